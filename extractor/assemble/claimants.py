"""Who says by the syntax of a sentence that somebody did it: whoever accuses him, or tells what he did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.names.clauses import is_passive, objects_of, subject_of
from extractor.names.frames import load_frames
from extractor.names.phrases import mention_of

if TYPE_CHECKING:
    from extractor.names import NameMention
    from extractor.request import ReadingPlan
    from extractor.syntax import Word

_BY = frozenset(("by",))


def accuser_of(actor: NameMention, plan: ReadingPlan) -> NameMention | None:
    """Who accuses an actor, as in "survivors attributed the attack to X"; null where no verb says so."""
    frames = load_frames("en")
    word = plan.names.syntax.head_of(actor.start, actor.end)
    for above in word.upwards() if word is not None else ():
        if above.kind == "VERB" and (
            above.lemma in frames.accusing | frames.ascribing or above.lemma == "suspect"
        ):
            who = next(objects_of(above, _BY), None) if is_passive(above) else subject_of(above)
            return _source(who, plan) if who is not None and who.kind != "PRON" else None
    return None


def teller_of(actor: NameMention, plan: ReadingPlan) -> NameMention | None:
    """Who says what an actor did: the nearest speaker on whose words he hangs; null where nobody does."""
    by_word = {id(speaker.saying): speaker.source for speaker in plan.names.speakers}
    word = plan.names.syntax.head_of(actor.start, actor.end)
    above = (by_word[id(each)] for each in word.upwards() if id(each) in by_word) if word is not None else ()
    return next((source for source in above if not source.within(actor.start, actor.end)), None)


def _source(who: Word, plan: ReadingPlan) -> NameMention | None:
    """The source of the report that a word names; a name of its own, or several persons, are one too."""
    named = mention_of(who, plan.document.text)
    known = (one for one in plan.names.sources if one.start < named.end and named.start < one.end)
    are_several = who.kind == "NOUN" and who.text.lower() != who.lemma
    return next(known, named if who.kind == "PROPN" or are_several else None)
