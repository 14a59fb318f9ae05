"""A figure: one claim about one group of people and one effect, with its words and its verdict."""

from __future__ import annotations

from pydantic import Field

from extractor.schema.base import Evidence, Record
from extractor.schema.terms import (
    CheckResult,
    CountKind,
    Derivation,
    Effect,
    EffectLogic,
    ReasonCode,
    Section,
    Status,
    VerificationStatus,
    VictimCategory,
)


class Victims(Record):
    """Who is counted, as written: "people" stays ``total`` and ``unspecified``."""

    category: VictimCategory = "total"
    status: Status = "unspecified"
    noun: str | None = None


class Count(Record):
    """How many persons, as written; vague words carry no number (docs/codebook)."""

    kind: CountKind
    low: int | None = None
    high: int | None = None
    point: int | None = None
    strict: bool = False
    qualifier: str | None = None
    text: str


class Claim(Record):
    """Who says it: the source, the chain it came through, the hedges and the part of the report."""

    source: str | None = None
    via: list[str] = Field(default_factory=list)
    hedges: list[str] = Field(default_factory=list)
    section: Section = "body"
    evidence: list[Evidence] = Field(default_factory=list)


class Relations(Record):
    """Links to other figures of the same document, by figure id."""

    subset_of: str | None = None
    restates: str | None = None
    conflicts_with: list[str] = Field(default_factory=list)
    running_total: bool = False


class Check(Record):
    """One named check of the verifier and its result."""

    check: str
    result: CheckResult
    detail: str = ""


class Verification(Record):
    """The verdict over one figure: verified, left to a person, or rejected, with the reasons."""

    status: VerificationStatus
    checks: list[Check] = Field(default_factory=list)
    reasons: list[ReasonCode] = Field(default_factory=list)


class Figure(Record):
    """One claim: this many of this group suffered this effect, proved by these words."""

    id: str
    incident_id: str
    effects: list[Effect] = Field(min_length=1)
    effect_logic: EffectLogic = "all_of"
    victims: Victims
    count: Count
    derivation: Derivation = "stated"
    claim: Claim = Field(default_factory=Claim)
    mention_ids: list[str] = Field(default_factory=list)
    evidence: list[Evidence] = Field(default_factory=list)
    relations: Relations = Field(default_factory=Relations)
    verification: Verification
