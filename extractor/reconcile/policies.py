"""Policies: how a field's authority turns the words about one number into numbers of a table.

The record keeps words. A vague word ("dozens") has a number only here, under a named policy, because the
authorities disagree: 12 for ACLED, blank for GTD, up to 24 in one record of Airwars. ``literal`` adds
nothing to the words and is the default.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Literal

from extractor.errors import UsageError

if TYPE_CHECKING:
    from extractor.schema import Count, EventType

Combine = Literal["range", "lowest", "latest"]
"""How claims that differ become one answer: the range over all, the lowest, or the most recent."""


@dataclasses.dataclass(frozen=True, slots=True)
class Bounds:
    """Persons: at fewest, as one number, at most; null where the words or the policy give none."""

    low: int | None = None
    best: int | None = None
    high: int | None = None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers that are given, lowest bound first."""
        return tuple(n for n in (self.low, self.best, self.high) if n is not None)

    @classmethod
    def one(cls, number: int) -> Bounds:
        """The same number as floor, estimate and ceiling."""
        return cls(number, number, number)


NOTHING = Bounds()
LARGE_ATTACKS: frozenset[EventType] = frozenset({"airstrike", "missile", "shelling"})
"""Event types that count as "a significant attack" (ACLED's example is an airstrike in a war zone; the
other two are our reading)."""


@dataclasses.dataclass(frozen=True, slots=True)
class Policy:
    """A named rule book for tables.

    Attributes:
        name: The name every exported row carries.
        source: Where the rules are written; what is our reading says so.
        combine: What claims that differ become.
        one_number: Whether a claim is one number (ACLED, GTD) or a range.
        ceiling_alone: Whether "as many as N" counts as N when nothing lower is stated.
        closes_floors: Whether "at least N" also is the highest number that its source states.
        none_reported_is_zero: Whether "no casualties were reported" is a zero.
        adds_disjoint_groups: Whether groups that cannot overlap (fighters and civilians) may be added where
            no total is stated; the sum is marked ``arithmetic``.
        words: Numbers of vague words, the first that stands in the text wins.
        unknown_large: Number of "some people were killed" in a significant attack; null leaves a blank.
        unknown_small: The same in a limited attack.
    """

    name: str
    source: str
    combine: Combine = "range"
    one_number: bool = False
    ceiling_alone: bool = False
    closes_floors: bool = False
    none_reported_is_zero: bool = False
    adds_disjoint_groups: bool = False
    words: tuple[tuple[str, Bounds], ...] = ()
    unknown_large: Bounds = NOTHING
    unknown_small: Bounds = NOTHING


LITERAL = Policy(
    name="literal",
    source="The words as written: vague words have no number, a floor is never a ceiling (docs/exports.md).",
)
ACLED = Policy(
    name="acled",
    source=(
        "ACLED FAQ on fatalities (May 2024) and acledR, vignette 'fatalities': the most conservative number; "
        "tens 10, dozens 12, hundreds 100; unknown 10 or 3. 'Scores' 20, 'thousands' 1000, approximate "
        "numbers, sums of disjoint groups: our reading."
    ),
    combine="lowest",
    one_number=True,
    ceiling_alone=True,
    none_reported_is_zero=True,
    adds_disjoint_groups=True,
    words=(
        ("thousands", Bounds.one(1000)),
        ("hundreds", Bounds.one(100)),
        ("dozens", Bounds.one(12)),
        ("scores", Bounds.one(20)),
        ("tens", Bounds.one(10)),
    ),
    unknown_large=Bounds.one(10),
    unknown_small=Bounds.one(3),
)
GTD = Policy(
    name="gtd",
    source=(
        "GTD codebook (June 2017), nkill and nwound: 'at least N' is N, vague words stay blank; sources that "
        "differ: most recent, then majority, then lowest. Approximate numbers and sums of disjoint groups: "
        "our reading."
    ),
    combine="latest",
    one_number=True,
    adds_disjoint_groups=True,
)
AIRWARS = Policy(
    name="airwars",
    source=(
        "Practice seen in single Airwars records, not a written rule: minimum and maximum over the sources; "
        "'dozens' 1-24 (RS3910), a bare plural and 'others' 2 (RS3444), 'a number of' 2 (ISPT0376), "
        "'several' 1-2 (CS1814a), a family 1-2 (CS1852), a whole family 3-4 (CS1818)."
    ),
    closes_floors=True,
    adds_disjoint_groups=True,
    words=(
        ("dozens", Bounds(1, None, 24)),
        ("whole family", Bounds(3, None, 4)),
        ("entire family", Bounds(3, None, 4)),
        ("family", Bounds(1, None, 2)),
        ("several", Bounds(1, None, 2)),
        ("a number of", Bounds.one(2)),
        ("civilians", Bounds.one(2)),
        ("people", Bounds.one(2)),
        ("others", Bounds.one(2)),
    ),
)
POLICIES: tuple[Policy, ...] = (LITERAL, ACLED, GTD, AIRWARS)


def policy_named(name: str) -> Policy:
    """The policy of that name.

    Raises:
        UsageError: If there is none.
    """
    for policy in POLICIES:
        if policy.name == name:
            return policy
    known = ", ".join(policy.name for policy in POLICIES)
    raise UsageError(f"no policy {name!r}; choose one of: {known}", where="policy")


def bounds_of(count: Count, policy: Policy, event_type: EventType = "other") -> Bounds:
    """The numbers that a policy reads in one claim.

    Args:
        count: The count as the record keeps it.
        policy: The rule book.
        event_type: Type of the incident; ACLED's number for an unknown count depends on it.
    """
    stated = stated_bounds(count)
    if stated.numbers:
        return _under(stated, policy)
    if count.kind == "none_reported":
        return Bounds.one(0) if policy.none_reported_is_zero else NOTHING
    if count.kind not in {"vague", "all"}:
        return NOTHING
    for word, bounds in policy.words:
        if re.search(rf"\b{re.escape(word)}\b", count.text, re.IGNORECASE):
            return bounds
    return policy.unknown_large if event_type in LARGE_ATTACKS else policy.unknown_small


def stated_bounds(count: Count) -> Bounds:
    """The numbers that the words themselves state; empty for vague words, shares and "all"."""
    match count.kind:
        case "exact" | "range":
            return Bounds(count.low, count.point, count.high)
        case "at_least" | "partial_observation":
            return Bounds(low=count.low)
        case "at_most":
            return Bounds(high=count.high)
        case "approx":
            return Bounds(best=count.point)
        case "none":
            return Bounds.one(0)
        case _:
            return NOTHING


def _under(stated: Bounds, policy: Policy) -> Bounds:
    lowest = stated.low if stated.low is not None else stated.best
    if policy.one_number:
        if lowest is None and policy.ceiling_alone:
            lowest = stated.high
        return NOTHING if lowest is None else Bounds.one(lowest)
    if policy.closes_floors and lowest is not None:
        return Bounds(lowest, stated.best, stated.high if stated.high is not None else lowest)
    return stated
