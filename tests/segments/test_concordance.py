"""A concordance says of every word of a text where it stands."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.segments.concordance import Concordance


@settings(max_examples=100)
@given(st.text(alphabet="aBc1_ -.\n’é", max_size=40))
def test_holds_every_word_at_its_place(text: str) -> None:
    words = [(match[0].lower(), match.start()) for match in re.finditer(r"\w+", text)]
    places = Concordance(text).places
    assert sorted((word, at) for word, starts in places.items() for at in starts) == sorted(words)
    assert all(starts == sorted(starts) for starts in places.values())


def test_a_letter_that_is_two_in_lower_case_moves_no_word() -> None:
    assert Concordance("İ in İstanbul IN").places == {"i": [0], "in": [2, 14], "istanbul": [5]}


def test_words_stand_under_their_first_letters() -> None:
    assert Concordance("Shelled, a shell in she").stems == {
        "she": ["shelled", "shell", "she"],
        "a": ["a"],
        "in": ["in"],
    }
