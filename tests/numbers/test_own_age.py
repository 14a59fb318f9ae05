"""Ages told in a clause of their own."""

from __future__ import annotations

from extractor.numbers import find_numbers


def test_who_is_51_tells_an_age() -> None:
    found = find_numbers("The woman's brother, who is 51, was wounded.")
    assert [(m.text, m.mention_class) for m in found if m.text == "51"] == [("51", "age")]


def test_those_who_were_killed_are_no_age() -> None:
    found = find_numbers("The driver, who was one of 51 killed, was a farmer.")
    assert [m.mention_class for m in found if m.text == "51"] == ["casualty"]


def test_who_were_both_23_tells_an_age() -> None:
    found = find_numbers("She was killed with Omar and Marwa, who were both 23.")
    assert [m.mention_class for m in found if m.text == "23"] == ["age"]
