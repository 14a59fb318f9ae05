"""Questions of one document that are put at the same time."""

from __future__ import annotations

import asyncio

import pytest
from pydantic import BaseModel

from extractor.ask import Asked, ask_each
from extractor.ask.several import AT_A_TIME
from extractor.models import ChatAnswer, ChatRequest, Message, Usage


class Said(BaseModel):
    words: str


class Gate:
    """A model that answers nobody before so many have asked; it keeps how many asked at a time."""

    name = "gate"
    digest: str | None = None

    def __init__(self, opens_at: int, endpoint: str | None) -> None:
        self.endpoint = endpoint
        self.now = self.most = self.came = 0
        self._opens_at = opens_at
        self._open = asyncio.Event()

    async def chat(self, request: ChatRequest) -> ChatAnswer:
        self.now, self.came = self.now + 1, self.came + 1
        self.most = max(self.most, self.now)
        if self.came >= self._opens_at:
            self._open.set()
        await asyncio.wait_for(self._open.wait(), 60)
        self.now -= 1
        words = request.messages[0].content
        if words == "fail":
            raise ZeroDivisionError
        return ChatAnswer(Said(words=words), words, None, None, Usage(calls=1), "gate")

    async def aclose(self) -> None:
        pass


class NoReasks:
    def render_reask(self, *, problems: list[str]) -> str:
        raise AssertionError(problems)


async def asked(model: Gate, *words: str) -> list[Asked]:
    requests = [ChatRequest((Message("user", each),), Said, 10) for each in words]
    return await ask_each(model, NoReasks(), requests, lambda _: [], 1)


async def test_an_endpoint_is_asked_several_at_a_time_and_answers_keep_their_order() -> None:
    gate = Gate(opens_at=AT_A_TIME, endpoint="http://127.0.0.1:1/v1")
    words = [f"question {number}" for number in range(2 * AT_A_TIME)]
    replies = [each.reply for each in await asked(gate, *words)]
    assert replies == [Said(words=each) for each in words]
    assert gate.most == AT_A_TIME


async def test_the_embedded_model_is_asked_one_by_one() -> None:
    gate = Gate(opens_at=1, endpoint=None)
    await asked(gate, "a", "b", "c")
    assert (gate.came, gate.most) == (3, 1)


async def test_an_error_comes_out_when_all_have_ended() -> None:
    gate = Gate(opens_at=3, endpoint="http://127.0.0.1:1/v1")
    with pytest.raises(ZeroDivisionError):
        await asked(gate, "fail", "b", "c")
    assert (gate.came, gate.now) == (3, 0)


async def test_no_question_no_answer() -> None:
    assert await asked(Gate(opens_at=1, endpoint=None)) == []
