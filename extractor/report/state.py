"""Where each figure stands after review."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractor.report.decisions import Decision, NumberDecision
from extractor.report.item import judged_hash, subjects_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from extractor.report.correction import Correction
    from extractor.report.decisions import Review, ReviewedDecision
    from extractor.report.item import Subject
    from extractor.schema import Extraction, Figure

ReviewState = Literal["unreviewed", "accepted", "corrected", "rejected", "disputed"]

_STATE_OF_ACTION: dict[str, ReviewState] = {
    "accept": "accepted",
    "correct": "corrected",
    "reject": "rejected",
    "add": "accepted",
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
    decisions: tuple[ReviewedDecision, ...] = ()
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
Standing = dict["Subject", "tuple[ReviewedDecision, ...]"]


def review_state(records: Iterable[Extraction], reviews: Iterable[Review]) -> dict[FigureKey, FigureReview]:
    """The state of every figure of the records, and of those that people made of numbers.

    Reviews of another reading of a figure do not count.
    """
    records = list(records)
    figures = {FigureKey(r.document.id, figure.id): UNREVIEWED for r in records for figure in r.figures}
    return figures | figure_reviews(standing_decisions(records, reviews))


def standing_decisions(records: Iterable[Extraction], reviews: Iterable[Review]) -> Standing:
    """The latest decision of each reviewer on each part of the records, if it was not withdrawn."""
    subjects = subjects_of(records)
    made: dict[Subject, list[ReviewedDecision]] = defaultdict(list)
    for review in sorted(reviews, key=lambda review: review.decision.time):
        part = subjects.get(review.decision.subject)
        if part is not None and judged_hash(part) == review.judged_sha256:
            made[review.decision.subject].append(review.decision)
    latest = {subject: _latest(decisions) for subject, decisions in made.items()}
    return {subject: decisions for subject, decisions in latest.items() if decisions}


def figure_reviews(standing: Standing) -> dict[FigureKey, FigureReview]:
    """The reviews of figures, those that people added included, among all standing decisions."""
    found = {}
    for decisions in standing.values():
        first = decisions[0]
        if isinstance(first, Decision):
            found[FigureKey(first.document_id, first.figure_id)] = _judged(decisions)
        elif isinstance(first, NumberDecision) and first.action == "add" and agreed(decisions):
            found[FigureKey(first.document_id, added_id(first.mention_id))] = _judged(decisions)
    return found


def agreed(decisions: tuple[ReviewedDecision, ...]) -> ReviewedDecision | None:
    """The decision that all reviewers made, or null where they differ."""
    contents = [_content(decision) for decision in decisions]
    return decisions[0] if all(content == contents[0] for content in contents) else None


def added_id(mention_id: str) -> str:
    """Id of the figure, and of the incident, that a person made of a number."""
    return f"p-{mention_id}"


def stands_after(reviews: Mapping[FigureKey, FigureReview]) -> Callable[[str, Figure], bool]:
    """Whether a figure of a document counts: a person's word, and the verifier's where there is none."""

    def stands(document_id: str, figure: Figure) -> bool:
        state = reviews.get(FigureKey(document_id, figure.id), UNREVIEWED).state
        if state in {"accepted", "corrected"}:
            return True
        return state != "rejected" and figure.verification.status != "rejected"

    return stands


def _latest(made: list[ReviewedDecision]) -> tuple[ReviewedDecision, ...]:
    withdrawn = {decision.withdraws for decision in made}
    latest: dict[str, ReviewedDecision] = {}
    for decision in made:
        if decision.action != "withdraw" and decision.id not in withdrawn:
            latest.pop(decision.reviewer, None)
            latest[decision.reviewer] = decision
    return tuple(latest.values())


def _content(decision: ReviewedDecision) -> tuple[object, ...]:
    chosen = {"correction", "figure", "place"} & set(type(decision).model_fields)
    return decision.action, *(getattr(decision, name) for name in chosen)


def _judged(decisions: tuple[ReviewedDecision, ...]) -> FigureReview:
    first = agreed(decisions)
    if first is None:
        return FigureReview("disputed", decisions)
    correction = first.correction if isinstance(first, Decision) else None
    return FigureReview(_STATE_OF_ACTION[first.action], decisions, correction)
