"""The five reports: what is one, what stays apart, and the numbers; expected values are the labels'."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.places import resolve_places
from extractor.reconcile import (
    ACLED,
    AIRWARS,
    GTD,
    LITERAL,
    Bounds,
    Case,
    IncidentRef,
    Policy,
    active_groups,
    aggregate_checks,
    apply_merges,
    cases_of,
    propose_merges,
    read_merges,
    resolve,
)
from tests.reconcile.five_reports import five_reports

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.schema import Extraction, VictimCategory

REPORTS = five_reports()
LABELLED_PAIRS = {
    ("000.A1", "001.A1"),
    ("000.A1", "004.A1"),
    ("001.A1", "004.A1"),
    ("000.I1", "001.I1"),
    ("000.I3", "001.I3"),
    ("000.I4", "004.I1"),
}
"""The clusters C1 to C4 of the labels; C5, the Amnesty briefing, is a background statistic."""


@pytest.fixture(params=["as written", "with the gazetteer"])
def reports(request: pytest.FixtureRequest) -> list[Extraction]:
    located = request.param == "with the gazetteer"
    return [resolve_places(record) for record in REPORTS] if located else REPORTS


@pytest.fixture
def cases(tmp_path: Path) -> dict[str, Case]:
    """The cases after every proposal was accepted, by the incident id of each member."""
    apply_merges(propose_merges(REPORTS), tmp_path / "merges.jsonl", by="test")
    merged = cases_of(REPORTS, active_groups(read_merges(tmp_path / "merges.jsonl")))
    return {member.incident.id: case for case in merged for member in case.members}


def test_exactly_the_labelled_pairs_are_proposed(reports: list[Extraction]) -> None:
    pairs = {tuple(ref.incident_id for ref in proposal.members) for proposal in propose_merges(reports)}
    assert pairs == LABELLED_PAIRS


def test_every_proposal_gives_its_reasons(reports: list[Extraction]) -> None:
    surest = propose_merges(reports)[0]
    assert surest.members == (IncidentRef("000", "000.A1"), IncidentRef("001", "001.A1"))
    assert any("164 killed" in reason for reason in surest.reasons)


def test_the_wave_in_three_reports_is_one_total_from_one_source(cases: dict[str, Case]) -> None:
    wave = cases["000.A1"]
    assert wave is cases["001.A1"] is cases["004.A1"]
    assert wave.documents == ("000", "001", "004")
    assert wave.independent_sources == ("sohr",)
    stated: dict[VictimCategory, int] = {"total": 164, "children": 43, "women": 25}
    for category, number in stated.items():
        resolution = resolve(wave, LITERAL, "killed", category)
        assert (resolution.stated_min, resolution.stated_max) == (number, number)


def test_khasham_has_63_and_at_least_90_side_by_side(cases: dict[str, Case]) -> None:
    khasham = cases["000.I1"]
    tolls = {
        (claim.source.partition(":")[0], claim.figure.count.kind, claim.figure.count.low)
        for claim in khasham.claims
        if claim.figure.effects == ["killed"] and claim.figure.victims.category == "total"
    }
    assert tolls == {("sohr", "exact", 63), ("sohr", "at_least", 63), ("report", "at_least", 90)}
    resolution = resolve(khasham, LITERAL)
    assert (resolution.stated_min, resolution.stated_max, resolution.conflict) == (63, 90, True)


@pytest.mark.parametrize(
    ("policy", "bounds"),
    [
        (LITERAL, Bounds(63, None, None)),
        (ACLED, Bounds(63, 63, 63)),
        (GTD, Bounds(63, 63, 63)),
        (AIRWARS, Bounds(63, None, 90)),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_each_policy_names_its_number_for_khasham(
    cases: dict[str, Case], policy: Policy, bounds: Bounds
) -> None:
    resolution = resolve(cases["000.I1"], policy)
    assert resolution.bounds == bounds
    assert resolution.policy == policy.name


def test_raqqa_lies_inside_the_total_and_is_not_added_to_it(cases: dict[str, Case]) -> None:
    raqqa = cases["001.I3"]
    assert raqqa is cases["000.I3"]
    assert raqqa.part_of == (cases["001.A1"].id,)
    assert resolve(raqqa, LITERAL).stated_max == 44


def test_the_parts_sum_to_162_beside_164(cases: dict[str, Case]) -> None:
    checks = {
        check.category: check for check in aggregate_checks(list({c.id: c for c in cases.values()}.values()))
    }
    total = checks["total"]
    assert (total.source, total.stated, total.parts_sum, total.gap) == ("sohr", 164, 162, 2)
    assert sorted(part.number for part in total.parts if part.number) == [44, 55, 63]
    assert (checks["children"].parts_sum, checks["children"].gap) == (43, 0)
    assert (checks["women"].stated, checks["women"].parts_sum) == (25, 22)


@pytest.mark.parametrize("incident", ["000.A2", "001.A2", "002.A1", "003.A1"])
def test_campaign_statistics_join_nothing(cases: dict[str, Case], incident: str) -> None:
    assert len(cases[incident].members) == 1


def test_the_campaign_statistics_join_nothing_even_as_totals() -> None:
    """The months and the 72 hours stay apart by their dates, whatever kind a model gives them."""
    raised = [
        record.model_copy(
            update={
                "incidents": [
                    incident.model_copy(update={"kind": "aggregate"})
                    if incident.kind == "background"
                    else incident
                    for incident in record.incidents
                ]
            }
        )
        for record in REPORTS
    ]
    joined = {ref.incident_id for proposal in propose_merges(raised) for ref in proposal.members}
    assert not joined & {"001.A2", "002.A1", "003.A1"}


def test_women_and_children_of_homs_are_no_toll_of_its_own(cases: dict[str, Case]) -> None:
    homs = cases["002.I2"]
    assert resolve(homs, LITERAL).bounds == Bounds()
    added = resolve(homs, ACLED)
    assert (added.bounds.low, added.derivation) == (43, "arithmetic")


def test_forty_bodies_that_a_witness_saw_are_not_the_toll_of_ariha(cases: dict[str, Case]) -> None:
    assert resolve(cases["002.I1"], LITERAL).bounds == Bounds(49, 49, 49)
