"""Those who are held, those who were caught, and nobody who was arrested."""

from __future__ import annotations

from extractor.numbers import find_numbers


def test_attackers_who_are_captured_are_detained() -> None:
    dead, caught = find_numbers("Four of the attackers were shot dead in the fighting and two were captured.")
    assert (dead.effects, dead.category) == (["killed"], "combatants")
    assert (caught.effects, caught.category) == (["detained"], "combatants")


def test_others_who_are_captured_are_kidnapped() -> None:
    (found,) = find_numbers("Two villagers were captured.")
    assert found.effects == ["kidnapped"]


def test_those_still_held_are_kidnapped() -> None:
    freed, held = find_numbers("Fifty-two were released the same night and 33 are still held.")
    assert (freed.effects, held.effects) == (["released"], ["kidnapped"])


def test_nobody_arrested_is_no_count_of_victims() -> None:
    assert all(m.mention_class != "casualty" for m in find_numbers("No one has been arrested."))


def test_a_product_in_a_template_counts_no_dead() -> None:
    found = find_numbers("The page shows {{ 7*7 }} dead so far.")
    assert {m.mention_class for m in found} == {"identifier"}
