"""Numbers that leave out what the number before them said."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Words, effects and group of every casualty mention."""
    return [
        (m.text, " ".join(m.effects), m.category) for m in find_numbers(text) if m.mention_class == "casualty"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thirty civilians were killed by the army; 14 by the rebels; and nine by unknown gunmen.",
            [("Thirty", "killed", "civilians"), ("14", "killed", "civilians"), ("nine", "killed", None)],
        ),
        (
            "The province recorded 40 killings, compared to 25 in the same period last year.",
            [("40", "killed", "total"), ("25", "killed", "total")],
        ),
        (
            "Forty soldiers died in May, against 12 in April.",
            [("Forty", "killed", "combatants"), ("12", "killed", "combatants")],
        ),
    ],
)
def test_a_bare_number_in_the_place_of_another_counts_the_same(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    found = told(text)
    assert [row[:2] for row in found] == [row[:2] for row in expected]
    assert [row[2] for row in found][:2] == [row[2] for row in expected][:2]


@pytest.mark.parametrize(
    "text",
    [
        "Forty people died; the court voted nine to 12 against the ban.",
        "Forty people died in the blast, against 12.",
        "Forty people died in May; compared to 25 ships in April it was a bad month.",
        "Nine ships were lost in May, compared to 25 in April.",
        "He paid 14 by cheque.",
        "Forty people were killed by 14",
    ],
)
def test_a_bare_number_elsewhere_counts_nobody(text: str) -> None:
    assert [row for row in told(text) if row[0] in ("nine", "12", "25", "14")] == []
