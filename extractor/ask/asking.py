"""One question to a model: asked again where the reply fails its checks, counted, never raised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

from extractor.models import ChatAnswer, ChatModel, ChatRequest, Message, Usage
from extractor.schema import Failure

if TYPE_CHECKING:
    from pydantic import BaseModel

STAGE = "ask"
REPAIRABLE = frozenset({"truncated", "not_json", "schema"})

Check = Callable[[Any], list[str]]


class ReaskPrompt(Protocol):
    """The part of a prompt set that this room needs."""

    def render_reask(self, *, problems: list[str]) -> str:
        """The words that ask again, naming what was wrong."""
        ...


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of a question and its re-asks.

    A reply whose checks still complain is kept: figures are judged one by one, and one bad figure
    must not cost the document. ``reply`` and ``failure`` are both set when a re-ask found the endpoint
    gone after a first reply had come.

    Attributes:
        reply: The best reply, or null.
        problems: What the checks still say of it.
        usage: Cost of all calls.
        reasks: How often the model was asked again because of what it said.
        failure: Why there is no (better) reply.
        raw_replies: The model's own words, in order.
        tries: How often a call was tried, those that found no connection included.
    """

    reply: BaseModel | None
    problems: tuple[str, ...]
    usage: Usage
    reasks: int
    failure: Failure | None
    raw_replies: tuple[str, ...] = field(default=(), repr=False)
    tries: int = 0


async def ask(
    model: ChatModel, prompts: ReaskPrompt, request: ChatRequest, check: Check, max_reasks: int
) -> Asked:
    """Asks, and asks again what can be repaired, at most ``max_reasks`` times.

    Stops when the reply passes, when the model repeats itself byte for byte, or when the endpoint fails.
    Between two replies the one with fewer problems wins, the earlier one at a tie.

    Args:
        model: The model.
        prompts: Renders the words of a re-ask.
        request: The question.
        check: What is wrong with a parsed reply, as short phrases without article text; empty when nothing.
        max_reasks: Most re-asks; transport tries are the model's own matter and another counter.
    """
    asked = _after(Asked(None, (), Usage(), 0, None), await model.chat(request), check)
    while asked.next_problems and asked.so_far.reasks < max_reasks:
        words = prompts.render_reask(problems=list(asked.next_problems))
        answer = await model.chat(_again(request, asked.so_far.raw_replies[-1], words))
        asked = _after(replace(asked.so_far, reasks=asked.so_far.reasks + 1), answer, check)
    return asked.so_far


@dataclass(frozen=True, slots=True)
class _Turn:
    """Where the conversation stands; ``next_problems`` is empty when asking again makes no sense."""

    so_far: Asked
    next_problems: tuple[str, ...]


def _after(before: Asked, answer: ChatAnswer, check: Check) -> _Turn:
    repeats = answer.raw in before.raw_replies
    raws = before.raw_replies if answer.raw is None else (*before.raw_replies, answer.raw)
    asked = replace(
        before, usage=before.usage + answer.usage, raw_replies=raws, tries=before.tries + answer.tries
    )
    if answer.reply is None:
        failure = None if before.reply is not None and answer.error is None else _failure(answer, asked)
        problems = _repairable_problems(answer)
        return _Turn(replace(asked, failure=failure), () if repeats else problems)
    problems = tuple(check(answer.reply))
    if before.reply is None or len(problems) < len(before.problems):
        asked = replace(asked, reply=answer.reply, problems=problems, failure=None)
    return _Turn(asked, () if repeats else problems)


def _repairable_problems(answer: ChatAnswer) -> tuple[str, ...]:
    problem = answer.problem
    if problem is None or answer.raw is None or problem.kind not in REPAIRABLE:
        return ()
    return problem.errors or (problem.kind,)


def _again(request: ChatRequest, raw: str, words: str) -> ChatRequest:
    messages = (*request.messages, Message("assistant", raw), Message("user", words))
    return replace(request, messages=messages)


def _failure(answer: ChatAnswer, asked: Asked) -> Failure:
    """The typed failure of an answer without a reply."""
    if answer.error is not None:
        return Failure(stage=STAGE, kind=answer.error.kind, message=str(answer.error), attempts=asked.tries)
    kind = answer.problem.kind if answer.problem else "empty"
    errors = "; ".join(answer.problem.errors) if answer.problem else ""
    said = f"the model's reply cannot be used ({kind}{': ' + errors if errors else ''})"
    return Failure(
        stage=STAGE, kind=kind, message=f"{said}; asked {asked.reasks + 1} times", attempts=asked.tries
    )
