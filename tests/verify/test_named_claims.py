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
        (OPEN, "women", 3, "review"),
        (OPEN, "women", 4, "review"),
        (LIST.replace("Nine", "Three"), "women", 2, "unsupported"),
        (f"{LIST} Four women were among the dead.", "women", 2, "unsupported"),
    ],
)
def test_a_group_that_is_only_named_is_derived_where_the_words_leave_nobody_open(
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


def test_nobody_named_as_injured_is_counted() -> None:
    text = LIST.replace("killed", "injured")
    assert judge_claim(NumberClaim("injured", "women", 2), read_ledger(text)).verdict == "unsupported"
