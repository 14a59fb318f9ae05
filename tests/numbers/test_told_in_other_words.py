"""Harm told in several words, or across what stands between it and those whom it befell."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def effects_of(text: str, words: str) -> list[str]:
    return next(list(m.effects) for m in find_numbers(text) if m.text == words)


@pytest.mark.parametrize(
    ("text", "words", "effect"),
    [
        ("17 people, all but two of them men, were killed by snipers.", "17", "killed"),
        ("Nine people, all but one of them clerks, suffered injuries.", "Nine", "injured"),
        ("About 4,100 households (27,400 individuals) fled to Bunia.", "About 4,100", "displaced"),
        ("Some 900 families have moved to Zakho since the winter.", "Some 900", "displaced"),
        ("Some 140 households have since left the valley.", "Some 140", "displaced"),
        ("The war has driven 310,000 people southwards.", "310,000", "displaced"),
        ("Two people lost limbs in the blast.", "Two", "injured"),
        ("Nine men were forced at gunpoint onto trucks.", "Nine", "kidnapped"),
        ("Fourteen girls were driven off on motorcycles.", "Fourteen", "kidnapped"),
        ("Some 9,300 people are held in state jails.", "Some 9,300", "detained"),
        ("Twelve farmers were taken away by soldiers.", "Twelve", "detained"),
        ("Two players died; the third succumbed to his wounds.", "the third", "killed"),
        ("The third lost a leg.", "The third", "injured"),
        ('The army said it had "neutralised" 64 rebels and that no civilian was harmed.', "64", "killed"),
        ("It left 14 dead, if the state is to be believed: a nurse and 13 conscripts.", "13", "killed"),
    ],
)
def test_harm_in_other_words(text: str, words: str, effect: str) -> None:
    assert effects_of(text, words) == [effect]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Some 140 workers have left the valley.", "Some 140"),
        ("Nine households) fled the rain.", "Nine"),
        ("Nine men were pushed into poverty by a war in which no trucks came.", "Nine"),
        ("Nine men were driven by hunger, and trucks came.", "Nine"),
        ("Nine trucks were held in reserve, prisons aside.", "Nine"),
        ("Nine guards marched them into trucks.", "Nine"),
        ("Of 18 dead, a third were women.", "a third"),
        ("The third car was blue.", "third"),
    ],
)
def test_other_words_harm_nobody(text: str, words: str) -> None:
    found = [m for m in find_numbers(text) if m.text == words]
    assert all(m.effects in ([], ["killed"]) and m.kind != "none" and m.point != 1 for m in found)


def test_hypothetical_harm_stays_so() -> None:
    (found,) = find_numbers("If it goes on, nine people could be killed.")
    assert found.modality == "hypothetical"


def test_not_one_in_quotation_marks_is_nobody() -> None:
    found = find_numbers('It said that "not one civilian" has been harmed.')
    assert [(m.kind, m.point) for m in found] == [("none", 0)]


def test_patients_are_no_part_of_their_nurse() -> None:
    found = find_numbers("Fourteen people were killed: a nurse, five of her patients and eight conscripts.")
    assert [(m.point, m.effects, m.subset_of) for m in found] == [
        (14, ["killed"], None),
        (1, ["killed"], "n1"),
        (5, ["killed"], "n1"),
        (8, ["killed"], "n1"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jets killed 57 people, says the Watch, a volunteer network.",
        "Around 31,000 people have fled, the UN refugee agency estimates.",
        "It cost the lives of 64 people, soldiers included, according to officials, residents and a tally.",
        "The number of burials stood at 64, according to officials, residents and monks.",
    ],
)
def test_whom_a_report_cites_counts_nobody(text: str) -> None:
    told = [m.text for m in find_numbers(text) if m.effects]
    assert not {"a volunteer", "the UN refugee", "residents", "monks"} & set(told)


def test_none_of_them_had_a_gun_says_nothing_of_harm() -> None:
    seven, none = find_numbers("Seven died there, and none of them had a gun.")
    assert (seven.effects, none.effects) == (["killed"], [])


def test_a_month_that_is_counted_again_replaces_no_quarter() -> None:
    text = "In spring the network had counted 480 dead. August was the worst month, with 262."
    assert [m.modality for m in find_numbers(text)] == ["reported", "reported"]
