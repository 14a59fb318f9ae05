"""All names of a text in one pass over its rooms."""

from __future__ import annotations

import dataclasses
import functools
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from extractor.casing import restore_case, restore_headlines
from extractor.domains import load_domain
from extractor.names.accused import find_accused, with_accused, without_petty
from extractor.names.actor_patterns import actor_patterns
from extractor.names.actors import find_actors, is_group
from extractor.names.agents import Agent, find_agents
from extractor.names.blame_patterns import blame_cues
from extractor.names.blames import Blame, find_blames
from extractor.names.claiming import find_claims
from extractor.names.datelines import behind_dateline
from extractor.names.doers import Cast
from extractor.names.frames import load_frames
from extractor.names.lexicon import load_lexicon, load_speaker_words
from extractor.names.lines import joined_lines
from extractor.names.mention import NameMention, starting_in
from extractor.names.parties import named_by_party, parties_of
from extractor.names.phrases import grown
from extractor.names.place_patterns import place_patterns
from extractor.names.place_ranks import COUNTRY
from extractor.names.placed import places_by_syntax
from extractor.names.places import find_places
from extractor.names.sources import source_cues, sources_in
from extractor.names.speakers import Speaker, speakers_of, spoken
from extractor.names.words import TextWords
from extractor.segments.concordance import Concordance
from extractor.syntax import NOT_PARSED, ParsedText, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractor.domains import Domain
    from extractor.names.frames import Frames
    from extractor.names.lexicon import Lexicon, SpeakerWords
    from extractor.segments import Span


Doer = TypeVar("Doer", Agent, Blame)


