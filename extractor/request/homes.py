"""To which of the incidents told so far a claim belongs, if to any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.names.place_ranks import EXACT
from extractor.request.folding import is_part_of_name
from extractor.request.unit import MANY_ARRESTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.request.groups import ReadUnit, UnitGroup

TELLING, RECOGNISED, SOON, LEAD = 3, 8, 700, 3


def home_of(read: ReadUnit, groups: Sequence[UnitGroup]) -> UnitGroup | None:
    """The incident that a claim belongs to; null where it tells of another one.

    Args:
        read: The claim with its names and days.
        groups: The incidents told before it, in text order.
    """
    if read.unit.compared:
        return None
    told = [group for group in groups if not group.units[0].unit.compared]
    if not told:
        return None
    if read.unit.turns.is_answered:
        return _restated(read, [group for group in told if group.units[-1].unit.start != read.unit.start])
    last = max(told, key=lambda group: group.units[-1].unit.start)
    if _counts_among(read, last) or _is_of_one_breath(read, last) or _takes_up(read, last):
        return last
    again = _restated(read, told) or _of_headline(read, told)
    again = again or (_led(read, last) if len(told) == 1 or _is_answered(last) else None)
    again = again or _same_total(read, told)
    if again:
        return again
    if _returns(read, told[0], last):
        return told[0]
    if _is_of_other_family(read, last) or _is_sweep(read, last) or _follows_a_sweep(read, last):
        return None
    main = _main_event(read, told)
    if main:
        return main
    if _goes_on(read, last):
        return last
    return None if read.unit.is_set_apart else _told_at_its_place(read, told)


def _counts_among(read: ReadUnit, last: UnitGroup) -> bool:
    """A part is no larger than what it is a part of."""
    return read.unit.turns.points_back and _is_near(read, last) and read.largest <= max(last.largest, TELLING)


def _is_answered(group: UnitGroup) -> bool:
    return all(one.unit.turns.is_answered for one in group.units)


def _is_of_one_breath(read: ReadUnit, last: UnitGroup) -> bool:
    """As in "two soldiers and five rebels were killed": counts of one sentence, place and day."""
    previous = last.units[-1]
    same_sentence = previous.unit.start == read.unit.start
    return same_sentence and previous.place == read.place and read.days in (None, previous.days)


def _takes_up(read: ReadUnit, last: UnitGroup) -> bool:
    """As in "The bomb went off at a mosque in Sar", be the place another than the one told first."""
    near = read.unit.paragraph - last.units[-1].unit.paragraph <= 1
    apart = read.unit.is_set_apart or last.is_of_other_days(read) or not _may_be_one_event(last)
    return read.unit.turns.takes_up and near and not apart and read.unit.scope == "incident"


def _may_be_one_event(last: UnitGroup) -> bool:
    """Whether no words make it a total: one event may be told with no more than its month."""
    vague = all(one.unit.scope == "incident" or one.unit.only_long for one in last.units)
    return last.scope == "incident" or (last.scope == "aggregate" and vague)


def _told_at_its_place(read: ReadUnit, groups: Sequence[UnitGroup]) -> UnitGroup | None:
    fitting = [g for g in groups if g.scope == read.unit.scope and not g.is_of_other_days(read)]
    same_place = [group for group in fitting if _is_told_at(read.place, group)]
    return same_place[-1] if same_place else None


def _returns(read: ReadUnit, main: UnitGroup, last: UnitGroup) -> bool:
    """Whether a claim speaks of what the report began with again, after another event or a total."""
    if "background" in (read.unit.scope, main.scope):
        return False
    if read.unit.turns.is_row or read.unit.turns.corrects:
        return True
    if read.unit.turns.also_counted and main.scope == "aggregate" and read.days is None:
        return True
    told_of_one = read.unit.scope == "incident"
    if main is last or read.unit.paragraph == last.units[-1].unit.paragraph:
        return False
    if read.unit.is_of_refuge:
        return (told_of_one or main.scope == "aggregate") and not main.is_of_other_days(read)
    return told_of_one and main.scope == "incident" and _tells_nothing_else(read, main, last)


def _tells_nothing_else(read: ReadUnit, main: UnitGroup, last: UnitGroup) -> bool:
    """No place, day or kind of an event of its own, and no words that go on about the one told last."""
    side_by_side = last.units[0].unit.paragraph == main.units[0].unit.paragraph
    tells_anew = read.has_own_place or read.unit.is_set_apart or main.is_of_other_days(read)
    if tells_anew or read.unit.turns.goes_on or side_by_side or _tells_of_other_kind(read, main):
        return False
    return read.days is None or last.is_of_other_days(read)


def _tells_of_other_kind(read: ReadUnit, main: UnitGroup) -> bool:
    """Whether words near a claim say what happened, and it is not what happened in the report's event."""
    told = {one.unit.event_type for one in main.units}
    return not (read.unit.is_told_by_report or read.unit.is_of_refuge or read.unit.event_type in told)


