"""What is known about a run beside its records, and shown on the sheet with them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from extractor.report.item import judged_hash, subjects_of
from extractor.report.merges import merge_view, proposal_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from extractor.places import PlaceFinding
    from extractor.reconcile import MergeEvent, MergeProposal
    from extractor.report.decisions import Review
    from extractor.schema import Extraction

View = dict[str, Any]


@dataclasses.dataclass(frozen=True)
class Annex:
    """Files and findings beside the records of a run.

    Attributes:
        reviews: The filed decisions; the sheet shows them, and they can be taken back there.
        merges: The log of merges.
        proposals: Incidents of different reports that may be one.
        places: What the gazetteer found for the places of each document, by its id; what is ambiguous is put
            to a person with its candidates.
    """

    reviews: Sequence[Review] = ()
    merges: Sequence[MergeEvent] = ()
    proposals: Sequence[MergeProposal] = ()
    places: Mapping[str, Sequence[PlaceFinding]] = dataclasses.field(default_factory=dict)

    def findings_of(self, document_id: str) -> dict[tuple[str, int], PlaceFinding]:
        """The findings for one document, by incident and position."""
        return {(found.incident_id, found.position): found for found in self.places.get(document_id, ())}

    def filed(self, records: Iterable[Extraction]) -> list[View]:
        """Filed decisions about these records as the sheet keeps decisions; of another reading, none."""
        records = list(records)
        subjects = subjects_of(records)
        documents = {record.document.id for record in records}
        reviews = [
            review.decision.model_dump(mode="json", exclude_none=True)
            for review in self.reviews
            if (part := subjects.get(review.decision.subject)) is not None
            and judged_hash(part) == review.judged_sha256
        ]
        merges = [merge_view(event) for event in self.merges if _both_in(documents, event)]
        return reviews + merges

    def proposed(self, records: Iterable[Extraction]) -> list[View]:
        """Proposals between these records."""
        documents = {record.document.id for record in records}
        return [proposal_view(proposal) for proposal in self.proposals if _both_in(documents, proposal)]


def _both_in(documents: set[str], pair: MergeEvent | MergeProposal) -> bool:
    return {ref.document_id for ref in pair.members} <= documents
