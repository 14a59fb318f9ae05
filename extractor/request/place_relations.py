"""The signs of a place as that of one incident: where it stands by the claims that tell of it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.names.mention import NameMention
from extractor.names.place_ranks import AREA, COUNTRY, EXACT
from extractor.names.places import country_mentions
from extractor.request.carry_cues import load_carry_cues
from extractor.request.groups import UnitGroup
from extractor.request.place_signs import RANKS, SeenPlace, index_in, subordinate
from extractor.request.place_words import load_place_words
from extractor.request.reading_plan import ReadingPlan
from extractor.request.unit import ClaimUnit
from extractor.segments import Span
from extractor.segments.concordance import Concordance
from extractor.syntax import FAR, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NEAREST_FIRST = (
    "own", "lead", "par_before", "par_after", "prevpar", "nextpar", "earlier", "later",
)  # fmt: skip
_STEPS, _SENTENCES, _NAMED = (2, 3, 4, 5, 7, 10), (0, 1, 2, 3, 5, 9, 15), (2, 6, 15)
_CALLED = 20


@dataclasses.dataclass(frozen=True, slots=True)
class Telling:
    """One incident, and what its claims say of where it may have been.

    Attributes:
        plan: The reading plan.
        group: The incident.
        units: Its claims.
        others: The claims of all other incidents.
        reach: The part of the text that speaks of it.
        has_own: Whether a sentence of it names a place more exactly than by the land.
        means_country: Whether it tells of "the country".
        areas: The kinds of area that it means ("in the province").
        attackers: The lands of those who did it.
        leads: Whether the report begins with it.
    """

    plan: ReadingPlan
    group: UnitGroup
    units: tuple[ClaimUnit, ...]
    others: tuple[ClaimUnit, ...]
    reach: Span
    has_own: bool
    means_country: bool
    areas: tuple[str, ...]
    attackers: frozenset[str]
    leads: bool


def telling_of(group: UnitGroup, reach: Span, plan: ReadingPlan) -> Telling:
    """What the claims of an incident say."""
    text, cues = plan.document.text, load_carry_cues()
    units = tuple(read.unit for read in group.units)
    own = {unit.id for unit in units}
    meant = (cues.area_meant.search(text, unit.start, unit.end) for unit in units)
    actors = " ".join(read.names.actor.name for read in group.units if read.names.actor)
    return Telling(
        plan=plan,
        group=group,
        units=units,
        others=tuple(unit for unit in plan.units if unit.id not in own),
        reach=reach,
        has_own=any(
            _holds(unit, place) and place.rank <= AREA for unit in units for place in plan.names.places
        ),
        means_country=any(
            load_place_words().country_meant.search(text, unit.start, unit.end) for unit in units
        ),
        areas=tuple(found["area"].lower() for found in meant if found),
        attackers=frozenset(country_mentions(Concordance(actors))),
        leads=units[0].id == plan.units[0].id,
    )


def signs_of(place: SeenPlace, telling: Telling, places: Sequence[SeenPlace]) -> list[str]:
    """All signs of a place as that of an incident; how much each weighs the language folder says."""
    scope, rank = telling.group.scope, RANKS[place.mention.rank]
    where = _where(place, telling)
    near = "own" if where == "own" else "off"
    signs = [
        *place.signs,
        f"top={where}",
        f"top={where}|{scope}",
        f"top={where}|{rank}",
        f"rank={rank}|{scope}",
    ]
    if place.tells:
        signs.append(f"tells|{where}")
    if place.verb in ("harm", "move", "say"):
        signs.append(f"verb={place.verb}|{near}")
    if not {"speaks", "said_in", "house"}.isdisjoint(place.signs):
        signs.append(f"soft|{near}")
    if "target" in place.signs:
        signs.append(f"target|{near}")
    signs += _apart(place, where, telling)
    signs += _meant(place, telling)
    if where == "own":
        signs += _in_own_sentence(place, telling, places)
    elif where in ("lead", "prevpar"):
        signs += _among(place, [one for one in places if one.sentence == place.sentence])
    return signs


def signs_of_none(telling: Telling, named: int) -> list[str]:
    """The signs by which a report tells no place of an incident; ``named`` are the places of the report."""
    signs = [
        "null",
        f"null|{telling.group.scope}",
        f"null|has_own={telling.has_own}",
        f"null|n={_step(named, _NAMED)}",
    ]
    return [*signs, "null|main"] if telling.leads else signs


def _step(value: int, edges: tuple[int, ...]) -> int:
    return next((step for step, edge in enumerate(edges) if value <= edge), len(edges))


def _holds(unit: ClaimUnit, place: NameMention) -> bool:
    return unit.start <= place.start < unit.end


def _where(place: SeenPlace, telling: Telling) -> str:
    """Where it stands by the claim that it stands nearest to."""
    stands = {_side(place, unit) for unit in telling.units}
    return next(side for side in _NEAREST_FIRST if side in stands)


def _side(place: SeenPlace, unit: ClaimUnit) -> str:
    start, before = place.mention.start, place.mention.start < unit.start
    if _holds(unit, place.mention):
        return "own"
    if place.paragraph == unit.paragraph:
        if before:
            return "lead" if start >= unit.leads_from else "par_before"
        return "par_after"
    if abs(place.paragraph - unit.paragraph) == 1:
        return "prevpar" if before else "nextpar"
    return "earlier" if before else "later"


def _apart(place: SeenPlace, where: str, telling: Telling) -> Iterator[str]:
    """How far it stands from the nearest claim, and whether others are told between."""
    start = place.mention.start
    nearest = min(telling.units, key=lambda unit: abs(unit.start - start))
    low, high = sorted((start, nearest.start))
    between = sum(low <= unit.start < high for unit in telling.others)
    yield f"between={min(between, 2)}"
    if where != "own" and any(_holds(unit, place.mention) for unit in telling.others):
        yield "in_other"
    if telling.reach[0] <= start < telling.reach[1]:
        yield "in_reach"
    away = abs(place.sentence - index_in(telling.plan.segments.sentences, nearest.start))
    yield f"dist={_step(away, _SENTENCES)}"


def _meant(place: SeenPlace, telling: Telling) -> Iterator[str]:
    """Whether it is the land or the area that is told of, or the attacker's land."""
    mention, text = place.mention, telling.plan.document.text
    main = "main_country" in place.signs
    if "in_title" in place.signs:
        yield f"in_title|{telling.leads}"
    if main:
        yield f"main_country|{telling.group.scope}"
        yield f"main_country|has_own={telling.has_own}"
    if telling.means_country and (mention.rank == COUNTRY or main):
        yield "country_meant"
    around = text[max(0, mention.start - _CALLED) : mention.end + _CALLED].lower()
    if any(area in around for area in telling.areas):
        yield "area_meant"
    if mention.name in telling.attackers:
        yield "attackers_land"


