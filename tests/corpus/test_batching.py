"""A corpus through the batch endpoint: rounds until all is answered, nothing sent twice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from extractor.corpus import Bounds, Price, run
from extractor.corpus.batch_store import BatchStore
from extractor.corpus.batching import collect, status, submit
from extractor.corpus.ledger import Ledger
from extractor.corpus.outbox import Outbox
from extractor.errors import ModelError, UsageError
from tests.corpus.batch_api import Line, responded, serving_batches
from tests.corpus.making import TOKENS, answer_by_schema, instance_of, write_corpus
from tests.corpus.runs import ids, order_for, records
from tests.models.misbehaving import completion, serving

if TYPE_CHECKING:
    from pathlib import Path


def good(line: Line) -> Line:
    return responded(line, completion(json.dumps(instance_of(line["body"])), tokens=TOKENS))


def prose(line: Line) -> Line:
    return responded(line, completion("I cannot say.", tokens=TOKENS))


def refused(line: Line) -> Line:
    return responded(line, {"error": {"message": "SECRET ARTICLE TEXT", "code": "bad"}}, status=400)


def overloaded(line: Line) -> Line:
    return responded(line, {"error": {"message": "busy"}}, status=503)


def test_records_are_those_of_a_run(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 6)
    with serving_batches() as api:
        order = order_for(corpus, tmp_path / "batch", api.url, price=Price(1.0, 10.0))
        sent = submit(order)
        assert (sent.sent, sent.summary.tally.postponed) == (6, 6)
        assert [(batch.status, batch.requests) for batch in status(order)] == [("in_progress", 6)]
        api.work_off(good)
        done = collect(order)
        assert (done.summary.tally.ended, done.batches) == ({"complete": 6}, [])
        assert done.summary.bill.tokens_in == 6 * TOKENS[0]
        assert done.summary.bill.usd == pytest.approx(6 * (100 + 12 * 10) / 1e6 / 2)
    with serving(answer_by_schema) as server:
        run(order_for(corpus, tmp_path / "run", server.url))
    batched, called = (
        {record["document"]["id"]: record for record in records(tmp_path / name)} for name in ("batch", "run")
    )
    assert batched.keys() == called.keys()
    for name, record in batched.items():
        for part in ("status", "incidents", "figures", "numbers", "failures"):
            assert record[part] == called[name][part]
        assert record["provenance"]["tokens_in"] == called[name]["provenance"]["tokens_in"]


def test_a_reply_that_cannot_be_used_goes_into_the_next_round(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 3)
    with serving_batches() as api:
        order = order_for(corpus, tmp_path / "run", api.url)
        submit(order)
        api.work_off(lambda line: prose(line) if "Report 00001" in json.dumps(line) else good(line))
        first = collect(order)
        assert (first.summary.tally.done, first.summary.tally.postponed) == (2, 1)
        again = submit(order)
        assert again.sent == 1
        [asked] = api.requests("batch_2")
        assert [message["role"] for message in asked["body"]["messages"]][-2:] == ["assistant", "user"]
        api.work_off(good)
        assert collect(order).summary.tally.ended == {"complete": 1}
    [record] = [record for record in records(tmp_path / "run") if record["document"]["id"] == "r00001"]
    assert (record["provenance"]["calls"], record["provenance"]["reasks"]) == (2, 1)


def test_nothing_is_sent_twice(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 4)
    with serving_batches() as api:
        order = order_for(corpus, tmp_path / "run", api.url)
        submit(order)
        assert submit(order).sent == 0
        api.work_off(good)
        collect(order)
        assert (submit(order).sent, collect(order).summary.tally.before) == (0, 4)
        assert len(api.batches) == 1


def test_a_batch_whose_creation_was_not_confirmed_is_found_again(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 2)
    with serving_batches() as api:
        order = order_for(corpus, tmp_path / "run", api.url)
        api.hang_up_after_creation = True
        with pytest.raises(ModelError):
            submit(order)
        api.hang_up_after_creation = False
        assert submit(order).sent == 0
        api.work_off(good)
        assert collect(order).summary.tally.done == 2
        assert len(api.batches) == 1


def test_what_expired_or_met_an_overload_is_sent_again(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 4)
    with serving_batches() as api:
        order = order_for(corpus, tmp_path / "run", api.url)
        submit(order)
        api.work_off(
            lambda line: overloaded(line) if "Report 00000" in json.dumps(line) else good(line), only=2
        )
        assert collect(order).summary.tally.done == 1
        assert submit(order).sent == 3
        api.work_off(good)
        assert collect(order).summary.tally.done == 3
    assert set(ids(tmp_path / "run").values()) == {1}


def test_a_refused_request_is_a_typed_failure_without_the_words_of_the_report(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 1)
    with serving_batches() as api:
        order = order_for(corpus, tmp_path / "run", api.url)
        submit(order)
        api.work_off(refused)
        assert collect(order).summary.tally.ended == {"partial": 1}
    [record] = records(tmp_path / "run")
    assert record["failures"][0]["kind"] == "http_400"
    assert "SECRET" not in json.dumps(record)


def test_requests_are_deleted_once_they_are_sent(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 2)
    with serving_batches() as api:
        order = order_for(corpus, tmp_path / "run", api.url)
        submit(order)
        api.work_off(good)
        collect(order)
    assert list((tmp_path / "run" / "batches").iterdir()) == []


@pytest.mark.parametrize(("requests", "size"), [(2, 10_000), (50, 25)], ids=["requests", "bytes"])
def test_files_are_no_larger_than_the_endpoint_takes(tmp_path: Path, requests: int, size: int) -> None:
    outbox = Outbox(tmp_path, requests, size)
    for number in range(5):
        outbox.add(f"{number}", b"x" * 10 + b"\n")
    outbox.add("0", b"once only")
    assert [parcel.requests for parcel in outbox.parcels()] == [["0", "1"], ["2", "3"], ["4"]]
    assert all(parcel.path.stat().st_size == parcel.size <= size for parcel in outbox.parcels())


def test_batches_are_for_models_behind_an_endpoint(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        submit(order_for(tmp_path, tmp_path / "run", None))


def test_a_bound_on_money_counts_what_is_under_way(tmp_path: Path) -> None:
    corpus, price = write_corpus(tmp_path / "corpus.jsonl", 6), Price(1.0, 10.0)
    with serving_batches() as api:
        whole = submit(order_for(corpus, tmp_path / "whole", api.url, price=price))
        most = BatchStore(Ledger(tmp_path / "whole" / "run.sqlite"), price).open_usd()
        assert whole.sent == 6
        bounded = order_for(
            corpus, tmp_path / "run", api.url, price=price, bounds=Bounds(max_cost=0.6 * most)
        )
        first = submit(bounded)
        assert (first.sent + first.held_back, first.sent) == (6, 3)
        assert submit(bounded).sent == 0, "the answers may still cost what they can"
        api.work_off(good)
        assert collect(bounded).summary.tally.done == 3
        second = submit(bounded)
        assert second.sent > 0, "what the answers cost less than they could is free again"
        api.work_off(good)
        done = collect(bounded)
        assert done.summary.bill.usd is not None
        assert done.summary.bill.usd <= 0.6 * most


def test_money_in_a_batch_is_not_bounded_without_a_price(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 1)
    with serving_batches() as api, pytest.raises(UsageError, match="--price"):
        submit(order_for(corpus, tmp_path / "run", api.url, bounds=Bounds(max_cost=1)))
