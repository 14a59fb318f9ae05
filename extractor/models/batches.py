"""The Batch API of OpenAI and of those who copy it: files of requests in, files of responses out.

Source: https://platform.openai.com/docs/guides/batch
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
from typing import TYPE_CHECKING, Any, Final

import openai

from extractor.errors import ReplyError, UsageError
from extractor.models.endpoint import EndpointModel, client_for
from extractor.models.faults import CallFault, error_after, fault_of_connection, fault_of_status
from extractor.models.interface import ChatAnswer, ReplyProblem, Usage
from extractor.models.transport import completion_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from extractor.models.interface import ChatModel, ChatRequest

CHAT_URL: Final = "/v1/chat/completions"
MOST_REQUESTS: Final = 50_000
MOST_BYTES: Final = 200_000_000
LABEL: Final = "incident_extractor"
DISCOUNT: Final = 0.5
"""What a token costs in a batch, as a share of its usual price."""

ENDED: Final = frozenset({"completed", "failed", "expired", "cancelled"})


@dataclasses.dataclass(frozen=True, slots=True)
class Batch:
    """A batch as the endpoint sees it.

    Attributes:
        id: Its name at the endpoint.
        status: ``validating``, ``in_progress``, ``finalizing``, ``completed``, ``failed``, ``expired``, ...
        requests: How many requests it has.
        done: How many of them have a response.
        failed: How many of them failed.
        files: Files with responses and with errors.
        label: The label it was created with.
        errors: Codes of what is wrong with the whole batch.
    """

    id: str
    status: str
    requests: int
    done: int
    failed: int
    files: tuple[str, ...]
    label: str | None
    errors: tuple[str, ...] = ()

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        return self.status in ENDED


class BatchEndpoint:
    """The batches of an endpoint.

    Args:
        model: The model that the requests are for.

    Raises:
        UsageError: It is no model behind an endpoint.
    """

    def __init__(self, model: ChatModel) -> None:
        if not isinstance(model, EndpointModel) or model.endpoint is None:
            message = "batches are for models behind an endpoint: openai/NAME, or a name with --base-url"
            raise UsageError(message, where="model")
        self.model = model
        self._where = model.endpoint
        self._client = client_for(model.target, model.patience, bounded=False)
        # The SDK wants a key, or to be told for every call that there is none.
        self._headers = None if model.target.api_key else {"Authorization": openai.Omit()}

    def line(self, custom_id: str, request: ChatRequest) -> bytes:
        """A request as a line of an input file."""
        body = self.model.body(request)
        line = {"custom_id": custom_id, "method": "POST", "url": CHAT_URL, "body": body}
        return json.dumps(line, ensure_ascii=False).encode(errors="surrogatepass") + b"\n"

    async def create(self, requests: Path, label: str) -> Batch:
        """Uploads a file of requests and starts a batch of it.

        Nothing is tried again: a batch whose creation was not confirmed is found by ``find``.

        Raises:
            ModelError: The endpoint cannot be reached, or refuses.
        """
        with self._explained():
            uploaded = await self._client.files.create(
                file=requests, purpose="batch", extra_headers=self._headers
            )
            return _batch(
                await self._client.batches.create(
                    input_file_id=uploaded.id,
                    endpoint=CHAT_URL,
                    completion_window="24h",
                    metadata={LABEL: label},
                    extra_headers=self._headers,
                )
            )

    async def find(self, label: str) -> Batch | None:
        """The newest batch with this label.

        Raises:
            ModelError: The endpoint cannot be reached, or refuses.
        """
        with self._explained():
            async for batch in self._client.with_options(max_retries=4).batches.list(
                limit=100, extra_headers=self._headers
            ):
                if (batch.metadata or {}).get(LABEL) == label:
                    return _batch(batch)
        return None

    async def get(self, batch_id: str) -> Batch:
        """How a batch stands.

        Raises:
            ModelError: The endpoint cannot be reached, or refuses.
        """
        with self._explained():
            return _batch(
                await self._client.with_options(max_retries=4).batches.retrieve(
                    batch_id, extra_headers=self._headers
                )
            )

    async def fetch(self, file_id: str, path: Path) -> None:
        """Writes a file of the endpoint to the disk, piece by piece.

        Raises:
            ModelError: The endpoint cannot be reached, or refuses.
        """
        with self._explained():
            files = self._client.with_options(max_retries=4).files
            async with files.with_streaming_response.content(
                file_id, extra_headers=self._headers
            ) as response:
                await response.stream_to_file(path)

    def answer(self, response: dict[str, Any], request: ChatRequest) -> ChatAnswer | None:
        """The answer in the ``response`` of an output line; null if the same request should be sent again."""
        status, body = response.get("status_code"), response.get("body")
        try:
            if status == 200:
                return self.model.read(completion_of(body), request)
            fault = _fault(status, body)
        except CallFault as caught:
            fault = caught
        if fault.transient:
            return None
        outcome = fault.outcome
        problem = outcome if isinstance(outcome, ReplyProblem) else None
        error = None if isinstance(outcome, ReplyProblem) else outcome
        if problem is None and error is None:
            error = ReplyError("the endpoint refused the request", where=self._where, kind=fault.kind)
        return ChatAnswer(None, None, problem, error, Usage(calls=1), self.model.target.model_id)

    async def aclose(self) -> None:
        """Lets go of connections."""
        await self._client.close()
        await self.model.aclose()

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except openai.APIStatusError as error:
            refusal = fault_of_status(error.status_code, error.response.headers, error.body)
            raise self._error(refusal) from error
        except openai.APIConnectionError as error:
            raise self._error(fault_of_connection(error)) from error

    def _error(self, fault: CallFault) -> Exception:
        outcome = fault.outcome
        if outcome is None or isinstance(outcome, ReplyProblem):
            return error_after(fault, 1, self._where)
        return type(outcome)(outcome.message, where=self._where, kind=outcome.kind)


def _batch(batch: openai.types.Batch) -> Batch:
    counts = batch.request_counts
    return Batch(
        id=batch.id,
        status=batch.status,
        requests=counts.total if counts else 0,
        done=counts.completed if counts else 0,
        failed=counts.failed if counts else 0,
        files=tuple(name for name in (batch.output_file_id, batch.error_file_id) if name),
        label=(batch.metadata or {}).get(LABEL),
        errors=tuple(error.code or "unknown" for error in (batch.errors.data or [] if batch.errors else [])),
    )


def _fault(status: Any, body: Any) -> CallFault:
    """The fault in the response of a line, as if it had come by itself."""
    code = status if isinstance(status, int) and 400 <= status < 600 else 500
    return fault_of_status(code, {}, body.get("error", body) if isinstance(body, dict) else None)
