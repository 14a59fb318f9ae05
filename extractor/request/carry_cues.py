"""Words by which a sentence takes up what was told before it, read once from the language folder."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from importlib.resources import files
from typing import Any

from extractor.names.alternation import alternation, in_any_case


@dataclasses.dataclass(frozen=True, slots=True)
class CarryCues:
    """Compiled cue words of one language.

    Attributes:
        at: All that stands between a number and the place that follows it at once.
        area_meant: A kind of area that was named before ("in the region", "across the province").
        opening: All that stands before a place that opens a sentence ("In the north of ...").
        throughout: Ends what stands before a country of which a total is told.
        person: Opens a sentence in which one person goes on speaking.
        they: Those of whom the words before speak.
        their_deed: What they did, as a noun.
        housed: Ends what stands before people who only live there.
        command: Opens a sentence that commands and asserts nothing.
    """

    at: re.Pattern[str]
    area_meant: re.Pattern[str]
    opening: re.Pattern[str]
    throughout: re.Pattern[str]
    person: re.Pattern[str]
    they: re.Pattern[str]
    their_deed: re.Pattern[str]
    housed: re.Pattern[str]
    command: re.Pattern[str]


@functools.cache
def load_carry_cues(language: str = "en") -> CarryCues:
    """The cues of a language folder."""
    path = files("extractor.request") / language / "carry.toml"
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    plan, actors = data["plan"], data["actors"]
    opening = r"\s*[\"“]?"
    side = rf"(?:(?:[a-z]+-)?{alternation(data['places']['sides'])}\s+)?"
    return CarryCues(
        at=re.compile(rf"\s+(?:[a-z]+\s+)?{alternation(data['places']['at'])}\s+(?:the\s+)?"),
        area_meant=re.compile(
            rf"\b{alternation(data['places']['throughout'])}\s+(?:the|that)\s+(?:(?:same|whole|entire)\s+)?"
            rf"(?P<area>{alternation(data['places']['areas'])})\b"
        ),
        opening=re.compile(rf"\W*In\s+(?:the\s+)?{side}"),
        throughout=re.compile(
            rf"\b{in_any_case(alternation(data['places']['throughout']))}\s+(?:the\s+)?{side}$"
        ),
        person=re.compile(rf"{opening}{alternation(data['speakers']['persons'])}\b"),
        they=re.compile(rf"\b{in_any_case(alternation(actors['they']))}\b"),
        their_deed=re.compile(
            rf"\b{in_any_case(alternation(actors['their']))}\s+{alternation(actors['deeds'])}\s+of\b"
        ),
        housed=re.compile(
            rf"\b{alternation(plan['housing'])}\s+(?:the\s+)?{alternation(plan['displaced'])}\s+$",
            re.IGNORECASE,
        ),
        command=re.compile(
            rf"[\s\"“‘']*(?:{alternation(plan['please'])}\s+)?{alternation(plan['commands'])}"
            rf"\s+(?:{alternation(plan['commanded'])}|\d)",
            re.IGNORECASE,
        ),
    )


def opens_on_them(text: str, start: int) -> bool:
    """Whether a sentence begins with those of whom the one before it speaks: "He said", "They"."""
    cues = load_carry_cues()
    return bool(cues.person.match(text, start) or cues.they.match(text, start))
