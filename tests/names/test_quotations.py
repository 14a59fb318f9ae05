"""Who speaks a quotation: the one named after it, or the one who opened it."""

from __future__ import annotations

import pytest

from extractor.names.quotations import is_quoted, speaker_of_quotation
from extractor.names.sources import find_sources


def speaker_at(text: str, words: str) -> str | None:
    found = speaker_of_quotation(text, text.index(words), find_sources(text))
    return found.name if found else None


@pytest.mark.parametrize(
    "text",
    [
        'The army said no. "Nine died. They fought well," Omar Karsa said.',
        "The army said no. “Nine died. They fought well,” Omar Karsa said.",
        'The army said no. Omar Karsa told the paper: "Nine died. They fought well."',
    ],
)
def test_a_sentence_within_a_quotation_is_spoken_by_who_speaks_the_whole(text: str) -> None:
    assert speaker_at(text, "Nine died") == "Omar Karsa"


def test_who_speaks_in_the_next_sentence_did_not_speak_the_quotation() -> None:
    assert speaker_at('"Nine died." A long night followed. Omar Karsa said no.', "Nine died") is None
    assert speaker_at('Omar Karsa said no. A bell rang. "Nine died."', "Nine died") is None


def test_a_mark_that_was_never_closed_ends_with_its_paragraph() -> None:
    text = "He wrote: “Nine died.\n\nOmar Karsa said ten died."
    assert not is_quoted(text, text.index("ten"))
    assert speaker_at(text, "Nine died") is None
    assert is_quoted('He wrote: "Nine died.', 12)
    assert speaker_at('He wrote: "Nine died.', "Nine") is None


def test_outside_of_quotation_marks_nobody_is_quoted() -> None:
    assert speaker_at('"No," Omar Karsa said. Nine died.', "Nine died") is None
