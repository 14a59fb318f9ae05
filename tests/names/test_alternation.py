import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.names.alternation import alternation, in_any_case

WORDS = st.lists(st.text("ab -", min_size=1, max_size=5).filter(lambda word: word.strip()), min_size=1)


def one_after_the_other(words: list[str]) -> str:
    """The plain way: every word a branch, the longest first."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


@settings(max_examples=100)
@given(words=WORDS, text=st.text("ab -\n", max_size=30))
def test_matches_what_the_plain_alternation_matches(words: list[str], text: str) -> None:
    quick = re.compile(rf"\b(?:{alternation(words)})\b")
    plain = re.compile(rf"\b(?:{one_after_the_other(words)})\b")
    assert [m.span() for m in quick.finditer(text)] == [m.span() for m in plain.finditer(text)]


@pytest.mark.parametrize("word", ["air strike", "SHELLING", "ied", "booby-trap"])
def test_either_case_is_what_the_flag_takes_for_one(word: str) -> None:
    spelled = re.compile(in_any_case(alternation([word])))
    flagged = re.compile(alternation([word]), re.IGNORECASE)
    letters = (chr(code) for code in range(0x2200) if unicodedata.category(chr(code)).startswith("L"))
    for letter in letters:
        for place in range(len(word)):
            written = f"{word[:place]}{letter}{word[place + 1 :]}"
            assert bool(spelled.fullmatch(written)) == bool(flagged.fullmatch(written)), (written, letter)


def test_no_word_matches_nothing() -> None:
    assert re.search(alternation([]), "any text") is None


def test_says_with_which_words_its_phrases_begin() -> None:
    assert alternation(["Air strike", "air raid", "sub-district", "U.S."]).begins == {"air", "sub", "u"}
