"""What became of one person who was shot, as a later sentence tells: "shot a woman ... She died".

Words such as "shot" and "stabbed" leave open whether the person lived. The sentences behind often say it of
the same person: by the noun ("the boy"), by the name that stood beside it, or by a pronoun right behind.
"""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.numbers.model import Mention
    from extractor.schema.terms import Effect
    from extractor.segments import Span

_SENTENCES = 3
_LONGEST_NOUN = 40
_NAMED = re.compile(
    r"(?:,|\s+named|\s+identified as)?\s+((?:[A-Z][\w’'-]+\s+){1,3}?[A-Z][\w’'-]+)(?=[\s,.;])"
)
_MALE = ("men", "boy", "brother", "son", "uncle", "nephew", "grandson")
_FEMALE = ("women", "girl", "sister", "daughter", "aunt", "niece", "granddaughter")
_PRONOUNS = {**dict.fromkeys(_MALE, "He"), **dict.fromkeys(_FEMALE, "She")}


class _Fates(NamedTuple):
    """Patterns that begin right behind a subject."""

    died: re.Pattern[str]
    lived: re.Pattern[str]


@functools.cache
def _fates(language: str = "en") -> _Fates:
    path = files("extractor.numbers") / language / "fates.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    return _Fates(_behind(words["died"]), _behind(words["lived"]))


def _behind(patterns: list[str]) -> re.Pattern[str]:
    either = "|".join(pattern.replace(" ", r"\s+") for pattern in patterns)
    return re.compile(rf"(?:,[^,.;]{{1,60}},)?[^,.;]{{0,40}}?\s(?:{either})\b", re.IGNORECASE)


def settle_fates(mentions: Sequence[Mention], text: str, sentences: Sequence[Span]) -> None:
    """Give single persons who were shot the death or the life that the text goes on to tell of them.

    Args:
        mentions: The mentions of a text, in order; changed in place.
        text: The text as stored.
        sentences: Its sentences, by the mentions' ``sentence``.
    """
    for mention in mentions:
        if mention.lemma == "shot" and mention.value == 1 and mention.noun and len(mention.effects) > 1:
            effect = _fate_of(mention, text, sentences)
            if effect is not None:
                mention.effects, mention.effect_logic, mention.lemma = (effect,), "all_of", effect


def _fate_of(mention: Mention, text: str, sentences: Sequence[Span]) -> Effect | None:
    behind = text[mention.end : sentences[mention.sentence : mention.sentence + _SENTENCES + 1][-1][1]]
    subjects = _subjects(mention, behind[:_LONGEST_NOUN])
    fates = _fates()
    told = [match.end() for match in re.finditer(rf"(?<!\w)(?:{'|'.join(subjects)})(?!\w)", behind)]
    if any(fates.died.match(behind, at) for at in told):
        return "killed"
    return "injured" if any(fates.lived.match(behind, at) for at in told) else None


def _subjects(mention: Mention, near: str) -> list[str]:
    """Expressions for the ways in which the text can go on to speak of the person."""
    noun = mention.noun or ""
    subjects = [rf"[Tt]he\s+(?:[\w-]+\s+)?{re.escape(noun)}", r"[Tt]he\s+victim"]
    after_noun = near.partition(noun)[2] if noun in near else near
    named = _NAMED.match(after_noun)
    if named is not None:
        subjects += [re.escape(named[1]), re.escape(named[1].split()[-1])]
    pronoun = _PRONOUNS.get(mention.category or "") or _PRONOUNS.get(noun)
    if pronoun is not None:
        subjects.append(rf"(?<=[.”\"]\s){pronoun}")
    return subjects
