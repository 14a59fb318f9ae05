"""Who does what a verb tells: places and denials beside it are not taken for it."""

from __future__ import annotations

import pytest

from tests.names.parsed import agents_in


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
