"""A line to an endpoint: the body of a question goes out, a response comes in, whatever its status."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Protocol

import httpx2
import openai

from extractor.models.faults import fault_of_connection

if TYPE_CHECKING:
    from collections.abc import Mapping

CHAT_PATH: Final = "/chat/completions"


@dataclass(frozen=True, slots=True)
class Received:
    """A whole response.

    Attributes:
        status: The HTTP status.
        headers: The headers, found in whatever case they were sent.
        content: The body.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes = field(repr=False)


class Line(Protocol):
    """Where questions are posted."""

    async def post(self, body: dict[str, Any]) -> Received:
        """Posts one question, once.

        Raises:
            CallFault: There was no connection, it broke, or the response is too large.
        """
        ...

    async def aclose(self) -> None:
        """Closes what is open."""
        ...


class SdkLine:
    """A line over the SDK's client: serves one event loop after the other, and can be recorded."""

    def __init__(self, client: openai.AsyncOpenAI) -> None:
        self._client = client

    async def post(self, body: dict[str, Any]) -> Received:
        """Posts one question, once."""
        try:
            response = await self._client.post(CHAT_PATH, cast_to=httpx2.Response, body=body)
        except openai.APIStatusError as error:
            response = error.response
        except openai.APIConnectionError as error:
            raise fault_of_connection(error) from error
        return Received(response.status_code, response.headers, response.content)

    async def aclose(self) -> None:
        """Closes the client."""
        await self._client.close()
