"""Whether a number is told as what somebody had said before the report's own count.

"Rose to 63 from 47" tells how a toll grew: both numbers stand (decision 0013).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.bounds import bounds
from extractor.verify.finding import Finding, passed, unknown

if TYPE_CHECKING:
    from extractor.verify.case import Case


def not_replaced(case: Case) -> Finding:
    """No newer count has taken the place of this one."""
    if _is_told_as_earlier(case) and _has_another_count(case):
        return unknown("told as what was said before", "SUPERSEDED")
    return passed()


def _is_told_as_earlier(case: Case) -> bool:
    """As in "it had spoken of 18 dead", "an earlier version gave 18 dead"."""
    anchor, earlier = case.anchor, case.document.cues.said_before
    return anchor is not None and any(
        quote.start <= anchor.start and earlier.search(quote.quote, 0, anchor.start - quote.start)
        for quote in case.quotes
    )


def _has_another_count(case: Case) -> bool:
    own = case.figure
    return any(
        other.effects == own.effects
        and other.victims.category == own.victims.category
        and bounds(other.count) != bounds(own.count)
        for other in case.document.figures_in(own.incident_id)
    )
