"""What the rest of the house knows of a model: a question goes in, an answer comes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from pydantic import BaseModel

    from extractor.errors import ModelError

Role = Literal["system", "user", "assistant"]
ProblemKind = Literal["truncated", "not_json", "schema", "refusal", "content_filter", "empty", "too_large"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a conversation; ``content`` reaches the model unchanged."""

    role: Role
    content: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """One question to a model.

    Attributes:
        messages: The conversation so far, oldest first.
        reply_type: The pydantic model that the reply must be an instance of.
        max_tokens: Most tokens the reply may have.
        temperature: Sampling temperature; 0 takes the likeliest token, null leaves it to the endpoint.
    """

    messages: tuple[Message, ...]
    reply_type: type[BaseModel]
    max_tokens: int
    temperature: float | None = 0.0


@dataclass(frozen=True, slots=True)
class Usage:
    """What calls cost.

    Attributes:
        calls: HTTP requests really sent, failed ones included; without a connection none is sent.
        tokens_in: Tokens of the prompts, as the endpoint counted them, cached ones included.
        tokens_cached: Those of ``tokens_in`` that the endpoint's prompt cache held already.
        tokens_out: Tokens the model wrote.
        seconds: Time spent inside calls; waits between tries are not part of it.
    """

    calls: int = 0
    tokens_in: int = 0
    tokens_cached: int = 0
    tokens_out: int = 0
    seconds: float = 0.0

    def __add__(self, other: Usage) -> Usage:
        """The cost of both."""
        return Usage(
            self.calls + other.calls,
            self.tokens_in + other.tokens_in,
            self.tokens_cached + other.tokens_cached,
            self.tokens_out + other.tokens_out,
            self.seconds + other.seconds,
        )


@dataclass(frozen=True, slots=True)
class ReplyProblem:
    """Why a reply that did arrive cannot be used.

    Attributes:
        kind: The sort of problem.
        errors: One ``field: pydantic error type`` for each fault; never words of the reply or the article.
    """

    kind: ProblemKind
    errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pace:
    """What an endpoint said of its own limits with its last response; null where it said nothing.

    Attributes:
        retry_after: Seconds it asks to wait.
        requests_left: Requests it still takes before ``requests_reset``.
        requests_reset: Seconds until it takes the full number of requests again.
        tokens_left: Tokens it still takes before ``tokens_reset``.
        tokens_reset: Seconds until it takes the full number of tokens again.
    """

    retry_after: float | None = None
    requests_left: int | None = None
    requests_reset: float | None = None
    tokens_left: int | None = None
    tokens_reset: float | None = None


@dataclass(frozen=True, slots=True)
class ChatAnswer:
    """What came of one question. Exactly one of ``reply``, ``problem`` and ``error`` is set.

    Attributes:
        reply: The parsed reply.
        raw: The words of the model, when there were any.
        problem: The endpoint answered, but the reply cannot be used.
        error: The endpoint did not answer: ``TransportError``, ``CredentialsError`` or ``ReplyError``.
        usage: What all tries of this question cost.
        model_id: The model as the endpoint names it.
        tries: How often the question was put, tries that found no connection included.
        pace: What the endpoint says of its own limits.
    """

    reply: BaseModel | None
    raw: str | None = field(repr=False)
    problem: ReplyProblem | None
    error: ModelError | None
    usage: Usage
    model_id: str
    tries: int = 1
    pace: Pace = Pace()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long preparation has come, in bytes."""

    step: Literal["fetch", "check"]
    done: int
    total: int


class ChatModel(Protocol):
    """A model that can be asked. Safe to share between tasks, and between event loops one after the other.

    Attributes:
        name: The model as the caller chose it, e.g. ``local``.
        digest: SHA-256 of the weights when they are known.
        endpoint: Base URL of the service without credentials; null for the embedded model.
    """

    @property
    def name(self) -> str: ...  # noqa: D102 - described above

    @property
    def digest(self) -> str | None: ...  # noqa: D102 - described above

    @property
    def endpoint(self) -> str | None: ...  # noqa: D102 - described above

    async def chat(self, request: ChatRequest) -> ChatAnswer:
        """Asks once, repeating only what failed in transport; what an endpoint does is never raised."""
        ...

    async def aclose(self) -> None:
        """Lets go of connections and of the embedded model."""
        ...
