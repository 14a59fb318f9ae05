"""Number expressions of English: where they stand and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.errors import UsageError
from extractor.numbers import find_numbers, read_ledger

if TYPE_CHECKING:
    from extractor.schema import NumberMention


def first(text: str) -> NumberMention:
    return find_numbers(text)[0]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,200", 1200),
        ("1.4 million", 1_400_000),
        ("3 million", 3_000_000),
        ("12k", 12_000),
        ("two", 2),
        ("twenty-three", 23),
        ("twenty three", 23),
        ("one hundred and five", 105),
        ("two hundred", 200),
        ("three thousand four hundred and twelve", 3412),
        ("two million", 2_000_000),
        ("five billion", 5_000_000_000),
        ("two dozen", 24),
        ("٤٣", 43),
        ("١٬٢٠٠", 1200),
        ("1\u200b2", 12),
        ("thir\u00adteen", 13),
    ],
)
def test_reads_the_value(words: str, value: float) -> None:
    mention = first(f"{words} people were killed.")
    assert (mention.kind, mention.low, mention.high, mention.point) == ("exact", value, value, value)
    assert mention.text == words


@pytest.mark.parametrize(
    ("words", "kind", "low", "high", "point", "strict"),
    [
        ("at least 7", "at_least", 7, None, None, False),
        ("no fewer than 7", "at_least", 7, None, None, False),
        ("more than 7", "at_least", 8, None, None, True),
        ("over 7", "at_least", 8, None, None, True),
        ("up to 7", "at_most", None, 7, None, False),
        ("as many as 7", "at_most", None, 7, None, False),
        ("fewer than 7", "at_most", None, 6, None, True),
        ("nearly 70", "approx", None, 69, 70, False),
        ("about 70", "approx", None, None, 70, False),
        ("some 70", "approx", None, None, 70, False),
        ("an estimated 70", "approx", None, None, 70, False),
        ("7 or more", "at_least", 7, None, None, False),
        ("70 or so", "approx", None, None, 70, False),
        ("70-odd", "approx", None, None, 70, False),
        ("a dozen", "approx", None, None, 12, False),
        ("half a dozen", "approx", None, None, 6, False),
        ("a hundred", "approx", None, None, 100, False),
        ("18 to 20", "range", 18, 20, None, False),
        ("18-20", "range", 18, 20, None, False),
        ("18–20", "range", 18, 20, None, False),
        ("two or three", "range", 2, 3, None, False),
        ("between 40 and 50", "range", 40, 50, None, False),
        ("two to three hundred", "range", 200, 300, None, False),
    ],
)
def test_reads_the_qualifier(
    words: str, kind: str, low: float | None, high: float | None, point: float | None, strict: bool
) -> None:
    mention = first(f"{words} people were killed.")
    assert (mention.kind, mention.low, mention.high, mention.point, mention.strict) == (
        kind,
        low,
        high,
        point,
        strict,
    )
    assert mention.text == words


def test_keeps_the_words_of_the_qualifier() -> None:
    assert first("At least 7 were killed.").qualifier == "at least"
    assert first("7 or more were killed.").qualifier == "or more"
    assert first("Seven were killed.").qualifier is None


@pytest.mark.parametrize("word", ["dozens", "scores", "hundreds", "several", "many", "a number of"])
def test_a_vague_word_carries_no_value(word: str) -> None:
    mention = first(f"{word} people were killed.")
    assert (mention.kind, mention.low, mention.high, mention.point) == ("vague", None, None, None)
    assert mention.effects == ["killed"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A man and his wife were killed.", "A man and his wife"),
        ("Two brothers and their cousin died.", "Two brothers and their cousin"),
        ("A mother and her four children were killed.", "A mother and her four children"),
        ("A family of five was killed.", "A family of five"),
        ("A couple was killed.", "A couple"),
    ],
)
def test_counts_who_is_listed(text: str, words: str) -> None:
    value = {"A man": 2, "Two br": 3, "A moth": 5, "A fami": 5, "A coup": 2}
    mention = first(text)
    assert mention.text == words
    assert mention.point == value[next(key for key in value if text.startswith(key))]


def test_the_parts_of_an_enumeration_point_at_it() -> None:
    whole, woman, children = find_numbers("A mother and her four children were killed.")
    assert (whole.derivation, whole.point) == ("enumeration", 5)
    assert (woman.subset_of, woman.category, woman.point) == (whole.id, "women", 1)
    assert (children.subset_of, children.category, children.point) == (whole.id, "children", 4)


@pytest.mark.parametrize(
    ("text", "number", "mention_class"),
    [
        ("He paid $40 for it.", "40", "money"),
        ("He paid 40 dollars.", "40", "money"),
        ("About 90 percent of the strikes hit homes.", "About 90", "percentage"),
        ("It was 90% of them.", "90", "percentage"),
        ("On the 4th floor they hid.", "4", "ordinal"),
        ("On 12 May they came.", "12", "date"),
        ("On May 12, 2016 they came.", "12", "date"),
        ("On May 12, 2016 they came.", "2016", "date"),
        ("It began in 2014.", "2014", "date"),
        ("Seen on 24/01/2016 again.", "24/01/2016", "date"),
        ("On Tuesday, 14, they met.", "14", "date"),
        ("In the 90s it was calm.", "90", "date"),
        ("It happened at 8:23pm.", "8:23", "time"),
        ("It happened at 3 a.m. on Monday.", "3", "time"),
        ("A boy aged 14 ran.", "14", "age"),
        ("Ages 3, 5 and 7 were given.", "5", "age"),
        ("Ann Bell, 34, of Dover spoke.", "34", "age"),
        ("Ann Bell (34) spoke.", "34", "age"),
        ("The 14-year-old ran.", "14", "age"),
        ("It lasted 72 hours.", "72", "duration"),
        ("A two-day siege began.", "two-day", "duration"),
        ("It is 60 miles away.", "60", "distance"),
        ("They dropped 18 barrel bombs.", "18", "weapon_count"),
        ("They burned 12 cars.", "12", "object_count"),
        ("There were six attacks.", "six", "incident_count"),
        ("They took five villages.", "five", "non_person"),
        ("Flight 714 was late.", "714", "identifier"),
        ("He carried an M-16 rifle.", "16", "identifier"),
        ("Call 555-0182 now.", "555", "identifier"),
        ("It is at 419 Elm St. today.", "419", "identifier"),
        ("He spoke to 12 witnesses.", "12", "persons_not_casualties"),
        ("It was so many lies.", "so many", "rhetorical"),
        ("They never missed, not once.", "once", "rhetorical"),
    ],
)
def test_classes_what_is_no_casualty(text: str, number: str, mention_class: str) -> None:
    found = {m.text: m.mention_class for m in find_numbers(text)}
    assert found[number] == mention_class


@pytest.mark.parametrize(
    "text",
    [
        "AT LEAST 12 PEOPLE WERE KILLED.",
        "At least 12\npeople were killed.",
        "At least\u00a012\u00a0people were killed.",
        "“At least 12 people were killed,” he said.",
        "At least 1\u200d2 people were killed.",
    ],
)
def test_reads_through_the_form_of_the_text(text: str) -> None:
    mention = first(text)
    assert (mention.kind, mention.low, mention.effects) == ("at_least", 12, ["killed"])
    assert text[mention.start : mention.end] == mention.text


def test_letters_that_grow_in_lower_case_do_not_shift_spans() -> None:
    text = "İİİ said that 12 people were killed."
    mention = next(m for m in find_numbers(text) if m.effects)
    assert text[mention.start : mention.end] == "12"


def test_an_empty_text_has_no_numbers() -> None:
    assert find_numbers("") == []
    assert find_numbers(" \n\u200b\n ") == []


def test_an_unknown_language_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="no number grammar"):
        find_numbers("12", language="xx")
    with pytest.raises(UsageError, match="no number grammar"):
        find_numbers("12", language="../en")


def test_the_ledger_knows_the_sentence_of_a_mention() -> None:
    text = "He fled. Twelve men were killed."
    ledger = read_ledger(text)
    start, end = ledger.sentence_span(ledger.mentions[0])
    assert text[start:end] == "Twelve men were killed."
