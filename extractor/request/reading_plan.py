"""All that is known about a document before a model is asked."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from extractor.dates import DateMention, Dating
from extractor.documents import Document
from extractor.domains import Domain
from extractor.names import Names
from extractor.request.event_words import EventWords
from extractor.request.kinds import KindsOfReport, UsualEvent
from extractor.request.unit import ClaimUnit
from extractor.schema import NumberMention
from extractor.segments import Segments
from extractor.segments.concordance import Concordance


@dataclasses.dataclass(frozen=True, slots=True)
class ReadingPlan:
    """All that is known about a document before a model is asked.

    Attributes:
        document: The document.
        segments: Its paragraphs and sentences.
        numbers: Its ledger.
        words: Its words, with their places.
        names: Its places, actors, sources and blames, each in text order.
        dates: Its date expressions.
        dating: What they mean, worked out once.
        kinds: The kinds of event that it tells.
        event_words: Where its words say that events are several, others, over a long time.
        usual_event: The kind of event that it speaks of most.
        countries: How often it speaks of each country.
        domain: What it is about.
        units: Its claim units, in text order.
    """

    document: Document
    segments: Segments
    numbers: tuple[NumberMention, ...]
    words: Concordance
    names: Names
    dates: tuple[DateMention, ...]
    dating: Dating
    kinds: KindsOfReport
    event_words: EventWords
    usual_event: UsualEvent
    countries: Mapping[str, int]
    domain: Domain
    units: tuple[ClaimUnit, ...] = ()

    @property
    def is_parsed(self) -> bool:
        """Whether the syntax of its sentences was read."""
        return bool(self.names.syntax.words)
