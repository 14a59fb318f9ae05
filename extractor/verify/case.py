"""One figure in its document, with the number expression that has to prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.schema.figure import Figure
from extractor.schema.mention import NumberMention
from extractor.verify.bounds import bounds, numbers, numbers_as_written
from extractor.verify.document import Document

if TYPE_CHECKING:
    from extractor.schema.incident import Incident
    from extractor.verify.document import MentionIndex

_SAME_BOUNDS, _SAME_NUMBER, _SAME_WORDS, _SAME_EFFECT = 8, 5, 3, 2


class Case:
    """One figure as the checks look at it.

    Attributes:
        figure: The figure.
        document: Its document.
        anchor: The mention that the figure is about; null where none fits.
        named: The mentions that the figure itself names, as far as they exist.
        quotes: The evidence that stands in the text as quoted.
    """

    def __init__(
        self,
        figure: Figure,
        document: Document,
        anchor: NumberMention | None,
        named: tuple[NumberMention, ...],
    ) -> None:
        self.figure = figure
        self.document = document
        self.anchor = anchor
        self.named = named
        text = document.text
        self.quotes = tuple(e for e in figure.evidence if text[e.start : e.end] == e.quote)
        self._plain_quotes: tuple[str, ...] | None = None
        self._mentions: list[NumberMention] | None = None

    @property
    def incident(self) -> Incident | None:
        """The incident of the figure, where the caller gave the incidents."""
        return self.document.incidents.get(self.figure.incident_id)

    @property
    def plain_quotes(self) -> tuple[str, ...]:
        """``quotes`` without differences of case and of white space."""
        if self._plain_quotes is None:
            self._plain_quotes = tuple(plain(e.quote) for e in self.quotes)
        return self._plain_quotes

    @property
    def mentions_in_evidence(self) -> list[NumberMention]:
        """The mentions that lie in the evidence, wholly or in part."""
        if self._mentions is None:
            self._mentions = self.document.mentions.overlapping(self.figure.evidence)
        return self._mentions


def find_anchor(figure: Figure, mentions: MentionIndex) -> NumberMention | None:
    """The mention that the figure is about.

    Of those that it names (or, where it names none, of those in its evidence) the one that fits its number,
    its words, its effect and its group best. A mention that shares neither number nor words with the figure
    is only taken where the figure names it.
    """
    named = [mentions.by_id[i] for i in figure.mention_ids if i in mentions.by_id]
    if named:
        return max(named, key=lambda mention: sum(_fit(figure, mention)))
    found = [(_fit(figure, mention), mention) for mention in mentions.overlapping(figure.evidence)]
    fitting = [(fit, mention) for fit, mention in found if fit[0] + fit[1]]
    return max(fitting, key=lambda pair: sum(pair[0]))[1] if fitting else None


def _fit(figure: Figure, mention: NumberMention) -> tuple[int, int, int]:
    """How well number, words and meaning fit."""
    claimed = numbers(figure.count)
    number = 0
    if bounds(figure.count) == bounds(mention) and (claimed or figure.count.kind == mention.kind):
        number = _SAME_BOUNDS
    elif claimed and claimed <= numbers_as_written(mention):
        number = _SAME_NUMBER
    meaning = (
        (figure.victims.category == (mention.category or "total"))
        + (figure.count.kind == mention.kind)
        + (mention.mention_class == "casualty")
        + (_SAME_EFFECT if set(figure.effects) & set(mention.effects) else 0)
    )
    return number, _SAME_WORDS if _share_words(figure.count.text, mention.text) else 0, meaning


def _share_words(one: str, other: str) -> bool:
    one, other = plain(one), plain(other)
    return bool(one) and (one in other or other in one)


def plain(text: str) -> str:
    """Text without differences of case and of white space."""
    return " ".join(text.casefold().split())
