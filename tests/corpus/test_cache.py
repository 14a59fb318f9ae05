"""The same question is never paid twice, and no failure is kept."""

from __future__ import annotations

import contextlib
import stat
from typing import TYPE_CHECKING

import pytest

from extractor.corpus import run
from extractor.corpus.cache import CachedModel, ResponseCache, request_hash
from extractor.errors import RunError
from tests.corpus.making import answer_by_schema, write_corpus
from tests.corpus.runs import order_for, records
from tests.models.asking import GOOD, model_at, question
from tests.models.misbehaving import answer, serving, status

if TYPE_CHECKING:
    from pathlib import Path


def test_another_run_pays_nothing_for_the_same_questions(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 4)
    with serving(answer_by_schema) as server:
        first = run(order_for(corpus, tmp_path / "one", server.url, cache=True))
        second = run(order_for(corpus, tmp_path / "two", server.url, cache=True))
        assert (first.bill.calls, second.bill.calls, server.calls) == (4, 0, 4)
        run(order_for(corpus, tmp_path / "three", server.url, cache=False))
        assert server.calls == 8
    first_records, second_records = (
        {record["document"]["id"]: record for record in records(tmp_path / name)} for name in ("one", "two")
    )
    for name, record in second_records.items():
        assert record["incidents"] == first_records[name]["incidents"]
        assert record["figures"] == first_records[name]["figures"]
        assert record["provenance"]["tokens_in"] == 0


async def test_keeps_no_failure(tmp_path: Path) -> None:
    with (
        serving(status(400), answer("prose"), answer(GOOD)) as server,
        contextlib.closing(ResponseCache(tmp_path / "answers.sqlite")) as cache,
    ):
        model = CachedModel(model_at(server.url), cache)
        answers = [await model.chat(question()) for _ in range(4)]
        await model.aclose()
        assert [bool(said.reply) for said in answers] == [False, False, True, True]
        assert server.calls == 3
        assert (answers[3].reply, answers[3].raw, answers[3].tries) == (answers[2].reply, answers[2].raw, 0)
        assert cache.size().answers == 1
        assert cache.clear() == 1
        assert cache.size().answers == 0


async def test_another_question_model_or_length_is_another_request() -> None:
    import dataclasses

    here, there = model_at("http://127.0.0.1:9/v1"), model_at("http://127.0.0.1:10/v1")
    asked = question("a")
    others = [
        request_hash(here, asked),
        request_hash(there, asked),
        request_hash(here, question("b")),
        request_hash(here, dataclasses.replace(asked, max_tokens=51)),
        request_hash(here, dataclasses.replace(asked, temperature=0.5)),
    ]
    assert len(set(others)) == 5
    assert request_hash(here, question("a")) == others[0]


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    with contextlib.closing(ResponseCache(tmp_path / "answers.sqlite")):
        assert stat.S_IMODE((tmp_path / "answers.sqlite").stat().st_mode) == 0o600


def test_a_cache_that_is_none_is_said(tmp_path: Path) -> None:
    (tmp_path / "answers.sqlite").write_bytes(b"nothing of the sort" * 100)
    with pytest.raises(RunError, match="--no-cache"):
        ResponseCache(tmp_path / "answers.sqlite")
