"""Peers over a loopback endpoint: records of the same form, and nothing of their own way is helped."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from evals.peers import with_instructor
from evals.peers.__main__ import read_set
from evals.peers.serving import Endpoint, serving
from evals.peers.with_langextract import incidents_of
from evals.runs import open_run
from evals.strategies.records import record_of
from extractor.documents import document_from_text
from extractor.prompts import load_prompts
from tests.evals.makers import extraction, small_document
from tests.evals.test_free import GOLD, the_document, written
from tests.models.misbehaving import answer
from tests.models.misbehaving import serving as loopback

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.documents import Document
    from extractor.schema import Extraction
    from tests.models.misbehaving import Server


def saying(*figures: dict[str, Any]) -> str:
    incident = {"place": "Marivka", "date": "", "perpetrator": "", "source": "", "figures": list(figures)}
    return json.dumps({"incidents": [incident]})


def read_by_instructor(server: Server, document: Document) -> Extraction:
    return with_instructor.reader(Endpoint(server.url, "local", "key"))(document)


def test_instructor_gives_a_record_with_its_cost() -> None:
    with loopback(answer(saying(written(12, "killed 12 people")))) as server:
        record = read_by_instructor(server, the_document())
    assert [figure.verification.status for figure in record.figures] == ["verified"]
    assert (record.provenance.calls, record.provenance.tokens_in, record.provenance.tokens_out) == (
        1,
        100,
        12,
    )


def test_instructor_asks_once_more_and_one_absent_number_costs_the_document() -> None:
    both = saying(written(12, "killed 12 people"), written(63, "killed 63"))
    with loopback(answer(both)) as server:
        record = read_by_instructor(server, the_document())
    assert server.calls == 2
    assert (record.status, record.figures, record.provenance.reasks) == ("failed", [], 1)
    assert "63" not in record.failures[0].message


def test_instructor_is_given_a_report_as_it_is() -> None:
    text = "{{ 7 * 7 }} {% if %} killed 12 people"
    with loopback(answer(saying(written(12, "q")))) as server:
        read_by_instructor(server, document_from_text(text, source="d"))
    assert text in server.log[0].body["messages"][-1]["content"]


def aligned(words: str, start: int | None, **attributes: object) -> Any:
    interval = SimpleNamespace(start_pos=start, end_pos=None if start is None else start + len(words))
    said = {"number": "12", "kind": "exact", "effect": "killed", "group": "total", "place": "Marivka"}
    return SimpleNamespace(
        extraction_text=words,
        char_interval=None if start is None else interval,
        attributes={**said, **attributes},
    )


def langextract_record(*extractions: Any) -> Extraction:
    return record_of(the_document(), incidents_of(extractions), extraction().provenance)


def test_what_langextract_aligned_is_verified_and_the_rest_is_not() -> None:
    record = langextract_record(aligned("killed 12 people", GOLD.text.index("killed 12")), aligned("x", None))
    assert [figure.verification.status for figure in record.figures] == ["verified", "rejected"]
    assert [incident.locations[0].text for incident in record.incidents] == ["Marivka"]


def test_a_flat_list_is_grouped_by_place_date_and_perpetrator() -> None:
    record = langextract_record(
        aligned("12", 15), aligned("12", 15, effect="injured"), aligned("12", 15, place="Lumeri")
    )
    assert [figure.incident_id for figure in record.figures] == ["i1", "i1", "i2"]


@pytest.mark.parametrize("fault", [{"number": "many"}, {"effect": "hurt"}, {"effect": None}])
def test_what_cannot_be_read_as_a_figure_is_left_out(fault: dict[str, Any]) -> None:
    assert (
        incidents_of([aligned("12", 15, **fault), SimpleNamespace(attributes=None, extraction_text="")]) == []
    )


def test_a_kind_or_group_in_other_words_is_read_as_exact_and_total() -> None:
    (incident,) = incidents_of([aligned("12", 15, kind=None, group="people")])
    written_figure = incident.figures[0].written
    assert (written_figure.kind, written_figure.group) == ("exact", "total")


def test_the_examples_for_langextract_stand_word_for_word_in_their_texts() -> None:
    for example in load_prompts("langextract/v1").examples:
        for one in example.reply["extractions"]:
            assert one["words"] in example.text
            fields = {key: value for key, value in one.items() if key != "words"}
            assert incidents_of([aligned(one["words"], 0, **fields)])


def test_a_fault_of_a_peer_costs_one_document_and_its_words_are_not_kept(tmp_path: Path) -> None:
    evaluated = SimpleNamespace(documents=[small_document(), small_document().model_copy(update={"id": "e"})])
    run = open_run("r", {"documents": 2}, root=tmp_path)

    def failing(document: Document) -> Extraction:
        if document.id == "d":
            raise ValueError(document.text)
        return extraction(document.id)

    read_set(evaluated, failing, run)  # type: ignore[arg-type]  # only the documents are asked for
    results = run.results()
    assert (results["d"].error, results["d"].extraction) == ("ValueError", None)
    assert results["e"].extraction is not None


def test_a_running_endpoint_is_used_as_it_is_given_and_no_key_is_shown() -> None:
    with serving("http://127.0.0.1:9/v1", "some") as endpoint:
        assert (endpoint.base_url, endpoint.model) == ("http://127.0.0.1:9/v1", "some")
    assert "secret" not in repr(Endpoint("u", "m", "secret"))
