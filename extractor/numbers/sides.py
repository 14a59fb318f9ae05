"""Whose losses a number counts where its own noun does not say: "two rebels died and five others were hurt".

A toll is often told without a noun ("30 wounded", "the others") or with one that any group has ("members",
"casualties"). That it counts those who fight is then said beside it: by the noun before it in the sentence,
which it leaves out; by the armed party that bears the loss ("the army suffered 20 casualties", "12 dead among
the rebels"); or by the party that the persons belong to ("three members of the brigade").
"""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.numbers.model import Mention
    from extractor.segments import Span

_BY = re.compile(r"\bby\s+(?:an?\s+\w+\s+of\s+)?$", re.IGNORECASE)
_NOBODY = ("none", "none_reported")
REACH = 300
_LONG = 4000
_WORD = re.compile(r"\w+")
_AND = re.compile(r"\s*(?:[\w-]+\s+){0,3}and\s+", re.IGNORECASE)


@dataclasses.dataclass(frozen=True, slots=True)
class SideCues:
    """Words and patterns that tell whose losses are counted.

    Attributes:
        openers: First words of all that names a party or its deeds: no pattern matches without one.
        elliptic: Nouns that take up the noun before them.
        attackers: Nouns for those who attack, whoever they are.
        shared: Nouns that members of any party have.
        bears: Found at the end of the words before a number that an armed party bears or inflicts.
        belongs: Matches the words after a number or its noun that name the armed party.
        party: Found at the end of the words before a noun that an armed party modifies.
        others: Matches the words after a number that name those who do not fight.
    """

    openers: frozenset[str]
    elliptic: frozenset[str]
    attackers: frozenset[str]
    shared: frozenset[str]
    bears: re.Pattern[str]
    belongs: re.Pattern[str]
    party: re.Pattern[str]
    others: re.Pattern[str]


@functools.cache
def load_side_cues(language: str = "en") -> SideCues:
    """The side cues of a language folder."""
    path = files("extractor.numbers") / language / "sides.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    parties, suffers = _any_of(words["parties"]), _any_of(words["suffers"])
    deeds = _any_of([*words["inflicts"], *words["strikes"]])
    party = rf"(?:the\s+)?(?:[\w'’-]+\s+){{0,4}}?{parties}\b"
    within = r"(?:(?!\b(?:of|from|among|amongst|on)\b)[^,.;])*?"
    named = [*words["parties"], *words["inflicts"], *words["strikes"], *words["attackers"]]
    return SideCues(
        openers=frozenset(name.split()[0] for name in named),
        elliptic=frozenset(words["elliptic"]),
        attackers=frozenset(words["attackers"]),
        shared=frozenset(words["shared"]),
        bears=_compiled(
            rf"\b{parties}\s+(?:[\w'’()\[\]-]+\s+){{0,10}}?{suffers}\b[^.;]*$"
            rf"|\b(?:among|amongst)\s+{party}[^.;]*$|\b{deeds}\b[^.;]*$"
            rf"|\b{parties}(?:['’]s|['’])\s+(?:own\s+)?(?:losses|casualties)\b[^.;]*$"
            rf"|\b{parties}\s+(?:was|were|had\s+been)\s+\w+,?\s+and\s+$"
        ),
        belongs=_compiled(
            rf"{within}\b(?:of|from|among|amongst|on|belong(?:ed|ing|s)?\s+to)\s+{party}"
            rf"|\s+{_any_of(words['attackers'])}\b"
        ),
        party=_compiled(rf"\b{parties}\s+$"),
        others=_compiled(
            rf"{within}\b(?:of|among|amongst|on)\s+(?:[\w'’-]+\s+){{0,3}}?{_any_of(words['spared'])}\b"
        ),
    )


def _any_of(words: list[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def settle_sides(mentions: Sequence[Mention], text: str, sentences: Sequence[Span]) -> None:
    """Mark the casualty mentions that the words beside them say are of those who fight.

    Args:
        mentions: The mentions of a text, in order; changed in place.
        text: The text as stored.
        sentences: Its sentences, by the mentions' ``sentence``.
    """
    cues = load_side_cues()
    before: Mention | None = None
    read, named = -1, False
    for mention in mentions:
        if mention.mention_class != "casualty":
            continue
        if before is not None and before.sentence != mention.sentence:
            before = None
        if mention.noun in cues.attackers and _BY.search(text[max(0, mention.start - REACH) : mention.start]):
            _set_apart(mention)
            continue
        if mention.sentence != read and _is_open(mention, cues):
            read, named = mention.sentence, _names_party(text, sentences[mention.sentence], cues)
        told = named or (before is not None and before.status == "combatant")
        if (
            told
            and _is_open(mention, cues)
            and _is_of_fighters(text, _near(sentences, mention), mention, before, cues)
        ):
            mention.category, mention.status = "combatants", "combatant"
        before = before if mention.kind in _NOBODY else mention


def _names_party(text: str, sentence: Span, cues: SideCues) -> bool:
    """Whether a sentence holds a word that a party or its deeds are named with."""
    start, end = sentence
    if end - start > _LONG:
        return True
    return not cues.openers.isdisjoint(_WORD.findall(text[start:end].lower()))


def _set_apart(mention: Mention) -> None:
    """As in "was killed by two assassins": they killed, and nobody harmed them."""
    mention.mention_class, mention.decided_by = "persons_not_casualties", "attackers"
    mention.effects, mention.effect_logic, mention.category, mention.status = (), None, None, None


def _near(sentences: Sequence[Span], mention: Mention) -> Span:
    """What stands near a mention in its sentence, which may be a megabyte long."""
    start, end = sentences[mention.sentence]
    return max(start, mention.start - REACH), min(end, mention.end + REACH)


def _is_open(mention: Mention, cues: SideCues) -> bool:
    """Whether its own words leave open on whose side the persons are."""
    if (
        mention.former
        or mention.category not in (None, "total", "other")
        or mention.status not in (None, "unspecified")
    ):
        return False
    return not mention.noun or mention.noun in cues.elliptic or mention.noun in cues.shared


def _is_of_fighters(
    text: str, sentence: Span, mention: Mention, before: Mention | None, cues: SideCues
) -> bool:
    noun = mention.noun or ""
    fighters = before if before is not None and before.status == "combatant" else None
    if noun in cues.shared and _is_of_party(text, sentence, mention, cues):
        return True
    if noun in cues.shared and fighters is not None and _goes_with(text, mention, fighters):
        return True
    if (noun and noun not in cues.elliptic) or cues.others.match(text, mention.end, sentence[1]):
        return False
    return fighters is not None or _is_borne_by_party(text, sentence, mention, cues)


def _goes_with(text: str, mention: Mention, fighters: Mention) -> bool:
    """As in "14 soldiers and 2 officers" and "four soldiers, including two officers"."""
    joined = _AND.fullmatch(text[fighters.end : mention.start])
    return mention.subset_of == fighters.index or joined is not None


def _is_of_party(text: str, sentence: Span, mention: Mention, cues: SideCues) -> bool:
    words = r"\s+".join(re.escape(word) for word in (mention.noun or "").split())
    noun = re.compile(rf"\b{words}\b", re.IGNORECASE).search(text, mention.start, sentence[1])
    start, end = noun.span() if noun else (mention.end, mention.end)
    return bool(cues.party.search(text[mention.start : start]) or cues.belongs.match(text, end, sentence[1]))


def _is_borne_by_party(text: str, sentence: Span, mention: Mention, cues: SideCues) -> bool:
    before = cues.bears.search(text[sentence[0] : mention.start])
    return bool(before or cues.belongs.match(text, mention.end, sentence[1]))
