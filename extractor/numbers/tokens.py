"""What each token is to the rules: the words of a lexicon, and what no list can hold, each read once."""

from __future__ import annotations

from extractor.numbers.words import UNKNOWN, Part, Word

DIGITS = Word("0", Part.NUMBER)
DOUBLE_DASH = Word("--", Part.DASH)
_NEGATING = ("non", "anti")
MOST_KEPT = 2**16


class Tokens(dict[str, Word]):
    """Every listed word by its text, and unlisted tokens of the texts read so far, as many as are kept."""

    def __init__(self, listed: dict[str, Word]) -> None:
        super().__init__(listed)
        self._listed = listed

    def __missing__(self, token: str) -> Word:
        word = _unlisted(token, self._listed)
        if len(self) < MOST_KEPT:
            self[token] = word
        return word


def _unlisted(token: str, listed: dict[str, Word]) -> Word:
    """Digits and hyphened numbers ("twenty-three", "two-day"), which no list can hold."""
    if token[0].isdecimal():
        return DIGITS
    if token == "--":
        return DOUBLE_DASH
    if "-" in token:
        return _hyphened(token, listed)
    return UNKNOWN


def _hyphened(token: str, listed: dict[str, Word]) -> Word:
    parts = token.split("-")
    entries = [listed.get(part, UNKNOWN) for part in parts]
    head = entries[0]
    if parts[0] in _NEGATING:
        return UNKNOWN
    if head.parts & Part.NUMBER:
        if all(entry.value is not None for entry in entries):
            return Word(
                token, Part.NUMBER, value=combine([entry for entry in entries if entry.value is not None])
            )
        rest = listed.get("-".join(parts[1:]), entries[1])
        if rest.qualifier_after:
            return Word(token, Part.NUMBER, value=head.value, qualifier_after=rest.qualifier_after)
        thing = rest.thing or ("age" if "old" in parts else "other")
        return Word(token, (Part.NUMBER | Part.THING), value=head.value, thing=thing)
    if head.parts & Part.ORDINAL:
        return Word(token, Part.ORDINAL)
    last = entries[-1]
    return last if last.parts & (Part.PERSON | Part.CUE) and not last.parts & Part.NUMBER else UNKNOWN


def combine(entries: list[Word]) -> int:
    """The value of number words in a row ("two hundred thirty four thousand")."""
    total = current = 0
    for entry in entries:
        value = entry.value or 0
        if not entry.scale:
            current += value
        elif value >= 1000:
            total += (current or 1) * value
            current = 0
        else:
            current = (current or 1) * value
    return total + current
