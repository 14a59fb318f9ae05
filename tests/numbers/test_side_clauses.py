"""What stands between a number and its word of harm: clauses of a thing, brackets; pairs of kin."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def effects_of(text: str, number: str) -> list[str]:
    return [*next(mention.effects for mention in find_numbers(text) if mention.text.startswith(number))]


@pytest.mark.parametrize(
    ("text", "number", "effects"),
    [
        ("Nine guests of the hotel that was burned were killed.", "Nine", ["killed"]),
        ("Six people in a van that exploded died.", "Six", ["killed"]),
        ("Nine people in the town which was shelled on Monday were wounded.", "Nine", ["injured"]),
        ("Ten members of the clan that had been displaced, among them Ann, died.", "Ten", ["killed"]),
        (
            "Six were killed, including two guards, and several others, including a boy, were hurt.",
            "two",
            ["killed"],
        ),
        (
            "Six were killed, including two guards, and several others, including a boy, were hurt.",
            "several others",
            ["injured"],
        ),
        ("Six were killed, including two guards, including one who was hurt.", "two", ["killed"]),
        ("Six were killed, including two guards, including one", "two", ["killed"]),
        ("The ambush put three drivers into the hospital.", "three", ["injured"]),
        ("The raid ended with two bombers killed in action.", "two", ["killed"]),
        ("Two travellers were fatally assaulted.", "Two", ["killed"]),
        (
            "At first four were said to be hurt and injured; that number was later raised to five.",
            "five",
            ["injured"],
        ),
        ("Raiders killed five civilians and injured another.", "five", ["killed"]),
        ("Five were killed and both of their parents seriously hurt.", "both of their parents", ["injured"]),
        ("Both of them died.", "Both", ["killed"]),
        ("Two of the boys, 14 and 15, were hurt.", "15", []),
        ("In raids on boys, 14 and 15 were hurt.", "15", ["injured"]),
        ("Ann was killed along with two of her sons.", "two", ["killed"]),
    ],
)
def test_a_number_goes_with_its_own_word_of_harm(text: str, number: str, effects: list[str]) -> None:
    assert effects_of(text, number) == effects


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("A mother and daughter were killed.", "A mother and daughter", 2),
        ("The man and woman died.", "The man and woman", 2),
        ("A husband and father was killed.", "A husband", 1),
        ("A teacher and author was killed.", "A teacher", 1),
        ("A man died.", "A man", 1),
        ("They killed a man", "a man", 1),
    ],
)
def test_two_of_a_kin_under_one_article_are_two(text: str, words: str, value: int) -> None:
    (mention,) = find_numbers(text)
    assert (mention.text, mention.point) == (words, value)


def test_who_is_named_behind_of_is_no_companion_of_the_dead() -> None:
    text = "Ann was killed along with the son of a mayor."
    assert [mention.text for mention in find_numbers(text)] == ["the son"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("His wife and daughter were killed.", {"His wife and daughter": 2, "His wife": 1, "daughter": 1}),
        (
            "Her mother, father and son died.",
            {"Her mother, father and son": 3, "Her mother": 1, "father": 1, "son": 1},
        ),
        ("His pregnant wife and son", {}),
        ("The aunt and son died.", {"The aunt": 1}),
        ("One wife and son died.", {"One": 1}),
        ("His wife, daughter of Ann Bell, was killed.", {"His wife": 1}),
        ("His wife and daughter of mine were killed.", {"His wife": 1}),
        ("His wife and son Ann Bell died.", {"His wife and son": 2, "His wife": 1, "son": 1}),
        ("A wife and daughter were killed.", {"A wife": 1, "daughter": 1}),
        ("They killed his wife. Son of a mayor.", {"his wife": 1}),
        ("Wife and daughter were killed.", {}),
        ("In his house a man, wife and son were killed.", {"a man": 1, "wife": 1, "son": 1}),
        ("They saw his brother and daughter schools.", {}),
    ],
)
def test_kin_behind_one_possessive_are_counted_each(text: str, values: dict[str, int]) -> None:
    assert {m.text: m.point for m in find_numbers(text) if m.mention_class == "casualty"} == values


@pytest.mark.parametrize(
    "text",
    [
        "There in that long low dim old dry red hot sad far cold dusk two guards sat; Ann died along with B.",
        "Ann died; when rain came along with two guards, he slept.",
        "Along with two guards he slept; Ann died.",
        "Two guards sat near him; Ann died along with Bo.",
    ],
)
def test_company_without_harm_before_it_is_unharmed(text: str) -> None:
    assert not any(mention.effects for mention in find_numbers(text))
