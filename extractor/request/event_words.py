"""The words of events that a report has, looked up once, and what they say of each of its sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.request.events import EventCues

if TYPE_CHECKING:
    from extractor.request.scope import Scope
    from extractor.segments import Span
    from extractor.segments.concordance import Concordance


class EventWords:
    """Where a report has the cue words of events.

    Args:
        cues: The cue words.
        words: The words of the report.

    Attributes:
        cues: The cue words.
        text: The text of the report.
    """

    def __init__(self, cues: EventCues, words: Concordance) -> None:
        self.cues, self.text = cues, words.text
        self._told = cues.words.in_text(words)

    def tell(self, cue: str, passage: Span) -> bool:
        """Whether a passage has one of the words of a cue."""
        return self._told.tells(cue, passage)

    def found(self, cue: str, pattern: re.Pattern[str], passage: Span) -> bool:
        """Whether a passage has a match of a pattern, each of which holds one of the words of a cue."""
        return self._told.tells(cue, passage) and pattern.search(self.text, *passage) is not None

    def compared(self, passage: Span) -> re.Match[str] | None:
        """As in "the deadliest since June"."""
        return self.cues.compared.search(self.text, *passage) if self.tell("compared", passage) else None

    def without_comparison(self, passage: Span) -> str:
        """The words of a passage without those that compare."""
        words = self.text[slice(*passage)]
        return self.cues.compared.sub("", words) if self.tell("compared", passage) else words

    def set_apart(self, passage: Span) -> bool:
        """Whether words such as "another" or "meanwhile" tell of something else than the sentences before."""
        if self.compared(passage):
            return self.cues.another.search(self.without_comparison(passage)) is not None
        return self.tell("another", passage)

    def open_scene(self, passage: Span) -> bool:
        """Whether a passage begins with one event of many, or with how much later another one happened."""
        cues, plain = self.cues, self.without_comparison(passage)
        return cues.singled_out.match(plain) is not None or cues.later.match(plain) is not None

    def scope_of(self, sentence: Span, lead: Span) -> Scope:
        """Whether a sentence counts one event, several over a stretch of time, or a whole campaign.

        The dead of an accident are told apart from those of the domain's events, which the words that lead to
        the sentence may name.
        """
        compared = self.compared(sentence)
        if compared:
            return "background" if compared["when"] else self._scope_without_comparison(sentence, lead)
        violent = self.tell("no_accident", sentence) or self.tell("no_accident", lead)
        if (self.tell("accident", sentence) and not violent) or self.tell("background", sentence):
            return "background"
        total = (
            self.tell("span", sentence)
            or self.found("lately", self.cues.lately, sentence)
            or self.found("several", self.cues.several, sentence)
        )
        return "aggregate" if total else "incident"

    def _scope_without_comparison(self, sentence: Span, lead: Span) -> Scope:
        plain, cues = self.without_comparison(sentence), self.cues
        violent = cues.no_accident.search(plain) or self.tell("no_accident", lead)
        if (cues.accident.search(plain) and not violent) or cues.background.search(plain):
            return "background"
        total = cues.span.search(plain) or cues.lately.search(plain) or cues.several.search(plain)
        return "aggregate" if total else "incident"
