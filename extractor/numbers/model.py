"""What the ledger holds: light mentions for the inner work, turned into records at the end."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.schema.mention import NumberMention
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
from extractor.segments import Segments

if TYPE_CHECKING:
    from extractor.numbers.normal import Normal


@dataclasses.dataclass(slots=True)
class Mention:
    """One number expression while the ledger is being made.

    Attributes:
        index: Position in the ledger, from 0; the public id is ``n{index + 1}``.
        start: First code point of the expression, with its qualifier.
        end: Code point after the expression.
        number_start: First code point of the number itself, without the qualifier.
        number_end: Code point after the number itself.
        value: The number as written; null for vague words and proportions.
        sentence: Index of its sentence in the segments.
        group: Mentions of one coordination ("12 men, 3 women and a child") share it.
        additive: "another 55", "two others": counted beside an earlier group.
        definite: "the six priests", "the man": takes up somebody named before.
        subset_of: Index of the mention whose persons it is a part of.
        cue: The effect word that decided its effects, as span; null without one.
        lemma: Which sense of harm the cue has where effects alone do not say ("shot").
        part: Its persons are told of as part of a larger group, whether or not that has a number.
        partitive: "two of them", "three of the dead".
        anaphoric: "three of them", "among them were three": a part of those told of before.
        possessive: "his two sons".
        relative: The noun is one of kin.
        attackers: The noun is one for those who attack.
        past: The sentence tells of an earlier time.
        forces: The noun is one for those who fight for a state.
        events: How many events the number is said to be divided among.
        former: They fought once and no longer do ("a retired colonel").
        whole: The mention it is part of, while the ledger is being made.
    """

    index: int
    start: int
    end: int
    number_start: int
    number_end: int
    text: str
    kind: CountKind
    value: float | None = None
    low: float | None = None
    high: float | None = None
    point: float | None = None
    qualifier: str | None = None
    strict: bool = False
    kind_alternatives: tuple[CountKind, ...] = ()
    mention_class: MentionClass = "unclassified"
    effects: tuple[Effect, ...] = ()
    effect_logic: EffectLogic | None = None
    category: VictimCategory | None = None
    status: Status | None = None
    noun: str | None = None
    negated: bool = False
    modality: MentionModality = "reported"
    running_total: bool = False
    derivation: Derivation = "stated"
    subset_of: int | None = None
    decided_by: str = "none"
    sentence: int = 0
    group: int = 0
    additive: bool = False
    definite: bool = False
    cue: tuple[int, int] | None = None
    lemma: str | None = None
    part: bool = False
    partitive: bool = False
    anaphoric: bool = False
    possessive: bool = False
    relative: bool = False
    attackers: bool = False
    past: bool = False
    forces: bool = False
    events: int = 1
    former: bool = False
    whole: Mention | None = None

    def move(self, normal: Normal) -> None:
        """Put the spans back onto the stored text."""
        self.start, self.end = normal.stored(self.start, self.end)
        self.number_start, self.number_end = normal.stored(self.number_start, self.number_end)
        if self.cue is not None:
            self.cue = normal.stored(*self.cue)

    @property
    def id(self) -> str:
        """The public id of the mention."""
        return f"n{self.index + 1}"

    def to_record(self) -> NumberMention:
        """The mention as the public record."""
        return NumberMention(
            id=self.id,
            start=self.start,
            end=self.end,
            text=self.text,
            low=self.low,
            high=self.high,
            point=self.point,
            kind=self.kind,
            kind_alternatives=list(self.kind_alternatives),
            qualifier=self.qualifier,
            strict=self.strict,
            mention_class=self.mention_class,
            effects=list(self.effects),
            effect_logic=self.effect_logic,
            category=self.category,
            status=self.status,
            noun=self.noun,
            negated=self.negated,
            modality=self.modality,
            running_total=self.running_total,
            derivation=self.derivation,
            subset_of=None if self.subset_of is None else f"n{self.subset_of + 1}",
            decided_by=self.decided_by,
        )


@dataclasses.dataclass(slots=True)
class Ledger:
    """All number expressions of one text in text order, with the segments they stand in.

    ``text[m.start:m.end] == m.text`` holds for every mention ``m``.
    """

    text: str
    segments: Segments
    mentions: list[Mention]

    def records(self) -> list[NumberMention]:
        """The mentions as public records, in text order."""
        return [mention.to_record() for mention in self.mentions]

    def sentence_span(self, mention: Mention) -> tuple[int, int]:
        """Start and end of the sentence a mention stands in."""
        return self.segments.sentences[mention.sentence]
