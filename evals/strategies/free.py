"""The model writes incidents and numbers itself; a number passes when it occurs in the text."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Self, cast

from evals.strategies.presence import absent_numbers, occurs
from evals.strategies.records import JudgedFigure, JudgedIncident, record_of, verbatim
from evals.strategies.reply import FreeReply
from extractor import __version__
from extractor.ask import ask
from extractor.models import ChatRequest, Message, open_model
from extractor.models.decoding import json_schema_format
from extractor.models.opening import open_embedded
from extractor.prompts import load_prompts
from extractor.schema import Provenance, schema_sha256

if TYPE_CHECKING:
    from types import TracebackType

    from extractor.ask import Asked
    from extractor.documents import Document
    from extractor.models import ChatModel
    from extractor.schema import Extraction
    from extractor.settings import Settings

PROMPTS: Final = "free/v1"


class FreeReader:
    """Reads documents the usual way; use it as a context manager.

    Args:
        settings: The model and how long its replies may be.
        max_reasks: How often it is asked again for numbers that the text does not hold.
        model: An opened model to use instead of the one that the settings name.
    """

    def __init__(self, settings: Settings, max_reasks: int, model: ChatModel | None = None) -> None:
        self._settings = settings
        self._max_reasks = max_reasks
        self._prompts = load_prompts(settings.prompt_set or PROMPTS)
        self._model = model or _usual_model(settings)
        self._owns_model = model is None
        self._loop = asyncio.Runner()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._owns_model:
            self._loop.run(self._model.aclose())
        self._loop.close()

    def read(self, document: Document) -> Extraction:
        """The record of what the model says about a document."""
        started, clock = datetime.now(UTC), time.perf_counter()
        asked = self._loop.run(self._ask(document))
        incidents = judged(cast("FreeReply", asked.reply), document.text) if asked.reply else []
        provenance = self._provenance(started, time.perf_counter() - clock, asked)
        return record_of(document, incidents, provenance, [asked.failure] if asked.failure else [])

    async def _ask(self, document: Document) -> Asked:
        def check(reply: FreeReply) -> list[str]:
            return absent_numbers(reply, document.text)

        user = self._prompts.render_user(
            title=document.title or "", published=document.published.value or "", text=document.text
        )
        messages = (Message("system", self._prompts.render_system()), Message("user", user))
        request = ChatRequest(messages, FreeReply, self._settings.max_tokens, self._settings.temperature)
        return await ask(self._model, self._prompts, request, check, self._max_reasks)

    def _provenance(self, started: datetime, seconds: float, asked: Asked) -> Provenance:
        return Provenance(
            extractor_version=__version__,
            model=self._model.name,
            model_digest=self._model.digest,
            endpoint=self._model.endpoint,
            prompt_set=self._prompts.name,
            prompt_sha256=self._prompts.sha256,
            schema_sha256=schema_sha256(),
            settings={**self._settings.recorded(), "strategy": "free", "max_reasks": self._max_reasks},
            started=started,
            seconds=round(seconds, 3),
            calls=asked.usage.calls,
            reasks=asked.reasks,
            tokens_in=asked.usage.tokens_in,
            tokens_cached=asked.usage.tokens_cached,
            tokens_out=asked.usage.tokens_out,
        )


def _usual_model(settings: Settings) -> ChatModel:
    """The model, told the schema as any endpoint is: without white space a small model writes less."""
    if settings.model == "local":
        return open_embedded(settings, decoding=json_schema_format)
    return open_model(settings)


def judged(reply: FreeReply, text: str) -> list[JudgedIncident]:
    """A reply with the presence check done: a number that occurs anywhere in the text passes."""
    return [
        JudgedIncident(
            incident,
            tuple(
                JudgedFigure(figure, verbatim(figure.quote, text), occurs(figure.number, text))
                for figure in incident.figures
            ),
        )
        for incident in reply.incidents
    ]
