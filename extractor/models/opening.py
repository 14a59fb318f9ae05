"""From the name of a model to the model."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from extractor.errors import CredentialsError, UsageError, WeightsError
from extractor.models.decoding import compact_grammar, json_schema_format

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from extractor.models.decoding import Decoding
    from extractor.models.interface import ChatModel, Progress
    from extractor.settings import Settings

OPENAI_URL: Final = "https://api.openai.com/v1"
OPENAI_KEY: Final = "OPENAI_API_KEY"
ENDPOINT_KEY: Final = "EXTRACTOR_API_KEY"


def open_model(settings: Settings, *, progress: Callable[[Progress], None] | None = None) -> ChatModel:
    """Opens the model that the settings name; only the name decides, never a key in the environment.

    - ``local``: the embedded model; its weights are fetched when they are not in the cache.
    - ``openai/<name>``: OpenAI, with the key in ``OPENAI_API_KEY``.
    - any name with ``base_url``: that endpoint, with the key in ``EXTRACTOR_API_KEY`` if it wants one.

    Args:
        settings: Model, base URL, weights, time-outs.
        progress: Told how far fetching and checking the weights have come.

    Raises:
        UsageError: No such model, or ``rules`` or ``nearest``, which ask no model.
        CredentialsError: ``openai/<name>`` without a key.
        WeightsError: The weights cannot be had or are not the pinned ones.
        ModelError: The weights cannot be loaded.
    """
    name = settings.model
    if not settings.asks_model:
        raise UsageError(f"{name!r} asks no model: do not open it", where="model")
    if settings.base_url is not None:
        return _open_endpoint(name, settings.base_url, settings)
    if name == "local":
        return open_embedded(settings, progress=progress)
    if name.startswith("openai/") and name != "openai/":
        return _open_openai(name, settings)
    message = (
        f"no such model: {name!r}; use local, rules, openai/<name>, or give --base-url for another endpoint"
    )
    raise UsageError(message, where="model")


def open_embedded(
    settings: Settings,
    *,
    decoding: Decoding = compact_grammar,
    progress: Callable[[Progress], None] | None = None,
) -> ChatModel:
    """Opens the embedded model, with the pinned weights or those of ``model_path``.

    Args:
        settings: Weights, threads, time-outs.
        decoding: How the model is held to the schema of a reply.
        progress: Told how far fetching and checking the weights have come.

    Raises:
        UsageError: xllamacpp is not installed.
        WeightsError: The weights cannot be had or are not the pinned ones.
        ModelError: The weights cannot be loaded.
    """
    from extractor.models import weights
    from extractor.models.cache import sha256_of
    from extractor.models.embedded import EmbeddedModel

    if settings.model_path is not None:
        path = _given_weights(settings.model_path)
        return EmbeddedModel(path, sha256_of(path, progress), settings, decoding)
    path = weights.find(settings) or weights.pull(settings, progress)
    return EmbeddedModel(path, weights.QWEN_CODER.sha256, settings, decoding)


def _given_weights(path: Path) -> Path:
    try:
        with path.open("rb") as file:
            magic = file.read(4)
    except OSError as error:
        message = f"cannot read these weights ({error.strerror}); check --model-path"
        raise WeightsError(message, where=str(path)) from error
    if magic != b"GGUF":
        raise WeightsError("this is not a GGUF file; check --model-path", where=str(path))
    return path


def _open_openai(name: str, settings: Settings) -> ChatModel:
    from extractor.models.endpoint import EndpointModel, Target
    from extractor.models.transport import Patience

    key = _key(OPENAI_KEY)
    if key is None:
        message = f"{name} needs a key: set {OPENAI_KEY}, or choose --model local, which needs none"
        raise CredentialsError(message, where="model")
    target = Target(
        name=name,
        model_id=name.removeprefix("openai/"),
        base_url=OPENAI_URL,
        decoding=json_schema_format,
        api_key=key,
        shown=OPENAI_URL,
        limit_key="max_completion_tokens",
    )
    return EndpointModel(target, Patience.of(settings))


def _open_endpoint(name: str, base_url: str, settings: Settings) -> ChatModel:
    from extractor.models.endpoint import EndpointModel, Target
    from extractor.models.http import without_credentials
    from extractor.models.transport import Patience

    if name == "local":
        message = "'local' is the embedded model; name the model of this endpoint with --model"
        raise UsageError(message, where=without_credentials(base_url))
    if not base_url.startswith(("http://", "https://")):
        raise UsageError("must begin with http:// or https://", where="base_url")
    target = Target(
        name=name,
        model_id=name,
        base_url=base_url,
        decoding=json_schema_format,
        api_key=_key(ENDPOINT_KEY),
        shown=without_credentials(base_url),
    )
    return EndpointModel(target, Patience.of(settings))


def _key(variable: str) -> str | None:
    key = os.environ.get(variable, "").strip()
    if not (key.isascii() and key.isprintable()):
        raise CredentialsError("holds characters that no key has; set it again", where=variable)
    return key or None
