"""A run keeps to its bounds on calls, money and time, and stops where every call would be refused."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from extractor.corpus import Bounds, Price, estimate, run
from extractor.errors import CredentialsError, TransportError, UsageError
from tests.corpus.making import (
    TOKENS,
    answer_by_schema,
    write_corpus,
)
from tests.corpus.runs import ids, order_for, records
from tests.models.misbehaving import serving, status

if TYPE_CHECKING:
    from pathlib import Path

PRICE = Price(read=1.0, written=10.0, cached=0.5)


@pytest.mark.parametrize("bounds", [Bounds(max_calls=5), Bounds(max_cost=0.004)], ids=["calls", "cost"])
def test_a_bound_stops_the_run_before_it_is_passed(tmp_path: Path, bounds: Bounds) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 20), tmp_path / "run"
    with serving(answer_by_schema) as server:
        summary = run(order_for(corpus, out, server.url, bounds=bounds, price=PRICE))
        assert summary.stopped
        assert 0 < server.calls == summary.tally.done < 20
        paid = (60 * 1.0 + 40 * 0.5 + 12 * 10.0) / 1e6
        assert summary.bill.usd == pytest.approx(server.calls * paid)
        assert summary.bill.usd is not None
        assert summary.bill.usd <= (bounds.max_cost or 1)
        calls = server.calls
        again = run(order_for(corpus, out, server.url, bounds=bounds, price=PRICE))
        assert server.calls - calls <= (0 if bounds.max_calls else again.tally.done)
        assert all(record["provenance"]["cost_usd"] == pytest.approx(paid) for record in records(out))
        run(order_for(corpus, out, server.url, price=PRICE))
    assert set(ids(out).values()) == {1}
    assert len(ids(out)) == 20


def test_money_is_not_bounded_without_a_price(tmp_path: Path) -> None:
    order = order_for(tmp_path, tmp_path / "run", "http://127.0.0.1:9/v1", bounds=Bounds(max_cost=1))
    with pytest.raises(UsageError, match="--price"):
        run(order)


def test_after_the_deadline_nothing_is_sent(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 3)
    with serving(answer_by_schema) as server:
        late = Bounds(deadline=time.time() - 1)
        summary = run(order_for(corpus, tmp_path / "run", server.url, bounds=late))
        assert (summary.stopped, summary.tally.done, server.calls) == ("the deadline has come", 0, 0)


def test_a_refused_key_stops_the_run_and_costs_no_report(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 50)
    with serving(status(401)) as server:
        with pytest.raises(CredentialsError):
            run(order_for(corpus, tmp_path / "run", server.url))
        assert server.calls <= 8
    assert records(tmp_path / "run") == []


def test_an_endpoint_that_is_not_there_costs_no_report(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 5)
    with serving(answer_by_schema) as server:
        gone = server.url
    with pytest.raises(TransportError):
        run(order_for(corpus, tmp_path / "run", gone))
    assert records(tmp_path / "run") == []
    with serving(answer_by_schema) as server:
        assert run(order_for(corpus, tmp_path / "run", server.url)).tally.done == 5


def test_an_estimate_sends_nothing_and_comes_near(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 30), tmp_path / "run"
    with serving(answer_by_schema) as server:
        order = order_for(corpus, out, server.url, price=PRICE)
        told = estimate(order)
        assert (server.calls, out.exists()) == (0, False)
        assert (told.reports, told.unfinished, told.calls, told.measured) == (30, 30, 30, False)
        run(order_for(corpus, out, server.url, price=PRICE, bounds=Bounds(max_calls=21)))
        rest = estimate(order)
        assert (rest.unfinished, rest.calls, rest.measured) == (9, 9, True)
        assert (rest.tokens_in, rest.tokens_out) == (9 * TOKENS[0], 9 * TOKENS[2])
        assert rest.usd is not None
        assert rest.usd_most is not None
        assert 0 < rest.usd < rest.usd_most
