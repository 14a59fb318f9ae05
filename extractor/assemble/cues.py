"""Cue words for stances, hedges and responses, read once from the language folder."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.schema.terms import ResponseType, Stance


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimCues:
    """Compiled cue words of one language."""

    stances: tuple[tuple[Stance, re.Pattern[str]], ...]
    hedges: re.Pattern[str]
    responses: tuple[tuple[ResponseType, re.Pattern[str]], ...]
    zero: re.Pattern[str]


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + r")\b", re.IGNORECASE)


@functools.cache
def load_claim_cues(language: str = "en") -> ClaimCues:
    """The claim cues of a language folder."""
    path = files("extractor.assemble") / language / "stances.toml"
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return ClaimCues(
        stances=tuple((stance, _pattern(words)) for stance, words in data["stance"].items()),
        hedges=_pattern(data["hedges"]["words"]),
        responses=tuple((entry["type"], _pattern(entry["words"])) for entry in data["response"]),
        zero=_pattern(data["zero"]["words"]),
    )
