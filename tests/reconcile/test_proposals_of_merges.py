"""What speaks for two incidents being one, and what does not."""

from __future__ import annotations

import importlib.util
from datetime import date

import pytest

from benchmarks.reconcile import measure
from extractor.errors import UsageError
from extractor.reconcile import MergeProposal, near_copies, propose_merges
from extractor.schema import Extraction, Figure, IncidentDate, PublishedDate
from tests.export.hand_made import extraction, figure

TEXT = " ".join(f"word{number}" for number in range(200))


def dated(record: Extraction, day: date | None) -> Extraction:
    dates = [IncidentDate(start=day, end=day, precision="day")] if day else []
    incident = record.incidents[0].model_copy(update={"dates": dates})
    return record.model_copy(update={"incidents": [incident]})


def pair(
    *figures: Figure, names: tuple[str, str] = ("Raqqa", "al-Raqqah"), days: tuple[int, int] = (5, 5)
) -> list[MergeProposal]:
    records = [
        dated(extraction(item, words=name, doc=f"d{number}"), date(2016, 1, day))
        for number, (item, name, day) in enumerate(zip(figures, names, days, strict=True))
    ]
    return propose_merges(records)


def test_same_place_day_and_toll_is_proposed() -> None:
    assert pair(figure(12), figure(12))[0].score >= 0.85


def test_conflicting_tolls_of_one_place_and_day_are_proposed_with_the_conflict_said() -> None:
    proposal = pair(figure(63), figure(90))[0]
    assert "other numbers of the same people" in proposal.reasons
    assert proposal.score < pair(figure(63), figure(63))[0].score


def test_days_apart_are_not_compared() -> None:
    assert pair(figure(12), figure(12), days=(5, 9)) == []


def test_other_towns_with_a_small_equal_number_are_not_proposed() -> None:
    assert pair(figure(3), figure(3), names=("Raqqa", "Homs")) == []


def test_incidents_of_one_report_are_never_proposed() -> None:
    record = extraction(figure(12))
    twin = record.incidents[0].model_copy(update={"id": "i2"})
    assert propose_merges([record.model_copy(update={"incidents": [*record.incidents, twin]})]) == []


@pytest.mark.parametrize("kind", ["background", "non_casualty"])
def test_what_is_no_incident_is_not_proposed(kind: str) -> None:
    records = [extraction(figure(12), doc=f"d{number}") for number in range(2)]
    records = [
        record.model_copy(update={"incidents": [record.incidents[0].model_copy(update={"kind": kind})]})
        for record in records
    ]
    assert propose_merges(records) == []


def test_a_rejected_number_is_no_evidence() -> None:
    proposal = pair(figure(12, status="rejected"), figure(12))[0]
    assert not any("same numbers" in reason for reason in proposal.reasons)


def test_undated_reports_meet_on_a_telling_number_only() -> None:
    records = [dated(extraction(figure(164), doc=f"d{number}"), None) for number in range(2)]
    records = [
        record.model_copy(
            update={"document": record.document.model_copy(update={"published": PublishedDate()})}
        )
        for record in records
    ]
    assert len(propose_merges(records)) == 1
    small = [record.model_copy(update={"figures": [figure(3)]}) for record in records]
    assert propose_merges(small) == []


def test_near_copies_of_a_text_are_a_reason() -> None:
    records = [extraction(figure(12), doc=f"d{number}") for number in range(2)]
    with_texts = propose_merges(records, texts={"d0": TEXT, "d1": TEXT + " and a last line"})[0]
    assert any("near-copies" in reason for reason in with_texts.reasons)


def test_near_copies_are_found_and_other_texts_are_not() -> None:
    other = " ".join(f"term{number}" for number in range(200))
    copies = near_copies({"a": TEXT, "b": "Agency. " + TEXT, "c": other, "d": "short"})
    assert list(copies) == [frozenset({"a", "b"})]
    assert copies[frozenset({"a", "b"})] > 0.9


def test_the_order_of_the_records_does_not_matter() -> None:
    records = [extraction(figure(12), doc=f"d{number}") for number in range(3)]
    assert propose_merges(records) == propose_merges(records[::-1])


def test_most_true_pairs_of_synthetic_reports_are_found() -> None:
    found = measure(400)
    assert found["recall"] > 0.9
    assert found["precision"] > 0.9


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"\[geo\]"):
        propose_merges([])


def test_a_country_in_common_is_no_place_in_common() -> None:
    proposal = pair(figure(164), figure(164), names=("Syria", "Syria"))[0]
    assert "a report names no place" in proposal.reasons
    assert pair(figure(5), figure(7), names=("Syria", "Syria")) == []
