"""Invented reports planned and read, and what the incidents of a reading say in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.documents import document_from_text
from extractor.numbers import read_ledger
from extractor.request import ReadingPlan, nearest_reading, plan_reading

if TYPE_CHECKING:
    from extractor.request import ClaimUnit, ReadUnit


PUBLISHED = "2019-03-05"


def plan_of(text: str, published: str | None = PUBLISHED, *, parses: bool = False) -> ReadingPlan:
    document = document_from_text(text, published=published)
    ledger = read_ledger(document.text)
    return plan_reading(document, ledger, ledger.records(), parses=parses)


def incidents_of(text: str, published: str | None = PUBLISHED, *, parses: bool = False) -> list[set[str]]:
    """The number words of each incident, as the nearest names group them."""
    return [
        {mention.text for read in group.units for mention in read.unit.mentions}
        for group in nearest_reading(plan_of(text, published, parses=parses)).groups
    ]


def read_of(text: str, number: str) -> ReadUnit:
    """The claim that counts with these words, and the names chosen for it."""
    reads = [
        read
        for group in nearest_reading(plan_of(text)).groups
        for read in group.units
        if number in {mention.text for mention in read.unit.mentions}
    ]
    (read,) = reads
    return read


def unit_of(text: str, number: str) -> ClaimUnit:
    return read_of(text, number).unit


def names_of(text: str, number: str) -> tuple[str | None, str | None, str | None]:
    """Place, actor and source of the claim that counts with these words."""
    names = read_of(text, number).names
    place, actor, source = (name.name if name else None for name in (names.place, names.actor, names.source))
    return place, actor, source
