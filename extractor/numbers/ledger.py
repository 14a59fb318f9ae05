"""Reads a text into its ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.classes import classify
from extractor.numbers.lexicon import Part, load_lexicon
from extractor.numbers.model import Ledger, Mention
from extractor.numbers.phrases import PhraseReader
from extractor.numbers.roles import RoleReader
from extractor.numbers.sentence import Sentence, tokenise
from extractor.segments import segment
import re

if TYPE_CHECKING:
    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.phrases import Phrase

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_DIGIT = re.compile(r"\d")


def read_ledger(text: str, *, language: str = "en") -> Ledger:
    """Read every number expression of a text (see ``find_numbers``) into a ledger."""
    lexicon = load_lexicon(language)
    segments = segment(text)
    lowered = text.lower()
    triggers = lexicon.triggers
    mentions: list[Mention] = []
    for index, (start, end) in enumerate(segments.sentences):
        if _DIGIT.search(lowered, start, end) is None and triggers.isdisjoint(
            _WORD.findall(lowered, start, end)
        ):
            continue
        sentence = Sentence(text, tokenise(lowered, start, end), lexicon)
        phrases = PhraseReader(sentence, lexicon).read()
        for phrase in phrases:
            if phrase.numeral is not None:
                classify(sentence, phrase, lexicon)
        RoleReader(sentence, phrases).read()
        for phrase in [p for q in phrases for p in (q, *q.extra)]:
            m = to_mention(text, sentence, phrase, len(mentions), index)
            if m is not None:
                mentions.append(m)
    take_up(mentions)
    return Ledger(text, segments, mentions)


def take_up(mentions: list[Mention]) -> None:
    """ "the six Jesuits" takes up the six of whom something was told."""
    told = {}
    for m in mentions:
        if m.effects and m.value and not m.part and m.value > 1:
            told.setdefault(m.value, m)
    for m in mentions:
        if m.definite and not m.effects and m.mention_class in ("persons_not_casualties", "unclassified") and m.value in told and not m.possessive:
            first = told[m.value]
            if m.noun is None or first.noun is None or m.noun == first.noun or m.noun in ("people", "victims", "persons"):
                m.effects, m.effect_logic, m.lemma = first.effects, first.effect_logic, first.lemma
                m.mention_class = "casualty"
                m.category = m.category or "total"
                m.decided_by = "taken_up"


def to_mention(text: str, sentence: Sentence, phrase: Phrase, index: int, number: int) -> Mention | None:
    """Mention of a phrase."""
    if phrase.numeral is None and not phrase.effects and not phrase.none:
        return None
    if phrase.value is None and phrase.numeral is None and not phrase.bare_plural:
        return None
    first = phrase.numeral.first if phrase.numeral else phrase.first
    last = (phrase.numeral.after if phrase.numeral else phrase.after) - 1
    qs = phrase.qualifier_at if phrase.qualifier_at >= 0 and phrase.qualifier != "exact" else first
    qe = phrase.qualifier_after if phrase.qualifier_after >= 0 else last
    s, e = sentence.starts[min(qs, first)], sentence.ends[max(qe, last)]
    m = Mention(index, s, e, sentence.starts[first], sentence.ends[last], text[s:e], "exact", phrase.value)
    m.sentence = number
    values(m, phrase)
    if phrase.mention_class:
        m.mention_class = phrase.mention_class
        m.decided_by = phrase.decided_by
        return m
    m.effects = phrase.effects
    m.effect_logic = ("any_of" if phrase.any_of else "all_of") if phrase.effects else None
    m.decided_by = phrase.rule or "none"
    if phrase.noun is not None:
        m.category = phrase.noun.category
        m.status = phrase.noun.status
        m.noun = sentence.words[phrase.head]
    if phrase.age is not None and phrase.age < 18 and m.category in (None, "total", "women", "men"):
        m.category = "children"
    if phrase.effects:
        m.category = m.category or "total"
        m.mention_class = "casualty"
        m.lemma = sentence.lex[phrase.cue].sense
        m.cue = (sentence.starts[phrase.cue], sentence.ends[phrase.cue])
    elif phrase.noun is not None and phrase.noun.parts:
        m.mention_class = "persons_not_casualties"
    elif phrase.head < 0 and not phrase.bare:
        m.mention_class = "non_person"
    m.negated = phrase.negated
    m.additive = phrase.additive
    m.definite = phrase.definite
    m.group = phrase.list_number
    m.running_total = phrase.running
    if phrase.superseded:
        m.modality = "superseded"
    m.part = phrase.subset
    m.partitive = phrase.partitive
    m.possessive = phrase.possessive
    m.relative = phrase.noun is not None and bool(phrase.noun.parts & Part.RELATION)
    return m


def values(m: Mention, p: Phrase) -> None:
    v = p.value
    n = p.numeral
    if p.none:
        m.kind = "none"; m.low = m.high = m.point = 0.0
        return
    if n is not None and n.share:
        m.kind = "proportion"; return
    if v is None:
        m.kind = "vague"; return
    if n is not None and n.high is not None:
        m.kind = "range"; m.low, m.high = v, n.high
        return
    q = p.qualifier
    if q == "at_least":
        m.kind = "at_least"; m.low = v
    elif q == "more_than":
        m.kind = "at_least"; m.low = v + 1; m.strict = True
    elif q == "at_most":
        m.kind = "at_most"; m.high = v
    elif q == "less_than":
        m.kind = "at_most"; m.high = v - 1; m.strict = True
    elif q == "nearly":
        m.kind = "approx"; m.high = v - 1; m.point = v
    elif q == "approx" or (n is not None and n.round and q != "exact"):
        m.kind = "approx"; m.point = v
    else:
        m.low = m.high = m.point = v
