"""Model profiles: how a kind of model is asked, kept as data."""

from __future__ import annotations

import dataclasses
import fnmatch
import functools
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from extractor.domains import load_domain
from extractor.errors import UsageError

if TYPE_CHECKING:
    from extractor.domains import Domain
    from extractor.prompts import PromptSet
    from extractor.settings import Settings

Strategy = Literal["ask_incidents", "select_numbers"]
Question = Literal["by", "place", "says"]


@dataclasses.dataclass(frozen=True, slots=True)
class Profile:
    """How a model is asked.

    Attributes:
        name: What ``settings.profile`` calls it.
        models: Patterns of the model names it serves by default.
        prompts: The prompt set ``<name>/<version>``, the one of the domain for this profile.
        strategy: What the model is asked to do.
        questions: What it is asked about an incident.
        most_candidates: Most names to choose from for one question.
        passage_characters: Longest part of a report that one question carries.
        parses: Whether a parser says which word depends on which, for a model that is too small to see it.
    """

    name: str
    models: tuple[str, ...]
    prompts: str
    strategy: Strategy
    questions: tuple[Question, ...]
    most_candidates: int
    passage_characters: int
    parses: bool = False


@functools.cache
def _profiles() -> tuple[dict[str, Any], ...]:
    text = (files("extractor.request") / "profiles.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["profile"])


def profile_of(settings: Settings) -> Profile:
    """The profile that the settings name, or the first one that serves their model, as their domain fills it.

    Raises:
        UsageError: There is no profile of that name.
        DomainError: There is no such domain, or it has no prompts for the profile.
    """
    for profile in _profiles():
        serves = any(fnmatch.fnmatchcase(settings.model, pattern) for pattern in profile["models"])
        if profile["name"] == settings.profile or (settings.profile is None and serves):
            return _filled(profile, load_domain(settings.domain))
    known = ", ".join(profile["name"] for profile in _profiles())
    raise UsageError(f"no such profile: {settings.profile!r}; use one of {known}", where="settings.profile")


def _filled(entry: dict[str, Any], domain: Domain) -> Profile:
    """The profile for a domain; where nobody did it, nobody is asked who did."""
    lists = {key: tuple(value) for key, value in entry.items() if isinstance(value, list)}
    asked = tuple(field for field in entry["questions"] if field != "by" or domain.perpetrators)
    filled = {"prompts": domain.prompts_for(entry["name"]), "questions": asked}
    return Profile(**{**entry, **lists, **filled})


def prompts_of(settings: Settings) -> PromptSet:
    """The prompt set that the settings name, or that of their domain for their profile.

    Raises:
        PromptError: It is missing or inconsistent.
        DomainError: The domain is missing, or has no prompts for the profile.
    """
    from extractor.prompts import load_prompts

    name = settings.prompt_set or profile_of(settings).prompts
    return load_prompts(name, load_domain(settings.domain).prompts_root)
