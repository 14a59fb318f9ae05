"""One question over HTTP: tries again what is worth it, within a bound on tries and on time, and counts."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import tenacity
from openai.types.chat import ChatCompletion
from pydantic import ValidationError

from extractor.models.faults import NO_CONNECTION, CallFault, fault_of_status
from extractor.models.interface import Pace, Usage
from extractor.models.pace import pace_of

if TYPE_CHECKING:
    from extractor.models.line import Line, Received
    from extractor.settings import Settings

FEWEST_OF_SUCCESS, FEWEST_OF_OTHERS = 200, 300


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a failing endpoint is borne with; times in seconds.

    Attributes:
        attempts: Most tries of one question.
        timeout: Most time one try may take, from the first byte sent to the last byte read.
        total_timeout: Most time all tries and the waits between them may take.
        first_wait: Wait after the first failure when the endpoint names none; doubles with each failure.
        longest_wait: Bound of that doubling.
    """

    attempts: int
    timeout: float
    total_timeout: float
    first_wait: float = 0.5
    longest_wait: float = 30.0

    @classmethod
    def of(cls, settings: Settings) -> Patience:
        """The patience that the settings ask for."""
        return cls(settings.transport_attempts, settings.timeout, settings.total_timeout)


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of a question: a completion or the fault that stood at the end, and the cost of all tries.

    ``tries`` counts what ``usage.calls`` cannot: tries that found no connection to send a request over.
    """

    completion: ChatCompletion | None
    fault: CallFault | None
    usage: Usage
    tries: int
    pace: Pace


async def send(line: Line, body: dict[str, Any], patience: Patience) -> Sent:
    """Posts a chat request until it is answered or the patience is at its end."""
    sending = _Sending(line, body, patience)
    again = patience.attempts > 1
    try:
        completion = await (_retrying(patience)(sending.try_once) if again else sending.try_once())
    except CallFault as fault:
        return Sent(None, fault, sending.usage, sending.tries, sending.pace)
    return Sent(completion, None, sending.usage + tokens_of(completion), sending.tries, sending.pace)


class _Sending:
    """The tries of one question and what they have cost so far."""

    def __init__(self, line: Line, body: dict[str, Any], patience: Patience) -> None:
        self._line = line
        self._body = body
        self._timeout = patience.timeout
        self._deadline = time.monotonic() + patience.total_timeout
        self.usage = Usage()
        self.tries = 0
        self.pace = Pace()

    async def try_once(self) -> ChatCompletion:
        started = time.monotonic()
        self.tries += 1
        sent = True
        try:
            async with asyncio.timeout(min(self._timeout, self._deadline - started)):
                return _completion_in(await self._post())
        except TimeoutError as error:
            raise CallFault("timeout") from error
        except CallFault as fault:
            sent = fault.kind != NO_CONNECTION
            raise
        finally:
            self.usage += Usage(calls=int(sent), seconds=time.monotonic() - started)

    async def _post(self) -> Received:
        received = await self._line.post(self._body)
        self.pace = pace_of(received.headers)
        if not FEWEST_OF_SUCCESS <= received.status < FEWEST_OF_OTHERS:
            raise fault_of_status(received.status, received.headers, _error_in(received.content))
        return received


def _error_in(content: bytes) -> object:
    try:
        body = json.loads(content)
    except ValueError:
        return None
    return body.get("error", body) if isinstance(body, dict) else None


def completion_of(body: Any) -> ChatCompletion:
    """The completion in the body of a response.

    Raises:
        CallFault: It is none.
    """
    if isinstance(body, dict) and body.get("error") and not body.get("choices"):
        raise CallFault("error_in_body")
    try:
        return ChatCompletion.model_validate({"choices": [], **body})
    except (TypeError, ValidationError) as error:
        raise CallFault("not_a_completion") from error


def _completion_in(received: Received) -> ChatCompletion:
    media_type = received.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not media_type.endswith("json"):
        raise CallFault("content_type")
    try:
        body = json.loads(received.content)
    except ValueError as error:
        raise CallFault("truncated_body") from error
    return completion_of(body)


def tokens_of(completion: ChatCompletion) -> Usage:
    """The tokens as the endpoint counted them; 0 where it says nothing."""
    usage = completion.usage
    if usage is None:
        return Usage()
    details = usage.prompt_tokens_details
    cached = (details.cached_tokens or 0) if details else 0
    return Usage(tokens_in=usage.prompt_tokens, tokens_cached=cached, tokens_out=usage.completion_tokens)


def _retrying(patience: Patience) -> tenacity.AsyncRetrying:
    backoff = tenacity.wait_exponential(patience.first_wait, patience.longest_wait) + tenacity.wait_random(
        0, patience.first_wait
    )

    least_useful = min(patience.timeout, 1.0)  # a try with less time left would only be cut off

    def wait(state: tenacity.RetryCallState) -> float:
        fault = state.outcome.exception() if state.outcome else None
        stated = fault.retry_after if isinstance(fault, CallFault) else None
        return backoff(state) if stated is None else stated

    return tenacity.AsyncRetrying(
        retry=tenacity.retry_if_exception(lambda error: isinstance(error, CallFault) and error.transient),
        stop=tenacity.stop_any(
            tenacity.stop_after_attempt(patience.attempts),
            tenacity.stop_before_delay(patience.total_timeout - least_useful),
        ),
        wait=wait,
        reraise=True,
    )
