"""A number belongs to the source that its clause names."""

from __future__ import annotations

import pytest

from extractor.schema import Claim, Verification
from tests.verify.building import count, figure, judged_by, left_open, mention, refused

TWO_VOICES = "Nobody died, the spokesman said; local doctors counted 17 dead."


def verdict_on(text: str, words: str, source: str | None) -> Verification:
    ledger = [mention(text, words, 17)]
    claim = figure(text, count(words, 17), claim=Claim(source=source))
    (verification,) = judged_by(ledger, text, claim)
    return verification


def test_refuses_a_source_of_another_clause() -> None:
    assert refused(verdict_on(TWO_VOICES, "17", "the spokesman"), "WRONG_SOURCE")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (TWO_VOICES, "local doctors"),
        (TWO_VOICES, None),
        ("Mirna Relief counts the dead. It said 17 were killed.", "Mirna Relief"),
        ("Mirna Relief counts the dead. On Monday 17 were killed.", "Mirna Relief"),
        ("According to the Ministry of Health, 17 people died.", "Ministry of Health"),
        ("The raid killed 17, the group said, while the army denied it.", "the group"),
        ("The navy told of an attack on Monday, but said that 17 had died.", "the navy"),
    ],
)
def test_takes_the_source_of_the_clause_or_one_that_nothing_contradicts(
    text: str, source: str | None
) -> None:
    assert verdict_on(text, "17", source).status == "verified"


def test_leaves_a_source_that_is_not_in_the_text_to_a_person() -> None:
    verification = verdict_on(TWO_VOICES, "17", "Amnesty")
    assert left_open(verification, "source_said_it", "WRONG_SOURCE")


@pytest.mark.parametrize(
    "text",
    [
        "Mirna Relief counts the dead. Hospital officials said 17 were killed.",
        "Mirna Relief counts the dead. According to local medics 17 were killed.",
        "Mirna Relief counts the dead. Said one medic on the phone: 17 were killed.",
    ],
)
def test_leaves_a_clause_with_another_source_to_a_person(text: str) -> None:
    assert left_open(verdict_on(text, "17", "Mirna Relief"), "source_said_it", "WRONG_SOURCE")
