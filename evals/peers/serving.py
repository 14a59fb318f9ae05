"""An endpoint for peers: the embedded model's own server, or one that is running already."""

from __future__ import annotations

import contextlib
import dataclasses
from typing import TYPE_CHECKING

from extractor.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclasses.dataclass(frozen=True)
class Endpoint:
    """An OpenAI-compatible endpoint and the model behind it; the key is never shown."""

    base_url: str
    model: str
    api_key: str = dataclasses.field(repr=False)
    digest: str | None = None


@contextlib.contextmanager
def serving(base_url: str | None, model: str) -> Iterator[Endpoint]:
    """The endpoint to ask: a given one, or the embedded model with the same weights and limits.

    Args:
        base_url: Root of a running endpoint; null starts the embedded server on loopback.
        model: The model as a given endpoint names it.
    """
    if base_url is not None:
        yield Endpoint(base_url, model, "none")
        return
    from extractor.models import weights
    from extractor.models.llama_server import LlamaServer

    settings = Settings()
    path = weights.find(settings) or weights.pull(settings)
    server = LlamaServer(path, settings.model, settings.threads)
    try:
        yield Endpoint(server.base_url, settings.model, server.api_key, weights.QWEN_CODER.sha256)
    finally:
        del server
