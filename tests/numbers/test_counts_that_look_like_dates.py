"""A count that stands where a date or an age could stand is still a count."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


@pytest.mark.parametrize(
    ("sentence", "told", "value"),
    [
        ("On Friday 14 were killed in Hallow.", "14", 14),
        ("In Hallow, 34 were killed on Friday.", "34", 34),
        ("The blast took the life of two guards.", "two", 2),
        ("The war claimed the life of 12 villagers.", "12", 12),
    ],
)
def test_counts_the_killed(sentence: str, told: str, value: int) -> None:
    found = {mention.text: mention for mention in find_numbers(sentence)}
    assert (found[told].mention_class, found[told].effects, found[told].point) == (
        "casualty",
        ["killed"],
        value,
    )


@pytest.mark.parametrize(
    ("sentence", "told", "kind"),
    [
        ("On Friday 14 the council met in Hallow.", "14", "date"),
        ("Ann Bell, 34, was killed.", "34", "age"),
        ("Jo Hart, 9, and Ann Bell, 34 were killed.", "34", "age"),
    ],
)
def test_a_day_and_an_age_stay_what_they_are(sentence: str, told: str, kind: str) -> None:
    found = {mention.text: mention for mention in find_numbers(sentence)}
    assert found[told].mention_class == kind
