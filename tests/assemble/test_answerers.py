"""Claims: who answers, and who denies without a word of denial, is read from the syntax of a sentence."""

from __future__ import annotations

import pytest

from extractor.assemble import assemble
from extractor.documents import document_from_text
from extractor.numbers import read_ledger
from extractor.request import nearest_reading, plan_reading

TOLL = "Orvan warplanes killed 12 people in Karsiyah."


def answers_to(sentence: str) -> list[tuple[str, str]]:
    """Party and kind of each response that a parsed report has."""
    document = document_from_text(f"{TOLL}\n\n{sentence}", published="2019-03-05")
    ledger = read_ledger(document.text)
    plan = plan_reading(document, ledger, ledger.records(), parses=True)
    return [(r.actor, r.type) for r in assemble(plan, nearest_reading(plan)).responses]


@pytest.mark.parametrize(
    ("sentence", "actor", "kind"),
    [
        ("Residents were quick to blame Orvania, which has not commented.", "Orvania", "no_comment"),
        ("There was no immediate response from Orvania.", "Orvania", "no_comment"),
        ("The Orvan Embassy in Vesk had no comment.", "Orvan Embassy in Vesk", "no_comment"),
        ("Orvania made no immediate comment.", "Orvania", "no_comment"),
        ("The rebels spoke of gas, a claim which the army called a fairy tale.", "army", "denial"),
        ("The army said it had seen the report and would not comment on it.", "army", "no_comment"),
        ("Both sides denied the report.", "Both sides", "denial"),
    ],
)
def test_who_answers_is_the_subject_of_the_clause_that_does(sentence: str, actor: str, kind: str) -> None:
    assert answers_to(sentence) == [(actor, kind)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Orvan army said no civilian had been harmed.",
        "The Orvan army said not a single civilian had been killed.",
        "The Orvan army insisted that its pilots do not attack villages.",
        "The Orvan army replied that no patrol had been in the area.",
        "The Orvan army said that the air force had flown no missions that day.",
        "No homes were targeted, the Orvan army said.",
    ],
)
def test_saying_that_none_was_harmed_or_there_is_a_denial(sentence: str) -> None:
    assert answers_to(sentence) == [("Orvan army", "denial")]


def test_a_quotation_that_tells_of_no_harm_is_a_denial_of_its_speaker() -> None:
    sentence = "“We do not shell our own people,” the Orvan army said."
    assert answers_to(sentence) == [("Orvan army", "denial")]


def test_what_the_accused_reply_is_a_counterclaim() -> None:
    sentence = "The Orvan army replied that the shells had been fired from a rebel battery."
    assert answers_to(sentence) == [("Orvan army", "counterclaim")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Orvan army said there were no casualties.",
        "The Orvan army said that the killers would have no rest.",
        "The Orvan army said that no more than 60 were missing.",
        "A shopkeeper said that no patrol had been in the area.",
        "Residents said the army's account of it was a lie.",
    ],
)
def test_a_negation_that_answers_nobody_is_no_response(sentence: str) -> None:
    assert answers_to(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        (
            "A spokesman for the brotherhood, Amal Tarik, denied that his men had been there.",
            "spokesman for the brotherhood, Amal Tarik",
        ),
        (
            "The army's spokesman, Brigadier Amal Tarik, denied that civilians had been hit.",
            "army's spokesman, Brigadier Amal Tarik",
        ),
        ("A military official, who gave no name, denied it.", "military official"),
        ("The Orvan army, a force of conscripts, denied it.", "Orvan army"),
    ],
)
def test_an_office_answers_with_the_name_of_who_holds_it(sentence: str, actor: str) -> None:
    assert answers_to(sentence) == [(actor, "denial")]
