"""Who answers by the syntax of a sentence, and who denies by saying that it was not so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractor.names.clauses import is_passive, objects_of, subject_of
from extractor.names.frames import load_frames
from extractor.names.phrases import phrase_of
from extractor.schema.terms import ResponseType
from extractor.segments import Span
from extractor.syntax import Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.syntax import ParsedText

_BY_AND_FROM = frozenset(("by", "from"))
_OF_AN_OFFICE = frozenset(("for", "in", "of", "at", "to"))
_VERBS = ("VERB", "AUX")
_REPLYING = frozenset(("reply", "respond", "counter", "retort"))
_INSISTING = frozenset(("insist", "maintain", "contend", "swear", "answer"))
_NO = frozenset(("no", "none", "nobody", "nothing"))
_ONE = frozenset(("one", "single"))
_ABSENT = frozenset(("be", "have", "operate", "come", "suffer", "carry", "fly", "take", "involve", "harm"))
_AHEAD = frozenset(("will", "shall", "would"))
_HOW_MANY = frozenset(("both", "all", "each", "neither", "either"))
_OWN = frozenset(("its", "their", "his", "her", "our", "my"))


class Answerer(NamedTuple):
    """Who answers, as the syntax of a sentence has it.

    Attributes:
        span: The phrase that names it.
        word: The word of that phrase on which the others hang.
    """

    span: Span
    word: Word


class Reply(NamedTuple):
    """What somebody says in answer without a verb of denying.

    Attributes:
        kind: How it answers.
        at: Where the words begin that say so.
        who: Who says it; null for the words of a quotation that goes on.
    """

    kind: ResponseType
    at: int
    who: Answerer | None


def answerers(parsed: ParsedText, cue: int, end: int) -> Iterator[Answerer]:
    """Whoever can be the one that answers, the likeliest first.

    Args:
        parsed: The words of the text.
        cue: Where the words begin that make an answer.
        end: Where their sentence ends.
    """
    word = next(iter(parsed.covering(cue, end)), None)
    for above in word.upwards() if word else ():
        if above.kind not in _VERBS:
            yield from map(answerer, objects_of(above, _BY_AND_FROM) if above.kind == "NOUN" else ())
        elif is_passive(above) and above.role != "acl":
            yield from map(answerer, objects_of(above, _BY_AND_FROM))
        else:
            who = subject_of(above)
            yield from [answerer(who)] if who is not None else []
        if above.role == "relcl":
            return


def replies(parsed: ParsedText, sentence: Span) -> Iterator[Reply]:
    """What is said in a sentence to have been otherwise: "said no patrol had been there", "replied that"."""
    speaking = load_frames("en").speaking | _REPLYING | _INSISTING
    for verb in parsed.covering(*sentence):
        if verb.kind != "VERB" or verb.lemma not in speaking or is_passive(verb):
            continue
        who, told = subject_of(verb), verb.first("ccomp")
        if who is None or told is None:
            continue
        if any(_tells_of_none(clause) for clause in (told, *told.having("conj"))):
            yield Reply("denial", verb.start, answerer(who))
        elif verb.lemma in _REPLYING:
            yield Reply("counterclaim", verb.start, answerer(who))


def quoted_replies(parsed: ParsedText, sentence: Span) -> Iterator[Reply]:
    """The same for a sentence of a quotation, whose speaker is named beside another of it."""
    words = parsed.covering(*sentence)
    for verb in words:
        if verb.kind in _VERBS and verb.head is None and _tells_of_none(verb):
            yield Reply("denial", verb.start, None)


def root_subject(parsed: ParsedText, sentence: Span) -> Answerer | None:
    """Who does what the main verb of a sentence tells."""
    root = next((word for word in parsed.covering(*sentence) if word.head is None), None)
    who = subject_of(root) if root is not None and root.kind in _VERBS else None
    return answerer(who) if who is not None else None


def answerer(word: Word) -> Answerer:
    """A noun as one who answers, with the words that tell of what its office is."""
    start, end = phrase_of(word)
    start = min(
        [start, *(child.start for child in word.having("det", "predet") if child.text.lower() in _HOW_MANY)]
    )
    for preposition in word.having("prep"):
        whose = preposition.first("pobj")
        if whose is not None and preposition.start <= end + 1 and preposition.text in _OF_AN_OFFICE:
            end = max(end, phrase_of(whose)[1])
    return Answerer((start, _with_name(word, end)), word)


def _with_name(office: Word, end: int) -> int:
    """Where an office ends with the name of who holds it: "a spokesman for the Front, Amal Tarik"."""
    name = office.first("appos") if office.kind == "NOUN" else None
    if name is None or name.kind != "PROPN":
        return end
    first, last = phrase_of(name)
    return last if first - end == len(", ") else end


def _tells_of_none(clause: Word) -> bool:
    """Whether a clause says that somebody did no harm, harmed nobody or was not there."""
    frames = load_frames("en")
    lies_ahead = any(aux.lemma in _AHEAD for aux in clause.having("aux"))
    counts = clause.first("expl") is not None  # as in "there were no casualties"
    if lies_ahead or counts or clause.lemma not in frames.harming | frames.doing | _ABSENT:
        return False
    if clause.first("neg") is not None:
        return clause.lemma in frames.harming | frames.doing
    concerned = list(clause.having("nsubj", "nsubjpass", "dobj", "attr"))
    return any(_is_none(word) for word in concerned) and not any(_is_own(word) for word in concerned[:1])


def _is_none(word: Word) -> bool:
    if word.text.lower() in _NO:
        return True
    if any(child.text.lower() == "no" for child in word.having("det")):
        return word.kind in ("NOUN", "PROPN")
    before = [below.text.lower() for below in word.below() if below.start < word.start]
    return "not" in before and not _ONE.isdisjoint(before)


def _is_own(word: Word) -> bool:
    """As in "none of its soldiers was hurt": its own losses, of which nobody accused it."""
    return word.text.lower() in _NO and any(below.text.lower() in _OWN for below in word.below())
