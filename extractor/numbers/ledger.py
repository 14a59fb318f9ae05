"""Reads a text into its ledger: sentence by sentence, then what later sentences take up."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.casing import restore_case
from extractor.numbers.anaphora import read_anaphora
from extractor.numbers.classes import classify
from extractor.numbers.clause import Clause
from extractor.numbers.counted_again import count_again
from extractor.numbers.enumerations import enumerations
from extractor.numbers.escapes import settle_escapes
from extractor.numbers.fates import settle_fates
from extractor.numbers.fields import read_fields
from extractor.numbers.harms import read_harms
from extractor.numbers.history import settle_past
from extractor.numbers.included import include
from extractor.numbers.lexicon import load_lexicon
from extractor.numbers.mentions import is_counted, to_mention
from extractor.numbers.modality import read_modality, share_floor
from extractor.numbers.model import Ledger, Mention
from extractor.numbers.named import named_victims
from extractor.numbers.normal import Normal, normalise
from extractor.numbers.open_groups import settle_groups
from extractor.numbers.phrases import PhraseReader
from extractor.numbers.replaced import settle_replaced
from extractor.numbers.rest import settle_rest
from extractor.numbers.roles import read_roles
from extractor.numbers.sentence import Sentence
from extractor.numbers.shares import read_shares
from extractor.numbers.sides import settle_sides
from extractor.numbers.taking_up import take_up
from extractor.numbers.victims import settle_victims
from extractor.segments import segment

if TYPE_CHECKING:
    from extractor.domains import Domain
    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.phrase import Phrase
    from extractor.segments import Segments

LONGEST_SENTENCE = 4000


def read_ledger(text: str, *, language: str = "en", domain: Domain | None = None) -> Ledger:
    """Read every number expression of a text into a ledger.

    Args:
        text: The text as stored; it is not changed.
        language: The grammar and cue words to use, a folder of ``extractor/numbers``.
        domain: What the text is about, which says what is harm; null means the default.

    Returns:
        The mentions in text order, with the segments they stand in.

    Raises:
        UsageError: There is no grammar for the language.
    """
    lexicon = load_lexicon(language, domain)
    normal = normalise(text)
    cased = restore_case(normal.text, language)
    segments = segment(text, language=language)
    mentions: list[Mention] = []
    for index, (start, end) in enumerate(segments.sentences):
        for piece_start, piece_end in _pieces(text, start, end):
            span = normal.span(piece_start, piece_end)
            mentions.extend(_read_sentence(normal, cased, span, index, lexicon))
    _number(mentions, text, normal)
    _mark_furniture(mentions, segments)
    settle_past(mentions, text)
    take_up(mentions, text, lexicon)
    settle_victims(mentions, text, lexicon)
    read_fields(mentions, text, segments.sentences)
    include(mentions, text, segments.sentences)
    count_again(mentions, text, segments.sentences)
    settle_fates(mentions, text, segments.sentences)
    settle_escapes(mentions, text)
    settle_rest(mentions, text, segments.sentences)
    settle_sides(mentions, text, segments.sentences)
    settle_groups(mentions, text, segments.sentences, lexicon)
    settle_replaced(mentions, text, segments.sentences)
    return Ledger(text, segments, mentions)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence of thousands of characters is no sentence: it is read in pieces, cut at white space."""
    pieces = []
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        pieces.append((start, cut))
        start = cut
    pieces.append((start, end))
    return pieces


def _read_sentence(
    normal: Normal, cased: str, span: tuple[int, int], index: int, lexicon: Lexicon
) -> list[Mention]:
    sentence = Sentence(normal, span, lexicon)
    if not sentence.can_count:
        return []
    phrases = PhraseReader(sentence, lexicon).read()
    for phrase in phrases:
        if phrase.numeral is not None and not phrase.family:
            classify(sentence, phrase, lexicon)
    read_harms(sentence)
    clause = Clause(sentence, phrases) if sentence.forms else None
    if clause is not None:
        read_roles(clause)
    read_shares(sentence, phrases)
    read_anaphora(sentence, phrases)
    if clause is None:
        return list(_rows(sentence, phrases, index).values())
    named = named_victims(clause, cased)
    told = [*phrases, *named]
    read_modality(sentence, told, lexicon)
    share_floor(sentence, phrases)
    rows = _rows(sentence, told, index)
    mentions = list(rows.values())
    for total, members in enumerations(sentence, phrases, index):
        mentions.append(total)
        for member in members:
            rows[id(member)].part = rows[id(member)].relative or (member.value or 0) < 2
            rows[id(member)].whole = total
    return mentions


def _rows(sentence: Sentence, phrases: list[Phrase], index: int) -> dict[int, Mention]:
    """The mention of each phrase that counts, by the identity of the phrase, each with its whole."""
    rows: dict[int, Mention] = {}
    parts: list[Phrase] = []
    for phrase in phrases:
        if is_counted(phrase):
            rows[id(phrase)] = to_mention(sentence, phrase, index)
            if phrase.whole is not None:
                parts.append(phrase)
        for age in phrase.extra:
            rows[id(age)] = to_mention(sentence, age, index)
    for phrase in parts:
        rows[id(phrase)].whole = rows.get(id(phrase.whole))
    _name_another(list(rows.values()))
    return rows


def _name_another(mentions: list[Mention]) -> None:
    """As in "one airstrike ... another", "18 bombs, six of them": the second is of the kind of the first."""
    for before, mention in pairwise(mentions):
        unnamed = mention.anaphoric and mention.mention_class == "unclassified"
        points_back = unnamed or mention.decided_by == "another-one"
        if points_back and before.mention_class.endswith("_count"):
            mention.mention_class = before.mention_class


def _number(mentions: list[Mention], text: str, normal: Normal) -> None:
    """Put the mentions in text order, back onto the spans of the stored text, and number them."""
    for mention in mentions:
        if normal.left_out:
            mention.move(normal)
            mention.text = text[mention.start : mention.end]
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    for index, mention in enumerate(mentions):
        mention.index = index
    for mention in mentions:
        if mention.whole is not None:
            mention.subset_of = mention.whole.index
            mention.whole = None


def _mark_furniture(mentions: list[Mention], segments: Segments) -> None:
    """Numbers of banners and of links to other reports make no claim of this one."""
    starts = [start for start, _ in segments.furniture]
    for mention in mentions:
        at = bisect_right(starts, mention.start) - 1
        if at >= 0 and mention.end <= segments.furniture[at][1]:
            mention.mention_class = "boilerplate"
            mention.effects, mention.effect_logic, mention.category = (), None, None
            mention.decided_by = "furniture"
