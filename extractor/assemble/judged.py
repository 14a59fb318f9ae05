"""The figures of a draft with their verdicts; one that only its source speaks against is kept without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.figures import judge, laid_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.assemble.draft import Draft
    from extractor.request import ReadingPlan
    from extractor.schema import Figure, NumberMention


def judged(draft: Draft, plan: ReadingPlan, numbers: Sequence[NumberMention]) -> list[Figure]:
    """The figures of a draft, each with its verdict.

    Args:
        draft: Incidents and figures put together from a reading.
        plan: The reading plan of the document.
        numbers: The rows of its ledger.

    Returns:
        The figures in the same order. Where the clause of a number names another speaker than the reading
        found, the number is right and the speaker is not: the figure names nobody then.
    """
    text = plan.document.text
    sources = (*plan.names.sources, *(speaker.source for speaker in plan.names.speakers))
    document = laid_out(draft.figures, text, numbers, draft.incidents, sources)
    figures = [judge(figure, document) for figure in draft.figures]
    return [
        judge(_told_by_nobody(figure), document) if _is_source_alone_wrong(figure) else figure
        for figure in figures
    ]


def _is_source_alone_wrong(figure: Figure) -> bool:
    return figure.verification.reasons == ["WRONG_SOURCE"]


def _told_by_nobody(figure: Figure) -> Figure:
    return figure.model_copy(
        update={"claim": figure.claim.model_copy(update={"source": None, "evidence": []})}
    )
