"""Whose number it is, and which claim took the place of which."""

from __future__ import annotations

import pytest

from extractor.reconcile import (
    AIRWARS,
    GTD,
    LITERAL,
    Bounds,
    Case,
    IncidentRef,
    cases_of,
    resolve,
    source_key,
)
from extractor.schema import Extraction, Relations
from tests.export.hand_made import extraction, figure, related


def merged(*records: Extraction) -> Case:
    group = frozenset(IncidentRef(record.document.id, "i1") for record in records)
    return cases_of(records, [group])[0]


@pytest.mark.parametrize(
    "name",
    [
        "Syrian Observatory for Human Rights",
        "the Syrian Observatory for Human Rights (SOHR)",
        "Syrian Observatory of Human Rights",
        "SOHR",
        "The SOHR",
    ],
)
def test_the_observatory_has_one_key(name: str) -> None:
    assert source_key(name) == "sohr"


def test_two_observers_with_like_names_are_two() -> None:
    assert source_key("Syrian Network for Human Rights") == "snhr"


@pytest.mark.parametrize(
    "name", [None, "", "activists", "local activists in the town", "residents", "witnesses"]
)
def test_nobody_is_named(name: str | None) -> None:
    assert source_key(name) is None


def test_initials_and_the_name_in_full_are_one_source() -> None:
    assert source_key("Health Workers Union Council") == source_key("HWUC")


def test_one_source_in_three_papers_is_one() -> None:
    records = [extraction(figure(63), doc=f"d{number}") for number in range(3)]
    assert merged(*records).independent_sources == ("sohr",)


def test_unnamed_activists_of_two_papers_are_not_known_to_be_one() -> None:
    records = [extraction(figure(63, source="activists"), doc=f"d{number}") for number in range(2)]
    assert len(merged(*records).independent_sources) == 2


def test_the_reports_own_voice_repeats_the_source_it_names() -> None:
    record = extraction(figure(63), figure(63, figure_id="f2", source=None))
    assert merged(record).independent_sources == ("sohr",)


def test_a_short_form_is_the_source_named_in_full() -> None:
    record = extraction(
        figure(63, source="Hama Media Observatory"), figure(9, figure_id="f2", source="the observatory")
    )
    assert len(merged(record).independent_sources) == 1


def test_an_update_supersedes_and_is_not_added() -> None:
    early = extraction(figure(47), doc="d1", published="2016-01-23")
    late = extraction(related(figure(63), running_total=True), doc="d2", published="2016-01-24")
    case = merged(early, late)
    assert [claim.superseded_by for claim in case.claims] == ["d2/f1", None]
    assert resolve(case, LITERAL).bounds == Bounds.one(63)
    assert len(case.claims) == 2, "the superseded claim stays"


def test_a_toll_revised_down_by_a_running_total_supersedes_too() -> None:
    early = extraction(figure(63), doc="d1", published="2016-01-23")
    late = extraction(related(figure(60), running_total=True), doc="d2", published="2016-01-24")
    assert resolve(merged(early, late), LITERAL).bounds == Bounds.one(60)


def test_another_source_does_not_supersede() -> None:
    early = extraction(figure(47), doc="d1", published="2016-01-23")
    late = extraction(figure(63, source="Red Crescent"), doc="d2", published="2016-01-24")
    case = merged(early, late)
    assert [claim.superseded_by for claim in case.claims] == [None, None]
    assert resolve(case, LITERAL).conflict
    assert resolve(case, GTD).bounds == Bounds.one(63), "the most recent"


def test_at_least_13_and_as_many_as_46_is_13_to_46_for_airwars() -> None:
    record = extraction(
        figure(13, kind="at_least"), figure(46, figure_id="f2", source="Red Crescent", kind="at_most")
    )
    assert resolve(merged(record), AIRWARS).bounds == Bounds(13, None, 46)


def test_children_are_not_added_to_the_total() -> None:
    part = figure(9, figure_id="f2", category="children")
    part = part.model_copy(update={"relations": Relations(subset_of="f1")})
    assert resolve(merged(extraction(figure(63), part)), AIRWARS).bounds == Bounds.one(63)


def test_a_rejected_figure_makes_no_claim() -> None:
    assert merged(extraction(figure(63, status="rejected"))).claims == ()


def test_the_order_of_the_members_does_not_change_the_id() -> None:
    one, other = extraction(figure(1), doc="a"), extraction(figure(1), doc="b")
    assert merged(one, other).id == merged(other, one).id
