"""Which party answers: the subject of the words of an answer, or whom its pronoun points back to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.assemble.answerers import answerer, answerers, root_subject
from extractor.assemble.cues import load_claim_cues
from extractor.names.clauses import meant_by
from extractor.names.lexicon import NAME_WORD
from extractor.names.quotations import speaker_of_quotation
from extractor.request.folding import fold

if TYPE_CHECKING:
    from extractor.assemble.answerers import Answerer
    from extractor.request import ReadingPlan
    from extractor.segments import Span

MOST_WORDS, LONGEST_OFFICE, _FIRST_WORDS = 9, 5, 3
_OWNER = re.compile(rf"(?P<name>{NAME_WORD}(?:\s+{NAME_WORD}){{0,3}})['’]s?\s*$")
_OPENING = re.compile(
    r"\W*(?:(?:in|on|at|after|during|by|for|when|as|following|speaking|asked|earlier|later|meanwhile|however|but"
    r"|separately|with|under|according)\b[^,;]*,\s+)+",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s[^,;]{1,120},(?=\s|$)")
_NEXT_CLAUSE = re.compile(
    r"(?:;|:|,?\s(?:and|but|while|whereas|though|although))\s(?=(?:[Tt]he|[Aa]n?|[Bb]oth|[A-Z]\w+)\s)"
)
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\W*(?:it|they|he|she|who)\b", re.IGNORECASE)
_OFFICIAL = re.compile(
    r"\b(?:army|military|forces?|front|fleet|guard|ministry|government|spokes\w+|officer|official|officials"
    r"|air\s+force|navy|police|brigades?|command|commander|militia|coalition|kremlin|pentagon|group|rebels?|insurgents?"
    r"|militants?|militiamen|gunm[ae]n|gang|regime|junta|sides|authorities|service|leader|fighters?|representative"
    r"|commissioner|governor|office|movement|party|attorney|directorate|president|minister|chief|man)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\s*[\"“][^\"”]*$")
_NAME = re.compile(rf"(?:[A-Z]{{2,}}|(?:[Tt]he|[Aa]n?)\s+{NAME_WORD}(?:\s+{NAME_WORD}){{0,3}})")


def answering_party(plan: ReadingPlan, sentence: Span, cue: int) -> str | None:
    """Who answers, as the text names them; null where no party of the report does.

    Args:
        plan: What is known about the report.
        sentence: The sentence of the answer.
        cue: Where the words begin that make it an answer.
    """
    text = plan.document.text
    before = text[sentence[0] : cue]
    owner = _OWNER.search(before)
    if owner:
        return owner["name"]
    if _QUOTED.match(before):
        speaker = speaker_of_quotation(text, cue, plan.names.sources)
        return speaker.name if speaker else None
    by_syntax = (party_of(who, plan, sentence) for who in answerers(plan.names.syntax, cue, sentence[1]))
    return next(filter(None, by_syntax), None) or _party_before(plan, sentence, cue)


def party_of(who: Answerer, plan: ReadingPlan, sentence: Span) -> str | None:
    """The party that a subject names or points back to; null where it is none that answers."""
    words = " ".join(plan.document.text[slice(*who.span)].split()).strip(' ,—–-"“”')
    if _POINTS_BACK.fullmatch(words):
        meant = meant_by(who.word)
        return party_of(answerer(meant), plan, sentence) if meant else _pointed_back_to(plan, sentence)
    if load_claim_cues().nobody.search(words) or not words:
        return None
    is_named = who.word.kind == "PROPN" and len(words.split()) <= MOST_WORDS
    return _ARTICLE.sub("", words, count=1) if is_named or _is_party(words, plan) else None


def _party_before(plan: ReadingPlan, sentence: Span, cue: int) -> str | None:
    """The same by what stands before the words of an answer."""
    text = plan.document.text
    before = text[sentence[0] : cue]
    clauses = _NEXT_CLAUSE.split(_ASIDE.sub("", _without_opening(before)))
    for clause in reversed(clauses):
        if _POINTS_BACK.match(clause):
            return _pointed_back_to(plan, sentence)
        subject = _subject(clause)
        if subject and _is_party(subject, plan):
            return _ARTICLE.sub("", subject, count=1)
        if subject:
            return _named_before(plan, sentence, cue, subject)
    return None


def _without_opening(words: str) -> str:
    opening = _OPENING.match(words)
    return words[opening.end() :] if opening else words


def _subject(clause: str) -> str:
    """What stands before the first verb: "the Orvan army" of "the Orvan army has also"."""
    verb = load_claim_cues().verbs.search(clause)
    return " ".join(clause[: verb.start() if verb else None].split()).strip(' ,—–-"“')


def _is_party(words: str, plan: ReadingPlan) -> bool:
    """Whether a subject can answer for a party: an office or name of one, an actor, a country."""
    if len(words.split()) > MOST_WORDS or load_claim_cues().nobody.search(words):
        return False
    if _NAME.fullmatch(words):
        return True
    folded = fold(words)
    known = (*plan.names.actors, *plan.names.sources, *plan.names.places)
    speaks = is_office(words) or load_claim_cues().officials.search(words) is not None
    return speaks or any(folded == fold(one.name) for one in known)


def is_office(words: str) -> bool:
    """Whether somebody speaks for a force or a government by the name of his office."""
    return _OFFICIAL.search(words) is not None


def _named_before(plan: ReadingPlan, sentence: Span, cue: int, subject: str) -> str | None:
    """The party named last before the words of an answer, where the subject is no office."""
    if load_claim_cues().nobody.search(subject):
        return None
    parties = [*plan.names.sources, *plan.names.actors]
    own = [party for party in parties if sentence[0] <= party.start and party.end <= cue]
    return max(own, key=lambda party: (party.end, party.start)).name if own else None


def _pointed_back_to(plan: ReadingPlan, sentence: Span) -> str | None:
    """The party that the sentence before begins with."""
    earlier = [previous for previous in plan.segments.sentences if previous[1] <= sentence[0]]
    if not earlier:
        return None
    who = root_subject(plan.names.syntax, earlier[-1])
    if who is not None and not _POINTS_BACK.match(who.word.text):
        party = party_of(who, plan, earlier[-1])
        if party is not None:
            return party
    words = _ASIDE.sub("", _without_opening(plan.document.text[slice(*earlier[-1])]))
    office = _OFFICIAL.search(words)
    spoken = load_claim_cues().verbs.search(words) is not None
    subject = _subject(words) if spoken or office is None else words[: office.end()].strip()
    subject = subject if len(subject.split()) <= LONGEST_OFFICE else ""
    if load_claim_cues().nobody.search(subject or " ".join(words.split()[:_FIRST_WORDS])):
        return None
    if _is_party(subject, plan):
        return _ARTICLE.sub("", subject, count=1)
    parties = [one for one in (*plan.names.sources, *plan.names.actors) if one.within(*earlier[-1])]
    return min(parties, key=lambda party: party.start).name if parties else None
