"""A claim unit: the casualty mentions of one sentence that speak of one event, and what may be said of it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.dates import DateMention
from extractor.names import NameMention
from extractor.request.kinds import REPORT
from extractor.request.scope import SCOPES, Scope
from extractor.schema import EventType, NumberMention, Section

if TYPE_CHECKING:
    from extractor.schema import Effect

MANY_ARRESTS = 10  # so many are taken in a sweep, which is an event of its own
HELD: frozenset[Effect] = frozenset({"kidnapped", "detained", "released"})
CAPTIVES = frozenset({"hostage", "hostages", "captive", "captives", "detainee", "detainees", "detained"})


@dataclasses.dataclass(frozen=True, slots=True)
class Turns:
    """What binds a claim to one told before.

    Attributes:
        points_back: It counts among those told of before it ("two of the dead", "ninety of them").
        goes_on: It counts beside those told of last ("four others"), or begins with "He", "They".
        leads_apart: What leads to it tells of another event than what was told before ("A second raid").
        takes_up: It or what leads to it begins with an event told before ("The bomb went off").
        also_counted: Whoever counts over a longer time has counted it too ("also recorded").
        corrects: It corrects the report itself.
        is_row: It is a row of a table without place and day ("Mines: 12 killed").
        is_answered: It counts what the count before it is the answer to.
    """

    points_back: bool = False
    goes_on: bool = False
    leads_apart: bool = False
    takes_up: bool = False
    also_counted: bool = False
    corrects: bool = False
    is_row: bool = False
    is_answered: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimUnit:
    """Casualty mentions of one sentence about one event, with the names that stand near.

    Attributes:
        id: ``s1``, ``s2``, ... in text order.
        start: First code point of the sentence.
        end: One past its last code point.
        leads_from: Where the words begin that lead to it: its paragraph, or what follows the claim before it.
        told_from: Where the first of those words begins that tells what happened; ``start`` where none does.
        paragraph: Index of the paragraph in the text.
        mentions: The casualty mentions, in text order.
        places: Candidate places, most likely first.
        actors: Candidate perpetrators, most likely first.
        sources: Candidate sources, most likely first.
        dates: Date expressions of the sentence.
        scope: Whether the words make it one event, a total over events, or a background statistic.
        event_type: What the words of the sentence, its paragraph or the title say that happened.
        type_told_by: Where these words stand, the nearest first (``extractor.request.kinds``).
        family: The family of that kind, where the sentence itself tells it.
        starts_incident: Whether words such as "another" or "meanwhile" set it apart from what precedes.
        unconfirmed: Whether the words say that the claim is not confirmed.
        only_long: Whether nothing but a long time makes it a total.
        turns: What binds it to a claim told before.
        compared: Whether its number only stands beside another one ("up from 19 in June").
        section: The part of the report it stands in.
        leanings: The logarithm of how likely each of ``SCOPES`` is; empty where no parser read the report.
    """

    id: str
    start: int
    end: int
    leads_from: int
    told_from: int
    paragraph: int
    mentions: tuple[NumberMention, ...]
    places: tuple[NameMention, ...]
    actors: tuple[NameMention, ...]
    sources: tuple[NameMention, ...]
    dates: tuple[DateMention, ...]
    scope: Scope
    event_type: EventType
    type_told_by: int
    family: str | None
    starts_incident: bool
    unconfirmed: bool
    only_long: bool
    turns: Turns
    compared: bool
    section: Section
    leanings: tuple[float, ...] = ()

    @property
    def effects(self) -> set[Effect]:
        """What those whom it counts suffered."""
        return {effect for mention in self.mentions for effect in mention.effects}

    @property
    def leans_to(self) -> Scope:
        """The likeliest scope; without a parser that of the rules."""
        if not self.leanings:
            return self.scope
        return SCOPES[max(range(len(self.leanings)), key=self.leanings.__getitem__)]

    @property
    def is_held(self) -> bool:
        """Whether it tells of people taken and let go, which is another kind of event than violence."""
        captives = all(mention.noun in CAPTIVES for mention in self.mentions)
        return captives or (bool(self.effects) and self.effects <= HELD)

    @property
    def is_told_by_report(self) -> bool:
        """Whether no words near it tell what happened."""
        return self.type_told_by == REPORT

    @property
    def is_of_refuge(self) -> bool:
        """Whether it counts only who fled: the place that it names is where they went."""
        return self.effects == {"displaced"}

    @property
    def is_aftermath(self) -> bool:
        """Whether it counts only who fled, was let go or, if few, arrested: days and places may be others."""
        few = self.largest("detained") < MANY_ARRESTS
        return bool(self.effects) and self.effects <= {"displaced", "released", "detained"} and few

    @property
    def is_set_apart(self) -> bool:
        """Whether it, or what leads to it, is told as another event."""
        return self.starts_incident or self.turns.leads_apart

    def largest(self, *effects: Effect) -> float:
        """The largest number that it counts of any of these effects; 1 where only words count."""
        counted = (mention for mention in self.mentions if not set(effects).isdisjoint(mention.effects))
        return max((one.point or one.low or one.high or 1 for one in counted), default=0)

    def own(self, names: tuple[NameMention, ...]) -> tuple[NameMention, ...]:
        """Those of the names that stand in the unit's own sentence."""
        return tuple(name for name in names if name.within(self.start, self.end))
