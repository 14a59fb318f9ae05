"""An endpoint is asked as often as it bears, and no more."""

from __future__ import annotations

import asyncio
import dataclasses
import threading
import time
from typing import TYPE_CHECKING

import pytest

from extractor.corpus.budget import StopRun
from extractor.corpus.politeness import PoliteModel
from extractor.corpus.throttle import Manners, Throttle
from extractor.errors import TransportError
from extractor.models import Pace
from tests.models.asking import GOOD, model_at, question
from tests.models.misbehaving import Exchange, answer, completion, respond, serving, status

if TYPE_CHECKING:
    from extractor.models import ChatAnswer

MANNERS = Manners(concurrency=8, first_wait=0.01, longest_wait=0.02, longest_silence=0.2)


def polite_at(url: str, **changes: float) -> PoliteModel:
    return PoliteModel(model_at(url, attempts=1), dataclasses.replace(MANNERS, **changes))  # type: ignore[arg-type]


async def asked(model: PoliteModel, times: int) -> list[ChatAnswer]:
    try:
        return await asyncio.gather(*(model.chat(question()) for _ in range(times)))
    finally:
        await model.aclose()


async def test_never_more_under_way_than_allowed() -> None:
    now, most, came = 0, 0, 0
    together = threading.Barrier(3, timeout=60)

    def count(exchange: Exchange) -> None:
        nonlocal now, most, came
        with server.lock:
            now, came = now + 1, came + 1
            most, first = max(most, now), came <= 3
        if first:
            together.wait()
        time.sleep(0.02)
        with server.lock:
            now -= 1
        answer(GOOD)(exchange)

    with serving(count) as server:
        await asked(polite_at(server.url, concurrency=3), 20)
    assert most == 3


async def test_halves_when_refused_and_wins_back_what_it_had() -> None:
    throttle = Throttle(MANNERS)
    async with throttle.slot() as since:
        pass
    throttle.overloaded(since, Pace(retry_after=0.0))
    assert throttle.limit == 4
    throttle.overloaded(since, Pace(retry_after=0.0))
    assert throttle.limit == 4, "calls sent before the halving say nothing new"
    for _ in range(60):
        throttle.went_well(Pace())
    assert throttle.limit == 8


async def test_keeps_one_call_however_often_it_is_refused() -> None:
    throttle = Throttle(MANNERS)
    for _ in range(10):
        throttle.overloaded(time.monotonic(), Pace(retry_after=0.0))
    assert throttle.limit == 1


@pytest.mark.parametrize(
    "pace",
    [
        Pace(requests_left=0, requests_reset=0.15),
        Pace(tokens_left=0, tokens_reset=0.15),
    ],
)
async def test_sends_nothing_that_the_endpoint_said_it_will_refuse(pace: Pace) -> None:
    throttle = Throttle(MANNERS)
    throttle.went_well(pace)
    started = time.monotonic()
    async with throttle.slot():
        assert time.monotonic() - started >= 0.14


async def test_all_wait_as_long_as_one_was_told_to() -> None:
    with serving(status(429, Retry_After="0.3"), answer(GOOD)) as server:
        answers = await asked(polite_at(server.url, concurrency=1), 3)
        arrivals = [exchange.arrived for exchange in server.log]
    assert all(said.reply for said in answers)
    assert arrivals[1] - arrivals[0] >= 0.29


async def test_counts_every_try_and_gives_up_after_the_last() -> None:
    with serving(status(500)) as server:
        [said] = await asked(polite_at(server.url, attempts=3), 1)
        assert server.calls == said.usage.calls == said.tries == 3
    assert isinstance(said.error, TransportError)
    assert "3 tries" in str(said.error)


async def test_a_slot_given_up_while_waiting_goes_to_the_next() -> None:
    throttle = Throttle(dataclasses.replace(MANNERS, concurrency=1))

    async def hold(seconds: float) -> None:
        async with throttle.slot():
            await asyncio.sleep(seconds)

    first, given_up, last = (asyncio.create_task(hold(0.05)) for _ in range(3))
    await asyncio.sleep(0.01)
    given_up.cancel()
    await asyncio.wait_for(asyncio.gather(first, last), 60)
    assert throttle.under_way == 0


async def test_an_endpoint_that_goes_away_is_waited_for() -> None:
    with serving(answer(GOOD)) as server:
        model = polite_at(server.url)
        assert (await model.chat(question())).reply
    started = time.monotonic()
    with pytest.raises(StopRun, match="away"):
        await model.chat(question())
    assert time.monotonic() - started >= 0.15
    await model.aclose()


async def test_a_good_answer_is_not_asked_for_again() -> None:
    with serving(respond(completion(GOOD))) as server:
        await asked(polite_at(server.url), 5)
        assert server.calls == 5
