"""Which figures may leave the house: a person's word wins, and a doubt leaves only when asked for."""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.reconcile import IncidentRef
    from extractor.schema import Extraction, Figure

ReviewState = Literal["unreviewed", "accepted", "corrected", "rejected", "disputed"]


class PersonsVerdict(Protocol):
    """What people said of one figure, as ``extractor.report.review_state`` gives it."""

    @property
    def state(self) -> ReviewState:
        """Where the figure stands."""

    @property
    def by(self) -> str:
        """Who decided."""

    @property
    def at(self) -> str:
        """When, ISO 8601."""


@dataclasses.dataclass(frozen=True, slots=True)
class Review:
    """A verdict given by hand; ``at`` is ISO 8601."""

    state: ReviewState
    by: str = ""
    at: str = ""


UNREVIEWED = Review("unreviewed")
SETTLED: frozenset[ReviewState] = frozenset({"accepted", "corrected"})


@dataclasses.dataclass(frozen=True)
class Choice:
    """What a caller decides about an export.

    Attributes:
        include_needs_review: Let figures out that the verifier left to a person; each is flagged.
        reviews: People's verdicts by document id and figure id; what ``review_state`` of the room ``report``
            gives fits. Corrections have to stand in the records already (``corrected_record``).
        groups: Incidents that were merged, one set for each (``active_groups`` of the merge log).
    """

    include_needs_review: bool = False
    reviews: Mapping[Any, PersonsVerdict] = dataclasses.field(default_factory=dict)
    groups: tuple[frozenset[IncidentRef], ...] = ()

    def review_of(self, document_id: str, figure: Figure) -> PersonsVerdict:
        """The verdict over a figure, ``unreviewed`` if there is none."""
        return self.reviews.get((document_id, figure.id), UNREVIEWED)

    def why_kept_back(self, document_id: str, figure: Figure) -> str | None:
        """``rejected``, ``rejected_by_person`` or ``needs_review``; null where the figure may leave.

        A person's word wins, over a doubt and over a rejection of the verifier; without one, a rejected
        figure never leaves.
        """
        human = self.review_of(document_id, figure).state
        if human == "rejected":
            return "rejected_by_person"
        if human in SETTLED:
            return None
        if figure.verification.status == "rejected":
            return "rejected"
        doubtful = figure.verification.status == "needs_review" or human == "disputed"
        return "needs_review" if doubtful and not self.include_needs_review else None


def choose(record: Extraction, choice: Choice) -> tuple[Extraction, Counter[str]]:
    """The record without the figures that are kept back, and how many were, by reason.

    References to a figure that is kept back go with it, so that nothing points into the void.
    """
    document_id = record.document.id
    kept_back = {
        figure.id: reason
        for figure in record.figures
        if (reason := choice.why_kept_back(document_id, figure)) is not None
    }
    if not kept_back:
        return record, Counter()
    figures = [_without(figure, kept_back) for figure in record.figures if figure.id not in kept_back]
    numbers = [
        mention.model_copy(update={"figure_ids": [i for i in mention.figure_ids if i not in kept_back]})
        for mention in record.numbers
    ]
    return record.model_copy(update={"figures": figures, "numbers": numbers}), Counter(kept_back.values())


def _without(figure: Figure, kept_back: Mapping[str, str]) -> Figure:
    old = figure.relations
    links = {
        "subset_of": None if old.subset_of in kept_back else old.subset_of,
        "restates": None if old.restates in kept_back else old.restates,
        "conflicts_with": [other for other in old.conflicts_with if other not in kept_back],
    }
    return figure.model_copy(update={"relations": old.model_copy(update=links)})
