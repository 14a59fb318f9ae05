"""Replays: the whole pipeline over recorded answers, exactly or not at all, without weights or network."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import os
from typing import TYPE_CHECKING, Any

from evals.cassettes import (
    PLACEHOLDER_URL,
    cassette_path,
    read_provenance,
    recorded_bodies,
    recorder,
)
from evals.stale import MAKE_ANEW, refuse_stale, unanswered
from extractor.errors import RecordingError
from extractor.pipeline import Extractor
from extractor.request import prompts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from evals.cassettes import RecordingProvenance
    from evals.gold import GoldDocument
    from extractor.documents import Document
    from extractor.models import ChatModel
    from extractor.schema import Extraction
    from extractor.settings import Settings

KEY_NAME = "OPENAI_API_KEY"
NO_KEY = "replayed"


@contextlib.contextmanager
def replaying(
    set_name: str, documents: Sequence[GoldDocument], settings: Settings, root: Path | None = None
) -> Iterator[Callable[[Document], Extraction]]:
    """Open a reader whose model answers from the recording of a set.

    Args:
        set_name: The set.
        documents: All documents that will be read; every recorded call must be asked for again.
        settings: The settings of the reading; ``model`` names the recording.
        root: The folder of recordings, if not that of the checkout.

    Raises:
        RecordingError: The recording is missing, stale, or (on leaving) only partly used.
    """
    cassette = (
        cassette_path(set_name, settings.model, root) if root else cassette_path(set_name, settings.model)
    )
    provenance = read_provenance(cassette)
    refuse_stale(provenance, documents, _present(settings, provenance))
    bodies = recorded_bodies(cassette)
    model = _placeholder_model(settings, provenance)
    patient = dataclasses.replace(settings, transport_attempts=1)
    with recorder().use_cassette(str(cassette), record_mode="none") as played:
        try:
            with Extractor(patient, model=model) as extractor:
                yield lambda document: _extract(extractor, document, bodies)
        finally:
            asyncio.run(model.aclose())
        _refuse_partly_used(played, cassette)


def _extract(extractor: Extractor, document: Document, bodies: list[dict[str, Any]]) -> Extraction:
    from vcr.errors import CannotOverwriteExistingCassetteException

    try:
        return extractor.extract(document)
    except Exception as error:
        cause: BaseException | None = error
        while cause is not None:
            if isinstance(cause, CannotOverwriteExistingCassetteException):
                raise unanswered(cause.failed_request.body.decode(), bodies, document.id) from None
            cause = cause.__cause__ or cause.__context__
        raise


def _refuse_partly_used(played: Any, cassette: Path) -> None:
    unused = len(played) - len(played.play_counts)
    if unused:
        message = f"{unused} of {len(played)} recorded calls were not asked for; {MAKE_ANEW}"
        raise RecordingError(message, where=f"cassettes/{cassette.parent.name}/{cassette.name}")


def _present(settings: Settings, provenance: RecordingProvenance) -> dict[str, Any]:
    prompts = prompts_of(settings)
    return {
        "model": settings.model,
        "model_digest": _present_digest(settings, provenance),
        "settings": settings.recorded(),
        "prompt_set": prompts.name,
        "prompt_sha256": prompts.sha256,
    }


def _present_digest(settings: Settings, provenance: RecordingProvenance) -> str | None:
    """The digest of the pinned weights; what a remote endpoint runs cannot be known."""
    if settings.model != "local":
        return provenance.model_digest
    from extractor.models.weights import QWEN_CODER

    return QWEN_CODER.sha256


def _placeholder_model(settings: Settings, provenance: RecordingProvenance) -> ChatModel:
    """A client that asks as the recorded model was asked, at an address where nothing answers."""
    from extractor.models import open_model

    once = dataclasses.replace(settings, transport_attempts=1)
    if settings.model == "local":
        from extractor.models.embedded import local_client

        return local_client(PLACEHOLDER_URL, once, digest=provenance.model_digest)
    if settings.model.startswith("openai/"):
        with _some_key():
            return open_model(once)
    return open_model(dataclasses.replace(once, base_url=PLACEHOLDER_URL))


@contextlib.contextmanager
def _some_key() -> Iterator[None]:
    """A key in the environment while a client is built that will never send it anywhere."""
    given = os.environ.get(KEY_NAME)
    os.environ[KEY_NAME] = given or NO_KEY
    try:
        yield
    finally:
        if given is None:
            del os.environ[KEY_NAME]
