"""Why a value is not stated: cut from a longer number, added up, made out of a vague word, or not there."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from extractor.verify.bounds import bounds, numbers, representative
from extractor.verify.finding import Finding, failed, unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from extractor.schema.mention import NumberMention
    from extractor.verify.case import Case

_MOST_ADDENDS = 4
_MOST_CANDIDATES = 12
_ROUNDING_OF_TOTALS = 1.1
Parts = tuple["NumberMention", ...]
Plausibility = tuple[int, int, int]


def why_not_stated(case: Case) -> Finding:
    """The finding for a value that the mention of the figure does not state."""
    explanations: tuple[Callable[[Case], Finding | None], ...] = (
        _is_zero_or_denied,
        _is_cut_from_a_number,
        _stands_elsewhere,
        _is_an_ordinal,
        _is_computed,
        _is_made_from_a_vague_word,
    )
    for explain in explanations:
        finding = explain(case)
        if finding is not None:
            return finding
    return failed("NOT_IN_TEXT", "the text states no such number")


def _is_zero_or_denied(case: Case) -> Finding | None:
    if case.figure.count.kind in ("none", "none_reported") or numbers(case.figure.count) == {0}:
        return failed("NEGATED", "the absence of a number is no count of zero")
    if case.anchor is None and any(case.document.cues.denial.search(e.quote) for e in case.quotes):
        return failed("NEGATED", "the evidence is a denial")
    return None


def _is_cut_from_a_number(case: Case) -> Finding | None:
    text, words = case.document.text, case.figure.count.text
    for mention in case.mentions_in_evidence:
        at = mention.text.find(words)
        if at < 0:
            continue
        start = mention.start + at
        end = start + len(words)
        if _goes_on(text[:start][-2:][::-1]) or _goes_on(text[end : end + 2]):
            return failed("QUOTE_MISMATCH", f"cut from {mention.id}")
    return None


def _goes_on(neighbours: str) -> bool:
    """Whether the characters next to a number belong to it ("1" before ",200", "Twenty" before "-three")."""
    return neighbours[:1].isalnum() or (neighbours[:1] in {",", ".", "-"} and neighbours[1:].isalnum())


def _stands_elsewhere(case: Case) -> Finding | None:
    count = case.figure.count
    if not numbers(count):
        return None
    for mention in case.document.mentions:
        if bounds(mention) == bounds(count) and set(mention.effects) == set(case.figure.effects):
            return failed("QUOTE_MISMATCH", f"{mention.id} states it, but not in this evidence")
    return None


def _is_an_ordinal(case: Case) -> Finding | None:
    if case.anchor is None:
        return None
    words = case.anchor.text.casefold().split()
    for number in numbers(case.figure.count):
        ordinals = case.document.cues.ordinals
        if number.is_integer() and 1 <= number <= len(ordinals) and ordinals[int(number) - 1] in words:
            return failed("ORDINAL", f"{case.anchor.id} is a rank")
    return None


def _is_made_from_a_vague_word(case: Case) -> Finding | None:
    for mention in case.mentions_in_evidence:
        shares_effect = bool(set(mention.effects) & set(case.figure.effects))
        if mention.kind in ("vague", "proportion", "all") and shares_effect and numbers(case.figure.count):
            return failed("VAGUE_MADE_EXACT", f"{mention.id} states no number")
    return None


def _is_computed(case: Case) -> Finding | None:
    """A sum or difference of stated numbers: named with its parts, and never taken as stated."""
    for value in numbers(case.figure.count):
        found = min(_computations(case, value), key=lambda pair: pair[0], default=None)
        if found is not None:
            return found[1]
    return None


def _computations(case: Case, value: float) -> Iterator[tuple[Plausibility, Finding]]:
    """How the value can come about, each with its rank: sums of disjoint groups first, then the shortest."""
    effects = set(case.figure.effects)
    counted = [m for m in _candidates(case) if representative(m)]
    for size in range(2, _MOST_ADDENDS + 1):
        for parts in itertools.combinations(counted, size):
            if sum(representative(m) or 0 for m in parts) != value:
                continue
            listed = " + ".join(m.id for m in parts)
            if any(not effects & set(m.effects) for m in parts):
                yield (1, size, 2), failed("WRONG_EFFECT", f"adds different effects: {listed}")
            elif _overlap(parts):
                yield (1, size, 0), failed("DOUBLE_COUNT", f"adds persons twice: {listed}")
            else:
                yield (0, size, 0), _derived(case, parts, listed)
    same = [m for m in counted if effects & set(m.effects)]
    for one, other in itertools.permutations(same, 2):
        if (representative(one) or 0) - (representative(other) or 0) == value:
            yield (1, 2, 1), failed("DERIVED_NOT_STATED", f"computed: {one.id} - {other.id}")


def _derived(case: Case, parts: Parts, listed: str) -> Finding:
    if case.figure.derivation == "enumeration" and set(case.figure.mention_ids) == {m.id for m in parts}:
        return unknown(f"an enumeration of {listed}", "DERIVED_NOT_STATED")
    return failed("DERIVED_NOT_STATED", f"computed: {listed}")


def _candidates(case: Case) -> list[NumberMention]:
    """The casualty mentions nearest to the evidence."""
    casualties = [m for m in case.document.mentions if m.mention_class == "casualty"]
    places = [e.start for e in case.figure.evidence] or [0]
    return sorted(casualties, key=lambda m: min(abs(m.start - place) for place in places))[:_MOST_CANDIDATES]


def _overlap(parts: Parts) -> bool:
    """Whether some persons are counted in two of the parts, as children are among people."""
    ids = {m.id for m in parts}
    if any(m.subset_of in ids or m.modality == "superseded" for m in parts):
        return True
    if len({m.category in (None, "total") for m in parts}) == 2:
        return True
    values = sorted(representative(m) or 0 for m in parts)
    rest, whole = sum(values[:-1]), values[-1]
    return len(values) > 2 and rest <= whole <= rest * _ROUNDING_OF_TOTALS
