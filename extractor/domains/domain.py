"""A domain as the rooms above see it: its vocabulary, its words and the prompts that fit it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from extractor.errors import DomainError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from extractor.schema import Effect, EventType


@dataclasses.dataclass(frozen=True, slots=True)
class Domain:
    """What reports are about. Two domains are the same if name and digest are.

    Attributes:
        name: The name of its folder.
        sha256: Digest over all its files.
        description: One sentence for people.
        effects: The effects that are harm here; what befell people otherwise is no casualty.
        event_types: The values of the record's ``event_type``; the last is always ``other``.
        perpetrators: Whether somebody did it. If not, nobody is looked for, asked about or recorded as the
            one who did, and no answer of an accused party is.
        campaign_toll: A toll of this size without a day is that of a whole campaign; null: no size is.
        prompts: The prompt set ``<name>/<version>`` of each profile.
        prompts_root: The folder of those sets; null means those that came with the package.
    """

    name: str
    sha256: str
    description: str = dataclasses.field(compare=False)
    effects: frozenset[Effect] = dataclasses.field(compare=False)
    event_types: tuple[EventType, ...] = dataclasses.field(compare=False)
    perpetrators: bool = dataclasses.field(compare=False)
    campaign_toll: int | None = dataclasses.field(compare=False)
    prompts: Mapping[str, str] = dataclasses.field(compare=False)
    prompts_root: Path | None = dataclasses.field(compare=False)
    _words: Mapping[str, Mapping[str, Any]] = dataclasses.field(compare=False, repr=False)

    def words(self, language: str, table: str) -> Mapping[str, Any]:
        """The words that the domain adds, e.g. ``words("en", "names")``; empty where it adds none.

        Raises:
            DomainError: The domain has no words of that language at all.
        """
        if f"{language}/events" not in self._words:
            raise DomainError(f"has no words for {language!r}; add {language}/events.toml", where=self.name)
        return self._words.get(f"{language}/{table}", {})

    def prompts_for(self, profile: str) -> str:
        """The prompt set for a profile.

        Raises:
            DomainError: It names none.
        """
        if profile not in self.prompts:
            message = f"names no prompts for the profile {profile!r}; add it under [prompts]"
            raise DomainError(message, where=f"{self.name}/domain.toml")
        return self.prompts[profile]
