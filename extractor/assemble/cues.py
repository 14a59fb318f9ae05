"""Cue words for stances, hedges and responses, read once from the language folder."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from importlib.resources import files
from typing import Any

from extractor.names.alternation import alternation
from extractor.names.word_kinds import WordKinds, cue_pattern
from extractor.schema.terms import ResponseType, Stance


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimCues:
    """Compiled cue words of one language."""

    stances: WordKinds[Stance]
    doubted_person: re.Pattern[str]
    hedges: re.Pattern[str]
    responses: WordKinds[ResponseType]
    zero: re.Pattern[str]
    nobody: re.Pattern[str]
    verbs: re.Pattern[str]
    undergone: re.Pattern[str]
    accusing: re.Pattern[str]
    beside: re.Pattern[str]
    officials: re.Pattern[str]
    own_loss: re.Pattern[str]
    own_denial: re.Pattern[str]
    forces: re.Pattern[str]
    enemies: re.Pattern[str]
    own_side: re.Pattern[str]


def _pattern(words: list[str]) -> re.Pattern[str]:
    return cue_pattern(words, whole=True)


def _of_persons(adjectives: list[str], persons: list[str]) -> re.Pattern[str]:
    """An adjective and the person it stands before, with at most two words between."""
    return re.compile(
        rf"(?:{'|'.join(adjectives)})\s+(?P<person>(?:[\w-]+\s+){{0,2}}(?:{'|'.join(persons)})\b)",
        re.IGNORECASE,
    )


def _own_denial(saying: list[str], its: list[str], who: list[str], deeds: list[str]) -> re.Pattern[str]:
    """As in "said it had not fired a single rocket" and "says that it uses no heavy weapons"."""
    subject = rf"(?:that\s+)?[\"“]?(?:{alternation(who)}|{alternation(its)}\s+\w+)\s+[\"“]?"
    negated = r"(?:(?:\w+\s+)?not|never|\w+n['’]t|\w+\s+never)\s+(?:been\s+|\w+ly\s+)?"
    deed = alternation(deeds)
    denied = rf"(?:{negated}{deed}\b|{deed}\s+(?:no|nothing|nobody)\b)"
    return re.compile(rf"\b{alternation(saying)}\s+{subject}{denied}")


@functools.cache
def load_claim_cues(language: str = "en") -> ClaimCues:
    """The claim cues of a language folder."""
    path = files("extractor.assemble") / language / "stances.toml"
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return ClaimCues(
        stances=WordKinds(list(data["stance"].items()), whole=True),
        doubted_person=_of_persons(**data["of_persons"]),
        hedges=_pattern(data["hedges"]["words"]),
        responses=WordKinds([(entry["type"], entry["words"]) for entry in data["response"]], whole=True),
        zero=_pattern(data["zero"]["words"]),
        nobody=_pattern(data["answering"]["nobody"]),
        verbs=_pattern(data["answering"]["verbs"]),
        accusing=_pattern(data["answering"]["accusing"]),
        beside=_pattern(data["answering"]["beside"]),
        officials=_pattern(data["answering"]["officials"]),
        own_loss=_pattern(data["own_loss"]["words"]),
        own_denial=_own_denial(**data["own_denial"]),
        forces=_pattern(data["forces"]["words"]),
        enemies=re.compile(rf"(?:[\w-]+\s+)*{cue_pattern(data['forces']['enemies'], whole=True).pattern}"),
        own_side=_pattern(data["forces"]["own"]),
        undergone=re.compile(r"\b(?:was|were|been|being|be|is|are)\s+(?:\w+ly\s+)?$"),
    )
