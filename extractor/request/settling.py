"""What is set apart before claims are read: numbers that count nobody, victims who are no actors."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.names import Names, starting_in
from extractor.names.actors import ACTS
from extractor.names.place_ranks import AREA
from extractor.request.carry_cues import load_carry_cues
from extractor.request.events import load_event_cues
from extractor.request.sentences import dates_in, sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.request.reading_plan import ReadingPlan
    from extractor.schema import NumberMention
    from extractor.segments import Span

REACH_OF_NOUN, LONGEST_PHRASE = 2, 60
_MARKUP = {"<!--": "-->", "<script": "</script>", "<style": "</style>"}


def without_victims(names: Names, numbers: Sequence[NumberMention]) -> Names:
    """The counted soldiers of "14 soldiers were killed" are not those who did it."""
    counted = {
        position
        for number in numbers
        if number.mention_class == "casualty" and number.noun
        for position in range(number.start, number.end + len(number.noun) + REACH_OF_NOUN)
    }
    acting = tuple(
        a for a in names.actors if a.start not in counted or not a.name.islower() or a.rank == ACTS
    )
    return names if len(acting) == len(names.actors) else dataclasses.replace(names, actors=acting)


def settled(plan: ReadingPlan) -> Iterator[NumberMention]:
    """The ledger with words that count nobody set apart: "deaths and injuries to civilians" in general.

    What a sentence commands ("Report that 500 were killed") is asserted by nobody.
    A bare plural ("civilians were killed") is a count of its own only where its sentence says when or where.
    """
    counted = {s for s, mentions in casualty_sentences(plan) if any(not _is_bare_plural(m) for m in mentions)}
    for mention in plan.numbers:
        sentence = sentence_of(plan.segments, mention.start)
        if mention.mention_class == "casualty" and _is_in_markup(plan.document.text, mention):
            yield mention.model_copy(update={"mention_class": "boilerplate"})
        elif mention.mention_class == "casualty" and (
            _only_speaks(plan, mention) or _only_described(plan, mention)
        ):
            yield mention.model_copy(update={"mention_class": "persons_not_casualties"})
        elif mention.mention_class == "casualty" and load_carry_cues().command.match(
            plan.document.text, *sentence
        ):
            yield mention.model_copy(update={"mention_class": "rhetorical"})
        elif _is_bare_plural(mention) and sentence not in counted and not _is_placed(plan, sentence):
            yield mention.model_copy(update={"mention_class": "uncounted_harm"})
        else:
            yield mention


def _is_in_markup(text: str, mention: NumberMention) -> bool:
    """Inside a comment or a script that a page was saved with."""
    for opening, closing in _MARKUP.items():
        opened = text.rfind(opening, 0, mention.start)
        if opened >= 0 and text.find(closing, opened) >= mention.end:
            return True
    return False


def _only_speaks(plan: ReadingPlan, mention: NumberMention) -> bool:
    """As in "six people died, volunteers of the civil defence said", "the chief physician, X, said"."""
    if _is_bare_plural(mention):
        return any(source.start <= mention.start < source.end for source in plan.names.sources)
    text = plan.document.text
    after = text[mention.end : mention.end + 2] == ", " and mention.point == 1
    named = (source for source in plan.names.sources if source.start == mention.end + 2)
    return after and any(text[source.end : source.end + 1] == "," for source in named)


def _only_described(plan: ReadingPlan, mention: NumberMention) -> bool:
    """As in "a camp for displaced families": what befell them says only who lives there."""
    before = plan.document.text[max(0, mention.start - LONGEST_PHRASE) : mention.start]
    return _is_bare_plural(mention) and load_carry_cues().housed.search(before) is not None


def _is_bare_plural(mention: NumberMention) -> bool:
    return mention.mention_class == "casualty" and mention.kind == "vague" and mention.text == mention.noun


def _is_placed(plan: ReadingPlan, sentence: Span) -> bool:
    places = starting_in(plan.names.places, *sentence)
    return any(place.rank <= AREA for place in places) or bool(dates_in(plan.dates, sentence))


def casualty_sentences(plan: ReadingPlan) -> Iterator[tuple[Span, list[NumberMention]]]:
    """The sentences that count harm, each with its casualty mentions."""
    grouped: dict[Span, list[NumberMention]] = {}
    for mention in plan.numbers:
        sentence = sentence_of(plan.segments, mention.start)
        if mention.mention_class == "casualty" and not _is_denied(plan, mention, sentence):
            grouped.setdefault(sentence, []).append(mention)
    yield from grouped.items()


def _is_denied(plan: ReadingPlan, mention: NumberMention, sentence: Span) -> bool:
    """A party that denies any deaths gives a response, not a count."""
    words, cues = plan.document.text[slice(*sentence)], load_event_cues(plan.domain)
    if mention.kind == "none" and cues.ourselves.search(words):
        return True
    return mention.negated and cues.denied.search(words) is not None
