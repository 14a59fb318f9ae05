"""Puts prompt, marked text and reply shape together into one request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.models.interface import ChatRequest, Message
from extractor.request.reply import questions, reply_type

if TYPE_CHECKING:
    from extractor.prompts import PromptSet
    from extractor.request.plan import ReadingPlan
    from extractor.settings import Settings


def build_request(plan: ReadingPlan, prompts: PromptSet, settings: Settings) -> ChatRequest | None:
    """The one question about a document; null where the ledger leaves nothing open.

    Args:
        plan: What is known about the document.
        prompts: The words to ask with.
        settings: Length and temperature of the reply.
    """
    shape = reply_type(plan)
    if shape is None:
        return None
    open_units = [
        {"id": unit.id, "choices": [{"field": key, "names": names} for key, names in questions(unit).items()]}
        for unit in plan.units
        if questions(unit)
    ]
    published = plan.document.published.value
    user = prompts.render_user(
        title=plan.document.title or "", published=published or "", text=marked_text(plan), claims=open_units
    )
    messages = (Message("system", prompts.render_system()), Message("user", user))
    return ChatRequest(messages, shape, settings.max_tokens, settings.temperature)


def marked_text(plan: ReadingPlan) -> str:
    """The text of the document, unchanged, with ``[s1]`` before the sentence of each unit."""
    text, last = plan.document.text, 0
    parts: list[str] = []
    for unit in plan.units:
        parts.extend((text[last : unit.start], f"[{unit.id}] "))
        last = unit.start
    return "".join((*parts, text[last:]))
