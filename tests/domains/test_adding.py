"""Words of a domain stand behind those of the language, in lists that are read."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.domains import with_added
from extractor.errors import DomainError

BASE = {"places": {"near": ["at"], "far": ["beyond"]}, "stops": ["The"]}


def test_words_are_added_to_the_list_of_that_name_and_to_no_other() -> None:
    assert with_added(BASE, {"places": {"near": ["beside"]}}, "x") == {
        "places": {"near": ["at", "beside"], "far": ["beyond"]},
        "stops": ["The"],
    }


def test_the_lists_of_the_language_stay_as_they_are() -> None:
    with_added(BASE, {"stops": ["A"]}, "x")
    assert BASE["stops"] == ["The"]


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"actors": {}}, "names.toml: there is no list 'actors' to add to; use one of places, stops"),
        ({"places": {"nearby": []}}, "names.toml: places: there is no list 'nearby' to add to"),
        ({"places": ["at"]}, "'places' must have the form that the language gives it"),
        ({"stops": {"A": []}}, "'stops' must have the form that the language gives it"),
    ],
)
def test_words_that_nobody_would_read_are_refused(more: dict[str, Any], message: str) -> None:
    with pytest.raises(DomainError, match=message):
        with_added(BASE, more, "names.toml")
