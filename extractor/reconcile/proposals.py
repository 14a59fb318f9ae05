"""Proposals to merge: which incidents of different reports may be one, with reasons and a score.

Only incidents that share a place or a telling number in the same weeks are compared (blocking), so that ten
thousand incidents take seconds. Nothing is merged here: a person, or ``--accept``, does that.
"""

from __future__ import annotations

import dataclasses
import hashlib
import importlib.util
import math
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from extractor.errors import UsageError
from extractor.reconcile.cases import IncidentRef, Member
from extractor.reconcile.claims import not_rejected
from extractor.reconcile.features import Features, Number, features_of
from extractor.reconcile.near_copies import near_copies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extractor.reconcile.claims import Stands
    from extractor.schema import Extraction

LEAST_SCORE = 0.6
TELLING = 10
"""A number of people from which two reports hardly agree by chance."""
DAYS_APART = 1
"""Days by which two reports may date one event differently."""
SAME_PLACE_KM = 5.0
MERGEABLE = frozenset({"incident", "aggregate"})
"""Background statistics join nothing: campaigns overlap without being one event."""


@dataclasses.dataclass(frozen=True, slots=True)
class MergeProposal:
    """Two incidents that may be one.

    Attributes:
        id: Digest of the members: the same pair has the same id in every run.
        members: The incidents, of different documents.
        score: 0 to 1: place 0.35, days 0.2, numbers 0.35, event type 0.1; near-copies of a text add 0.1.
        reasons: Why, one sentence each, for and against.
    """

    id: str
    members: tuple[IncidentRef, IncidentRef]
    score: float
    reasons: tuple[str, ...]


def propose_merges(
    records: Iterable[Extraction],
    *,
    texts: Mapping[str, str] | None = None,
    least_score: float = LEAST_SCORE,
    stands: Stands = not_rejected,
) -> list[MergeProposal]:
    """Pairs of incidents that may be one, the surest first.

    Args:
        records: The extractions of a run.
        texts: Texts by document id, where at hand; near-copies of a text are found in them.
        least_score: Pairs below this score are not proposed.
        stands: Whether a figure is evidence; without it, all that the verifier did not reject.

    Raises:
        UsageError: If the extra ``geo`` (rapidfuzz) is not installed.
    """
    if importlib.util.find_spec("rapidfuzz") is None:
        raise UsageError("needs rapidfuzz: install incident-extractor[geo]", where="reconcile")
    pairs = list(_candidate_pairs(list(_features(records, stands))))
    compared = {found.ref.document_id for pair in pairs for found in pair}
    copies = near_copies({name: text for name, text in (texts or {}).items() if name in compared})
    proposals = []
    for one, other in pairs:
        proposal = _compared(one, other, copies.get(frozenset({one.ref.document_id, other.ref.document_id})))
        if proposal.score >= least_score:
            proposals.append(proposal)
    return sorted(proposals, key=lambda proposal: (-proposal.score, proposal.members))


def merge_id(one: IncidentRef, other: IncidentRef) -> str:
    """The id of a merge of two incidents; their order does not matter."""
    first, second = sorted((one, other))
    return "merge-" + hashlib.sha256(f"{first}\n{second}".encode()).hexdigest()[:12]


def propose_by_hand(one: IncidentRef, other: IncidentRef, reason: str) -> MergeProposal:
    """A proposal of a person, who saw what no rule sees."""
    first, second = sorted((one, other))
    return MergeProposal(merge_id(one, other), (first, second), 1.0, (reason,))


def _features(records: Iterable[Extraction], stands: Stands) -> Iterator[Features]:
    for extraction in records:
        figures = defaultdict(list)
        for figure in extraction.figures:
            if stands(extraction.document.id, figure):
                figures[figure.incident_id].append(figure)
        for incident in extraction.incidents:
            if incident.kind in MERGEABLE and incident.modality in {"reported", "unconfirmed"}:
                yield features_of(Member(extraction, incident), figures[incident.id])


def _candidate_pairs(incidents: Sequence[Features]) -> Iterator[tuple[Features, Features]]:
    blocks: dict[object, list[int]] = defaultdict(list)
    undated = frozenset(n for found in incidents if found.span is None for n in _telling(found))
    for number, found in enumerate(incidents):
        for key in _keys(found, undated):
            blocks[key].append(number)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for pair in combinations(block, 2):
            one, other = incidents[pair[0]], incidents[pair[1]]
            if pair not in seen and _comparable(one, other):
                seen.add(pair)
                yield one, other


def _telling(found: Features) -> list[Number]:
    return [number for number in found.numbers if number[2] >= TELLING]


def _keys(found: Features, undated: frozenset[Number]) -> Iterator[tuple[object, ...]]:
    """Place and week, or a telling number and week; incidents without any date meet on the number alone."""
    telling = _telling(found)
    for number in undated.intersection(telling):
        yield "undated", found.kind, number
    for week in _weeks(found):
        for bones in found.bones:
            yield "name", found.kind, bones, week
        for latitude, longitude in found.points:
            yield from (("point", found.kind, cell, week) for cell in _cells(latitude, longitude))
        for number in telling:
            yield "number", found.kind, number, week


