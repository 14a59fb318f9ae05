"""What holds for every record, whoever read the text and whatever the text says."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from extractor.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.schema import Extraction

SET_ASIDE = ("uncounted_harm",)


def spans_of(node: Any) -> Iterator[tuple[int, int, str]]:
    """Every span with its words, anywhere in a record as JSON."""
    if isinstance(node, dict):
        words = node.get("quote", node.get("text") if "start" in node else None)
        if isinstance(node.get("start"), int) and isinstance(words, str):
            yield node["start"], node["end"], words
        for value in node.values():
            yield from spans_of(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans_of(value)


def assert_every_span_shows_its_words(record: Extraction, text: str) -> None:
    spans = list(spans_of(record.model_dump(mode="json")))
    assert len(spans) >= len(record.numbers)
    assert [(start, end, words) for start, end, words in spans if text[start:end] != words] == []


def assert_every_figure_stands_in_its_evidence(record: Extraction) -> None:
    """The number of a figure is the ledger's, and its words lie inside the figure's evidence."""
    mentions = {number.id: number for number in record.numbers}
    for figure in record.figures:
        assert figure.mention_ids, figure.id
        for mention in (mentions[name] for name in figure.mention_ids):
            assert any(e.start <= mention.start and mention.end <= e.end for e in figure.evidence)
            bounds = (mention.low, mention.high, mention.point)
            assert (figure.count.low, figure.count.high, figure.count.point) == bounds
            assert figure.effects == (mention.effects or ["other"])
        assert figure.count.text in {mentions[name].text for name in figure.mention_ids}


def assert_no_casualty_is_lost(record: Extraction) -> None:
    """Each casualty mention proves exactly one figure; only harm that a party denies proves none."""
    told = Counter(name for figure in record.figures for name in figure.mention_ids)
    casualties = {n.id for n in record.numbers if n.mention_class == "casualty"}
    assert set(told) <= casualties
    assert max(told.values(), default=1) == 1
    denied = {n.id for n in record.numbers if n.mention_class == "casualty" and n.negated}
    assert casualties - set(told) <= denied


def assert_the_ledger_is_whole(record: Extraction, text: str) -> None:
    """The record holds every row of the ledger; a casualty is set aside only as harm without a count."""
    rows = {row.id: row for row in find_numbers(text)}
    assert [number.id for number in record.numbers] == list(rows)
    for number in record.numbers:
        kept = rows[number.id].mention_class == number.mention_class
        assert kept or number.mention_class in SET_ASIDE


def assert_ids_resolve(record: Extraction) -> None:
    incidents = [incident.id for incident in record.incidents]
    figures = [figure.id for figure in record.figures]
    numbers = [number.id for number in record.numbers]
    for ids in (incidents, figures, numbers):
        assert len(ids) == len(set(ids))
    for incident in record.incidents:
        assert set(incident.contains) <= set(incidents)
        assert incident.part_of is None or incident.part_of in incidents
    for figure in record.figures:
        links = figure.relations
        named = [links.subset_of, links.restates, *links.conflicts_with]
        assert {name for name in named if name} <= set(figures) - {figure.id}
        assert figure.incident_id in incidents
        assert set(figure.mention_ids) <= set(numbers)


def assert_links_agree(record: Extraction) -> None:
    """What points from one side points back from the other."""
    incidents = {incident.id: incident for incident in record.incidents}
    for incident in record.incidents:
        assert all(incidents[part].part_of == incident.id for part in incident.contains)
        assert incident.part_of is None or incident.id in incidents[incident.part_of].contains
    figures = {figure.id: figure for figure in record.figures}
    for figure in record.figures:
        for other in figure.relations.conflicts_with:
            assert figure.id in figures[other].relations.conflicts_with
            assert figure.claim.source != figures[other].claim.source
    linked = {number.id: number.figure_ids for number in record.numbers}
    proved = {name: [f.id for f in record.figures if name in f.mention_ids] for name in linked}
    assert linked == proved


def assert_no_incident_is_empty(record: Extraction) -> None:
    assert {incident.id for incident in record.incidents} == {f.incident_id for f in record.figures}


def assert_holds(record: Extraction, text: str) -> None:
    """All of the above."""
    assert_every_span_shows_its_words(record, text)
    assert_every_figure_stands_in_its_evidence(record)
    assert_no_casualty_is_lost(record)
    assert_the_ledger_is_whole(record, text)
    assert_ids_resolve(record)
    assert_links_agree(record)
    assert_no_incident_is_empty(record)
