"""Places: a spelling of the label anywhere in the predicted name is right, a wider place half right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.matching.judgement import Judgement
from evals.matching.words import contains, folded_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evals.gold import GoldPlace
    from extractor.schema import Location


def judge_place(gold: GoldPlace, predicted: Location) -> Judgement:
    """Compare one place with one predicted location, by its text and by its normalised name."""
    names = [name for name in (predicted.text, predicted.name) if name]
    judgements = [_judge_name(gold, folded_words(name)) for name in names]
    return max(judgements, key=lambda judgement: judgement.credit, default=Judgement.INCORRECT)


def _judge_name(gold: GoldPlace, predicted: tuple[str, ...]) -> Judgement:
    known = [folded_words(name) for name in gold.names]
    if any(contains(predicted, name) or predicted == name for name in known):
        return Judgement.CORRECT
    written = folded_words(gold.text or "")
    within = contains(written, predicted) or any(contains(name, predicted) for name in known)
    wider = any(contains(predicted, folded_words(name)) for name in gold.wider)
    return Judgement.PARTIAL if within or wider else Judgement.INCORRECT


def judge_places(gold: Sequence[GoldPlace], predicted: Sequence[Location]) -> Judgement:
    """Compare the places of two incidents as one slot.

    Correct when every required place is named and no other; partial when some are, or when a wrong one
    stands beside them. Optional places count neither way.
    """
    required = [place for place in gold if not place.optional]
    named = [location for location in predicted if not _only_optional(location, gold)]
    if not required:
        return Judgement.SPURIOUS if named else Judgement.EMPTY
    if not named:
        return Judgement.MISSING
    found = [max(judge_place(place, location).credit for location in named) for place in required]
    kept = [max(judge_place(place, location).credit for place in required) for location in named]
    if not any(found):
        return Judgement.INCORRECT
    return Judgement.CORRECT if min(*found, *kept) == 1.0 else Judgement.PARTIAL


def _only_optional(location: Location, gold: Sequence[GoldPlace]) -> bool:
    """Whether a location is right for an optional place and names no required one."""
    required = [place for place in gold if not place.optional]
    if any(judge_place(place, location) is Judgement.CORRECT for place in required):
        return False
    optional = [place for place in gold if place.optional]
    return any(judge_place(place, location) is Judgement.CORRECT for place in optional)
