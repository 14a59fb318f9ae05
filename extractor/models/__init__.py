"""Models: the only room that knows openai, instructor and xllamacpp. Importing it imports none of them."""

from extractor.models.interface import (
    ChatAnswer,
    ChatModel,
    ChatRequest,
    Message,
    Pace,
    Progress,
    ReplyProblem,
    Usage,
)
from extractor.models.opening import open_model

__all__ = [
    "ChatAnswer",
    "ChatModel",
    "ChatRequest",
    "Message",
    "Pace",
    "Progress",
    "ReplyProblem",
    "Usage",
    "open_model",
]
