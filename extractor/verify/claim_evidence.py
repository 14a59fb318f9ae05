"""What the account of a text holds for and against one number claim."""

from __future__ import annotations

import dataclasses
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from extractor.schema.terms import Effect
from extractor.verify.claim_account import Account

if TYPE_CHECKING:
    from extractor.numbers import Mention


class Shown(Protocol):
    """Words of the text that prove or refute something."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """Code point after the last."""


class Words(NamedTuple):
    """Words of the text that are no number mention."""

    start: int
    end: int


@dataclasses.dataclass(frozen=True)
class Case:
    """One claim with the account of its text.

    Attributes:
        effect: What happened to those counted.
        group: Which victims the claim counts; ``any`` for all together.
        value: How many.
        account: What the text tells.
    """

    effect: Effect
    group: str
    value: int
    account: Account

    @property
    def mentions(self) -> list[Mention]:
        """All mentions of the text."""
        return self.account.ledger.mentions

    @cached_property
    def same_value(self) -> list[Mention]:
        """All mentions of the claimed number, whatever they count."""
        return [m for m in self.mentions if self.value in (m.value, m.low, m.high)]

    @property
    def casualties(self) -> list[Mention]:
        """Mentions that tell of harm that happened, here, as the text last has it."""
        return self.account.casualties

    @property
    def victims(self) -> list[Mention]:
        """Casualties of the claimed effect and of no other that the words leave open."""
        return self.account.told_of(self.effect).victims

    @property
    def wholes(self) -> list[Mention]:
        """Victims that are not told of as part of a larger group."""
        return self.account.told_of(self.effect).wholes

    @property
    def lists(self) -> dict[tuple[int, int], list[Mention]]:
        """Victims that one word of harm governs together, by sentence and list."""
        return self.account.told_of(self.effect).lists

    def list_of(self, mention: Mention) -> list[Mention]:
        """The victims told of together with a mention, itself among them."""
        return self.lists.get((mention.sentence, mention.group), [mention])

    def has_value(self, mention: Mention) -> bool:
        """Whether a mention states the claimed number, exactly or as a bound."""
        return self.value in (mention.value, mention.low)
