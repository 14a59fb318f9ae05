"""What a run says while it goes holds no word of a report and no key."""

from __future__ import annotations

import io
import json
import logging
from typing import TYPE_CHECKING

import pytest

from extractor.corpus import run
from extractor.corpus.logs import logging_to
from tests.corpus.making import TOKENS, text_of, write_corpus
from tests.corpus.runs import order_for
from tests.models.misbehaving import answer, serving, status

if TYPE_CHECKING:
    from pathlib import Path

KEY = "sk-proj-not-to-be-seen"


def words_of_reports(count: int) -> set[str]:
    """Words of the reports that are no words of ours."""
    words = {word.strip(".,:-").lower() for number in range(count) for word in text_of(number).split()}
    return {
        word for word in words if len(word) > 3 and word not in {"report", "were", "that", "when", "said"}
    }


@pytest.mark.parametrize("as_json", [True, False], ids=["json", "text"])
def test_a_run_full_of_faults_tells_no_word_and_no_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_json: bool
) -> None:
    monkeypatch.setenv("EXTRACTOR_API_KEY", KEY)
    corpus = write_corpus(tmp_path / "corpus.jsonl", 6)
    acts = [
        status(429, Retry_After="0.01", error={"message": text_of(0)}),
        status(400, error={"message": text_of(1), "code": text_of(2)}),
        answer(text_of(3), tokens=TOKENS),
    ]
    told = io.StringIO()
    with serving(*acts) as server, logging_to(told, as_json=as_json):
        run(order_for(corpus, tmp_path / "run", server.url))
    said = told.getvalue()
    assert "not complete" in said
    assert "http_429" in said
    assert KEY not in said
    spoken = {word.strip('.,:-"{}').lower() for word in said.split()}
    assert spoken & words_of_reports(6) == set()
    if as_json:
        assert all("event" in json.loads(line) for line in said.splitlines())


def test_what_others_add_to_a_record_stays_out() -> None:
    told = io.StringIO()
    with logging_to(told, as_json=True):
        logging.getLogger("extractor.corpus").info(
            "event", extra={"text": "words of a report", "status": "x"}
        )
        logging.getLogger("httpx2").warning("https://user:%s@host", KEY)
    [line] = told.getvalue().splitlines()
    assert json.loads(line)["status"] == "x"
    assert "words" not in line


def test_a_run_leaves_the_logging_of_its_caller_alone() -> None:
    ours = logging.getLogger("extractor")
    before = (ours.level, ours.propagate, list(ours.handlers))
    with logging_to(io.StringIO(), as_json=True):
        pass
    assert (ours.level, ours.propagate, list(ours.handlers)) == before
