"""Two runs side by side: documents that changed, figures gained and lost."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from evals.keys import GoldKeys, Key, Level, predicted_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from evals.comparison import Comparison
    from evals.scoring import Scored


@dataclasses.dataclass(frozen=True)
class Change:
    """What changed in one document, by keys of level full (of level count where groups are not labelled).

    Attributes:
        document: Its id.
        right_gained: Labelled figures that only the second run finds.
        right_lost: Labelled figures that only the first run finds.
        wrong_gained: Spurious figures that only the second run has.
        wrong_lost: Spurious figures that only the first run has.
    """

    document: str
    right_gained: tuple[Key, ...]
    right_lost: tuple[Key, ...]
    wrong_gained: tuple[Key, ...]
    wrong_lost: tuple[Key, ...]

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return any((self.right_gained, self.right_lost, self.wrong_gained, self.wrong_lost))


def changes(first: Scored, second: Scored) -> Iterator[Change]:
    """Every document that both runs have and whose figures differ."""
    others = {one.gold.id: one for one in second.comparisons}
    for one in first.comparisons:
        if one.gold.id in others:
            change = _change(one, others[one.gold.id])
            if change:
                yield change


def _change(first: Comparison, second: Comparison) -> Change:
    a_right, a_wrong = _found(first)
    b_right, b_wrong = _found(second)
    return Change(
        first.gold.id,
        _sorted(b_right - a_right),
        _sorted(a_right - b_right),
        _sorted(b_wrong - a_wrong),
        _sorted(a_wrong - b_wrong),
    )


def _found(comparison: Comparison) -> tuple[set[Key], set[Key]]:
    coverage = comparison.gold.coverage
    level: Level = "full" if coverage.groups and coverage.bounds else "count"
    keys = GoldKeys(comparison.gold_figures(), level)
    found = keys.settled(predicted_keys(comparison.figures(), level))
    return found & keys.required, found - keys.required - keys.allowed


def _sorted(keys: set[Key]) -> tuple[Key, ...]:
    return tuple(sorted(keys, key=lambda key: [str(part) for part in key]))


def words(key: Key) -> str:
    """A key as a person would read it."""
    return " ".join(str(part) for part in key if part is not None)
