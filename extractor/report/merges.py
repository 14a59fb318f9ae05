"""Merges as the sheet decides them and as the log of merges keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.reconcile import IncidentRef, MergeEvent, merge_id

if TYPE_CHECKING:
    from extractor.reconcile import MergeProposal
    from extractor.report.decisions import MergeDecision


def merge_event(decision: MergeDecision) -> MergeEvent:
    """The line of the log that a decision becomes."""
    one, other = sorted(IncidentRef(member.document_id, member.incident_id) for member in decision.members)
    reasons = [*decision.reasons, *([decision.note] if decision.note else [])]
    return MergeEvent(
        action=decision.action,
        merge_id=merge_id(one, other),
        members=(one, other),
        by=decision.reviewer,
        at=decision.time.isoformat(),
        score=decision.score,
        reasons=tuple(reasons),
        id=decision.id,
    )


def merge_view(event: MergeEvent) -> dict[str, Any]:
    """A line of the log as the sheet keeps decisions."""
    return {
        "about": "merge",
        "id": event.id,
        "action": event.action,
        "members": members_view(event.members),
        "reviewer": event.by,
        "time": event.at,
        "score": event.score,
        "reasons": list(event.reasons),
        "note": "",
    }


def proposal_view(proposal: MergeProposal) -> dict[str, Any]:
    """A proposal as the sheet lists it."""
    return {
        "id": proposal.id,
        "members": members_view(proposal.members),
        "score": proposal.score,
        "reasons": list(proposal.reasons),
    }


def members_view(members: tuple[IncidentRef, ...]) -> list[dict[str, str]]:
    """The incidents that are compared."""
    return [{"document_id": ref.document_id, "incident_id": ref.incident_id} for ref in members]
