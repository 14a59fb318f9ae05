"""One number expression of a document: a row of the ledger."""

from __future__ import annotations

from pydantic import Field

from extractor.schema.base import Record
from extractor.schema.terms import (
    CountKind,
    Derivation,
    Effect,
    EffectLogic,
    MentionClass,
    MentionModality,
    Status,
    VictimCategory,
)


class NumberMention(Record):
    """A number expression: its span, its value, and what the words beside it say that it counts.

    ``text`` is the number with its qualifier and, for an enumeration, its nouns ("at least 63",
    "a mother and her four children"). Values follow docs/codebook: exact has low = high = point, at_least
    has low, at_most has high, range low and high, approx point, vague and all none of them; "more than N"
    has low = N + 1 and ``strict``. Fields that the words do not settle are null.
    """

    id: str
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    text: str
    low: float | None = None
    high: float | None = None
    point: float | None = None
    kind: CountKind
    kind_alternatives: list[CountKind] = Field(default_factory=list)
    qualifier: str | None = None
    strict: bool = False
    mention_class: MentionClass = Field(alias="class")
    effects: list[Effect] = Field(default_factory=list)
    effect_logic: EffectLogic | None = None
    category: VictimCategory | None = None
    status: Status | None = None
    noun: str | None = None
    negated: bool = False
    modality: MentionModality = "reported"
    running_total: bool = False
    derivation: Derivation = "stated"
    subset_of: str | None = None
    decided_by: str
    figure_ids: list[str] = Field(default_factory=list)
