"""Models of a few lines, to stand where an opened model stands."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from extractor.errors import TransportError
from extractor.models import ChatAnswer, ChatRequest, ReplyProblem, Usage

if TYPE_CHECKING:
    from collections.abc import Callable

COST = Usage(calls=1, tokens_in=100, tokens_cached=40, tokens_out=12, seconds=0.5)
Reply = dict[str, Any]


@dataclasses.dataclass
class Answering:
    """A model that makes each answer from the question, and keeps what it was asked."""

    answer: Callable[[ChatRequest], ChatAnswer]
    name: str = "answering"
    digest: str | None = "00ff"
    endpoint: str | None = "http://127.0.0.1:1/v1"
    asked: list[ChatRequest] = dataclasses.field(default_factory=list)
    closed: int = 0

    async def chat(self, request: ChatRequest) -> ChatAnswer:
        self.asked.append(request)
        return self.answer(request)

    async def aclose(self) -> None:
        self.closed += 1


def choosing(choose: Callable[[dict[str, Any]], Reply]) -> Answering:
    """A model whose reply is chosen with the JSON Schema of the reply in view."""

    def answer(request: ChatRequest) -> ChatAnswer:
        reply = request.reply_type.model_validate(choose(request.reply_type.model_json_schema()))
        return ChatAnswer(reply, reply.model_dump_json(), None, None, COST, "served")

    return Answering(answer)


def choices_in(schema: dict[str, Any]) -> dict[str, dict[str, list[str]]]:
    """The names that may be chosen, by incident and question, of a question of the small profile."""
    return {
        incident: {
            field: question.get("enum") or [question["const"]]
            for field, question in schema["$defs"][f"Incident_{incident}"]["properties"].items()
        }
        for incident in schema["properties"]
    }


def always(which: int) -> Answering:
    """A model that takes the name at the same position everywhere; the last one is "not said"."""
    return choosing(
        lambda schema: {
            incident: {field: names[which] for field, names in questions.items()}
            for incident, questions in choices_in(schema).items()
        }
    )


def accusing(name: str) -> Answering:
    """A model that says this name did it, wherever it may, and says nothing else."""
    return choosing(
        lambda schema: {
            incident: {field: name if name in names else names[-1] for field, names in questions.items()}
            for incident, questions in choices_in(schema).items()
        }
    )


def spoiling() -> Answering:
    """A model that answers prose, each time another."""
    count = iter(range(100))
    return Answering(
        lambda _: ChatAnswer(None, f"SECRET {next(count)}", ReplyProblem("not_json"), None, COST, "served")
    )


def unreachable() -> Answering:
    """A model whose endpoint is gone."""
    error = TransportError("the endpoint kept failing", where="http://127.0.0.1:1/v1", kind="http_503")
    return Answering(lambda _: ChatAnswer(None, None, None, error, Usage(calls=3), "served", tries=4))
