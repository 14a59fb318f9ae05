import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.names.word_kinds import WordKinds

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


@pytest.mark.parametrize("whole", [True, False])
@settings(max_examples=100)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12))
def test_tells_and_counts_as_searching_for_each_kind_alone(pieces: list[str], *, whole: bool) -> None:
    text = "".join(pieces)
    found = [(kind, plain(words, whole=whole)) for kind, words in KINDS]
    kinds = WordKinds(KINDS, whole=whole)
    assert kinds.counts(text) == {kind: len(words.findall(text)) for kind, words in found}
    assert list(kinds.told(text)) == [
        (kind, match.start()) for kind, words in found if (match := words.search(text))
    ]


def test_the_first_kind_is_the_one_that_stands_first_in_the_list_not_in_the_text() -> None:
    assert WordKinds(KINDS, whole=False).first("A bombing after a suicide bomb") == "suicide"


def test_a_passage_without_the_words_tells_no_kind() -> None:
    assert WordKinds(KINDS, whole=False).first("Nothing happened.") is None
