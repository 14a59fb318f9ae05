"""What makes two figures the same: the keys that gold and prediction are compared by.

Level *count* is (effect, value) and level *group* is (effect, victim group, value), over figures that state
a number. Level *full* is (effect, victim group, kind, low, high, point), over all figures. A value is the
number as written: "more than 300" has 300.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from evals.gold import GoldCount, GoldFigure
    from extractor.schema import Count, CountKind, Figure

Level = Literal["count", "group", "full"]
Key: TypeAlias = tuple[str | int | None, ...]


def written_value(count: Count | GoldCount) -> int | None:
    """The number that the words state: the point, else the floor, else the ceiling; null for vague words."""
    if count.point is not None:
        return count.point
    if count.low is not None:
        return count.low - (1 if count.strict else 0)
    if count.high is not None:
        return count.high + (1 if count.strict else 0)
    return None


def effect_names(figure: Figure | GoldFigure) -> tuple[str, ...]:
    """The effects a figure counts for: each of an all-of, one joined name for an either-or."""
    if figure.effect_logic == "any_of" and len(figure.effects) > 1:
        return ("|".join(sorted(figure.effects)),)
    return tuple(sorted(figure.effects))


def count_keys(figure: Figure | GoldFigure) -> Iterator[Key]:
    """Keys at level count; none for a figure without a number."""
    value = written_value(figure.count)
    if value is not None:
        for effect in effect_names(figure):
            yield effect, value


def group_keys(figure: Figure) -> Iterator[Key]:
    """Keys at level group; none for a figure without a number."""
    for effect, value in count_keys(figure):
        yield effect, figure.victims.category, value


def full_keys(figure: Figure) -> Iterator[Key]:
    """Keys at level full."""
    count = figure.count
    for effect in effect_names(figure):
        yield effect, figure.victims.category, count.kind, count.low, count.high, count.point


def gold_full_keys(figure: GoldFigure) -> Iterator[tuple[Key, frozenset[Key]]]:
    """Each key of a gold figure at level full, with the keys that are accepted in its place."""
    for effect in effect_names(figure):
        keys = [
            (effect, category, *shape)
            for category in (figure.category, *figure.category_alternatives)
            for shape in _shapes(figure.count)
        ]
        yield keys[0], frozenset(keys)


def _shapes(count: GoldCount) -> Iterator[tuple[CountKind, int | None, int | None, int | None]]:
    yield count.kind, count.low, count.high, count.point
    value = written_value(count)
    for kind in count.kind_alternatives:
        yield kind, *_bounds(kind, value)


def _bounds(kind: CountKind, value: int | None) -> tuple[int | None, int | None, int | None]:
    bounds: dict[str, tuple[int | None, int | None, int | None]] = {
        "exact": (value, value, value),
        "none": (value, value, value),
        "at_least": (value, None, None),
        "partial_observation": (value, None, None),
        "at_most": (None, value, None),
        "approx": (None, None, value),
    }
    return bounds.get(kind, (None, None, None))


class GoldKeys:
    """The distinct keys that gold figures ask for, allow, and accept in another form.

    Attributes:
        required: Keys that must be found.
        allowed: Keys of optional figures; they count neither way.
    """

    def __init__(self, figures: Iterable[GoldFigure], level: Level, least: int = 1) -> None:
        self.required: set[Key] = set()
        self.allowed: set[Key] = set()
        self._primary_of: dict[Key, Key] = {}
        for figure in figures:
            for key, accepted in _keys(figure, level):
                if not _reaches(key, level, least):
                    continue
                (self.allowed if figure.optional else self.required).add(key)
                self._accept(key, accepted, optional=figure.optional)

    def _accept(self, key: Key, accepted: frozenset[Key], *, optional: bool) -> None:
        for other in accepted - {key}:
            if optional:
                self._primary_of.setdefault(other, key)
            else:
                self._primary_of[other] = key

    def settled(self, predicted: Iterable[Key]) -> set[Key]:
        """Distinct predicted keys, an accepted form standing as the form of the label."""
        known = self.required | self.allowed
        return {key if key in known else self._primary_of.get(key, key) for key in predicted}

    def compare(self, predicted: Iterable[Key]) -> tuple[int, int, int]:
        """Distinct keys that are right, spurious and missing: (tp, fp, fn)."""
        found = self.settled(predicted)
        return (
            len(found & self.required),
            len(found - self.required - self.allowed),
            len(self.required - found),
        )


def predicted_keys(figures: Iterable[Figure], level: Level, least: int = 1) -> set[Key]:
    """Distinct keys of predicted figures at a level; numbers below ``least`` are left out."""
    keys_of = _KEYS_OF[level]
    return {key for figure in figures for key in keys_of(figure) if _reaches(key, level, least)}


def _keys(figure: GoldFigure, level: Level) -> Iterator[tuple[Key, frozenset[Key]]]:
    if level == "full":
        yield from gold_full_keys(figure)
        return
    for effect, value in count_keys(figure):
        if level == "count":
            yield (effect, value), frozenset()
        else:
            categories = (figure.category, *figure.category_alternatives)
            keys: list[Key] = [(effect, category, value) for category in categories]
            yield keys[0], frozenset(keys)


def _reaches(key: Key, level: Level, least: int) -> bool:
    """Whether a key's value is at least ``least``; keys of level full always do."""
    value = key[-1]
    return level == "full" or (isinstance(value, int) and value >= least)


_KEYS_OF: dict[Level, Callable[[Figure], Iterator[Key]]] = {
    "count": count_keys,
    "group": group_keys,
    "full": full_keys,
}
