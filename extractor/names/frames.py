"""Dictionary forms of the verbs and nouns by which a sentence tells who harmed whom, by the language."""

from __future__ import annotations

import dataclasses
import functools
import tomllib
from collections.abc import Mapping
from importlib.resources import files


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Frames:
    """Dictionary forms; the language file tells what each list is for."""

    harming: frozenset[str]
    taking: frozenset[str]
    doing: frozenset[str]
    deeds: frozenset[str]
    suffered: frozenset[str]
    fights: frozenset[str]
    wrongs: frozenset[str]
    coming: frozenset[str]
    agents: frozenset[str]
    armed: frozenset[str]
    amounts: frozenset[str]
    craft: frozenset[str]
    operating: frozenset[str]
    accusing: frozenset[str]
    denying: frozenset[str]
    ascribing: frozenset[str]
    believing: frozenset[str]
    speaking: frozenset[str]
    lost: frozenset[str]
    registering: frozenset[str]
    citing: frozenset[str]
    writings: frozenset[str]
    assailing: frozenset[str]
    premises: frozenset[str]
    owning: frozenset[str]
    responsibility: frozenset[str]
    claiming: frozenset[str]
    prosecuting: frozenset[str]
    harming_by: Mapping[str, frozenset[str]]


@functools.cache
def load_frames(language: str) -> Frames:
    """The frames of a language."""
    folder = files("extractor.names") / language
    lists = tomllib.loads((folder / "frames.toml").read_text(encoding="utf-8"))
    by = {verb: frozenset(words) for verb, words in lists.pop("harming_by").items()}
    return Frames(**{name: frozenset(words) for name, words in lists.items()}, harming_by=by)