@dataclasses.dataclass(frozen=True, slots=True)
class Names:
    """The places, actors and sources of one text, each in text order, and its syntax where it was parsed."""

    places: tuple[NameMention, ...]
    actors: tuple[NameMention, ...]
    sources: tuple[NameMention, ...]
    blames: tuple[Blame, ...]
    agents: tuple[Agent, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    syntax: ParsedText = NOT_PARSED

    def within(self, start: int, end: int) -> Names:
        """The names that stand in a part of the text."""
        return Names(
            places=tuple(starting_in(self.places, start, end)),
            actors=tuple(starting_in(self.actors, start, end)),
            sources=tuple(starting_in(self.sources, start, end)),
            blames=tuple(blame for blame in self.blames if blame.actor.within(start, end)),
            agents=tuple(agent for agent in self.agents if agent.actor.within(start, end)),
            speakers=tuple(speaker for speaker in self.speakers if speaker.source.within(start, end)),
            syntax=self.syntax,
        )


def find_names(
    text: str,
    *,
    language: str = "en",
    domain: Domain | None = None,
    words: Concordance | None = None,
    sentences: Sequence[Span] = (),
) -> Names:
    """Find what can be a place, an actor or a source in the text.

    Args:
        text: The stored text of a document.
        language: The folder of cue words to read with.
        domain: What the text is about; where nobody did it, no actors are found. Null means the default.
        words: The words of the text, where they were looked up already.
        sentences: The sentences to parse; without any the syntax is not looked at.

    Returns:
        Spans of ``text``; what is not found here cannot enter a record. Names of a passage in capitals are
        read, and given, in the case that they have in running text, and over the ends of lines that were
        broken at a width; their ``text`` is what stands there.
    """
    domain = domain or load_domain()
    cased = joined_lines(restore_headlines(restore_case(text, language), language))
    parsed = parse(cased, [behind_dateline(cased, each) for each in sentences]) if sentences else NOT_PARSED
    found = _find_cased(TextOf(cased, words or Concordance(text), parsed), language, domain)
    return found if cased == text else _as_written(found, text)


class TextOf(NamedTuple):
    """A text in the case of running text, with its words and its syntax."""

    text: str
    words: Concordance
    parsed: ParsedText


def _find_cased(given: TextOf, language: str, domain: Domain) -> Names:
    text, concordance, parsed = given
    words, speakers = load_lexicon(language, domain), load_speaker_words(language)
    read = TextWords(text, _cues(words, speakers), concordance)
    speaking = spoken(parsed)
    sources, heard_once = sources_in(read, speakers, speaking)
    frames = load_frames(language)
    actors = [grown(each, parsed, frames) for each in find_actors(read, words)] if domain.perpetrators else []
    blames = list(_grown_blames(find_blames(read, words), parsed, frames)) if domain.perpetrators else []
    named = {name.text for name in (*sources, *actors, *(blame.actor for blame in blames))}
    parsed_places = (
        span for span in places_by_syntax(parsed, text, frames) if text[slice(*span)] not in named
    )
    places = _that_nobody_speaks_for(find_places(read, words, parsed_places), sources)
    towns = frozenset(place.name.lower() for place in places if place.rank < COUNTRY)
    cast = Cast(text, frames, words, towns, parsed)
    agents = find_agents(parsed, cast) if domain.perpetrators else []
    if domain.perpetrators:
        blames = with_accused(without_petty(blames, parsed, cast), find_claims(parsed, cast))
        blames = with_accused(blames, find_accused(parsed, cast))
    parties = parties_of(actors, words)
    return Names(
        places=places,
        actors=_without(sources, _by_party(actors, parties, words)),
        sources=tuple(sources),
        blames=tuple(_of_parties(_with_groups(blames, actors, words), parties, words)),
        agents=tuple(_of_parties(_in_full(agents, [*actors, *sources]), parties, words)),
        speakers=tuple(speakers_of(speaking, [*sources, *heard_once])),
        syntax=parsed,
    )


@functools.cache
def _cues(words: Lexicon, speakers: SpeakerWords) -> frozenset[str]:
    doing = actor_patterns(words).cues | blame_cues(words)
    return doing | place_patterns(words).cues | source_cues(speakers)


def _as_written(names: Names, text: str) -> Names:
    """The names of a text whose case was restored, each with its words as the text has them."""

    def written(name: NameMention) -> NameMention:
        words = text[name.start : name.end]
        return name if words == name.text else dataclasses.replace(name, text=words)

    return Names(
        places=tuple(map(written, names.places)),
        actors=tuple(map(written, names.actors)),
        sources=tuple(map(written, names.sources)),
        blames=tuple(dataclasses.replace(blame, actor=written(blame.actor)) for blame in names.blames),
        agents=tuple(dataclasses.replace(agent, actor=written(agent.actor)) for agent in names.agents),
        speakers=tuple(dataclasses.replace(each, source=written(each.source)) for each in names.speakers),
        syntax=names.syntax,
    )


def _grown_blames(blames: Sequence[Blame], parsed: ParsedText, frames: Frames) -> Iterator[Blame]:
    for blame in blames:
        yield dataclasses.replace(blame, actor=grown(blame.actor, parsed, frames))


def _with_groups(blames: Sequence[Blame], actors: Sequence[NameMention], words: Lexicon) -> Iterator[Blame]:
    """As in "he suspected the gang": the group is the one named last before it."""
    for blame in blames:
        named = [a for a in actors if a.end <= blame.actor.start and is_group(a.name, words)]
        if blame.actor.name.removeprefix("same ") in words.group_words and named:
            actor = dataclasses.replace(blame.actor, name=named[-1].name)
            yield dataclasses.replace(blame, actor=actor)
        else:
            yield blame


def _that_nobody_speaks_for(
    places: Sequence[NameMention], sources: Sequence[NameMention]
) -> tuple[NameMention, ...]:
    """Places but for what speaks by a name of several words or by letters: "a researcher at Karsa Watch"."""
    speaking = {name for source in sources for name in (source.text, source.name)}
    organisations = {name for name in speaking if " " in name or (name.isupper() and len(name) > 1)}
    return tuple(place for place in places if place.rank == COUNTRY or place.name not in organisations)


def _by_party(
    actors: Sequence[NameMention], parties: Sequence[NameMention], words: Lexicon
) -> list[NameMention]:
    named = (named_by_party(actor, parties, words) for actor in actors)
    return [actor for actor in named if actor]


def _of_parties(told: Iterable[Doer], parties: Sequence[NameMention], words: Lexicon) -> Iterator[Doer]:
    """Those who are blamed or act, each by the name of the party; blows that say no party are left out."""
    for each in told:
        actor = named_by_party(each.actor, parties, words)
        if actor:
            yield dataclasses.replace(each, actor=actor)


def _in_full(agents: Sequence[Agent], names: Sequence[NameMention]) -> Iterator[Agent]:
    """As "Ansar" of "Ansar al-Karsa": the name that goes on, where another reading of the text knows it."""
    longest = {name.start: name for name in sorted(names, key=lambda name: name.end)}
    for agent in agents:
        known, short = longest.get(agent.actor.start, agent.actor), agent.actor.text
        goes_on = (
            known.text.startswith(short) and known.text != short and not known.text[len(short) :].islower()
        )
        yield dataclasses.replace(agent, actor=known) if goes_on else agent


def _without(sources: Sequence[NameMention], actors: Sequence[NameMention]) -> tuple[NameMention, ...]:
    """Actors that are not at the same spot the one who says it."""
    speaking = {position for source in sources for position in range(source.start, source.end)}
    return tuple(actor for actor in actors if actor.start not in speaking)
