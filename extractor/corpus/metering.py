"""Every call is written down before it is sent and again when it is answered, so that none goes uncounted."""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
from typing import TYPE_CHECKING

from extractor.corpus.budget import StopRun
from extractor.corpus.wrapping import WrappedModel
from extractor.errors import CredentialsError, ReplyError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.corpus.budget import Budget
    from extractor.models import ChatAnswer, ChatModel, ChatRequest

_HOPELESS = frozenset({"not_found"})
_ASKING_FOR: contextvars.ContextVar[str] = contextvars.ContextVar("asking_for", default="")


@contextlib.contextmanager
def asking_for(key: str) -> Iterator[None]:
    """The calls made within, in this task, belong to this report."""
    token = _ASKING_FOR.set(key)
    try:
        yield
    finally:
        _ASKING_FOR.reset(token)


class MeteredModel(WrappedModel):
    """A ``ChatModel`` whose calls stand in the ledger of a run, and stay within its bounds.

    Args:
        model: The model; it must try each question once, so that a call here is a call there.
        budget: Where the calls are entered.
    """

    def __init__(self, model: ChatModel, budget: Budget) -> None:
        super().__init__(model)
        self._budget = budget
        self._under_way = 0
        self._refused: StopRun | None = None
        self._waiting: list[asyncio.Future[None]] = []

    async def chat(self, request: ChatRequest) -> ChatAnswer:
        """Asks once.

        Raises:
            StopRun: A bound of the run is reached and nothing was sent; or the endpoint will refuse every
                call of this run alike (a wrong key, no quota, an unknown model).
        """
        call = await self._entered(request)
        try:
            answer = await self._model.chat(request)
            self._budget.answered(call, answer)
        finally:
            self._leave()
        error = answer.error
        if isinstance(error, CredentialsError) or (isinstance(error, ReplyError) and error.kind in _HOPELESS):
            self._refused = StopRun(str(error), fatal=error)
            raise self._refused
        return answer

    async def _entered(self, request: ChatRequest) -> int:
        """The number of a call that may be sent, now or when calls under way have left room."""
        while True:
            if self._refused:
                raise self._refused
            try:
                call = self._budget.sends(_ASKING_FOR.get(), request)
            except StopRun as stop:
                if not (stop.may_pass and self._under_way):
                    raise
                change: asyncio.Future[None] = asyncio.get_running_loop().create_future()
                self._waiting.append(change)
                await change
            else:
                self._under_way += 1
                return call

    def _leave(self) -> None:
        self._under_way -= 1
        waiting, self._waiting = self._waiting, []
        for change in waiting:
            if not change.done():
                change.set_result(None)