def _weeks(found: Features) -> range:
    if found.span is None:
        return range(0)
    first, last = found.span.start.toordinal() - DAYS_APART, found.span.end.toordinal() + DAYS_APART
    return range(first // 7, min(last, first + 370) // 7 + 1)


def _cells(latitude: float, longitude: float) -> Iterator[tuple[int, int]]:
    """Cells of a tenth of a degree, so laid that two points within 5 km share one."""
    for shift_north in (0.0, 0.5):
        for shift_east in (0.0, 0.5):
            yield math.floor(latitude * 10 + shift_north), math.floor(longitude * 10 + shift_east)


def _comparable(one: Features, other: Features) -> bool:
    if one.ref.document_id == other.ref.document_id:
        return False
    if one.span is None or other.span is None:
        return bool(one.numbers & other.numbers)
    return _gap(one, other) <= DAYS_APART


def _gap(one: Features, other: Features) -> int:
    """Days between two spans; 0 where they touch, and where one is undated."""
    if one.span is None or other.span is None:
        return 0
    return max(0, (one.span.start - other.span.end).days, (other.span.start - one.span.end).days)


def _compared(one: Features, other: Features, copied: float | None) -> MergeProposal:
    parts = [_place(one, other), _days(one, other), _numbers(one, other), _type(one, other)]
    weights = (0.35, 0.2, 0.35, 0.1)
    score = sum(weight * part for weight, (part, _) in zip(weights, parts, strict=True))
    reasons = [reason for _, reason in parts]
    if copied is not None:
        score += 0.1
        reasons.append(f"the reports are near-copies: {copied:.0%} of their word sequences are the same")
    first, second = sorted((one.ref, other.ref))
    return MergeProposal(
        merge_id(first, second), (first, second), round(max(0.0, min(1.0, score)), 3), tuple(reasons)
    )


def _place(one: Features, other: Features) -> tuple[float, str]:
    from rapidfuzz import fuzz

    distance = min((_kilometres(a, b) for a in one.points for b in other.points), default=None)
    if distance is not None and distance <= SAME_PLACE_KM:
        return 1.0, f"the same point on the map, {distance:.0f} km apart"
    if not one.names or not other.names:
        return 0.5, "a report names no place"
    if one.names & other.names:
        return 1.0, "the same place name: " + ", ".join(sorted(one.names & other.names))
    if one.bones & other.bones:
        return 0.85, "place names with the same consonants: " + ", ".join(sorted(one.bones & other.bones))
    best = max(fuzz.ratio(a, b) for a in one.names for b in other.names)
    if distance is not None:
        return 0.0, f"{distance:.0f} km apart on the map"
    return (0.6, f"place names alike ({best:.0f} of 100)") if best >= 85 else (0.0, "other place names")


def _kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    north = math.radians(b[0] - a[0])
    east = math.radians(b[1] - a[1]) * math.cos(math.radians((a[0] + b[0]) / 2))
    return 6371.0 * math.hypot(north, east)


def _days(one: Features, other: Features) -> tuple[float, str]:
    if one.span is None or other.span is None:
        return 0.5, "a report has no date"
    gap = _gap(one, other)
    if gap:
        return 0.4, f"dated {gap} day apart"
    start, end = max(one.span.start, other.span.start), min(one.span.end, other.span.end)
    shared = (end - start).days + 1
    share = shared / min(one.span.days, other.span.days)
    assumed = " (taken from the date of a report)" if one.span.assumed or other.span.assumed else ""
    return 0.6 + 0.4 * share if not assumed else 0.7, f"dated within the same days{assumed}"


def _numbers(one: Features, other: Features) -> tuple[float, str]:
    """Equal numbers speak for one event, the more the larger; other numbers of one group against it."""
    same = sorted(one.numbers & other.numbers, key=lambda number: -number[2])
    if same:
        strength = sum(min(1.0, math.log10(number + 1) / 2) for _, _, number in same)
        return min(1.0, 0.35 + 0.4 * strength), "the same numbers: " + ", ".join(map(_in_words, same))
    rivals = {(effect, group) for effect, group, _ in one.numbers}
    if any((effect, group) in rivals for effect, group, _ in other.numbers):
        return 0.0, "other numbers of the same people"
    return 0.3, "no number to compare"


def _in_words(number: Number) -> str:
    effect, group, count = number
    return f"{count} {effect} ({group})"


def _type(one: Features, other: Features) -> tuple[float, str]:
    if one.event_type == other.event_type:
        return 1.0, f"both {one.event_type}"
    if "other" in {one.event_type, other.event_type}:
        return 0.5, "the type of one event is open"
    return 0.0, f"{one.event_type} and {other.event_type}"
