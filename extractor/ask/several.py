"""Several questions about one document: put at the same time where the endpoint takes them so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extractor.ask.asking import ask
from extractor.spans import span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.ask.asking import Asked, Check, ReaskPrompt
    from extractor.models import ChatModel, ChatRequest

AT_A_TIME: Final = 8


async def ask_each(
    model: ChatModel, prompts: ReaskPrompt, requests: Sequence[ChatRequest], check: Check, max_reasks: int
) -> list[Asked]:
    """Asks questions that do not need each other's answers, ``AT_A_TIME`` of them at a time.

    The embedded model answers one at a time and a wait counts against its time-out: it is asked one by one.

    Args:
        model: The model.
        prompts: Renders the words of a re-ask.
        requests: The questions.
        check: What is wrong with a parsed reply; see ``ask``.
        max_reasks: Most re-asks of each question.

    Returns:
        What came of each, in the order of the questions.

    Raises:
        BaseException: What the first of them raised, when all have come to their end.
    """
    import asyncio  # only a program that asks a model loads it

    free = asyncio.Semaphore(1 if model.endpoint is None else AT_A_TIME)

    async def one(request: ChatRequest) -> Asked:
        async with free:
            with span("ask") as tell:
                asked = await ask(model, prompts, request, check, max_reasks)
                usage, failure = asked.usage, asked.failure
                tell(model=model.name, tries=asked.tries, reasks=asked.reasks)
                tell(
                    tokens_in=usage.tokens_in, tokens_cached=usage.tokens_cached, tokens_out=usage.tokens_out
                )
                tell(failure=failure.kind if failure else None)
                return asked

    answers = await asyncio.gather(*(one(request) for request in requests), return_exceptions=True)
    asked = []
    for answer in answers:
        if isinstance(answer, BaseException):
            raise answer
        asked.append(answer)
    return asked
