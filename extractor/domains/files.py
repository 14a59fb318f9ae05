"""The files of a domain, checked: nothing missing, nothing unknown, no event type that is not declared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from extractor.errors import DomainError
from extractor.schema import Effect, EventType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Words = Annotated[list[Annotated[str, StringConstraints(min_length=2)]], Field(min_length=1)]
SetName = Annotated[str, StringConstraints(pattern=r"^[^/\s]+/[^/\s]+$")]


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DomainFile(_File):
    """``domain.toml``; the attributes are those of ``Domain``."""

    name: str
    description: str = Field(min_length=1)
    effects: tuple[Effect, ...] = Field(min_length=1)
    event_types: tuple[EventType, ...] = Field(min_length=1)
    perpetrators: bool
    campaign_toll: int | None = Field(default=None, gt=0)
    prompts: dict[str, SetName] = Field(default_factory=dict)


class EventWords(_File):
    """Words that tell one type of event."""

    type: EventType
    words: Words


class GeneralWords(EventWords):
    """Words that kinds of event share; ``refined_by`` may say it closer, any kind where it is null.

    ``neutral`` words say nothing against these kinds, however often a report has them.
    """

    refined_by: list[EventType] | None = None
    neutral: bool = False


class Bloodless(_File):
    """Event types that say nothing of the dead and wounded outside the sentence that counts these."""

    types: list[EventType] = Field(default_factory=list)


class Accidents(_File):
    """Words for misfortunes that the domain is not about, and those beside which it is about one."""

    words: Words = Field(default_factory=list)
    unless: Words = Field(default_factory=list)


class ScopeWords(_File):
    """Words that set claims apart; each list is added to the one that all domains share."""

    span: Words = Field(default_factory=list)
    background: Words = Field(default_factory=list)
    another: Words = Field(default_factory=list)
    likewise: Words = Field(default_factory=list)
    same_event: Words = Field(default_factory=list)
    unconfirmed: Words = Field(default_factory=list)
    denied: Words = Field(default_factory=list)
    ourselves: Words = Field(default_factory=list)
    answers: Words = Field(default_factory=list)


class EventsFile(_File):
    """``events.toml``: what kind of event the words of a sentence report.

    Attributes:
        event: Words that name an event, the more specific types first.
        general: Words that many kinds of event share; they decide where a report names no event.
        effects: An effect that is an event of its own when nothing else is said.
        bloodless: Types that say nothing of the dead outside their sentence.
        accidents: Misfortunes whose dead are apart from those of the domain.
        families: Kinds of which one is not told as one of another family.
        scope: Words that set claims apart.
    """

    event: list[EventWords] = Field(min_length=1)
    general: list[GeneralWords] = Field(default_factory=list)
    effects: dict[Effect, EventType] = Field(default_factory=dict)
    bloodless: Bloodless = Field(default_factory=Bloodless)
    accidents: Accidents = Field(default_factory=Accidents)
    families: dict[str, list[EventType]] = Field(default_factory=dict)
    scope: ScopeWords = Field(default_factory=ScopeWords)

    def types(self) -> Iterator[EventType]:
        """Every event type that the file speaks of."""
        yield from (entry.type for entry in [*self.event, *self.general])
        yield from (kind for entry in self.general for kind in entry.refined_by or ())
        yield from self.effects.values()
        yield from self.bloodless.types
        yield from (kind for kinds in self.families.values() for kind in kinds)


FileModel = TypeVar("FileModel", bound=_File)


def checked(model: type[FileModel], table: Mapping[str, Any], where: str) -> FileModel:
    """The table as ``model``.

    Raises:
        DomainError: A key is missing, unknown or has a wrong value; the first one is named.
    """
    try:
        return model.model_validate(table)
    except ValidationError as error:
        problem = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in problem["loc"])
        raise DomainError(f"the key {field!r} is wrong: {problem['msg']}", where=where) from error
