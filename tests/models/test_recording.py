"""A conversation is recorded and replayed through vcrpy as any HTTP is; a replay needs no weights."""

import asyncio
from pathlib import Path

import pytest
import vcr
from vcr.errors import CannotOverwriteExistingCassetteException

from extractor.models import ChatAnswer, ChatModel
from extractor.models.embedded import local_client
from extractor.settings import Settings
from tests.models.asking import GOOD, question
from tests.models.misbehaving import answer, serving, status


def recorder(path: Path, mode: str) -> vcr.VCR:
    return vcr.VCR(
        record_mode=vcr.mode(mode), match_on=["method", "path", "body"], filter_headers=["authorization"]
    ).use_cassette(str(path))


def ask_once(model: ChatModel, text: str = "nine killed") -> ChatAnswer:
    async def once() -> ChatAnswer:
        try:
            return await model.chat(question(text))
        finally:
            await model.aclose()

    return asyncio.run(once())


@pytest.fixture
def cassette(tmp_path: Path) -> Path:
    path = tmp_path / "calls.yaml"
    with serving(status(503, retry_after_ms="1"), answer(GOOD)) as server, recorder(path, "once"):
        recorded = ask_once(local_client(server.url, Settings(), api_key="hunter2"))
        assert recorded.usage.calls == server.calls == 2
    return path


def test_a_recording_replays_without_the_server(cassette: Path) -> None:
    with recorder(cassette, "none"):
        got = ask_once(local_client("http://127.0.0.1:9/v1", Settings(), digest="d"))
    assert got.raw == GOOD
    assert got.reply is not None
    assert (got.usage.calls, got.usage.tokens_in, got.usage.tokens_cached, got.usage.tokens_out) == (
        2,
        100,
        40,
        12,
    )


def test_a_recording_holds_no_key_and_no_mark_of_the_machine(cassette: Path) -> None:
    text = cassette.read_text().lower()
    assert "hunter2" not in text
    assert "x-stainless" not in text
    assert "grammar" in text


def test_a_question_that_was_not_recorded_is_loud_and_tried_once(cassette: Path) -> None:
    with recorder(cassette, "none"), pytest.raises(CannotOverwriteExistingCassetteException):
        ask_once(local_client("http://127.0.0.1:9/v1", Settings()), "ten killed")
