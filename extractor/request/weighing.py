"""Which of the incidents told before it a claim belongs to, by what its signs weigh together."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

from extractor.request.homes import home_of
from extractor.request.new_signs import new_signs, wording_of
from extractor.request.signs import beside_each, signs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from extractor.request.groups import ReadUnit, UnitGroup
    from extractor.request.reading_plan import ReadingPlan

BY_RULES = "rules"
"""The sign of what the rules choose alone, be it an incident or a new one."""


@functools.cache
def load_weights() -> Mapping[str, float]:
    """What each sign weighs; fitted by ``python -m benchmarks.grouping``."""
    path = files("extractor.request") / "grouping.toml"
    weights: dict[str, float] = tomllib.loads(path.read_text(encoding="utf-8"))["weights"]
    return weights


def weighed_home(read: ReadUnit, groups: Sequence[UnitGroup], plan: ReadingPlan) -> UnitGroup | None:
    """The incident that a claim most likely belongs to; null where it rather tells of another one.

    Without the syntax of its sentences the rules decide alone, as they do of numbers that only stand beside
    others.
    """
    told_beside = read.unit.compared or read.unit.turns.is_answered
    if not groups or told_beside or not plan.names.syntax.words:
        return home_of(read, groups)
    weights = load_weights()
    new, *told = (
        sum(weights.get(sign, 0.0) for sign in signs) for signs in signs_of_each(read, groups, plan)
    )
    best = max(range(len(told)), key=told.__getitem__)
    return groups[best] if told[best] > new else None


def signs_of_each(
    read: ReadUnit, groups: Sequence[UnitGroup], plan: ReadingPlan
) -> Iterable[tuple[str, ...]]:
    """The signs that a claim tells of a new event, then those that it is of each of the incidents."""
    home, wording = home_of(read, groups), wording_of(read.unit, plan)
    opens = all(group.units[-1].unit.paragraph != read.unit.paragraph for group in groups)
    yield (*new_signs(read, wording, groups, opens=opens), *([BY_RULES] if home is None else []))
    for told in beside_each(read, groups, counts_more=wording.counts_more):
        yield (*signs_of(told), *([BY_RULES] if told.group is home else []))
