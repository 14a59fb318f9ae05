"""The rest of a group, which the numbers say that it is."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def last(text: str) -> tuple[tuple[str, ...], str | None, str | None]:
    mention = find_numbers(text)[-1]
    return tuple(mention.effects), mention.category, mention.subset_of


def test_who_is_no_civilian_fights() -> None:
    text = "Raids killed 30 people. Monitors named 18 of the dead as civilians. The other 12 were locals."
    assert last(text) == (("killed",), "combatants", "n1")


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Raids killed 30 people; 18 were women. The remaining 12 had come from the coast.", "total"),
        ("Raids killed 30 civilians. Of the dead, 18 were women. The other 12 were men.", "men"),
    ],
)
def test_the_rest_shares_the_harm_of_the_whole(text: str, category: str) -> None:
    assert last(text)[:2] == (("killed",), category)


@pytest.mark.parametrize(
    "text",
    [
        "Raids killed 30 people. Monitors named 18 of the dead. The other 13 had come from the coast.",
        "Thirty people met. Monitors named 18 of the dead. The other 12 had come from the coast.",
        "No one was killed; 18 people met. The other 12 had come from the coast.",
        "Raids killed 30 people; 18 were women. It rained. It rained. The other 12 had gone home.",
        "Raids killed 30 people; 18 were women. The other 12 parcels were found.",
    ],
)
def test_a_number_that_adds_up_to_no_toll_is_no_rest(text: str) -> None:
    assert last(text)[0] == ()
