import json
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from extractor.models.decoding import compact_grammar, fits_strict, json_schema_format


class Open(BaseModel):
    """An object that takes other keys too."""

    place: str


class Closed(BaseModel):
    """An object that takes no other key."""

    model_config = ConfigDict(extra="forbid")

    place: Literal["a", "b"]


class Optional(BaseModel):
    """A closed object with a key that may be left out."""

    model_config = ConfigDict(extra="forbid")

    place: str = "nowhere"


class Nesting(BaseModel):
    """A closed object around others."""

    model_config = ConfigDict(extra="forbid")

    inner: list[Closed] = Field(max_length=3)


class NestingOpen(BaseModel):
    """A closed object around an open one."""

    model_config = ConfigDict(extra="forbid")

    inner: list[Open]


def test_strict_fits_only_closed_objects_with_all_keys_required() -> None:
    fits = {
        kind: fits_strict(kind.model_json_schema()) for kind in (Open, Closed, Optional, Nesting, NestingOpen)
    }
    assert fits == {Open: False, Closed: True, Optional: False, Nesting: True, NestingOpen: False}


def test_strict_is_asked_for_only_where_it_fits() -> None:
    assert json_schema_format(Closed)["response_format"]["json_schema"]["strict"] is True
    assert "strict" not in json_schema_format(Open)["response_format"]["json_schema"]


def test_the_compact_grammar_holds_the_schema_and_leaves_no_white_space() -> None:
    grammar = compact_grammar(Nesting)["grammar"]
    head, _, schema = grammar.partition("start: %json ")
    assert head == "%llguidance {}\n"
    parsed = json.loads(schema)
    assert parsed.pop("x-guidance")["whitespace_flexible"] is False
    assert parsed == Nesting.model_json_schema()
