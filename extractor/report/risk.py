"""In which order a person should look: what needs review first, then what is most likely to be wrong."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.reconcile import AggregateCheck
    from extractor.schema import Extraction, Figure

TIERS = {"needs_review": 0, "open": 1, "rejected": 2, "verified": 3}
"""Verdicts in the order of the queue; ``open`` is a number that may count people and is in no figure."""

WEIGHTS = {
    "check_failed": 10,
    "conflict": 8,
    "total_exceeded": 8,
    "check_unknown": 4,
    "enumeration": 4,
    "no_source": 3,
    "total_gap": 3,
    "running_total": 2,
    "not_fully_read": 2,
    "hedged": 1,
}


@dataclasses.dataclass(frozen=True, slots=True)
class Risk:
    """Why a figure deserves a look; lower tiers come first, then higher scores."""

    tier: int
    score: int
    signs: tuple[str, ...]


def assess(figure: Figure, record: Extraction, totals: list[AggregateCheck]) -> Risk:
    """The risk of one figure, from its verdict, its checks and its relations."""
    signs = tuple(_signs(figure, record, totals))
    return Risk(TIERS[figure.verification.status], sum(WEIGHTS[sign] for sign in signs), signs)


def _signs(figure: Figure, record: Extraction, totals: list[AggregateCheck]) -> list[str]:
    results = [check.result for check in figure.verification.checks]
    verdicts = {check.verdict for check in totals if check.claim.figure.id == figure.id}
    present = {
        "check_failed": "fail" in results,
        "conflict": bool(figure.relations.conflicts_with),
        "total_exceeded": "exceeds" in verdicts,
        "check_unknown": "unknown" in results,
        "enumeration": figure.derivation == "enumeration",
        "no_source": figure.claim.source is None,
        "total_gap": "gap" in verdicts,
        "running_total": figure.relations.running_total,
        "not_fully_read": record.status != "complete",
        "hedged": bool(figure.claim.hedges),
    }
    return [sign for sign, holds in present.items() if holds]
