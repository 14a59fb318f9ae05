"""A model asked politely: as many calls at a time as its endpoint bears, tried again when it fails."""

from __future__ import annotations

import asyncio
import dataclasses
import logging
import time
from typing import TYPE_CHECKING, Final

from extractor.corpus.budget import StopRun
from extractor.corpus.throttle import Manners, Throttle
from extractor.corpus.wrapping import WrappedModel
from extractor.errors import TransportError
from extractor.models import Usage

if TYPE_CHECKING:
    from extractor.errors import ModelError
    from extractor.models import ChatAnswer, ChatModel, ChatRequest

log = logging.getLogger(__name__)

UNREACHABLE: Final = "connect"
OVERLOAD: Final = frozenset({"http_429", "http_503", "http_529", UNREACHABLE})
PERMANENT: Final = frozenset({"bad_endpoint"})


class PoliteModel(WrappedModel):
    """A ``ChatModel`` for many tasks at a time.

    An endpoint that cannot be reached costs no report: all wait for it, and the run stops when it stays away.

    Args:
        model: The model; it must try each question once, so that every failure is seen here.
        manners: How its endpoint is treated.
    """

    def __init__(self, model: ChatModel, manners: Manners) -> None:
        super().__init__(model)
        self._manners = manners
        self._last_sign: float | None = None
        self.throttle = Throttle(manners)

    async def chat(self, request: ChatRequest) -> ChatAnswer:
        """Asks until there is an answer or the tries are used up; their cost is part of the answer.

        Raises:
            StopRun: The endpoint cannot be reached, or not any more.
        """
        usage, tries, unreached = Usage(), 0, 0
        while True:
            answer = await self._once(request)
            usage, tries = usage + answer.usage, tries + answer.tries
            error = answer.error if is_transient(answer) else None
            if error is not None and error.kind == UNREACHABLE:
                unreached += 1
                self._require_endpoint(error, unreached)
            elif error is None or tries - unreached >= self._manners.attempts:
                return dataclasses.replace(answer, usage=usage, tries=tries, error=_said(answer, tries))
            elif error.kind not in OVERLOAD:
                await asyncio.sleep(self._manners.wait_after(tries))

    async def _once(self, request: ChatRequest) -> ChatAnswer:
        async with self.throttle.slot() as since:
            answer = await self._model.chat(request)
        if answer.error is None or answer.error.kind != UNREACHABLE:
            self._last_sign = time.monotonic()
        if is_transient(answer) and answer.error is not None and answer.error.kind in OVERLOAD:
            log.info("the endpoint is overloaded", extra={"kind": answer.error.kind})
            self.throttle.overloaded(since, answer.pace)
        else:
            self.throttle.went_well(answer.pace)
        return answer

    def _require_endpoint(self, error: ModelError, unreached: int) -> None:
        if self._last_sign is None:
            if unreached >= self._manners.attempts:
                raise StopRun(str(error), fatal=error)
        elif time.monotonic() - self._last_sign > self._manners.longest_silence:
            minutes = self._manners.longest_silence / 60
            raise StopRun(f"the endpoint has been away for {minutes:.0f} minutes")


def is_transient(answer: ChatAnswer) -> bool:
    """Whether the same question may be answered later."""
    return isinstance(answer.error, TransportError) and answer.error.kind not in PERMANENT


def _said(answer: ChatAnswer, tries: int) -> ModelError | None:
    error = answer.error
    if error is None or not is_transient(answer):
        return error
    message = f"the endpoint kept failing ({error.kind}, {tries} tries); --retry-failed asks again"
    return TransportError(message, where=error.where, kind=error.kind)
