import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import UsageError
from extractor.names.word_kinds import KindsInText, WordKinds
from extractor.segments.concordance import Concordance

KINDS = [
    ("suicide", ["suicide bomb", "suicide bomber"]),
    ("mine", ["a mine ", "mine exploded", "bomb"]),
    ("air", ["air strike", "airstrike", "bombing"]),
]
PIECES = [
    "a mine ",
    "mine exploded",
    "Suicide Bomber",
    "bombings",
    "air",
    " strike",
    "air\nstrike",
    "BOMB",
    ". ",
]


def plain(words: list[str], *, whole: bool) -> re.Pattern[str]:
    end = r"\b" if whole else ""
    over_lines = "|".join(re.sub(" ", r"\\s+", word) for word in words)
    return re.compile(rf"\b(?:{over_lines}){end}", re.IGNORECASE)


def told(text: str) -> KindsInText[str]:
    return WordKinds(KINDS, whole=False).in_text(Concordance(text))


@pytest.mark.parametrize("whole", [True, False])
@settings(max_examples=100)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12))
def test_tells_and_counts_as_searching_for_each_kind_alone(pieces: list[str], *, whole: bool) -> None:
    text = "".join(pieces)
    found = [(kind, plain(words, whole=whole)) for kind, words in KINDS]
    kinds = WordKinds(KINDS, whole=whole).in_text(Concordance(text))
    assert kinds.counts() == {kind: len(words.findall(text)) for kind, words in found}
    assert kinds.told() == [(kind, match.start()) for kind, words in found if (match := words.search(text))]


def test_the_first_kind_is_the_one_that_stands_first_in_the_list_not_in_the_text() -> None:
    assert told("A bombing after a suicide bomb").first() == "suicide"


def test_a_passage_without_the_words_tells_no_kind() -> None:
    assert told("Nothing happened.").first() is None


@settings(max_examples=100)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=8), start=st.integers(0, 8), stop=st.integers(0, 8))
def test_a_passage_tells_what_it_would_tell_alone(pieces: list[str], start: int, stop: int) -> None:
    text = " ".join(pieces)
    first, last = len(" ".join(pieces[:start])), len(" ".join(pieces[:stop]))
    alone = told(text[first:last])
    assert told(text).told((first, last)) == [(kind, first + at) for kind, at in alone.told()]
    assert told(text).first((first, last), frozenset({"air"})) == alone.first(but=frozenset({"air"}))


def test_words_that_a_passage_cuts_are_not_in_it() -> None:
    assert told("An air\nstrike").first((0, 6)) is None
    assert told("A mine exploded, a bomb").told((0, 6)) == []


@pytest.mark.parametrize("cue", ["(bomb", "ai"])
def test_refuses_cues_that_cannot_be_looked_up(cue: str) -> None:
    with pytest.raises(UsageError):
        WordKinds([("air", [cue])], whole=False)
