"""Reports that are read at a time share the processor: no answer and no question waits for all of them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from extractor.one_by_one import OneByOne, at_once

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager


def told_in_order(turn: Callable[[], AbstractAsyncContextManager[None]]) -> list[str]:
    told: list[str] = []

    async def report(number: int) -> None:
        async with turn():
            told.append(f"read {number}")
            asyncio.get_running_loop().call_soon(told.append, f"sent {number}")

    async def all_of_them() -> None:
        await asyncio.gather(*(report(number) for number in range(3)))

    asyncio.run(all_of_them())
    return told


def test_a_question_is_sent_before_the_next_report_is_read() -> None:
    assert told_in_order(OneByOne().turn) == ["read 0", "sent 0", "read 1", "sent 1", "read 2", "sent 2"]


def test_reports_without_turns_are_all_read_before_the_first_question_is_sent() -> None:
    assert told_in_order(at_once) == ["read 0", "read 1", "read 2", "sent 0", "sent 1", "sent 2"]


def test_a_report_that_fails_passes_its_turn_on() -> None:
    reports = OneByOne()

    async def fails() -> None:
        async with reports.turn():
            raise ValueError("unreadable")

    async def follows() -> str:
        async with reports.turn():
            return "read"

    async def both() -> str:
        failing, following = asyncio.create_task(fails()), asyncio.create_task(follows())
        with pytest.raises(ValueError, match="unreadable"):
            await failing
        return await asyncio.wait_for(following, timeout=5)

    assert asyncio.run(both()) == "read"