def _main_event(read: ReadUnit, groups: Sequence[UnitGroup]) -> UnitGroup | None:
    """After totals a claim without place, day and event of its own speaks of the report's event again."""
    if not groups or groups[-1].scope == "incident" or read.unit.scope != "incident":
        return None
    apart = read.unit.is_set_apart or read.unit.paragraph == groups[-1].units[-1].unit.paragraph
    says_nothing = not read.has_own_place and read.days is None and read.unit.is_told_by_report
    events = (group for group in groups if group.scope == "incident")
    return next(events, None) if says_nothing and not apart else None


def _of_headline(read: ReadUnit, groups: Sequence[UnitGroup]) -> UnitGroup | None:
    """What dek and first sentence count is what the headline does, unless their words set them apart."""
    heads = [group for group in groups if all(one.unit.section != "body" for one in group.units)]
    if len(heads) < len(groups) or read.unit.is_set_apart or read.unit.scope == "background":
        return None
    fitting = (head for head in heads if not head.is_of_other_days(read) and head.scope != "background")
    return next((head for head in fitting if not _tells_other_toll(read, head)), None)


def _tells_other_toll(read: ReadUnit, head: UnitGroup) -> bool:
    """Whether it is told at a place of its own, and counts others there."""
    elsewhere = read.has_own_place and not _is_told_at(read.place, head)
    return elsewhere and _counts_anew(read, head)


def _led(read: ReadUnit, group: UnitGroup) -> UnitGroup | None:
    """The event that a report begins with, where its next sentence tells the same more closely."""
    return group if _repeats_headline(read, group) or _is_closer(read, group) else None


def _repeats_headline(read: ReadUnit, group: UnitGroup) -> bool:
    """A headline's numbers told again by the first sentence below it, be the place told more closely."""
    near = read.unit.paragraph - group.units[0].unit.paragraph <= LEAD
    headlines = near and any(earlier.unit.section == "headline" for earlier in group.units)
    heads = [earlier for earlier in group.units if earlier.unit.section == "headline"] or group.units
    told = {toll for earlier in heads for toll in earlier.tolls()}
    again = told & read.tolls()
    if len(told) > 1 and again == told:
        return True
    if not headlines or read.unit.section == "headline" or not told:
        return False
    largest = max(value for _, value in told)
    return again == told or (largest >= TELLING and any(value == largest for _, value in again))


def _is_closer(read: ReadUnit, group: UnitGroup) -> bool:
    """As in "11 died in the north. Sixteen were hurt at Sar": an exact place in the area told first."""
    place = read.names.place
    areas = [one.names.place for one in group.units if one.names.place and one.has_own_place]
    if place is None or place.rank != EXACT or any(area.rank == EXACT for area in areas):
        return False
    apart = read.unit.is_set_apart or group.is_of_other_days(read) or group.scope != read.unit.scope
    near = read.unit.paragraph - group.units[0].unit.paragraph <= LEAD
    return not apart and near and not _counts_anew(read, group)


def _counts_anew(read: ReadUnit, group: UnitGroup) -> bool:
    """Whether a claim gives another number of what a group has counted already."""
    own, told = read.totals(), [one.totals() for one in group.units]
    return any(
        value >= TELLING and key in one and one[key] != value for one in told for key, value in own.items()
    )


def _same_total(read: ReadUnit, groups: Sequence[UnitGroup]) -> UnitGroup | None:
    """The total over the same days: "96 were killed ... At least 140 have been injured since Wednesday"."""
    if read.unit.scope != "aggregate" or read.days is None or read.unit.is_set_apart:
        return None
    totals = [group for group in reversed(groups) if group.scope == "aggregate"]
    there = (group for group in totals if not read.has_own_place or _is_told_at(read.place, group))
    return next((group for group in there if any(one.days == read.days for one in group.units)), None)


