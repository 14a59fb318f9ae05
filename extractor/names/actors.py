"""Actors as written: forces of a people or party, named groups, and armed persons without a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.domains import load_domain
from extractor.names.actor_patterns import GAP_OF_NAME, MOST_WORDS, actor_patterns
from extractor.names.lexicon import WHOLE_NAME_WORD, load_lexicon
from extractor.names.mention import NameMention
from extractor.names.words import matches_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.domains import Domain
    from extractor.names.actor_patterns import ActorPatterns
    from extractor.names.lexicon import Lexicon
    from extractor.names.words import TextWords

ACTS, MAY_ACT, ACTED_UPON = range(3)
_BY_WORD = frozenset(("by",))
_NAME_GOES_ON = re.compile(rf"[ \u00a0]{WHOLE_NAME_WORD}")
_IN_ADDRESS = re.compile(rf"({WHOLE_NAME_WORD}),\s+$")
_WHERE = re.compile(
    r"\b(?:(?:in|at|of|across|throughout|inside|from|to|near)\s+(?:(?:[a-z-]+ern|central|rural)\s+)?"
    r"|(?:in|across|throughout|inside)\s+the\s+)$"
)
_WHERE_ENDS = (
    "in",
    "at",
    "of",
    "across",
    "throughout",
    "inside",
    "from",
    "to",
    "near",
    "ern",
    "central",
    "rural",
    "the",
)
_NO_LONGER = re.compile(r"\b(?:former|retired|ex-?)\s*$", re.IGNORECASE)
_NO_LONGER_ENDS = ("former", "retired", "ex", "ex-")
_SOMEBODYS = (" its ", " their ", " his ", " her ", " our ", " no ")
_NAME_BEFORE = re.compile(rf"({WHOLE_NAME_WORD})[ \u00a0]$")
_ARTICLE = re.compile(r"^[Tt]he\s+")
_QUALIFIER = re.compile(r"\S+\s+(?=[^\W\d_])")
_REACH, _REACH_OF_ARTICLE = 60, 20


def find_actors(read: TextWords, words: Lexicon) -> list[NameMention]:
    """Every mention of somebody who can have done it, in text order."""
    text, patterns = read.text, actor_patterns(words)
    found: list[NameMention] = []
    named: list[str] = []
    acting_until = 0
    for match in actors_at_cues(read, patterns):
        start = _begin(match, words)
        written = text[start : match.end()]
        name = _ARTICLE.sub("", " ".join(written.split()))
        before = text[max(0, start - _REACH) : start]
        behind_by = read.any_between(_BY_WORD, start - _REACH, start)
        if behind_by and (patterns.harmless.search(before) or _brings(name, before, words)):
            continue
        if _is_no_actor(text, match, name, before, words):
            continue
        points_back = written.lower().startswith("the ") and name.islower()
        if name[:1].isupper() or (" " in name and not points_back):
            named.append(name)
        full = _meant(name, named, words) if points_back else name
        if _is_acted_upon(read, start, match.end(), patterns):
            rank = ACTED_UPON
        else:
            until = _acts(match, patterns)
            done_by = behind_by and patterns.done_by.search(before.lower()) is not None
            acts = done_by or (until is not None and start >= acting_until)
            rank = ACTS if acts else MAY_ACT
            acting_until = max(acting_until, until or 0)
        found.append(NameMention(start, match.end(), written, full, rank=rank))
    return found


def actors_at_cues(read: TextWords, patterns: ActorPatterns) -> Iterator[re.Match[str]]:
    """The matches of ``actor``, tried only at words that begin or follow one."""
    starts: set[int] = set()
    for at in read.starts(patterns.begins):
        starts.add(at)
        article = _article_before(read.text, at)
        if article is not None:
            starts.add(article)
    for at in read.starts(patterns.heads):
        starts.update(read.names_before(at, MOST_WORDS, GAP_OF_NAME, GAP_OF_NAME))
    for at in read.starts(patterns.acting):
        starts.update(read.names_before(at, MOST_WORDS, patterns.gap_before_acting, GAP_OF_NAME))
    starts.update(at + len("by ") for at in read.starts(_BY_WORD))
    return matches_from(patterns.actor, read.text, sorted(starts))


def _article_before(text: str, at: int) -> int | None:
    ends = text[at - 2 : at - 1]
    if ends not in ("e", "E") and not ends.isspace():
        return None
    first = max(0, at - _REACH_OF_ARTICLE)
    before = text[first:at].rstrip()
    begins = first + len(before) - len("the")
    return begins if before[-3:].lower() == "the" and begins + len("the") < at else None


def _meant(name: str, named: Sequence[str], words: Lexicon) -> str:
    """Whom "the army" or "the rebels" means: the last so called, or for a group the last with a name."""
    head = name.split()[-1]
    called = [full for full in named if head in full.lower().split()]
    if called:
        return called[-1]
    groups = [full for full in named if is_group(full, words)]
    return groups[-1] if head in words.group_words and groups else name


def is_group(name: str, words: Lexicon) -> bool:
    """As "Hamas" and "Highland Front fighters", not as "Orvan troops" of a people."""
    if name.islower() or name in words.countries:
        return False
    parts = name.split()
    if parts[-1] in words.state:
        return False
    return not parts[-1].islower() or sum(part[0].isupper() for part in parts) > 1


def _is_no_actor(text: str, match: re.Match[str], name: str, before: str, words: Lexicon) -> bool:
    """A place, a word that only stands at the head of a sentence, or our own side in a quotation."""
    if name == "IS" and text[match.end() : match.end() + 20].isupper():
        return True  # the verb, in a text that is all capitals
    first, is_country = name.split()[0], name in words.countries
    heads_only = first in words.stop_words and not (first in words.creeds and " " in name)
    if heads_only or name.endswith(("'s", "’s")) or first.lower() in ("our", "their", "its", "his"):
        return True
    if name.islower() and before.lower().endswith(_SOMEBODYS):
        return True  # "its fighters" are whose they are said to be
    if before.rstrip().lower().endswith(_NO_LONGER_ENDS) and _NO_LONGER.search(before):
        return True
    alone = not name.islower() and (is_country or match[0] == first)
    if alone and before.rstrip().endswith(_WHERE_ENDS) and _WHERE.search(before):
        return True
    if is_country and _belongs_to_a_name(text, match, before, words):
        return True
    if actor_patterns(words).not_acting.match(text, match.end()):
        return True
    if not name.istitle() or " " in name or is_country or name.lower() in words.bare_words:
        return False
    heads_sentence = not before.strip() or before.rstrip()[-1:] in '.!?"“\n'
    if heads_sentence and name.lower() in words.agent_words:
        return actor_patterns(words).agent.match(text, match.start()) is None
    return heads_sentence and text.count(name) < 2


def _belongs_to_a_name(text: str, match: re.Match[str], before: str, words: Lexicon) -> bool:
    """As in "the Pakistan Stock Exchange", "Al Jazeera Turkey" and "Kabul, Afghanistan"."""
    first = _NAME_BEFORE.search(before)
    if _NAME_GOES_ON.match(text, match.end()) or (first and first[1] not in words.stop_words):
        return True
    acts = actor_patterns(words).acts_next.match(text, match.end())
    return _ends_address(before, words) and not acts


def _ends_address(before: str, words: Lexicon) -> bool:
    """As in "Kabul, Afghanistan"; not as in "on Monday, Russia"."""
    address = _IN_ADDRESS.search(before)
    return address is not None and address[1] not in words.stop_words


def _is_acted_upon(read: TextWords, start: int, end: int, patterns: ActorPatterns) -> bool:
    first = max(0, start - _REACH)
    if patterns.is_blow.search(read.text, start, end):
        return False  # nobody is killed "on a Russian strike": one dies from it
    told_before = read.any_between(patterns.acted_upon_cues, first, start)
    if told_before and patterns.acted_upon.search(read.text[first:start]):
        return True
    return patterns.suffers_next.match(read.text, end) is not None


def _acts(match: re.Match[str], patterns: ActorPatterns) -> int | None:
    """Where the words end that say that it acts; null where none do."""
    acts = patterns.acts_next.match(match.string, match.end())
    if acts:
        return acts.end()
    return match.end() if patterns.is_attack.search(match[0]) else None


def is_bare(actor: NameMention, domain: Domain | None = None, language: str = "en") -> bool:
    """Whether the words say only what they are ("Gunmen", "unidentified gunmen"), not whose."""
    return is_bare_name(actor.name, domain, language)


def is_bare_name(actor: str, domain: Domain | None = None, language: str = "en") -> bool:
    """The same of the words alone."""
    words = load_lexicon(language, domain or load_domain())
    name = actor.lower()
    plain = [word for word in name.split() if word not in words.actor_qualifiers]
    some = plain[:1] and plain[0] in words.plain.begins
    return bool(some) or name in words.unnamed or " ".join(plain) in words.unnamed


def is_country(actor: NameMention, domain: Domain | None = None, language: str = "en") -> bool:
    """Whether the words name a country alone, which acts only where the text says so."""
    return actor.name in load_lexicon(language, domain or load_domain()).countries


def _brings(name: str, before: str, words: Lexicon) -> bool:
    """As in "flown out by helicopter"."""
    return name in words.transport and before.endswith(" by ")


def _begin(match: re.Match[str], words: Lexicon) -> int:
    """Where the name begins: behind what a group is called by, behind an article, or at once."""
    named = next((part for part in ("called", "agent") if match[part]), None)
    if match["one"]:
        first = max(0, match.start() - _REACH)
        modifiers = actor_patterns(words).modifiers.search(match.string, first, match.start())
        return modifiers.start("modifiers") if modifiers else match.start()
    return match.start(named) if named else _after_qualifiers(match, words)


def _after_qualifiers(match: re.Match[str], words: Lexicon) -> int:
    """Where the name begins: "Suspected Highland Front rebels" are the rebels of the Highland Front."""
    start = match.start()
    for word in _QUALIFIER.finditer(match[0]):
        if word[0].strip().lower() not in words.actor_qualifiers or not match[0][word.end()].isupper():
            return start
        start = match.start() + word.end()
    return start
