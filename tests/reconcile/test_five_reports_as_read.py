"""The five reports as the program reads them, without a model: their places, and what is one incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor import Settings
from extractor.documents import read_document
from extractor.pipeline import Extractor
from extractor.places import find_candidates, resolve_places
from extractor.reconcile import (
    LITERAL,
    Case,
    aggregate_checks,
    apply_merges,
    cases_of,
    propose_merges,
    read_merges,
    resolve,
    run_digest,
    undo_merge,
)
from extractor.reconcile import active_groups as groups_of
from extractor.schema import Incident, Location
from tests.cli.runs import EXAMPLES, opened_once

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.schema import Effect, Extraction, VictimCategory


@pytest.fixture(scope="module")
def reports() -> dict[str, Extraction]:
    """The records with coordinates, by the first three characters of their file names."""
    with Extractor(Settings(model="nearest")) as extractor:
        read = {path.name[:3]: extractor.extract(read_document(path)) for path in EXAMPLES}
    return {name: resolve_places(record, opened_once()) for name, record in read.items()}


@pytest.fixture(scope="module")
def cases(reports: dict[str, Extraction], tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    """The cases after every proposal was accepted."""
    log = tmp_path_factory.mktemp("merges") / "merges.jsonl"
    records = list(reports.values())
    apply_merges(propose_merges(records), log, by="test")
    return cases_of(records, groups_of(read_merges(log)))


def places_of(record: Extraction, name: str) -> list[Location]:
    return [p for incident in record.incidents for p in incident.locations if name in (p.name, p.text)]


def case_with(cases: list[Case], value: int, *, category: VictimCategory = "total", report: str = "") -> Case:
    """The one case with a claim of this number (of killed)."""
    killed: list[Effect] = ["killed"]
    (found,) = [
        case
        for case in cases
        if any(
            value in (claim.figure.count.low, claim.figure.count.point, claim.figure.count.high)
            and claim.figure.victims.category == category
            and claim.figure.effects == killed
            and claim.document_id.startswith(report)
            for claim in case.claims
        )
    ]
    return found


def test_three_spellings_of_deir_ez_zor_are_one_province(reports: dict[str, Extraction]) -> None:
    spellings = {"000": "Deir al-Zor", "001": "Deir az-Zour", "004": "Deir ez-Zor"}
    for report, written in spellings.items():
        found = places_of(reports[report], written)
        assert found, f"{report} has {written} as written"
        assert {(p.admin1, p.country, p.resolved_by) for p in found} == {
            ("Deir ez-Zor", "Syria", "gazetteer")
        }
        assert 3 in {place.geo_precision for place in found}, "the total is of the province"


def test_khesham_and_khasham_are_one_town(reports: dict[str, Extraction]) -> None:
    (one,), (other,) = places_of(reports["000"], "Khesham"), places_of(reports["001"], "Khasham")
    assert (one.latitude, one.longitude) == (other.latitude, other.longitude)
    assert one.latitude is not None


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ("000", "Raqqa"),
        ("001", "Raqqa"),
        ("001", "Moadamiyeh"),
        ("001", "Darraya"),
        ("001", "Rabia"),
        ("002", "Homs"),
        ("002", "Ariha"),
        ("004", "Rabiya"),
        ("004", "Salma"),
    ],
)
def test_towns_of_the_reports_are_found_in_syria(
    reports: dict[str, Extraction], report: str, name: str
) -> None:
    """Each name is looked up as a place of its own report, where it stands."""
    path = next(path for path in EXAMPLES if path.name.startswith(report))
    assert name in read_document(path).text
    own = Incident(id="asked", locations=[Location(text=name)])
    record = reports[report].model_copy(update={"incidents": [*reports[report].incidents, own]})
    finding = next(f for f in find_candidates(record, opened_once()) if f.incident_id == "asked")
    assert (finding.outcome, finding.chosen and finding.chosen.country) == ("resolved", "Syria")
    assert finding.text == name


def test_the_164_of_three_reports_is_one_total_of_one_source(cases: list[Case]) -> None:
    wave = case_with(cases, 164)
    assert wave.kind == "aggregate"
    assert [name[:3] for name in wave.documents] == ["000", "001", "004"]
    assert wave.independent_sources == ("sohr",)
    stated: dict[VictimCategory, int] = {"total": 164, "children": 43, "women": 25}
    for category, number in stated.items():
        resolution = resolve(wave, LITERAL, "killed", category)
        assert (resolution.stated_min, resolution.stated_max) == (number, number)


def test_khasham_has_63_of_the_observatory_beside_90_of_the_activists(cases: list[Case]) -> None:
    khasham = case_with(cases, 90)
    assert khasham is case_with(cases, 63)
    assert [name[:3] for name in khasham.documents] == ["000", "001"]
    by_source = {
        claim.source.rpartition("/")[2]: claim.figure.count.low
        for claim in khasham.claims
        if claim.figure.effects == ["killed"] and claim.figure.victims.category == "total"
    }
    assert by_source == {"sohr": 63, "local activists": 90}
    resolution = resolve(khasham, LITERAL)
    assert (resolution.stated_min, resolution.stated_max, resolution.conflict) == (63, 90, True)


def test_the_44_of_raqqa_lie_inside_the_164_and_are_not_added(cases: list[Case]) -> None:
    raqqa, wave = case_with(cases, 44), case_with(cases, 164)
    assert [name[:3] for name in raqqa.documents] == ["000", "001"]
    assert raqqa.part_of == (wave.id,)
    assert resolve(wave, LITERAL).stated_max == 164


def test_162_stands_beside_164_with_its_gap_of_2(cases: list[Case]) -> None:
    (total,) = [c for c in aggregate_checks(cases) if (c.stated, c.category) == (164, "total")]
    assert sorted(part.number for part in total.parts if part.number) == [44, 55, 63]
    assert (total.parts_sum, total.gap, total.source) == (162, 2, "sohr")


def test_amnestys_briefing_and_the_months_679_join_nothing(cases: list[Case]) -> None:
    month = case_with(cases, 679, category="civilians")
    assert (month.kind, len(month.members)) == ("background", 1)
    amnesty = case_with(cases, 200, category="civilians", report="002")
    assert (amnesty.kind, len(amnesty.members)) == ("background", 1)
    assert [c for c in cases if len(c.members) > 1 and {"002", "003"} & {d[:3] for d in c.documents}] == []


def test_every_merge_undone_leaves_the_five_as_they_were(
    reports: dict[str, Extraction], tmp_path: Path
) -> None:
    records, log = list(reports.values()), tmp_path / "merges.jsonl"
    before = run_digest(records)
    made = apply_merges(propose_merges(records), log, by="test").made
    assert len(made) >= 4
    for event in made:
        undo_merge(event.merge_id, log, by="test")
    assert run_digest(records, read_merges(log)) == before
