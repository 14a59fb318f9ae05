"""What a ledger holds for and against one number claim."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.numbers import Ledger, Mention
    from extractor.schema.terms import Effect

DEMOGRAPHIC = frozenset(("children", "women", "men", "elderly"))


class Case:
    """One claim with the mentions of its text, sorted by what they can prove."""

    def __init__(self, effect: Effect, victims: str, value: int, ledger: Ledger) -> None:
        self.effect = effect
        self.group = victims
        self.value = value
        self.ledger = ledger

    @cached_property
    def same_value(self) -> list[Mention]:
        """All mentions of the claimed number, whatever they count."""
        return [m for m in self.ledger.mentions if self.value in (m.value, m.low, m.high)]

    @cached_property
    def casualties(self) -> list[Mention]:
        """Mentions that tell of harm that happened, here, as the text last has it."""
        return [m for m in self.ledger.mentions if m.mention_class == "casualty" and is_told(m)]

    @cached_property
    def victims(self) -> list[Mention]:
        """Casualties of the claimed effect and of no other that the words leave open."""
        return [
            m
            for m in self.casualties
            if self.effect in m.effects and m.effect_logic != "any_of" and m.category != "families"
        ]

    @cached_property
    def wholes(self) -> list[Mention]:
        """Victims that are not told of as part of a larger group."""
        return [m for m in self.victims if not m.part]

    @cached_property
    def lists(self) -> dict[tuple[int, int], list[Mention]]:
        """Victims that one word of harm governs together, by sentence and list."""
        lists: dict[tuple[int, int], list[Mention]] = {}
        for mention in self.wholes:
            lists.setdefault((mention.sentence, mention.group), []).append(mention)
        return lists

    def list_of(self, mention: Mention) -> list[Mention]:
        """The victims told of together with a mention, itself among them."""
        return self.lists.get((mention.sentence, mention.group), [mention])

    def has_value(self, mention: Mention) -> bool:
        """Whether a mention states the claimed number, exactly or as a bound."""
        return self.value in (mention.value, mention.low)


def is_told(mention: Mention) -> bool:
    """Whether the text tells the harm as a fact of this event that still stands."""
    return (
        not mention.negated
        and mention.modality in ("reported", "hypothetical")
        and mention.kind != "none_reported"
    )


def is_demographic(mention: Mention) -> bool:
    """Whether a mention counts persons by age or sex, as shares of a group are counted."""
    return mention.category in DEMOGRAPHIC


def total(mentions: list[Mention]) -> float:
    """The sum of the stated numbers."""
    return sum(m.value or 0 for m in mentions)
