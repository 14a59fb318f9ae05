"""What speaks for a claim being of an incident told before it, and what against it."""

from __future__ import annotations

import dataclasses
from itertools import compress
from typing import TYPE_CHECKING

from extractor.names.place_ranks import EXACT
from extractor.request.folding import is_part_of_name
from extractor.request.groups import ReadUnit, UnitGroup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TELLING, MUCH = 3, 5
FAR = (350, 700, 1400, 2100, 2800)  # characters


@dataclasses.dataclass(frozen=True, slots=True)
class Beside:
    """A claim beside one of the incidents told before it.

    Attributes:
        read: The claim.
        group: The incident.
        is_last: Whether it was told last.
        is_first: Whether the report began with it, and told of others since.
        counts_more: Whether the claim counts others beside those told before ("another nine").
    """

    read: ReadUnit
    group: UnitGroup
    is_last: bool
    is_first: bool
    counts_more: bool


def beside_each(read: ReadUnit, groups: Sequence[UnitGroup], *, counts_more: bool) -> Iterator[Beside]:
    """A claim beside each of the incidents told before it."""
    last = max(groups, key=lambda group: group.units[-1].unit.start)
    for place, group in enumerate(groups):
        yield Beside(read, group, group is last, place == 0 and group is not last, counts_more)


def signs_of(told: Beside) -> Iterator[str]:
    """The names of the signs that hold; what they weigh lies in ``grouping.toml``."""
    for holds in (_nearness, _places, _days, _numbers, _matter, _headlines):
        signs = holds(told)
        yield from compress(signs, signs.values())


def _nearness(told: Beside) -> dict[str, bool]:
    unit, before = told.read.unit, told.group.units[-1].unit
    gap, distance = unit.paragraph - before.paragraph, unit.start - before.end
    events = unit.scope == told.group.scope == "incident"
    return {
        "last": told.is_last,
        "first": told.is_first,
        "same_sentence": unit.start == before.start,
        "same_paragraph": gap == 0 and told.is_last and unit.start != before.start,
        "event_in_same_paragraph": events and gap == 0,
        "two_or_three_paragraphs_on": gap in (2, 3),
        "counts_more_than_last": told.counts_more and told.is_last,
        **{f"far_{place}": distance > far for place, far in enumerate(FAR, start=1)},
    }


def _places(told: Beside) -> dict[str, bool]:
    read, places = told.read, told.group.places
    named, own = read.names.place, read.place
    named_there = [one.names.place for one in told.group.units if one.names.place and one.has_own_place]
    same = own in places if own else False
    part = any(is_part_of_name(own, one) or is_part_of_name(one, own) for one in places) if own else False
    other = read.has_own_place and not same and not part
    exact = other and named is not None and named.rank == EXACT
    return {
        "place_named_again": read.has_own_place and same,
        "place_carried": not read.has_own_place and same,
        "place_other": exact and any(place.rank == EXACT for place in named_there),
        "place_named_first": other and not named_there,
    }


def _days(told: Beside) -> dict[str, bool]:
    own, there = told.read.days, [one.days for one in told.group.units if one.days]
    both = own is not None and bool(there)
    apart = both and told.group.is_of_other_days(told.read)
    return {
        "days_apart": apart,
        "days_near": both and not apart and own not in there,
        "days_only_here": own is not None and not there,
        "days_only_there": own is None and bool(there),
    }


def _numbers(told: Beside) -> dict[str, bool]:
    own, units = told.read.totals(), told.group.units
    there = [total for one in units for total in one.totals().items()]
    most = max((value for _, value in there), default=0)
    same_harm = {key[0] for key in own} & {key[0] for key, _ in there}
    tolls_there = {toll for one in units for toll in one.tolls()}
    largest = told.read.largest if not told.read.unit.is_of_refuge else 0  # many more flee than die
    return {
        "toll_again": any((key[0], value) in tolls_there for key, value in own.items() if value >= TELLING),
        "value_again": bool(told.read.values() & told.group.values()),
        "larger": largest > most,
        "much_larger": largest > MUCH * max(most, 1),
        "no_larger_of_same_harm": bool(same_harm) and largest <= most,
    }


def _matter(told: Beside) -> dict[str, bool]:
    """What befell whom, and who did it."""
    unit, units = told.read.unit, [one.unit for one in told.group.units]
    kinds = {one.event_type for one in units if not one.is_told_by_report}
    tells_kind = bool(kinds) and not (unit.is_of_refuge or unit.is_told_by_report)
    actor = told.read.names.actor
    actors = {one.names.actor.name for one in told.group.units if one.names.actor}
    mentions = [mention for one in units for mention in one.mentions]
    groups = {mention.category for mention in mentions} - {None, "total"}
    nouns = {mention.noun.lower() for mention in mentions if mention.noun}
    return {
        "harm_shared": any(unit.effects & one.effects for one in units),
        "kind_other": tells_kind and unit.event_type not in kinds,
        "actor_other": actor is not None and bool(actors) and actor.name not in actors,
        "victims_alike": any(mention.category in groups for mention in unit.mentions),
        "noun_again": any(mention.noun and mention.noun.lower() in nouns for mention in unit.mentions),
        "counts_among": unit.turns.points_back and told.read.largest <= max(told.group.largest, TELLING),
    }


def _headlines(told: Beside) -> dict[str, bool]:
    heads = all(one.unit.section != "body" for one in told.group.units)
    dated = any(one.days for one in told.group.units)
    return {
        "headline_of_its_scope": heads and told.read.unit.scope == told.group.scope,
        "headline_without_day": heads and not dated and told.read.days is not None,
    }
