"""Model profiles: how a kind of model is asked, kept as data."""

from __future__ import annotations

import dataclasses
import fnmatch
import functools
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from extractor.errors import UsageError

if TYPE_CHECKING:
    from extractor.settings import Settings

Strategy = Literal["ask_incidents", "select_numbers"]
Question = Literal["by", "place", "says"]


@dataclasses.dataclass(frozen=True, slots=True)
class Profile:
    """How a model is asked.

    Attributes:
        name: What ``settings.profile`` calls it.
        models: Patterns of the model names it serves by default.
        prompts: The prompt set ``<name>/<version>``.
        strategy: What the model is asked to do.
        questions: What it is asked about an incident.
        most_candidates: Most names to choose from for one question.
        passage_characters: Longest part of a report that one question carries.
    """

    name: str
    models: tuple[str, ...]
    prompts: str
    strategy: Strategy
    questions: tuple[Question, ...]
    most_candidates: int
    passage_characters: int


@functools.cache
def _profiles() -> tuple[Profile, ...]:
    text = (files("extractor.request") / "profiles.toml").read_text(encoding="utf-8")
    return tuple(_profile(entry) for entry in tomllib.loads(text)["profile"])


def _profile(entry: dict[str, Any]) -> Profile:
    lists = {key: tuple(value) for key, value in entry.items() if isinstance(value, list)}
    return Profile(**{**entry, **lists})


def profile_of(settings: Settings) -> Profile:
    """The profile that the settings name, or the first one that serves their model.

    Raises:
        UsageError: There is no profile of that name.
    """
    for profile in _profiles():
        serves = any(fnmatch.fnmatchcase(settings.model, pattern) for pattern in profile.models)
        if profile.name == settings.profile or (settings.profile is None and serves):
            return profile
    known = ", ".join(profile.name for profile in _profiles())
    raise UsageError(f"no such profile: {settings.profile!r}; use one of {known}", where="settings.profile")
