"""What one text tells of harm: sorted once, for all the claims about it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from extractor.persons import GROUPS
from extractor.persons.people import Roster, read_roster

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.numbers import Ledger, Mention
    from extractor.persons import Group
    from extractor.schema.terms import Effect

DEMOGRAPHIC = frozenset(("children", "women", "men", "elderly"))


class Told:
    """The victims of one effect.

    Attributes:
        victims: Casualties of the effect and of no other that the words leave open.
        wholes: Those that are not told of as part of a larger group.
        lists: The wholes that one word of harm governs together, by sentence and list.
    """

    def __init__(self, effect: Effect, casualties: Iterable[Mention]) -> None:
        self.victims = [
            m
            for m in casualties
            if effect in m.effects and m.effect_logic != "any_of" and m.category != "families"
        ]
        self.wholes = [m for m in self.victims if not m.part]
        self.lists: dict[tuple[int, int], list[Mention]] = {}
        for mention in self.wholes:
            self.lists.setdefault((mention.sentence, mention.group), []).append(mention)


class Account:
    """The ledger of one text, sorted by what its mentions can prove.

    Attributes:
        ledger: The ledger it is made of.
        casualties: Mentions that tell of harm that happened, here, as the text last has it.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.casualties = [m for m in ledger.mentions if m.mention_class == "casualty" and is_told(m)]
        self._told: dict[Effect, Told] = {}

    def told_of(self, effect: Effect) -> Told:
        """The victims of an effect."""
        if effect not in self._told:
            self._told[effect] = Told(effect, self.casualties)
        return self._told[effect]

    @cached_property
    def roster(self) -> Roster:
        """The persons whom the text tells of one by one."""
        return read_roster(self.ledger.text, self.ledger.segments.sentences)

    @cached_property
    def named(self) -> dict[Group, tuple[int, int]]:
        """How many persons of each group it tells of one by one: those who must be of it, those who can."""
        roster = self.roster
        return {group: (len(roster.of(group)), len(roster.perhaps(group))) for group in GROUPS}


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


def total(mentions: Iterable[Mention]) -> float:
    """The sum of the stated numbers."""
    return sum(m.value or 0 for m in mentions)


def largest(mentions: Iterable[Mention]) -> float:
    """The largest number stated, upper bounds among them; 0 where none is."""
    return max((m.value or m.high or 0 for m in mentions), default=0)
