"""Who says what each claim counts: the likeliest of all who speak in the report, by the weights of signs."""

from __future__ import annotations

import functools
import math
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

from extractor.request.folding import fold
from extractor.request.source_signs import signs_of, signs_of_none, voices_of
from extractor.request.spoken import nearest_sources

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extractor.names import NameMention
    from extractor.request.reading_plan import ReadingPlan
    from extractor.request.source_signs import Voices
    from extractor.request.unit import ClaimUnit


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


def likeliest_name(
    signs: Sequence[tuple[str, Sequence[str]]], none: Sequence[str], weights: Mapping[str, float]
) -> str | None:
    """The likeliest of some names; null where that the report itself says it is likelier.

    Args:
        signs: Each mention of somebody who speaks by its folded name, with its signs; a name is as likely as
            all its mentions together.
        none: The signs by which nobody speaks.
        weights: What each sign weighs.
    """
    odds: dict[str, float] = {}
    for name, own in signs:
        odds[name] = odds.get(name, 0.0) + math.exp(_weighed(own, weights))
    likeliest = max(odds, key=odds.__getitem__, default=None)
    is_none = likeliest is None or odds[likeliest] <= math.exp(_weighed(none, weights))
    return None if is_none else likeliest


def _weighed(signs: Sequence[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(sign, 0.0) for sign in signs)


def _likeliest(unit: ClaimUnit, voices: Voices) -> NameMention | None:
    """The mention of the likeliest name that the rules choose, if they choose it too; else the likeliest."""
    weights, chosen = load_source_weights(), voices.rules[unit.id]
    signs = [(fold(mention.name), list(signs_of(mention, unit, voices))) for mention in voices.mentions]
    name = likeliest_name(signs, list(signs_of_none(unit, voices)), weights)
    if name is None or (chosen and fold(chosen.name) == name):
        return chosen if name else None
    weighed = [
        (_weighed(own, weights), mention)
        for (one, own), mention in zip(signs, voices.mentions, strict=True)
        if one == name
    ]
    return max(weighed, key=lambda each: each[0])[1]
