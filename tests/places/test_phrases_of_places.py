"""A phrase taken apart: the place, where it lies, and what the words make of it."""

from __future__ import annotations

import pytest

from extractor.places import read_phrase

ADJECTIVES = frozenset({"syrian"})


@pytest.mark.parametrize(
    ("text", "heads", "containers", "scope"),
    [
        ("the town of Khasham", ("Khasham",), (), "exact"),
        (
            "Khesham, a town in the eastern countryside of Deir al-Zor",
            ("Khesham",),
            ("Deir al-Zor",),
            "exact",
        ),
        ("Rabiya in Latakia province", ("Rabiya",), ("Latakia",), "exact"),
        ("Latakia province", ("Latakia",), (), "province"),
        ("Deir ez-Zor Governorate", ("Deir ez-Zor Governorate",), (), "province"),
        ("the countryside around Homs", ("Homs",), (), "near"),
        ("Syrian government-held areas in Deir al-Zor", ("Deir al-Zor",), (), "near"),
        ("a market in Ariha, Idlib governorate", ("Ariha",), ("Idlib",), "exact"),
        ("the towns of Tabia and al-Bolel", ("Tabia", "al-Bolel"), (), "exact"),
        ("the countryside around the town", (), (), "exact"),
        ("الرقة", ("الرقة",), (), "exact"),
        ("", (), (), "exact"),
    ],
)
def test_a_phrase_is_taken_apart(
    text: str, heads: tuple[str, ...], containers: tuple[str, ...], scope: str
) -> None:
    phrase = read_phrase(text, not_names=ADJECTIVES)
    assert (phrase.heads, phrase.containers, phrase.scope) == (heads, containers, scope)


def test_the_name_of_the_record_is_the_place() -> None:
    phrase = read_phrase("the besieged Moadamiyeh suburb of Damascus", "Moadamiyeh")
    assert (phrase.heads, phrase.containers) == (("Moadamiyeh",), ("Damascus",))


def test_a_name_that_the_phrase_lacks_is_still_the_place() -> None:
    assert read_phrase("the town", "Khasham").heads == ("Khasham",)
