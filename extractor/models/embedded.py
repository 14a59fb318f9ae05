"""The embedded model: llama.cpp's own server in this process, spoken to over loopback like any endpoint."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extractor.models.decoding import compact_grammar
from extractor.models.endpoint import EndpointModel, Target
from extractor.models.llama_server import LlamaServer
from extractor.models.transport import Patience

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.models.decoding import Decoding
    from extractor.models.interface import ChatAnswer, ChatRequest
    from extractor.settings import Settings

LOCAL: Final = "local"
_CONTROL_TOKEN: Final = re.compile(r"<\|(?=[^\s<>|]+\|>)")


class EmbeddedModel:
    """A ``ChatModel`` that runs here: nothing leaves the machine.

    Args:
        weights: A GGUF file.
        digest: Its SHA-256.
        settings: Threads and time-outs.
        decoding: How the server is told the schema of a reply.
    """

    def __init__(
        self, weights: Path, digest: str, settings: Settings, decoding: Decoding = compact_grammar
    ) -> None:
        self._server: LlamaServer | None = LlamaServer(weights, LOCAL, settings.threads)
        self._client = local_client(
            self._server.base_url, settings, digest=digest, api_key=self._server.api_key, decoding=decoding
        )

    @property
    def name(self) -> str:
        """``local``."""
        return self._client.name

    @property
    def digest(self) -> str | None:
        """SHA-256 of the weights."""
        return self._client.digest

    @property
    def endpoint(self) -> str | None:
        """Null: the port changes with every run and says nothing."""
        return self._client.endpoint

    async def chat(self, request: ChatRequest) -> ChatAnswer:
        """Asks once; questions asked at the same time wait for one another."""
        return await self._client.chat(request)

    async def aclose(self) -> None:
        """Stops the server and frees the memory of the weights."""
        await self._client.aclose()
        self._server = None


def local_client(
    base_url: str,
    settings: Settings,
    *,
    digest: str | None = None,
    api_key: str | None = None,
    decoding: Decoding = compact_grammar,
) -> EndpointModel:
    """A client that asks exactly as the embedded model is asked, at an endpoint that is already there.

    This is what replays of recordings use: no weights, the same requests byte for byte.
    """
    target = Target(
        name=LOCAL,
        model_id=LOCAL,
        base_url=base_url,
        decoding=decoding,
        api_key=api_key,
        digest=digest,
        wording=without_control_tokens,
    )
    return EndpointModel(target, Patience.of(settings))


def without_control_tokens(content: str) -> str:
    """Parts marks such as ``<|im_end|>`` by a space, so that they are read as characters.

    llama.cpp takes them for control tokens wherever they stand: an article could end its own message and
    speak as the system.
    """
    return _CONTROL_TOKEN.sub("< |", content)
