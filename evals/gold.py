"""Gold labels: what a careful reader says a report states, in the vocabulary of the record.

A label differs from the record where a reader must be able to say "either is right" or "this may be left
out": alternatives, optional parts, dates of which any full week is right, places with several spellings,
and readings that the text invites and that are wrong (``Forbidden``).
"""

from __future__ import annotations

import dataclasses
from datetime import date  # noqa: TC003 - pydantic reads the annotation at run time
from typing import Literal

from pydantic import Field, model_validator

from extractor.schema import (
    CountKind,
    Derivation,
    Effect,
    EffectLogic,
    EventType,
    Evidence,
    IncidentKind,
    MentionClass,
    ReasonCode,
    Record,
    ResponseType,
    Stance,
    Status,
    VictimCategory,
)
from extractor.settings import DEFAULT_DOMAIN, Settings

EMBEDDED = "local"
Slot = Literal[
    "incident_kind",
    "event_type",
    "date",
    "place",
    "perpetrator",
    "stance",
    "claimed_by",
    "source",
    "qualifier",
]
ALL_SLOTS: tuple[Slot, ...] = (
    "incident_kind",
    "event_type",
    "date",
    "place",
    "perpetrator",
    "stance",
    "claimed_by",
    "source",
    "qualifier",
)


class Relevance(Record):
    """What the labels are about, by fields of the record; other incidents and figures are not scored.

    Attributes:
        kinds: Kinds of incident that are labelled.
        effects: An incident is labelled only if it gives a number, be it nobody, for one of these effects.
        combatants_left_out: Whether figures of combatants are not labelled, nor incidents that harm them
            alone, or them and police or officials.
        oldest_days: An event that ended more than so many days before publication is not labelled.
        either_or_left_out: Whether an incident is not labelled that gives no number but for either of several
            effects ("12 casualties").
        sums_left_out: Whether sums that the record makes of those who are listed are not labelled, as the
            labels give each as told.
    """

    kinds: list[IncidentKind]
    effects: list[Effect]
    combatants_left_out: bool = False
    oldest_days: int
    either_or_left_out: bool = False
    sums_left_out: bool = False


class Coverage(Record):
    """What the labels of a document settle; what they do not settle is not scored.

    Attributes:
        figures: Whether every casualty figure of the text is labelled.
        effects: The effects that are labelled; null means all.
        groups: Whether victim groups are labelled (level group).
        bounds: Whether kinds of count and their bounds are labelled (level full, with ``groups``).
        incidents: Whether every incident of the text is labelled.
        slots: The slots of an incident or figure that are labelled.
        ledger: Whether every number expression has a labelled row.
        responses: Whether denials and other answers are labelled.
        relevance: Which incidents and figures the task labels at all; null means every one.
    """

    figures: bool = True
    effects: list[Effect] | None = None
    groups: bool = True
    bounds: bool = True
    incidents: bool = True
    slots: list[Slot] = Field(default_factory=lambda: list(ALL_SLOTS))
    ledger: bool = True
    responses: bool = True
    relevance: Relevance | None = None


class GoldSource(Record):
    """A speaker and the names it goes by in the text; no names means the article's own voice."""

    id: str
    names: list[str] = Field(default_factory=list)


class GoldCount(Record):
    """How many, as in ``extractor.schema.Count``, with the other kinds that a reader may choose."""

    kind: CountKind
    kind_alternatives: list[CountKind] = Field(default_factory=list)
    low: int | None = None
    high: int | None = None
    point: int | None = None
    strict: bool = False
    qualifier: str | None = None


class GoldFigure(Record):
    """A casualty figure that the text states; ``optional`` counts neither way."""

    id: str
    incident: str
    effects: list[Effect] = Field(min_length=1)
    effect_logic: EffectLogic = "all_of"
    category: VictimCategory = "total"
    category_alternatives: list[VictimCategory] = Field(default_factory=list)
    status: Status = "unspecified"
    count: GoldCount
    derivation: Derivation = "stated"
    source: str | None = None
    evidence: list[Evidence] = Field(default_factory=list)
    optional: bool = False
    note: str | None = None


class GoldPlace(Record):
    """A place: as written, the names that are right, and wider ones that are half right."""

    text: str | None = None
    names: list[str] = Field(default_factory=list)
    wider: list[str] = Field(default_factory=list)
    evidence: list[Evidence] = Field(default_factory=list)
    optional: bool = False


