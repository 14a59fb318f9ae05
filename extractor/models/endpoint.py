"""A model behind an OpenAI-compatible endpoint, be it in a cloud, next door or in this process."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

import openai

from extractor.models.faults import CallFault, error_after
from extractor.models.http import http_client
from extractor.models.interface import ChatAnswer, ChatRequest, ReplyProblem, Usage
from extractor.models.line import SdkLine
from extractor.models.reply import read_reply
from extractor.models.transport import Patience, Sent, send, tokens_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from openai.types.chat import ChatCompletion

    from extractor.errors import ModelError
    from extractor.models.decoding import Decoding
    from extractor.models.line import Line


@dataclass(frozen=True, slots=True)
class Target:
    """Where questions go and in which dialect.

    Attributes:
        name: The model as the caller chose it.
        model_id: The model as the endpoint knows it.
        base_url: Root of the endpoint.
        decoding: How the endpoint is told the schema of a reply.
        api_key: Sent as bearer token when not null; never shown.
        digest: SHA-256 of the weights when known.
        shown: Endpoint as provenance names it; null for the embedded model.
        limit_key: What the endpoint calls the bound on written tokens.
        wording: How content must be written to be read as it stands; most endpoints take it unchanged.
        connections: Most connections kept open between questions; needs one event loop for all of them.
    """

    name: str
    model_id: str
    base_url: str = field(repr=False)
    decoding: Decoding
    api_key: str | None = field(default=None, repr=False)
    digest: str | None = None
    shown: str | None = None
    limit_key: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    wording: Callable[[str], str] = str
    connections: int = 0


class EndpointModel:
    """A ``ChatModel`` over HTTP."""

    def __init__(self, target: Target, patience: Patience) -> None:
        self._target = target
        self._patience = patience
        self._line = _line_to(target, patience)

    def __repr__(self) -> str:
        return f"EndpointModel({self.name!r}, endpoint={self.endpoint!r})"

    def keeping(self, connections: int) -> EndpointModel:
        """The same model in place of this one, for a caller with one event loop: connections stay open.

        Args:
            connections: Most connections kept open.
        """
        return EndpointModel(replace(self._target, connections=connections), self._patience)

    @property
    def target(self) -> Target:
        """Where questions go."""
        return self._target

    @property
    def patience(self) -> Patience:
        """How long a failing endpoint is borne with."""
        return self._patience

    @property
    def name(self) -> str:
        """The model as the caller chose it."""
        return self._target.name

    @property
    def digest(self) -> str | None:
        """SHA-256 of the weights when known."""
        return self._target.digest

    @property
    def endpoint(self) -> str | None:
        """Base URL without credentials; null for the embedded model."""
        return self._target.shown

    async def chat(self, request: ChatRequest) -> ChatAnswer:
        """Asks once; transport faults are tried again, and what stands at the end is part of the answer."""
        sent = await send(self._line, self.body(request), self._patience)
        if sent.completion is None:
            return self._failed(sent.fault or CallFault("unknown"), sent)
        answer = self.read(sent.completion, request)
        return replace(answer, usage=sent.usage, tries=sent.tries, pace=sent.pace)

    async def aclose(self) -> None:
        """Closes the line."""
        await self._line.aclose()

    def read(self, completion: ChatCompletion, request: ChatRequest) -> ChatAnswer:
        """The answer in a completion, however it came; its usage is one call and the tokens stated."""
        reply, raw, problem = read_reply(completion, request.reply_type)
        model_id = completion.model or self._target.model_id
        return ChatAnswer(reply, raw, problem, None, Usage(calls=1) + tokens_of(completion), model_id)

    def body(self, request: ChatRequest) -> dict[str, Any]:
        """What is sent for a request."""
        sampling = {} if request.temperature is None else {"temperature": request.temperature}
        return {
            "model": self._target.model_id,
            "messages": [
                {"role": said.role, "content": self._target.wording(said.content)}
                for said in request.messages
            ],
            **sampling,
            self._target.limit_key: request.max_tokens,
            **self._target.decoding(request.reply_type),
        }

    def _failed(self, fault: CallFault, sent: Sent) -> ChatAnswer:
        where = self.endpoint or self.name
        outcome = fault.outcome or error_after(fault, sent.tries, where)
        if isinstance(outcome, ReplyProblem):
            return self._without_reply(sent, problem=outcome)
        return self._without_reply(sent, error=type(outcome)(outcome.message, where=where, kind=outcome.kind))

    def _without_reply(
        self, sent: Sent, *, problem: ReplyProblem | None = None, error: ModelError | None = None
    ) -> ChatAnswer:
        return ChatAnswer(
            None, None, problem, error, sent.usage, self._target.model_id, sent.tries, sent.pace
        )


def _line_to(target: Target, patience: Patience) -> Line:
    client = client_for(target, patience)
    if not target.connections:
        return SdkLine(client)
    from extractor.models.kept_line import KeptLine  # a run alone needs it

    return KeptLine(client, patience.timeout, target.connections)


def client_for(target: Target, patience: Patience, *, bounded: bool = True) -> openai.AsyncOpenAI:
    """The SDK's client of an endpoint, which tries nothing again.

    Args:
        target: The endpoint.
        patience: Its time-out.
        bounded: Whether responses larger than any reply are refused.
    """
    client = openai.AsyncOpenAI(
        base_url=target.base_url,
        api_key=target.api_key or "",
        admin_api_key="",
        max_retries=0,
        timeout=patience.timeout,
        http_client=http_client(target.base_url, patience.timeout, bounded=bounded),
        _enforce_credentials=False,
    )
    if target.name != f"openai/{target.model_id}":
        # The SDK takes these from the environment; they are an account's at OpenAI and nobody else's.
        client.organization = client.project = None
    return client
