"""What holds for every text and every number."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.numbers import find_numbers
from extractor.numbers.lexicon import load_lexicon

UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = sorted(load_lexicon("en").words)


def in_words(value: int) -> str:
    """A number as a newspaper spells it."""
    if value < 20:
        return UNITS[value]
    if value < 100:
        return TENS[value // 10] + (f"-{UNITS[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{UNITS[value // 100]} hundred" + (f" and {in_words(value % 100)}" if value % 100 else "")
    scale, name = (10**6, "million") if value >= 10**6 else (1000, "thousand")
    rest = value % scale
    link = " and " if rest < 100 else " "
    return f"{in_words(value // scale)} {name}" + (f"{link}{in_words(rest)}" if rest else "")


@given(
    st.integers(min_value=1, max_value=999_999_999),
    st.sampled_from(["digits", "commas", "words", "capitals"]),
)
def test_a_rendered_number_is_found_with_its_value(value: int, form: str) -> None:
    written = {"digits": str(value), "commas": f"{value:,}", "words": in_words(value)}.get(
        form, in_words(value).upper()
    )
    found = find_numbers(f"The raid killed {written} civilians there.")
    assert [(m.point, m.effects) for m in found if m.text == written] == [(value, ["killed"])]


@given(st.text(max_size=300))
def test_spans_hold_for_any_text(text: str) -> None:
    assert all(text[m.start : m.end] == m.text for m in find_numbers(text))


@given(
    st.lists(st.sampled_from(WORDS) | st.integers(0, 10**6).map(str), max_size=60),
    st.sampled_from([" ", "\n", ", "]),
)
def test_spans_hold_for_any_order_of_known_words(words: list[str], link: str) -> None:
    text = link.join(words)
    for m in find_numbers(text):
        assert text[m.start : m.end] == m.text
        assert bool(m.effects) == (m.mention_class == "casualty")
        assert m.low is None or m.high is None or m.low <= m.high


@given(st.lists(st.sampled_from(WORDS) | st.integers(0, 10**6).map(str), max_size=40))
def test_every_run_of_digits_has_a_row(words: list[str]) -> None:
    text = " ".join(words)
    mentions = find_numbers(text)
    at = 0
    for word in words:
        if word.isdigit():
            assert any(m.start <= at < m.end for m in mentions), word
        at += len(word) + 1