class GoldDate(Record):
    """The days an incident covers, both ends inclusive.

    With ``any_within`` every interval of at least ``least_days`` inside start and end is right ("last
    week" is any full week of the fortnight that both readings of the phrase span).
    """

    start: date
    end: date
    any_within: bool = False
    least_days: int = 1
    evidence: list[Evidence] = Field(default_factory=list)
    optional: bool = False

    @model_validator(mode="after")
    def _ends_after_start(self) -> GoldDate:
        if self.end < self.start:
            raise ValueError(f"end {self.end} lies before start {self.start}")
        return self


class GoldAttribution(Record):
    """Who did it: every party by the words that name it, the stance (null: not labelled), the speaker."""

    actor: str | None = None
    parties: list[list[str]] = Field(default_factory=list)
    stance: Stance | None = None
    stance_alternatives: list[Stance] = Field(default_factory=list)
    source: str | None = None
    evidence: list[Evidence] = Field(default_factory=list)
    optional: bool = False


class GoldIncident(Record):
    """An incident, a total over several, or a background statistic."""

    id: str
    kind: IncidentKind = "incident"
    kind_alternatives: list[IncidentKind] = Field(default_factory=list)
    event_type: EventType = "other"
    event_type_alternatives: list[EventType] = Field(default_factory=list)
    dates: list[GoldDate] = Field(default_factory=list)
    places: list[GoldPlace] = Field(default_factory=list)
    attributions: list[GoldAttribution] = Field(default_factory=list)
    part_of: str | None = None
    optional: bool = False
    note: str | None = None


class GoldNumber(Record):
    """A number expression of the text and what it counts; ``figure`` names the figure it proves."""

    quote: str
    start: int
    end: int
    mention_class: MentionClass = Field(alias="class")
    figure: str | None = None
    note: str | None = None


class GoldResponse(Record):
    """What an accused party answers."""

    actor: str
    names: list[str] = Field(default_factory=list)
    type: ResponseType
    type_alternatives: list[ResponseType] = Field(default_factory=list)
    asserts_zero: bool = False
    evidence: list[Evidence] = Field(default_factory=list)
    optional: bool = False


class Forbidden(Record):
    """A wrong reading that the text invites: this effect with this value (and group, and kind)."""

    effect: Effect
    value: int
    category: VictimCategory | None = None
    kind: CountKind | None = None
    reason: ReasonCode


class RecorderRange(Record):
    """A recorder's own minimum and maximum for one group (Airwars)."""

    group: Literal["killed", "injured", "children_killed", "women_killed"]
    low: int
    high: int


class GoldDocument(Record):
    """One report with its labels.

    Attributes:
        id: Unique in its set.
        text: The report; exactly as the extractor must read it, offsets refer to it.
        published: Publication date that is given to the extractor; null where the text states its own.
        trap: The convention that a trap report tests.
        invented: Whether the report was made up for the set.
    """

    id: str
    text: str
    published: str | None = None
    trap: str | None = None
    invented: bool = False
    coverage: Coverage = Field(default_factory=Coverage)
    sources: list[GoldSource] = Field(default_factory=list)
    incidents: list[GoldIncident] = Field(default_factory=list)
    figures: list[GoldFigure] = Field(default_factory=list)
    numbers: list[GoldNumber] = Field(default_factory=list)
    responses: list[GoldResponse] = Field(default_factory=list)
    forbidden: list[Forbidden] = Field(default_factory=list)
    ranges: list[RecorderRange] = Field(default_factory=list)

    def source_names(self, source_id: str | None) -> list[str]:
        """The names of a speaker; empty for the article's own voice."""
        return next((source.names for source in self.sources if source.id == source_id), [])


class EvalSet(Record):
    """A named set of labelled documents of one domain, in the order of their ids.

    Attributes:
        name: The folder of its labels.
        documents: The labelled documents.
        domain: What they are about.
        profile: How the embedded model is asked about them; null as it is everywhere.
    """

    name: str
    documents: list[GoldDocument]
    domain: str = DEFAULT_DOMAIN
    profile: str | None = None

    def fitted(self, settings: Settings) -> Settings:
        """The settings of a reading of this set: its domain, and how it wants the embedded model asked."""
        asked = self.profile if settings.model == EMBEDDED else settings.profile
        return dataclasses.replace(settings, domain=self.domain, profile=asked)
