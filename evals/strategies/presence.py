"""The presence check: a number passes when it can be read anywhere in the text. It proves nothing more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from evals.number_words import numbers_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from evals.strategies.reply import FreeReply

_WORD = re.compile(r"[^\W_]+(?:[-.,'’٬][^\W_]+)*")
LONGEST_NUMBER = 7
Span = tuple[int, int]


def occurs(number: int, text: str) -> bool:
    """Whether digits or number words of the text can be read as this number."""
    return number in numbers_in(text)


def where_it_stands(number: int, text: str, within: Span) -> Span | None:
    """The shortest, then first run of words in a stretch of text that can be read as a number.

    Args:
        number: The number.
        text: The text.
        within: Where to look.
    """
    words = [match.span() for match in _WORD.finditer(text, *within)]
    for length in range(1, LONGEST_NUMBER + 1):
        for (start, _), (_, end) in zip(words, words[length - 1 :], strict=False):
            if occurs(number, text[start:end]):
                return start, end
    return None


def absent_numbers(reply: FreeReply, text: str) -> list[str]:
    """One phrase for each distinct number of a reply that the text does not hold, for the re-ask."""
    numbers = (figure.number for incident in reply.incidents for figure in incident.figures)
    return [f"the number {number} does not stand in the report" for number in _absent(numbers, text)]


def _absent(numbers: Iterable[int], text: str) -> list[int]:
    present = numbers_in(text)
    return sorted({number for number in numbers if number not in present})
