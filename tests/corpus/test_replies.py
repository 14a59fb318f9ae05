"""Whatever an endpoint answers: endless replies, mentions that do not exist, and faults of our own."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from typing import TYPE_CHECKING

from extractor.corpus import run
from extractor.pipeline import Extractor
from tests.corpus.making import (
    answer_by_schema,
    answer_with_an_unknown_mention,
    report_in,
    write_corpus,
)
from tests.corpus.runs import order_for, records, rows
from tests.models.misbehaving import Exchange, endless_drip, serving

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from extractor.documents import Document
    from extractor.schema import Extraction


def test_a_fault_of_this_program_costs_one_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Extractor.aextract

    async def breaks_on_one(self: Extractor, document: Document) -> Extraction:
        if document.id == "r00001":
            raise ZeroDivisionError("words of the report")
        return await whole(self, document)

    monkeypatch.setattr(Extractor, "aextract", breaks_on_one)
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 3), tmp_path / "run"
    assert run(order_for(corpus, out, None)).tally.ended == {"complete": 2, "failed": 1}
    [wrong] = [record for record in records(out) if record["status"] == "failed"]
    assert wrong["failures"][0]["kind"] == "unforeseen"
    assert "words" not in json.dumps(wrong["failures"])


def test_replies_that_never_end_are_given_up_and_asked_for_again(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 8), tmp_path / "run"
    seen = set[str]()

    def endless_at_first(exchange: Exchange) -> None:
        report = report_in(exchange)
        with server.lock:
            first = report not in seen
            seen.add(report)
        (endless_drip if first else answer_by_schema)(exchange)

    with serving(endless_at_first) as server:
        order = order_for(corpus, out, server.url)
        settings = dataclasses.replace(order.settings, timeout=2.0)
        summary = run(dataclasses.replace(order, settings=settings))
    assert summary.tally.ended == {"complete": 8}
    outcomes = Counter(outcome for (outcome,) in rows(out, "SELECT outcome FROM answers"))
    assert outcomes["timeout"] >= 8
    assert outcomes["reply"] == 8


def test_a_mention_that_does_not_exist_is_asked_about_again_and_stands_in_no_record(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 2), tmp_path / "run"
    with serving(answer_with_an_unknown_mention) as server:
        summary = run(order_for(corpus, out, server.url))
        assert server.calls == 4, "each is asked twice"
    assert summary.tally.ended == {"partial": 2}
    for record in records(out):
        known = {number["id"] for number in record["numbers"]}
        assert {mention for figure in record["figures"] for mention in figure["mention_ids"]} <= known
        assert [failure["kind"] for failure in record["failures"]] == ["schema"]
