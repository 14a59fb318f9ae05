"""Checks between the figures of one document: subsets, sums, conflicts, and nobody counted twice."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from extractor.verify.bounds import least, most
from extractor.verify.finding import Finding, failed, passed, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.schema.figure import Figure
    from extractor.verify.case import Case

# Groups of which nobody is in two.
_DISJOINT_GROUPS = (frozenset({"children", "women", "men"}), frozenset({"civilians", "combatants"}))


def relations_exist(case: Case) -> Finding:
    """Every figure that this one is linked to is there."""
    relations = case.figure.relations
    linked = [relations.subset_of, relations.restates, *relations.conflicts_with]
    lost = [i for i in linked if i is not None and i not in case.document.figures]
    return unknown(f"no figure {lost[0]}") if lost else passed()


def subset_within_total(case: Case) -> Finding:
    """A part is not larger than its whole."""
    whole = case.document.figures.get(case.figure.relations.subset_of or "")
    if whole is not None and least(case.figure.count) > most(whole.count):
        return failed("SUBSET_AS_TOTAL", f"larger than {whole.id}, which it is a part of")
    return passed()


def part_is_not_the_whole(case: Case) -> Finding:
    """Whom the words call a part of others in the same incident is linked to them."""
    anchor, figure = case.anchor, case.figure
    if anchor is None or anchor.subset_of is None or figure.relations.subset_of is not None:
        return passed()
    wholes = (f for f in case.document.with_anchor(anchor.subset_of) if f.incident_id == figure.incident_id)
    whole = next(wholes, None)
    if whole is None or figure.victims.category != "total":
        return passed()
    return unknown(f"the words make it a part of {whole.id}", "SUBSET_AS_TOTAL")


def parts_within_sum(case: Case) -> Finding:
    """The disjoint parts of a total do not add up to more than it; less is a note to the reader."""
    total = most(case.figure.count)
    notes = []
    for parts in (*_disjoint_subsets(case), _parts_of_aggregate(case)):
        together = sum(least(part.count) for part in parts)
        if together > total:
            return unknown(f"parts make {together:g}, more than {total:g}", "DOUBLE_COUNT")
        if parts:
            notes.append(f"parts make {together:g} of {total:g}")
    return passed("; ".join(notes))


def _disjoint_subsets(case: Case) -> Iterator[list[Figure]]:
    figure = case.figure
    subsets = case.document.subsets_of(figure.id)
    for groups in _DISJOINT_GROUPS:
        yield [f for f in subsets if f.victims.category in groups and f.effects == figure.effects]


def _parts_of_aggregate(case: Case) -> list[Figure]:
    """The figures of the incidents that the incident of this one contains."""
    figure = case.figure
    return [
        f
        for f in case.document.figures_in_parts(figure.incident_id)
        if f.effects == figure.effects
        and f.victims.category == figure.victims.category
        and f.relations.subset_of is None
        and not f.relations.conflicts_with
        and f.relations.restates is None
    ]


def restates_same_number(case: Case) -> Finding:
    """A figure that restates another does not contradict it."""
    other = case.document.figures.get(case.figure.relations.restates or "")
    count = case.figure.count
    if other is not None and (least(count) > most(other.count) or least(other.count) > most(count)):
        return unknown(f"contradicts {other.id}, which it restates", "QUOTE_MISMATCH")
    return passed()


def sources_agree(case: Case) -> Finding:
    """Another source may give another number: both claims stay, each proved by its own words."""
    conflicts = case.figure.relations.conflicts_with
    return passed(f"another source differs: {', '.join(conflicts)}; both are kept" if conflicts else "")


def counted_once(case: Case) -> Finding:
    """No earlier figure counts the same persons by the same words."""
    figure = case.figure
    same_words = case.document.with_anchor(case.anchor.id) if case.anchor is not None else []
    for other in itertools.takewhile(lambda earlier: earlier.id != figure.id, same_words):
        same_group = other.victims.category == figure.victims.category
        same_persons = same_group and set(other.effects) & set(figure.effects)
        if not same_persons or figure.relations.restates == other.id:
            continue
        if other.incident_id == figure.incident_id:
            return failed("DOUBLE_COUNT", f"{other.id} counts them already")
        return unknown(f"{other.id} counts them in another incident", "DOUBLE_COUNT")
    return passed()
