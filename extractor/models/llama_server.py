"""llama.cpp's own server in this process, with one model behind it, on loopback."""

from __future__ import annotations

import importlib
import secrets
from typing import TYPE_CHECKING, Any, Final

from extractor.errors import ModelError, UsageError
from extractor.models.processors import usable_processors

if TYPE_CHECKING:
    from pathlib import Path

CONTEXT_TOKENS: Final = 8192


class LlamaServer:
    """An OpenAI-compatible endpoint that lives as long as this object does.

    One slot answers one question at a time and keeps the prompt it read last, so that the next question
    pays only for what differs; the endpoint takes a random key, so that no other user of the machine
    can read along.

    Args:
        weights: A GGUF file.
        alias: The model as the endpoint names it.
        threads: Threads to compute with; null takes every processor this process may use.

    Attributes:
        base_url: Root of the endpoint; the port changes with every start.
        api_key: What the endpoint wants as bearer token.

    Raises:
        UsageError: xllamacpp is not installed.
        ModelError: The weights cannot be loaded.
    """

    def __init__(self, weights: Path, alias: str, threads: int | None = None) -> None:
        self.api_key = secrets.token_urlsafe(24)
        self._server = _started(weights, alias, self.api_key, threads or usable_processors())
        self.base_url = f"{self._server.listening_address}/v1"

    def __repr__(self) -> str:
        return f"LlamaServer({self.base_url!r})"


def _started(weights: Path, alias: str, key: str, threads: int) -> Any:
    try:
        xllamacpp = importlib.import_module("xllamacpp")
    except ImportError as error:
        message = "'local' needs xllamacpp: pip install 'incident-extractor[local]', or choose --model rules"
        raise UsageError(message) from error
    try:
        return xllamacpp.Server(_parameters(xllamacpp.CommonParams(), weights, alias, key, threads))
    except RuntimeError as error:
        message = "llama.cpp cannot load this file; is it a whole GGUF model, and is there memory for it?"
        raise ModelError(message, where=str(weights), kind="load") from error


def _parameters(parameters: Any, weights: Path, alias: str, key: str, threads: int) -> Any:
    parameters.model.path = str(weights)
    parameters.model_alias = {alias}
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
