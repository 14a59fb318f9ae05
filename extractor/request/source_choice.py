"""Who says what each claim counts: the likeliest of all who speak in the report, by the weights of signs."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

from extractor.request.choosing import Signs, by_likelihood
from extractor.request.folding import fold
from extractor.request.source_signs import signs_of, signs_of_none
from extractor.request.spoken import nearest_sources, only_claims
from extractor.request.voices import voices_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extractor.names import NameMention
    from extractor.request.reading_plan import ReadingPlan
    from extractor.request.unit import ClaimUnit
    from extractor.request.voices import Voices


@functools.cache
def load_source_weights(language: str = "en") -> Mapping[str, float]:
    """What each sign weighs; fitted by ``python -m evals.fit_sources``."""
    path = files("extractor.request") / language / "source_weights.toml"
    weights: dict[str, float] = tomllib.loads(path.read_text(encoding="utf-8"))["weights"]
    return weights


def likeliest_sources(plan: ReadingPlan) -> Mapping[str, NameMention | None]:
    """The source of every unit, null where the report itself says it.

    Without the syntax of its sentences the rules decide alone, as they do where it is known whose report
    it is.
    """
    if not plan.is_parsed:
        return nearest_sources(plan)
    voices = voices_of(plan)
    if voices.voice is not None:
        return voices.rules
    return {unit.id: _likeliest(unit, voices) for unit in plan.units}


def candidates_for(unit: ClaimUnit, voices: Voices) -> list[NameMention]:
    """Everybody who can say what a unit counts: who only claims the attack counts nobody by that."""
    return [mention for mention in voices.mentions if not only_claims(mention, unit, voices.plan)]


def signs_for(unit: ClaimUnit, voices: Voices, candidates: Sequence[NameMention]) -> Signs:
    """The signs of some who speak in a report as the source of one of its claims."""
    each = [list(signs_of(mention, unit, voices)) for mention in candidates]
    return Signs(each, list(signs_of_none(unit, voices)))


def _likeliest(unit: ClaimUnit, voices: Voices) -> NameMention | None:
    """The mention of the likeliest name that the rules choose, if they choose it too; else the likeliest."""
    chosen, candidates = voices.rules[unit.id], candidates_for(unit, voices)
    names = [fold(mention.name) for mention in candidates]
    best = by_likelihood(names, signs_for(unit, voices, candidates), load_source_weights())[0].index
    if best is None:
        return None
    return chosen if chosen and fold(chosen.name) == names[best] else candidates[best]
