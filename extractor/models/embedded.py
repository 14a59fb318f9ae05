"""The embedded model: llama.cpp's own server in this process, spoken to over loopback like any endpoint."""

from __future__ import annotations

import importlib
import os
import re
import secrets
from typing import TYPE_CHECKING, Any, Final

from extractor.errors import ModelError, UsageError
from extractor.models.decoding import compact_grammar
from extractor.models.endpoint import EndpointModel, Target
from extractor.models.transport import Patience

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.models.interface import ChatAnswer, ChatRequest
    from extractor.settings import Settings

LOCAL: Final = "local"
CONTEXT_TOKENS: Final = 8192
_CONTROL_TOKEN: Final = re.compile(r"<\|(?=[^\s<>|]+\|>)")


class EmbeddedModel:
    """A ``ChatModel`` that runs here: nothing leaves the machine.

    One slot answers one question at a time and keeps the prompt it read last, so that the next question
    pays only for what differs; the endpoint takes a random key, so that no other user of the machine
    can read along.
    """

    def __init__(self, weights: Path, digest: str, settings: Settings) -> None:
        key = secrets.token_urlsafe(24)
        self._server: Any = _start_server(weights, key, settings.threads)
        self._client = local_client(
            f"{self._server.listening_address}/v1", settings, digest=digest, api_key=key
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
    base_url: str, settings: Settings, *, digest: str | None = None, api_key: str | None = None
) -> EndpointModel:
    """A client that asks exactly as the embedded model is asked, at an endpoint that is already there.

    This is what replays of recordings use: no weights, the same requests byte for byte.
    """
    target = Target(
        name=LOCAL,
        model_id=LOCAL,
        base_url=base_url,
        decoding=compact_grammar,
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


def _start_server(weights: Path, key: str, threads: int | None) -> Any:
    try:
        xllamacpp = importlib.import_module("xllamacpp")
    except ImportError as error:
        message = "'local' needs xllamacpp: pip install 'incident-extractor[local]', or choose --model rules"
        raise UsageError(message) from error
    try:
        return xllamacpp.Server(_parameters(xllamacpp, weights, key, threads or _processors()))
    except RuntimeError as error:
        message = "llama.cpp cannot load this file; is it a whole GGUF model, and is there memory for it?"
        raise ModelError(message, where=str(weights), kind="load") from error


def _parameters(xllamacpp: Any, weights: Path, key: str, threads: int) -> Any:
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(weights)
    parameters.model_alias = {LOCAL}
    parameters.n_ctx = CONTEXT_TOKENS
    parameters.n_parallel = 1
    parameters.cache_prompt = True
    parameters.cache_ram_mib = 0
    parameters.n_gpu_layers = 0
    parameters.cpuparams.n_threads = threads
    parameters.cpuparams_batch.n_threads = threads
    parameters.api_keys = [key]
    parameters.ui = False
    parameters.endpoint_slots = False
    parameters.verbosity = 0
    parameters.warmup = False
    return parameters


def _processors() -> int:
    """Processors this process may use; a container often has fewer than the machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
