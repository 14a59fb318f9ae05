"""Shares of those told of, and words that only say who they are."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [
        (m.text, " ".join(m.effects), m.category) for m in find_numbers(text) if m.mention_class == "casualty"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the 40 dead, six were women.", [("40", "killed", "total"), ("six", "killed", "women")]),
        ("Of the dead, six were women.", [("six", "killed", "women")]),
        ("Of the wounded, two are in a coma.", [("two", "injured", "total")]),
        ("Of the wounded, two", [("two", "injured", "total")]),
        ("Of the town, 12 were there.", []),
        ("Of the wounded, two resigned.", []),
        (
            "Of the 163 victims, 12 were children and nine women.",
            [
                ("163", "killed injured", "total"),
                ("12", "killed injured", "children"),
                ("nine", "killed injured", "women"),
            ],
        ),
        (
            "Of the police force, nine officers were killed and 12 resigned.",
            [("nine", "killed", "other")],
        ),
        ("Twelve people, all civilians, were killed.", [("Twelve", "killed", "civilians")]),
        ("Twelve people, all of them children, were killed.", [("Twelve", "killed", "children")]),
        ("Four aid workers, all civilians, were killed.", [("Four", "killed", "aid_workers")]),
        ("The strike killed nine people, mostly women and children.", [("nine", "killed", "total")]),
        (
            "The strike killed nine people, soldiers and children.",
            [
                ("nine", "killed", "total"),
                ("soldiers", "killed", "combatants"),
                ("children", "killed", "children"),
            ],
        ),
        ("Forty percent of the injured were women.", []),
        (
            "Forty percent of the town burned, and women were killed.",
            [("women", "killed", "women")],
        ),
        (
            "The fighting has uprooted 45,000 people, 60 percent of them children.",
            [("45,000", "displaced", "total")],
        ),
    ],
)
def test_a_share_has_the_harm_of_its_group_and_a_description_counts_nobody(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The death toll now stands at 41, with 12 missing.",
            [("41", "killed", "total"), ("12", "missing", "total")],
        ),
        ("Three more bodies were found.", [("Three", "killed", "total")]),
        (
            "Five reporters have been killed and 12 jailed this year.",
            [
                ("Five", "killed", "journalists"),
                ("12", "detained", "journalists"),
            ],
        ),
        ("A clinic took in 14 patients with bullet wounds.", [("14", "injured", "total")]),
        ("A clinic took in 14 patients with bullet trains.", []),
        ("Nurses came with bullet wounds on their minds.", []),
        ("A mortar round killed a shepherd.", [("a shepherd", "killed", "total")]),
    ],
)
def test_words_beside_a_number_that_say_what_befell_it(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert told(text) == expected
