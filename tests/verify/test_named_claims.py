"""Claims about women, men and children whom a text names one by one; all names are invented."""

from __future__ import annotations

import pytest

from extractor.numbers import read_ledger
from extractor.verify import NumberClaim, judge_claim

LIST = (
    "Nine people were killed in a strike on a house on Monday. Rami Sall (50) was killed alongside his wife "
    "Hana Sall (48), their daughters Mona Sall (20) and Dina Sall (12), and their son Ali Sall (7)."
)
OPEN = f"{LIST} Their neighbours Nour Hill (30) and Salma Hill, and her daughter Lina Hill, died, too."


@pytest.mark.parametrize(
    ("text", "victims", "value", "verdict"),
    [
        (LIST, "women", 2, "derived"),
        (LIST, "women", 3, "unsupported"),
        (LIST, "children", 2, "derived"),
        (OPEN, "women", 2, "unsupported"),
        (OPEN, "women", 3, "derived"),
        (OPEN, "women", 4, "review"),
        (OPEN, "women", 5, "unsupported"),
        (LIST.replace("Nine", "Three"), "women", 2, "unsupported"),
        (f"{LIST} Four women were among the dead.", "women", 2, "unsupported"),
    ],
)
def test_of_a_group_that_is_only_named_the_least_number_is_derived_and_more_may_be_meant(
    text: str, victims: str, value: int, verdict: str
) -> None:
    claim = NumberClaim("killed", victims, value)  # type: ignore[arg-type]  # the parameters are plain words
    assert judge_claim(claim, read_ledger(text)).verdict == verdict


def test_the_persons_are_the_evidence() -> None:
    verdict = judge_claim(NumberClaim("killed", "women", 2), read_ledger(LIST))
    assert [LIST[slice(*span)] for span in verdict.evidence] == ["Hana Sall (48)", "Mona Sall (20)"]
    assert verdict.reasons == ("DERIVED_NOT_STATED",)


def test_what_is_stated_of_the_children_decides_who_is_grown() -> None:
    text = (
        "Nine people were killed, including two children. Rami Sall (50) was killed alongside his wife Hana "
        "Sall (48), their daughters Mona Sall and Rim Sall, and their sons Ali Sall (7) and Zaid Sall (5)."
    )
    assert judge_claim(NumberClaim("killed", "women", 3), read_ledger(text)).verdict == "derived"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Five died and six were hurt. The victims included three children and two women.", "derived"),
        ("Nine died and six were hurt. The victims included three children and two women.", "unsupported"),
        ("Five died and six were hurt. The victims included two women.", "unsupported"),
        ("Five were killed. The victims of the raid included three children and two women.", "supported"),
    ],
)
def test_parts_of_the_victims_that_add_up_to_the_dead_are_of_the_dead(text: str, verdict: str) -> None:
    assert judge_claim(NumberClaim("killed", "women", 2), read_ledger(text)).verdict == verdict


def test_nobody_named_as_injured_is_counted() -> None:
    text = LIST.replace("killed", "injured")
    assert judge_claim(NumberClaim("injured", "women", 2), read_ledger(text)).verdict == "unsupported"
