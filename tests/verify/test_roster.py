"""The women and men whom a text tells of one by one: the least and the greatest number of them."""

from __future__ import annotations

import pytest

from extractor.verify.claim_roster import read_roster


@pytest.mark.parametrize(
    ("text", "women"),
    [
        ("Ann Bell (40) died.", (0, 1)),
        ("Jo Hart (7) died.", (0, 0)),
        ("His wife Ann Bell (40) died.", (1, 1)),
        ("His wife Ann Bell died.", (1, 1)),
        ("Her husband Ann Bell (40) died.", (0, 0)),
        ("His daughter Jo Hart (7) died.", (0, 0)),
        ("His daughter Jo Hart died.", (0, 1)),
    ],
)
def test_who_is_named_without_sex_or_age_may_be_a_woman_and_need_not(
    text: str, women: tuple[int, int]
) -> None:
    roster = read_roster(text)
    assert (roster.least("women"), roster.most("women")) == women
