"""What somebody had said before the report's own count is left to a person."""

from __future__ import annotations

import pytest

from tests.verify.building import count, figure, judged_by, left_open, mention, result_of

EARLIER = [
    "The ministry had earlier spoken of 18 dead.",
    "Police initially reported 18 dead.",
    "At nightfall doctors were speaking of 18 dead.",
    "An earlier version of this page gave 18 dead.",
]


def status_beside(earlier: str, other: str = "The blast killed 23 people.", incident: str = "i1") -> str:
    text = f"{other} {earlier}"
    ledger = [mention(text, "18", 18), mention(text, "23", 23)]
    old = figure(text, count("18", 18), id="f1", quote=earlier)
    new = figure(text, count("23", 23), id="f2", quote=other, incident_id=incident)
    verification, _ = judged_by(ledger, text, old, new)
    assert verification.status != "needs_review" or left_open(verification, "not_replaced", "SUPERSEDED")
    return verification.status


@pytest.mark.parametrize("earlier", EARLIER)
def test_leaves_an_earlier_count_beside_another_to_a_person(earlier: str) -> None:
    assert status_beside(earlier) == "needs_review"


def test_takes_a_count_that_another_source_gives() -> None:
    assert status_beside("Doctors spoke of 18 dead.") == "verified"


def test_takes_an_earlier_count_of_another_event() -> None:
    assert status_beside(EARLIER[0], incident="i2") == "verified"


def test_takes_a_count_that_is_told_before_what_was_said_earlier() -> None:
    assert status_beside("The number of 18 dead is what the ministry had given.") == "verified"


def test_says_nothing_of_age_where_no_number_proves_the_figure() -> None:
    text = "The ministry had earlier spoken of some dead."
    (verification,) = judged_by([], text, figure(text, count("some")))
    assert result_of(verification, "not_replaced") == "pass"
