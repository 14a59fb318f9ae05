"""Decisions of people, each about a figure, a number, a place or a merge; nothing of the record is changed.

Act
+-- Decision          a figure is right, wrong, or should read otherwise
+-- NumberDecision    a number of the ledger should be a figure, or counts nobody who was harmed
+-- PlaceDecision     which of its candidates a place is
+-- MergeDecision     two incidents of different reports are one, or are two
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Discriminator, Field, StringConstraints, Tag, model_validator

from extractor.report.correction import Correction, Name
from extractor.schema import Effect, ReasonCode, Status, VictimCategory
from extractor.schema.base import Record

Note = Annotated[str, StringConstraints(max_length=4000)]
Action = Literal["accept", "correct", "reject", "withdraw"]
RejectReason = Literal[ReasonCode, "OTHER"]
About = Literal["figure", "number", "place", "merge"]


class Act(Record):
    """One act of one reviewer; ``time`` is when it was made."""

    id: Name
    reviewer: Name
    time: AwareDatetime
    note: Note = ""


class ActOnDocument(Act):
    """An act about a part of one report. An undo is an act too: ``withdraws`` names what it takes back."""

    document_id: str
    withdraws: Name | None = None

    @property
    def subject(self) -> tuple[str, ...]:
        """What it is about, unique within a run."""
        raise NotImplementedError

    def _require_action(self, action: str, wanted: dict[str, str]) -> None:
        """Each field of ``wanted`` is there with its action, and only with it."""
        for field, owner in {**wanted, "withdraws": "withdraw"}.items():
            if (action == owner) != (getattr(self, field) is not None):
                raise ValueError(f"{field} belongs to the action '{owner}', and only there")


class Decision(ActOnDocument):
    """What a reviewer says of a figure."""

    about: Literal["figure"] = "figure"
    figure_id: str
    figure_sha256: str | None = None
    action: Action
    reason: RejectReason | None = None
    correction: Correction | None = None

    @property
    def subject(self) -> tuple[str, ...]:
        """The figure."""
        return ("figure", self.document_id, self.figure_id)

    @model_validator(mode="after")
    def _carries_what_its_action_needs(self) -> Decision:
        self._require_action(self.action, {"correction": "correct"})
        if self.action == "reject" and self.reason is None:
            raise ValueError("a rejection needs a reason")
        if self.reason == "OTHER" and not self.note.strip():
            raise ValueError("the reason OTHER needs a note that says what it is")
        return self


class NewFigure(Record):
    """What a number of the ledger counts, as a person reads it; its value is always that of the number.

    ``incident_id`` is null where the report tells of an incident that was not read.
    """

    incident_id: str | None = None
    effect: Effect
    category: VictimCategory = "total"
    status: Status = "unspecified"
    source: Name | None = None


class NumberDecision(ActOnDocument):
    """What a reviewer says of a number that no figure uses."""

    about: Literal["number"]
    mention_id: str
    action: Literal["add", "dismiss", "withdraw"]
    figure: NewFigure | None = None

    @property
    def subject(self) -> tuple[str, ...]:
        """The number."""
        return ("number", self.document_id, self.mention_id)

    @model_validator(mode="after")
    def _carries_what_its_action_needs(self) -> NumberDecision:
        self._require_action(self.action, {"figure": "add"})
        return self


class ChosenPlace(Record):
    """Where a place is, as a person chose it from the gazetteer's candidates."""

    name: Name
    admin1: str | None = None
    country: str | None = None
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    geo_precision: int | None = Field(default=None, ge=1, le=3)


class PlaceDecision(ActOnDocument):
    """Which place a reviewer takes the words of one incident for; ``text`` is the place as written."""

    about: Literal["place"]
    incident_id: str
    text: str
    action: Literal["choose", "withdraw"]
    place: ChosenPlace | None = None

    @property
    def subject(self) -> tuple[str, ...]:
        """The words of the incident."""
        return ("place", self.document_id, self.incident_id, self.text)

    @model_validator(mode="after")
    def _carries_what_its_action_needs(self) -> PlaceDecision:
        self._require_action(self.action, {"place": "choose"})
        return self


class MergeMember(Record):
    """An incident of the run."""

    document_id: str
    incident_id: str


class MergeDecision(Act):
    """Whether a reviewer takes two incidents for one (``merge``) or two (``apart``); ``undo`` opens it."""

    about: Literal["merge"]
    members: tuple[MergeMember, MergeMember]
    action: Literal["merge", "apart", "undo"]
    score: float = Field(default=1.0, ge=0, le=1)
    reasons: list[Note] = Field(default_factory=list)


def _about(value: Any) -> str | None:
    if isinstance(value, dict):
        return str(value.get("about", "figure"))
    return getattr(value, "about", None)


ReviewedDecision = Annotated[
    Annotated[Decision, Tag("figure")]
    | Annotated[NumberDecision, Tag("number")]
    | Annotated[PlaceDecision, Tag("place")],
    Discriminator(_about),
]
AnyDecision = Annotated[
    Annotated[Decision, Tag("figure")]
    | Annotated[NumberDecision, Tag("number")]
    | Annotated[PlaceDecision, Tag("place")]
    | Annotated[MergeDecision, Tag("merge")],
    Discriminator(_about),
]


class DecisionFile(Record):
    """The file that the sheet's "Save decisions" writes."""

    format: Literal["extractor-decisions"]
    version: Literal["1"]
    run: str
    saved_at: AwareDatetime
    decisions: list[AnyDecision]


class Review(Record):
    """A decision as filed: with the figure, number or place as it was judged, and where it came from.

    ``after`` is what the decision makes of it, null where nothing changes. Merges are filed in their own log
    (``extractor.reconcile``).
    """

    decision: ReviewedDecision
    run: str
    judged_sha256: str
    before: dict[str, Any]
    after: dict[str, Any] | None = None
    decisions_sha256: str
    applied_at: AwareDatetime
