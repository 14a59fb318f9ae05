"""Who does what a verb tells: places and denials beside it are not taken for it."""

from __future__ import annotations

import pytest

from tests.names.parsed import agents_in, parsed_names


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Police in the Orvan capital Karsa shot dead at least three protesters.", "Police"),
        ("Soldiers in the mountain district of Upper Dolu killed nine men.", "Soldiers"),
    ],
)
def test_a_place_beside_those_who_harm_is_not_who_did_it(text: str, agent: str) -> None:
    assert agents_in(text) == {agent}


@pytest.mark.parametrize(
    "text",
    [
        "The army denied carrying out the strike that killed nine people.",
        "The army denied that its soldiers had shelled the market.",
        "The government rejected having bombed the school.",
    ],
)
def test_a_deed_that_is_denied_was_done_by_nobody(text: str) -> None:
    assert agents_in(text) == set()


def test_who_placed_a_bomb_did_what_it_does() -> None:
    text = "The device had been placed by members of the Carmo Patin front."
    assert agents_in(text) == {"members of the Carmo Patin front"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Fighting between the army and the Red Valley Front left 23 people dead.",
            "army and the Red Valley Front",
        ),
        ("Clashes between herders and farmers claimed 30 lives in Karsa.", "herders and farmers"),
        ("Herders and farmers clashed in Karsa, leaving 30 people dead.", "Herders and farmers"),
    ],
)
def test_both_parties_of_a_fight_are_named(text: str, parties: str) -> None:
    assert agents_in(text) == {parties}


def test_a_fight_of_whom_nobody_knows_names_nobody() -> None:
    assert agents_in("Clashes between two villages left 23 people dead.") == set()


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The desk counted 112 civilians killed by junta air strikes in Karsa.", "junta"),
        ("Nine protesters were killed by police fire.", "police"),
        ("An army base attack killed nine.", None),
        ("A car bomb attack killed nine.", None),
        ("Heavy shelling killed nine.", None),
    ],
)
def test_a_blow_is_that_of_the_power_before_it(text: str, party: str | None) -> None:
    assert agents_in(text) == ({party} if party else set())


def test_a_bomb_was_planted_by_whom_a_clause_within_names() -> None:
    text = "A bomb that the army says was planted by Karsa Front fighters killed six traders in Dolu."
    assert agents_in(text) == {"Karsa Front fighters"}


@pytest.mark.parametrize(
    "text",
    ["Clashes in the hills claimed 30 lives.", "The attack, which claimed nine victims, ended at noon."],
)
def test_what_happened_says_nothing(text: str) -> None:
    assert parsed_names(text).sources == ()


def test_somebody_speaks_in_a_clause_within() -> None:
    text = "The shelling, which residents said came from positions held by the K12 rebels, killed 35 people."
    assert [source.name for source in parsed_names(text).sources] == ["residents"]
