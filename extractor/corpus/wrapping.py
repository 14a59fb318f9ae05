"""What all wrappers around a model have in common: they are called as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.models import ChatAnswer, ChatModel, ChatRequest


class WrappedModel:
    """A ``ChatModel`` around another one."""

    def __init__(self, model: ChatModel) -> None:
        self._model = model

    @property
    def name(self) -> str:
        """The model as the caller chose it."""
        return self._model.name

    @property
    def digest(self) -> str | None:
        """SHA-256 of the weights when known."""
        return self._model.digest

    @property
    def endpoint(self) -> str | None:
        """Base URL without credentials; null for the embedded model."""
        return self._model.endpoint

    async def chat(self, request: ChatRequest) -> ChatAnswer:
        """Asks once."""
        return await self._model.chat(request)

    async def aclose(self) -> None:
        """Closes the model."""
        await self._model.aclose()
