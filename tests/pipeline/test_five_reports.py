"""The five reports, read without a model: every number shown, none invented, none lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.documents import read_document
from extractor.pipeline import extract
from extractor.schema import Extraction, Figure
from extractor.settings import NEAREST, RULES, Settings
from tests.pipeline import invariants

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORTS = sorted(EXAMPLES.glob("*.txt"))
NO_CASUALTIES = [
    ("001", "18", "weapon_count"),
    ("002", "three", "weapon_count"),
    ("000", "72", "duration"),
    ("001", "72", "duration"),
    ("004", "about 60", "distance"),
    ("003", "more than 90", "percentage"),
]

read_by_each = pytest.mark.parametrize("model", [NEAREST, RULES])
of_each_report = pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem[:3])


def read(name: str, model: str = NEAREST) -> Extraction:
    (path,) = EXAMPLES.glob(f"{name}_*.txt")
    return extract(path, settings=Settings(model=model))


def figures_with(record: Extraction, value: int) -> list[Figure]:
    return [f for f in record.figures if value in (f.count.point, f.count.low, f.count.high)]


def test_there_are_five_reports() -> None:
    assert len(REPORTS) == 5


@read_by_each
@of_each_report
def test_every_span_of_the_record_shows_its_words(report: Path, model: str) -> None:
    record = extract(report, settings=Settings(model=model))
    invariants.assert_every_span_shows_its_words(record, read_document(report).text)


@read_by_each
@of_each_report
def test_no_figure_has_a_value_that_is_not_in_its_evidence(report: Path, model: str) -> None:
    record = extract(report, settings=Settings(model=model))
    assert record.figures
    invariants.assert_every_figure_stands_in_its_evidence(record)


@read_by_each
@of_each_report
def test_no_casualty_and_no_row_of_the_ledger_is_lost(report: Path, model: str) -> None:
    record = extract(report, settings=Settings(model=model))
    invariants.assert_no_casualty_is_lost(record)
    invariants.assert_the_ledger_is_whole(record, read_document(report).text)


@read_by_each
@of_each_report
def test_ids_are_unique_and_resolve_and_links_agree(report: Path, model: str) -> None:
    record = extract(report, settings=Settings(model=model))
    invariants.assert_ids_resolve(record)
    invariants.assert_links_agree(record)
    invariants.assert_no_incident_is_empty(record)


@read_by_each
@pytest.mark.parametrize(("report", "words", "mention_class"), NO_CASUALTIES)
def test_weapons_days_miles_and_percentages_are_no_figures(
    report: str, words: str, mention_class: str, model: str
) -> None:
    record = read(report, model)
    rows = [n for n in record.numbers if n.text == words and n.mention_class == mention_class]
    assert rows
    assert all(row.figure_ids == [] for row in rows)
    told = {name for figure in record.figures for name in figure.mention_ids}
    assert told.isdisjoint(row.id for row in rows)


def test_63_of_the_observatory_stands_beside_90_of_the_activists() -> None:
    record = read("001")
    (observatory,) = figures_with(record, 63)
    (activists,) = figures_with(record, 90)
    assert (observatory.count.kind, observatory.count.low) == ("at_least", 63)
    assert (activists.count.kind, activists.count.low) == ("at_least", 90)
    assert observatory.claim.source == "Syrian Observatory of Human Rights"
    assert activists.claim.source == "Local activists"
    assert observatory.incident_id == activists.incident_id
    assert observatory.relations.conflicts_with == [activists.id]
    assert activists.relations.conflicts_with == [observatory.id]


def test_164_is_one_figure_of_one_total_that_contains_its_parts() -> None:
    record = read("000")
    (toll,) = figures_with(record, 164)
    (total,) = [incident for incident in record.incidents if incident.kind == "aggregate"]
    assert toll.incident_id == total.id
    assert len(toll.mention_ids) == len(toll.evidence) == 3
    parts = {figure.incident_id for value in (63, 55, 44) for figure in figures_with(record, value)}
    assert set(total.contains) == parts
    assert len(parts) == 3


def test_the_parts_of_164_happened_within_its_72_hours() -> None:
    record = read("000")
    incidents = {incident.id: incident for incident in record.incidents}
    (total,) = [incident for incident in record.incidents if incident.kind == "aggregate"]
    days = [(str(date.start), str(date.end)) for date in total.dates if date.role == "event"]
    assert days == [("2016-01-21", "2016-01-24")]
    for part in total.contains:
        assert [date.start for date in incidents[part].dates] == [date.start for date in total.dates]


def test_the_abduction_of_400_is_no_part_of_164() -> None:
    record = read("000")
    (taken,) = figures_with(record, 400)
    (abduction,) = [incident for incident in record.incidents if incident.id == taken.incident_id]
    assert (abduction.event_type, abduction.part_of) == ("abduction", None)
    (released,) = figures_with(record, 270)
    assert released.relations.subset_of == taken.id


@pytest.mark.parametrize(
    ("report", "actor", "kind", "zero"),
    [
        ("002", "Russian Defense Ministry", "no_comment", False),
        ("002", "Russian Foreign Ministry", "deferral", False),
        ("002", "Russia", "denial", False),
        ("003", "Russia", "denial", True),
    ],
)
def test_an_answer_of_the_accused_is_a_response(report: str, actor: str, kind: str, zero: bool) -> None:
    responses = [r for r in read(report).responses if (r.actor, r.type) == (actor, kind)]
    assert [response.asserts_zero for response in responses] == [zero]


@of_each_report
def test_a_denial_is_never_a_figure_of_zero(report: Path) -> None:
    record = extract(report, settings=Settings(model=NEAREST))
    assert [f.id for f in record.figures if f.count.kind in ("none", "none_reported")] == []
    assert figures_with(record, 0) == []


@of_each_report
def test_the_ledger_alone_says_nothing_of_who_did_it_or_who_says_it(report: Path) -> None:
    record = extract(report, settings=Settings(model=RULES))
    assert all(incident.attributions == [] for incident in record.incidents)
    assert {figure.claim.source for figure in record.figures} == {None}
    assert record.responses == []


@read_by_each
@of_each_report
def test_the_same_text_gives_the_same_record(report: Path, model: str) -> None:
    def told() -> dict[str, object]:
        record = extract(report, settings=Settings(model=model))
        return record.model_dump(mode="json", exclude={"provenance": {"started", "seconds"}})

    assert told() == told()


@read_by_each
@of_each_report
def test_the_record_survives_being_written_and_read(report: Path, model: str) -> None:
    record = extract(report, settings=Settings(model=model))
    assert Extraction.model_validate_json(record.model_dump_json()) == record
