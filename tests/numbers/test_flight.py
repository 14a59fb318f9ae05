"""People driven from their homes, people who fled, and those whose flight displaces nobody."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


@pytest.mark.parametrize(
    "text",
    [
        "Some 300 people had fled to the next village.",
        "The fighting has driven 300 families from their homes.",
        "The raid forced 300 people to flee.",
        "The raid killed nobody, forcing 300 to flee.",
        "About 300 people were forced to flee.",
    ],
)
def test_those_who_had_to_flee_are_displaced(text: str) -> None:
    assert [m.effects for m in find_numbers(text) if "300" in m.text] == [["displaced"]]


@pytest.mark.parametrize(
    "text", ["Six gunmen fled to the hills.", "They shot six people and fled to the hills."]
)
def test_attackers_who_flee_displace_nobody(text: str) -> None:
    assert all("displaced" not in m.effects for m in find_numbers(text))


def test_a_supposed_flight_is_hypothetical() -> None:
    dead, driven = find_numbers("A war could kill 10,000 people and drive 200,000 from their homes.")
    assert (dead.effects, dead.modality) == (["killed"], "hypothetical")
    assert (driven.effects, driven.modality) == (["displaced"], "hypothetical")
