"""Places that label the entries of a list beside their day: "• Karsa, Bolan province, 2 June."."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from extractor.names.alternation import alternation
from extractor.names.place_patterns import PLACE_NAME
from extractor.names.place_ranks import AREA, EXACT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.lexicon import Lexicon

_NAME = re.compile(PLACE_NAME)


def labelling_places(text: str, words: Lexicon) -> Iterator[tuple[tuple[int, int], int]]:
    """The names of each label, the closest place first; a single one is a dateline and labels nothing."""
    labels = [*_labels(words).finditer(text)]
    for label in labels if len(labels) > 1 else ():
        part = "before" if label["before"] else "behind"
        base = label.start(part)
        for number, name in enumerate(_NAME.finditer(label[part])):
            yield (base + name.start(), base + name.end()), AREA if number else EXACT


@functools.cache
def _labels(words: Lexicon) -> re.Pattern[str]:
    calendar = alternation(sorted(words.calendar))
    day = rf"(?:{calendar}\.?,?[ ])?(?:\d{{1,2}}[ ]{calendar}|{calendar}[ ]\d{{1,2}})(?:,?[ ]\d{{4}})?"
    digits = r"[A-Z][a-z]{2,8}\.?,?[ ]\d{1,2}/\d{1,2}"
    names = rf"{PLACE_NAME}(?:[ ]{words.features})?(?:,[ ]{PLACE_NAME}(?:[ ]{words.features})?){{0,3}}"
    preposition = rf"(?:(?i:{words.strong_prepositions})[ ])?"
    return re.compile(
        rf"^(?:[*•·–—-][ \t]*)?(?:{preposition}(?P<before>{names}),?[ ]\(?{day}\)?[ ]?[.:–—]"
        rf"|(?:{day}|{digits})(?:,|[ ]?[–—]|[ ]-)[ ]{preposition}(?P<behind>{names})(?::|[ ]?[–—]|[ ]-)[ ])",
        re.MULTILINE,
    )