def _in_own_sentence(place: SeenPlace, telling: Telling, places: Sequence[SeenPlace]) -> Iterator[str]:
    """Where it stands by the number: before or behind it, and how many steps of the syntax away."""
    unit = next(unit for unit in telling.units if _holds(unit, place.mention))
    if place.chain:
        steps, passed = _path(place.chain, unit, telling.plan)
        yield f"tree={_step(steps, _STEPS)}"
        kinds = subordinate(passed)
        if kinds & {"relcl", "acl"}:
            yield "in_relcl"
        if kinds & {"advcl", "ccomp"}:
            yield "in_advcl"
    first, last = unit.mentions[0], unit.mentions[-1]
    yield "before" if place.mention.start < first.start else "after"
    own = [one for one in places if _holds(unit, one.mention)]
    exact = [one for one in own if one.mention.rank == EXACT]
    behind = [one for one in own if one.mention.rank <= AREA and one.mention.start >= last.end]
    if own[0] is place:
        yield "first_own"
    if exact[:1] == [place]:
        yield "first_exact"
        if len(exact) == 1:
            yield "only_exact"
    if behind[:1] == [place]:
        yield "first_after"


def _path(chain: tuple[Word, ...], unit: ClaimUnit, plan: ReadingPlan) -> tuple[int, tuple[Word, ...]]:
    """The steps between a name and the nearest count, and the words that lead from the name upwards."""
    places = {id(word): step for step, word in enumerate(chain)}
    best: tuple[int, tuple[Word, ...]] = (FAR, ())
    for mention in unit.mentions:
        head = plan.names.syntax.head_of(mention.start, mention.end)
        for step, word in enumerate(head.upwards() if head else ()):
            if id(word) in places:
                if step + places[id(word)] < best[0]:
                    best = (step + places[id(word)], chain[: places[id(word)]])
                break
    return best


def _among(place: SeenPlace, beside: Sequence[SeenPlace]) -> Iterator[str]:
    """Whether it is the first, or the only exact, place of its sentence."""
    if beside[0] is place:
        yield "lead_first"
    if place.mention.rank == EXACT and sum(one.mention.rank == EXACT for one in beside) == 1:
        yield "lead_only"
