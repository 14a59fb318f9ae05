"""What an extraction claims, as the scores see it: figures by verdict, claimed incidents, the ledger."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from extractor.schema import (
        Extraction,
        Figure,
        Incident,
        NumberMention,
        Response,
        VerificationStatus,
    )

VERIFIED: frozenset[VerificationStatus] = frozenset({"verified"})
VERIFIED_OR_REVIEW: frozenset[VerificationStatus] = frozenset({"verified", "needs_review"})


@dataclasses.dataclass(frozen=True)
class Prediction:
    """One extraction on its way to the scores.

    Attributes:
        figures: Figures whose verdict is among the accepted ones.
        review: Figures that are left to a person.
        rejected: Figures that the verifier refused; shown in reports, scored nowhere.
        incidents: Incidents that are claimed to have happened and have not lost all their figures.
        mentions: The predicted ledger.
        responses: What accused parties answered.
        read: False where the document failed, so that nothing can be said about its ledger.
    """

    figures: tuple[Figure, ...] = ()
    review: tuple[Figure, ...] = ()
    rejected: tuple[Figure, ...] = ()
    incidents: tuple[Incident, ...] = ()
    mentions: tuple[NumberMention, ...] = ()
    responses: tuple[Response, ...] = ()
    read: bool = True

    def figures_of(self, incident: Incident) -> tuple[Figure, ...]:
        """The accepted figures of an incident."""
        return tuple(figure for figure in self.figures if figure.incident_id == incident.id)


NOT_READ = Prediction(read=False)


def prediction_of(
    extraction: Extraction | None, accept: Collection[VerificationStatus] = VERIFIED
) -> Prediction:
    """The view of an extraction; null (the document failed) predicts nothing."""
    if extraction is None:
        return NOT_READ
    return Prediction(
        figures=tuple(f for f in extraction.figures if f.verification.status in accept),
        review=tuple(f for f in extraction.figures if f.verification.status == "needs_review"),
        rejected=tuple(f for f in extraction.figures if f.verification.status == "rejected"),
        incidents=tuple(i for i in extraction.incidents if _is_claimed(i, extraction)),
        mentions=tuple(extraction.numbers),
        responses=tuple(extraction.responses),
        read=extraction.status != "failed",
    )


def _is_claimed(incident: Incident, extraction: Extraction) -> bool:
    if incident.kind == "non_casualty" or incident.modality in ("negated", "hypothetical"):
        return False
    statuses = [f.verification.status for f in extraction.figures if f.incident_id == incident.id]
    return not statuses or any(status != "rejected" for status in statuses)
