"""All that the figures of one text are checked against, indexed so that many figures take no longer each."""

from __future__ import annotations

import bisect
import collections
import re
from typing import TYPE_CHECKING

from extractor.names.sources import find_sources
from extractor.persons import read_roster
from extractor.segments import segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from extractor.names import NameMention
    from extractor.persons import Roster
    from extractor.schema.base import Evidence
    from extractor.schema.figure import Figure
    from extractor.schema.incident import Incident
    from extractor.schema.mention import NumberMention
    from extractor.verify.cues import Cues


_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> set[str]:
    """The words of a text, in no case."""
    return set(_WORD.findall(text.casefold()))


class MentionIndex:
    """The mentions of a text, by id and by place.

    Attributes:
        by_id: The mentions by id.
        effects: Every effect that some mention counts.
    """

    def __init__(self, mentions: Iterable[NumberMention]) -> None:
        self._by_start = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._by_start]
        self._longest = max((mention.end - mention.start for mention in self._by_start), default=0)
        self.by_id = {mention.id: mention for mention in self._by_start}
        self.effects = frozenset(effect for mention in self._by_start for effect in mention.effects)

    def __iter__(self) -> Iterator[NumberMention]:
        return iter(self._by_start)

    def overlapping(self, evidence: Sequence[Evidence]) -> list[NumberMention]:
        """The mentions that share a character with one of the quotations."""
        found: dict[str, NumberMention] = {}
        for quoted in evidence:
            first = bisect.bisect_right(self._starts, quoted.start - self._longest)
            last = bisect.bisect_left(self._starts, quoted.end)
            near = self._by_start[first:last]
            found.update((mention.id, mention) for mention in near if mention.end > quoted.start)
        return list(found.values())


class Document:
    """One text with its mentions, figures and incidents.

    Attributes:
        text: The text as stored.
        mentions: Its number mentions.
        figures: Its figures by id, in the order given.
        anchors: For each figure the mention that it is about, null where none fits.
        incidents: Its incidents by id, as far as the caller gave them.
        cues: The cue words of its language.
    """

    def __init__(
        self,
        text: str,
        mentions: MentionIndex,
        anchors: Mapping[str, NumberMention | None],
        figures: Sequence[Figure],
        incidents: Iterable[Incident],
        cues: Cues,
    ) -> None:
        self.text = text
        self.mentions = mentions
        self.anchors = anchors
        self.cues = cues
        self.figures = {figure.id: figure for figure in figures}
        self.incidents = {incident.id: incident for incident in incidents}
        self._by_incident = _grouped(figures, lambda figure: figure.incident_id)
        self._by_whole = _grouped(figures, lambda figure: figure.relations.subset_of)
        self._by_anchor = _grouped(figures, lambda figure: _id(anchors[figure.id]))
        self._parts = self._parts_of_incidents()
        self._sources: tuple[NameMention, ...] | None = None
        self._roster: Roster | None = None
        self._words: set[str] | None = None

    @property
    def sources(self) -> tuple[NameMention, ...]:
        """The sources that the text names, each with the fullest form of its name."""
        if self._sources is None:
            self._sources = tuple(find_sources(self.text))
        return self._sources

    def has_sources(self, sources: Sequence[NameMention]) -> None:
        """These are its sources: the caller has found them already."""
        self._sources = tuple(sources)

    @property
    def roster(self) -> Roster:
        """The persons whom the text tells of one by one."""
        if self._roster is None:
            self._roster = read_roster(self.text, segment(self.text).sentences)
        return self._roster

    @property
    def words(self) -> set[str]:
        """All words of the text, in no case."""
        if self._words is None:
            self._words = words_of(self.text)
        return self._words

    def figures_in(self, incident_id: str) -> list[Figure]:
        """The figures of one incident."""
        return self._by_incident.get(incident_id, [])

    def figures_in_parts(self, incident_id: str) -> list[Figure]:
        """The figures of the incidents that are parts of this one."""
        parts = sorted(self._parts.get(incident_id, ()))
        return [figure for part in parts for figure in self.figures_in(part)]

    def subsets_of(self, figure_id: str) -> list[Figure]:
        """The figures that are linked to this one as parts."""
        return self._by_whole.get(figure_id, [])

    def with_anchor(self, mention_id: str) -> list[Figure]:
        """The figures that are about this mention, in the order given."""
        return self._by_anchor.get(mention_id, [])

    def _parts_of_incidents(self) -> Mapping[str, set[str]]:
        parts: dict[str, set[str]] = collections.defaultdict(set)
        for incident in self.incidents.values():
            parts[incident.id].update(incident.contains)
            if incident.part_of is not None:
                parts[incident.part_of].add(incident.id)
        return parts


def _grouped(
    figures: Iterable[Figure], key: Callable[[Figure], str | None]
) -> dict[str | None, list[Figure]]:
    groups: dict[str | None, list[Figure]] = {}
    for figure in figures:
        groups.setdefault(key(figure), []).append(figure)
    return groups


def _id(anchor: NumberMention | None) -> str | None:
    return None if anchor is None else anchor.id
