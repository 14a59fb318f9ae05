"""``examples.jsonl``: invented reports with the replies expected, checked against their own text."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from extractor.errors import PromptError

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*(?!\w)")
_KEYS = frozenset({"text", "reply", "title", "published"})
_TEXT_KEYS = ("text", "title", "published")


@dataclasses.dataclass(frozen=True, slots=True)
class PromptExample:
    """An invented report and the reply to it.

    Attributes:
        text: The report.
        reply: The reply as the model should give it.
        title: Its headline, empty if it has none.
        published: Its date of publication, empty if it is not known.
        where: ``file:line``, for messages.
    """

    text: str
    reply: Mapping[str, Any]
    title: str
    published: str
    where: str


ExampleCheck = Callable[[PromptExample], str | None]
"""Says what is wrong with an example, naming the field, or null where nothing is."""


def numbers_stand_in_text(example: PromptExample) -> str | None:
    """The check that always holds: a number written in a reply stands in the example's own text or title."""
    stated = set(_NUMBER.findall(f"{example.title}\n{example.text}"))
    for field, value in _leaves(example.reply, "reply"):
        for number in _NUMBER.findall(value):
            if number not in stated:
                return f"the field {field} says {number}, which the text of the example does not"
    return None


def read_examples(source: str, where: str, check: ExampleCheck | None) -> tuple[PromptExample, ...]:
    """Reads and checks all examples.

    Raises:
        PromptError: There is none, a line is no example, or one contradicts its own text.
    """
    examples = tuple(
        _example(line, f"{where}:{number}")
        for number, line in enumerate(source.split("\n"), start=1)
        if line.strip()
    )
    if not examples:
        raise PromptError("holds no example; a set needs at least one", where=where)
    for example in examples:
        problem = numbers_stand_in_text(example) or (check(example) if check else None)
        if problem:
            raise PromptError(problem, where=example.where)
    return examples


def _example(line: str, where: str) -> PromptExample:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise PromptError(f"no JSON at column {error.colno}: {error.msg}", where=where) from error
    if not isinstance(record, dict):
        raise PromptError("each line must be a JSON object with text and reply", where=where)
    for key in sorted(record.keys() - _KEYS):
        raise PromptError(f"unknown field {key!r}; remove it", where=where)
    for key in _TEXT_KEYS:
        if not isinstance(record.get(key, ""), str):
            raise PromptError(f"the field {key!r} must be a string", where=where)
    if not record.get("text", "").strip():
        raise PromptError("the field 'text' is missing or empty", where=where)
    reply = record.get("reply")
    if not isinstance(reply, dict) or not reply:
        raise PromptError("the field 'reply' must be an object that is not empty", where=where)
    title, published = record.get("title", ""), record.get("published", "")
    return PromptExample(record["text"], MappingProxyType(reply), title, published, where)


def _leaves(value: object, field: str) -> Iterator[tuple[str, str]]:
    """Every string and number in a reply, as text, with the path to it."""
    match value:
        case bool() | None:
            return
        case dict() | MappingProxyType():
            for key, inner in value.items():
                yield from _leaves(inner, f"{field}.{key}")
        case list():
            for index, inner in enumerate(value):
                yield from _leaves(inner, f"{field}[{index}]")
        case _:
            yield field, str(value)
