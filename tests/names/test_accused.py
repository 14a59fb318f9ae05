"""Whom a sentence accuses by its syntax, and whom it only names beside a charge."""

from __future__ import annotations

import pytest

from tests.names.parsed import accused_in


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("The governor accused the Highland Front of killing nine farmers.", "Highland Front"),
        ("The Highland Front was charged with the murder of nine farmers.", "Highland Front"),
        ("A court held the Highland Front responsible for the massacre.", "Highland Front"),
        ("The attack was attributed to the Highland Front.", "Highland Front"),
        ("The Highland Front is suspected of the abduction.", "Highland Front"),
        ("The army accused the Swift Support Forces of shelling the market.", "Swift Support Forces"),
        (
            "The governor blamed the Jaro Marten front, a dissident group, for it.",
            "Jaro Marten front",
        ),
        ("Police blamed the Karsa Liberation movement for the raid.", "Karsa Liberation movement"),
    ],
)
def test_finds_whom_a_sentence_blames(text: str, accused: str) -> None:
    assert accused in accused_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police were accused of responding slowly.",
        "The guards were accused of letting phones into the prison.",
        "The Orvan Post cannot be held responsible for the content of other sites.",
        "The army blamed the deaths on its opponents.",
        "The army accused the Swift Support Forces of spreading lies.",
    ],
)
def test_blames_nobody_for_harm_that_is_not_told(text: str) -> None:
    assert accused_in(text) == set()


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Police suspect remnants of the Karsa Front.", "Karsa Front"),
        ("An unknown militia is responsible for the massacre of 12 people.", "unknown militia"),
        ("Suspicion has fallen on the Orvan militia.", "Orvan militia"),
        ("Two soldiers were arrested in connection with the killing of six men.", "soldiers"),
        ("A militiaman was sentenced to 20 years for the murder of nine farmers.", "militiaman"),
        (
            "The report accuses soldiers and their Orvan allies of killing six men.",
            "soldiers and their Orvan allies",
        ),
    ],
)
def test_finds_the_accused_in_plain_verbs_and_courts(text: str, accused: str) -> None:
    assert any(accused in name for name in accused_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers were arrested on Monday.",
        "A militiaman was sentenced to 20 years for theft.",
        "The militia is responsible for the roads.",
    ],
)
def test_a_court_alone_accuses_nobody_of_harm(text: str) -> None:
    assert accused_in(text) == set()
