"""Claims: sentences are parsed where a parser is installed, and words know what they hang on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.syntax import FAR, NOT_PARSED, ParsedText, Word, distance, parse, parser, parser_name

TEXT = "Fighters of the Orvan Front shelled Karsa on Monday, killing 12 villagers.\nThe mayor wept."
FIRST, SECOND = (0, TEXT.index("\n")), (TEXT.index("\n") + 1, len(TEXT))


@pytest.fixture(scope="module")
def parsed() -> ParsedText:
    return parse(TEXT, (FIRST, SECOND))


def word(parsed: ParsedText, text: str) -> Word:
    return next(each for each in parsed.words if each.text == text)


def test_words_stand_where_the_text_has_them(parsed: ParsedText) -> None:
    assert [TEXT[each.start : each.end] for each in parsed.words] == [each.text for each in parsed.words]


def test_a_subject_and_an_object_hang_on_their_verb(parsed: ParsedText) -> None:
    shelled = word(parsed, "shelled")
    assert shelled.first("nsubj") is word(parsed, "Fighters")
    assert list(shelled.having("dobj")) == [word(parsed, "Karsa")]
    assert word(parsed, "villagers").head is word(parsed, "killing")


def test_what_hangs_on_the_same_verb_is_nearer_than_what_hangs_on_its_object(parsed: ParsedText) -> None:
    villagers, killing = word(parsed, "villagers"), word(parsed, "killing")
    assert distance(villagers, villagers) == 0
    assert distance(villagers, killing) == 1
    assert distance(villagers, word(parsed, "shelled")) == 2
    assert distance(villagers, word(parsed, "Orvan")) > 3


def test_words_of_two_sentences_are_far_apart(parsed: ParsedText) -> None:
    assert distance(word(parsed, "villagers"), word(parsed, "mayor")) == FAR


def test_the_head_of_a_span_is_the_word_that_the_others_hang_on(parsed: ParsedText) -> None:
    start = TEXT.index("12 villagers")
    head = parsed.head_of(start, start + len("12 villagers"))
    assert head is word(parsed, "villagers")
    assert NOT_PARSED.head_of(start, start + 2) is None


def test_a_line_without_sentences_is_left_out() -> None:
    line = "a " * 1_000
    assert parse(line, ((0, len(line)),)) == NOT_PARSED


def test_without_a_parser_nothing_is_known_of_the_syntax(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser, "_PIPELINE", "no_such_pipeline")
    assert parser_name() is None
    assert parse(TEXT, (FIRST,)) == NOT_PARSED


@given(st.text(st.sampled_from("ab \n\t.,;()'\"-—’\u00a0\u200b12é漢\ud800")), st.integers(0, 5))
def test_any_text_is_parsed_into_words_of_it_in_order(text: str, cut: int) -> None:
    spans = tuple((start, end) for start, end in ((0, cut), (cut, len(text))) if start < end <= len(text))
    words = parse(text, spans).words
    assert all(each.text in (text[each.start : each.end], " ") for each in words)
    assert [each.start for each in words] == sorted(each.start for each in words)
