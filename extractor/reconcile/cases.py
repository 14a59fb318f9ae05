"""A case: what all reports say about one incident. Before any merge, each incident is a case of its own.

Nothing is merged away: a case keeps every claim of every member, says which source each claim goes back to,
and marks the claims that a later one of the same source supersedes.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING

from extractor.reconcile.claims import CaseClaim, claims_of, not_rejected

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractor.reconcile.claims import Stands
    from extractor.schema import Extraction, Incident, IncidentKind


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class IncidentRef:
    """An incident of a run: incident ids are only unique within a document."""

    document_id: str
    incident_id: str

    def __str__(self) -> str:
        return f"{self.document_id}/{self.incident_id}"


@dataclasses.dataclass(frozen=True, slots=True)
class Member:
    """One report's account of a case."""

    extraction: Extraction
    incident: Incident

    @property
    def ref(self) -> IncidentRef:
        """Where the account stands."""
        return IncidentRef(self.extraction.document.id, self.incident.id)

    @property
    def published(self) -> str | None:
        """ISO 8601 date (and time) of publication, where known."""
        return self.extraction.document.published.value


@dataclasses.dataclass(frozen=True, slots=True)
class Case:
    """One incident from one or more reports.

    Attributes:
        id: ``document/incident`` of a single account; ``case-`` and a digest of the members otherwise.
        kind: Kind of the incident (the kinds of merged members agree).
        members: The accounts, in order of document and incident id.
        claims: Every claim of every member.
        part_of: Ids of the cases (totals over several incidents) this one is inside of.
        contains: Ids of the cases this total is made of.
    """

    id: str
    kind: IncidentKind
    members: tuple[Member, ...]
    claims: tuple[CaseClaim, ...]
    part_of: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()

    @property
    def independent_sources(self) -> tuple[str, ...]:
        """Keys of the sources behind the claims, each once, however many reports carry it."""
        return tuple(sorted({claim.source for claim in self.claims}))

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the reports that tell of it."""
        return tuple(dict.fromkeys(member.ref.document_id for member in self.members))


def cases_of(
    records: Iterable[Extraction],
    groups: Iterable[frozenset[IncidentRef]] = (),
    *,
    stands: Stands = not_rejected,
) -> list[Case]:
    """All cases of a run, in the order in which their first members stand there.

    Args:
        records: The extractions of the run.
        groups: The incidents that were merged (``MergeLog.groups``); references to incidents that are not
            in the records are passed over.
        stands: Whether a figure makes a claim; without it, all that the verifier did not reject.
    """
    group_of = {ref: number for number, group in enumerate(groups) for ref in group}
    gathered: dict[object, list[Member]] = defaultdict(list)
    for extraction in records:
        for incident in extraction.incidents:
            member = Member(extraction, incident)
            gathered[group_of.get(member.ref, member.ref)].append(member)
    cases = [_case(members, stands) for members in gathered.values()]
    return _linked(cases)


def case_id(refs: Sequence[IncidentRef]) -> str:
    """The id of the case with these members; the order of the members does not matter."""
    if len(refs) == 1:
        return str(refs[0])
    digest = hashlib.sha256("\n".join(sorted(map(str, refs))).encode()).hexdigest()
    return f"case-{digest[:12]}"


def _case(members: list[Member], stands: Stands) -> Case:
    ordered = tuple(sorted(members, key=lambda member: member.ref))
    return Case(
        id=case_id([member.ref for member in ordered]),
        kind=ordered[0].incident.kind,
        members=ordered,
        claims=claims_of([(member.extraction, member.incident.id) for member in ordered], stands),
    )


def _linked(cases: list[Case]) -> list[Case]:
    home = {member.ref: case.id for case in cases for member in case.members}
    inside: dict[str, set[str]] = defaultdict(set)
    for case in cases:
        for member in case.members:
            document = member.ref.document_id
            wholes = [member.incident.part_of] if member.incident.part_of else []
            pairs = [(whole, member.incident.id) for whole in wholes]
            pairs += [(member.incident.id, part) for part in member.incident.contains]
            for whole, part in pairs:
                outer, inner = home.get(IncidentRef(document, whole)), home.get(IncidentRef(document, part))
                if outer and inner and outer != inner:
                    inside[inner].add(outer)
    holds: dict[str, set[str]] = defaultdict(set)
    for inner, outers in inside.items():
        for outer in outers:
            holds[outer].add(inner)
    return [
        dataclasses.replace(
            case, part_of=tuple(sorted(inside[case.id])), contains=tuple(sorted(holds[case.id]))
        )
        for case in cases
    ]
