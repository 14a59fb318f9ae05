from __future__ import annotations

import pytest

from extractor.errors import RunError
from extractor.report import ReviewItem, figure_hash, run_hash
from extractor.schema import Incident, Location
from tests.report.builder import exact, figure, item

TEXT = "The group said 63 people were killed."


def test_refuses_a_text_that_was_not_read() -> None:
    record = item(TEXT).record
    with pytest.raises(RunError, match="document doc: the text is not the one") as caught:
        ReviewItem(record=record, text=TEXT + " ")
    assert caught.value.kind == "text_mismatch"


def test_run_hash_does_not_depend_on_order_or_timing() -> None:
    one, two = item(TEXT, document_id="a").record, item("No one was hurt.", document_id="b").record
    slower = one.model_copy(update={"provenance": one.provenance.model_copy(update={"seconds": 9.0})})
    assert run_hash([one, two]) == run_hash([two, slower])


def test_coordinates_looked_up_later_leave_the_run_what_it_was() -> None:
    here = Location(text="Raqqa")
    there = here.model_copy(update={"latitude": 35.95, "longitude": 39.01})
    runs = [item(TEXT, incidents=[Incident(id="i1", locations=[place])]).record for place in (here, there)]
    assert run_hash(runs[:1]) == run_hash(runs[1:])


def test_run_hash_changes_with_a_figure() -> None:
    record = item(TEXT, figures=[figure(TEXT, "63 people")]).record
    other = item(TEXT, figures=[figure(TEXT, "63 people", count=exact(64))]).record
    assert run_hash([record]) != run_hash([other])
    assert figure_hash(record.figures[0]) != figure_hash(other.figures[0])


def test_refuses_two_records_of_one_document_id() -> None:
    record = item(TEXT).record
    with pytest.raises(RunError, match="document doc: two records have this document id"):
        run_hash([record, record])
