"""Where each figure stands after review."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractor.report.item import figure_hash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from extractor.report.decisions import Correction, Decision, Review
    from extractor.schema import Extraction, Figure

ReviewState = Literal["unreviewed", "accepted", "corrected", "rejected", "disputed"]

_STATE_OF_ACTION: dict[str, ReviewState] = {
    "accept": "accepted",
    "correct": "corrected",
    "reject": "rejected",
}


class FigureKey(NamedTuple):
    """A figure among all reports: ids of figures are unique within a document only."""

    document_id: str
    figure_id: str


@dataclasses.dataclass(frozen=True, slots=True)
class FigureReview:
    """The standing decisions on one figure, one for each reviewer, oldest first.

    Attributes:
        state: ``disputed`` if two reviewers' standing decisions differ in action or correction.
        decisions: The latest decision of each reviewer that was not withdrawn.
        correction: What they agree the figure should be; null unless ``corrected``.
    """

    state: ReviewState
    decisions: tuple[Decision, ...] = ()
    correction: Correction | None = None

    @property
    def by(self) -> str:
        """Who decided, as one text for a table."""
        return "; ".join(decision.reviewer for decision in self.decisions)

    @property
    def at(self) -> str:
        """When the latest of them decided (ISO 8601); empty if nobody did."""
        return max(decision.time for decision in self.decisions).isoformat() if self.decisions else ""


UNREVIEWED = FigureReview("unreviewed")


def review_state(records: Iterable[Extraction], reviews: Iterable[Review]) -> dict[FigureKey, FigureReview]:
    """The state of every figure of the records; reviews of another reading of a figure do not count."""
    figures = {
        FigureKey(record.document.id, figure.id): figure_hash(figure)
        for record in records
        for figure in record.figures
    }
    made: dict[FigureKey, list[Decision]] = {key: [] for key in figures}
    for review in sorted(reviews, key=lambda review: review.decision.time):
        key = FigureKey(review.decision.document_id, review.decision.figure_id)
        if figures.get(key) == review.figure_sha256:
            made[key].append(review.decision)
    return {key: _judged(_standing(decisions)) for key, decisions in made.items()}


def standing(reviews: Mapping[FigureKey, FigureReview]) -> Callable[[str, Figure], bool]:
    """Whether a figure of a document counts: a person's word, and the verifier's where there is none."""

    def stands(document_id: str, figure: Figure) -> bool:
        state = reviews.get(FigureKey(document_id, figure.id), UNREVIEWED).state
        if state in {"accepted", "corrected"}:
            return True
        return state != "rejected" and figure.verification.status != "rejected"

    return stands


def corrected_figure(figure: Figure, review: FigureReview) -> Figure:
    """The figure as the reviewers left it: corrected where they agreed on it, else unchanged."""
    return apply_correction(figure, review.correction) if review.correction is not None else figure


def corrected_record(record: Extraction, reviews: Mapping[FigureKey, FigureReview]) -> Extraction:
    """A copy of the record in which every corrected figure says what its reviewers said; for exports."""
    figures = [
        corrected_figure(figure, reviews.get(FigureKey(record.document.id, figure.id), UNREVIEWED))
        for figure in record.figures
    ]
    return record.model_copy(update={"figures": figures})


def apply_correction(figure: Figure, correction: Correction) -> Figure:
    """A copy of the figure with the corrected parts; its words and its verdict stay."""
    victims = {
        name: value
        for name, value in (("category", correction.category), ("status", correction.status))
        if value is not None
    }
    claim = {"source": correction.source} if correction.source is not None else {}
    effects = [correction.effect] if correction.effect is not None else figure.effects
    return figure.model_copy(
        update={
            "count": correction.count(figure.count),
            "effects": effects,
            "victims": figure.victims.model_copy(update=victims),
            "claim": figure.claim.model_copy(update=claim),
        }
    )


def _standing(made: list[Decision]) -> tuple[Decision, ...]:
    withdrawn = {decision.withdraws for decision in made}
    latest: dict[str, Decision] = {}
    for decision in made:
        if decision.action != "withdraw" and decision.id not in withdrawn:
            latest.pop(decision.reviewer, None)
            latest[decision.reviewer] = decision
    return tuple(latest.values())


def _judged(decisions: tuple[Decision, ...]) -> FigureReview:
    if not decisions:
        return UNREVIEWED
    first = decisions[0]
    if any((d.action, d.correction) != (first.action, first.correction) for d in decisions):
        return FigureReview("disputed", decisions)
    return FigureReview(_STATE_OF_ACTION[first.action], decisions, first.correction)
