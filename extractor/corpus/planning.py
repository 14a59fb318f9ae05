"""The question about a report, without asking it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extractor.documents import Document
    from extractor.models import ChatAnswer, ChatRequest
    from extractor.pipeline import Extractor
    from extractor.settings import Settings

OPENAI: Final = "openai/"


class RequestMet(Exception):
    """A model was about to be asked; internal to this room.

    Args:
        request: What it was about to be asked.
    """

    def __init__(self, request: ChatRequest) -> None:
        super().__init__("a model was about to be asked")
        self.request = request


class UnaskedModel:
    """A ``ChatModel`` in name alone: needs no key, no weights, and sends nothing.

    Args:
        settings: The settings that name it.
    """

    digest = None

    def __init__(self, settings: Settings) -> None:
        from extractor.models.http import without_credentials
        from extractor.models.opening import OPENAI_URL

        self.name = settings.model
        self.endpoint = OPENAI_URL if settings.model.startswith(OPENAI) else None
        if settings.base_url is not None:
            self.endpoint = without_credentials(settings.base_url)

    async def chat(self, request: ChatRequest) -> ChatAnswer:
        """Raises the request in place of an answer.

        Raises:
            RequestMet: Always.
        """
        raise RequestMet(request)

    async def aclose(self) -> None:
        """Nothing to let go of."""


def first_request(extractor: Extractor, document: Document) -> ChatRequest | None:
    """What an extractor with an ``UnaskedModel`` would ask first about a document; null if nothing."""
    try:
        extractor.extract(document)
    except RequestMet as met:
        return met.request
    return None