def _restated(read: ReadUnit, groups: Sequence[UnitGroup]) -> UnitGroup | None:
    values = read.values()
    for group in reversed(groups):
        if group.scope == "aggregate" and read.unit.scope == "incident" and read.days and read.days.is_short:
            continue  # a part of the total, told with its day
        told = values if group.scope == read.unit.scope else read.largest_values()
        again = told & group.values()
        there = not read.has_own_place or _may_be_same_place(read, group)
        if again and there and (_is_recognised(again) or not _tells_of_other_kind(read, group)):
            return group
    return None


def _is_recognised(again: set[tuple[object, ...]]) -> bool:
    """Whether the numbers that come again are no mere coincidence, as a "four" or a "six" often is."""
    return len(again) > 1 or any(isinstance(told[-1], int) and told[-1] >= RECOGNISED for told in again)


def _is_told_at(place: str | None, group: UnitGroup) -> bool:
    """Whether a place is one of the group's; a headline may shorten it ("Vesk" for "Lower Vesk")."""
    if place in group.places:
        return True
    only_headlines = all(unit.unit.section != "body" for unit in group.units)
    return only_headlines and any(is_part_of_name(short, place or "") for short in group.places)


def _may_be_same_place(read: ReadUnit, group: UnitGroup) -> bool:
    own = {unit.place for unit in group.units if unit.has_own_place and unit.place}
    place = read.place or ""
    shortened = any(is_part_of_name(place, one) or is_part_of_name(one, place) for one in own)
    return not own or place in own or shortened or group.scope != "incident"


def _goes_on(read: ReadUnit, last: UnitGroup) -> bool:
    """A sentence without a place of its own, soon after and not set apart, goes on about the same event."""
    opening = all(earlier.unit.section != "body" for earlier in last.units)
    fits = opening or read.unit.scope in ("incident", last.scope)
    same_paragraph = read.unit.paragraph == last.units[-1].unit.paragraph
    follows = read.unit.is_of_refuge or (read.unit.is_aftermath and same_paragraph)
    elsewhere = read.has_own_place and not follows
    other_days = last.is_of_other_days(read) and not (follows and same_paragraph)
    set_apart = elsewhere or read.unit.is_set_apart or other_days
    if last.scope != "incident" and not opening and read.days and read.days.is_short:
        return False
    other_total = last.scope != "incident" and not opening and _counts_anew(read, last)
    other_total = other_total or _is_other_total(read, last)
    return _is_near(read, last) and fits and not set_apart and not other_total


def _is_other_total(read: ReadUnit, last: UnitGroup) -> bool:
    """A total over other days than the one before it, be they a part of these."""
    told = [one.days for one in last.units if one.days and one.unit.scope == "aggregate"]
    total = read.unit.scope == "aggregate" and read.days is not None
    return total and bool(told) and all(read.days != days for days in told)


def _is_sweep(read: ReadUnit, last: UnitGroup) -> bool:
    """As in "Troops detained 40 men", in a paragraph after an event of another kind."""
    arrests = read.unit.effects == {"detained"} and read.unit.largest("detained") >= MANY_ARRESTS
    told = any(one.unit.largest("detained") for one in last.units)
    return (
        arrests
        and not told
        and read.unit.paragraph != last.units[-1].unit.paragraph
        and last.scope == "incident"
    )


def _follows_a_sweep(read: ReadUnit, last: UnitGroup) -> bool:
    """As in "31 were detained. On 5 May two men were found dead": the dead have a day of their own."""
    arrests = all(one.unit.effects == {"detained"} for one in last.units)
    return arrests and bool(read.unit.dates) and read.unit.largest("killed", "injured") > 0


def _is_of_other_family(read: ReadUnit, last: UnitGroup) -> bool:
    """As "a drone killed 15" a paragraph after "gunmen killed 16"."""
    own, told = read.unit.family, {one.unit.family for one in last.units if one.unit.family}
    same_paragraph = read.unit.paragraph == last.units[-1].unit.paragraph
    hurts = read.unit.largest("killed", "injured") > 0
    apart = hurts and not same_paragraph and not read.has_own_place
    return own is not None and bool(told) and own not in told and apart


def _is_near(read: ReadUnit, last: UnitGroup) -> bool:
    return read.unit.start - last.units[-1].unit.end <= SOON
