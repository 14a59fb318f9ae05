"""Puts prompt, marked text and reply shape together into one request, and takes the reply apart again."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.models.interface import ChatRequest, Message
from extractor.request.questions import label
from extractor.request.reading import Reading, nearest_reading
from extractor.request.reply import asked_of, reading_of, reply_type
from extractor.request.selection import selected_reading, selection_type

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel

    from extractor.prompts import PromptSet
    from extractor.request.plan import ReadingPlan
    from extractor.request.profile import Profile
    from extractor.request.questions import OpenQuestion
    from extractor.settings import Settings


@dataclasses.dataclass(frozen=True, slots=True)
class DocumentRequest:
    """One question about a document and what is needed to read its reply.

    Attributes:
        chat: What is sent.
        plan: The reading plan it was made from.
        asked: The open questions by incident; empty where the model selects the numbers itself.
    """

    chat: ChatRequest
    plan: ReadingPlan
    asked: dict[str, tuple[OpenQuestion, ...]]

    def reading(self, reply: BaseModel) -> Reading:
        """The reading that a reply gives."""
        if self.asked:
            return reading_of(reply, self.plan, self.asked)
        return selected_reading(reply, self.plan)


def build_request(
    plan: ReadingPlan, profile: Profile, prompts: PromptSet, settings: Settings
) -> DocumentRequest | None:
    """The one question about a document; null where nothing is open.

    Args:
        plan: What is known about the document.
        profile: How the model is asked.
        prompts: The words to ask with.
        settings: Length and temperature of the reply.
    """
    if not plan.units:
        return None
    if profile.strategy == "select_numbers":
        marks = [(mention.start, mention.id) for unit in plan.units for mention in unit.mentions]
        user = prompts.render_user(**_report(plan, marks), names=_all_names(plan))
        return DocumentRequest(_chat(user, selection_type(plan), prompts, settings), plan, {})
    asked = asked_of(plan, profile)
    if not asked:
        return None
    groups = list(nearest_reading(plan).groups)
    marks = [(r.unit.start, f"i{index}") for index, group in enumerate(groups, start=1) for r in group.units]
    claims = [
        {"id": name, "choices": [{"field": q.field, "names": q.labels} for q in questions]}
        for name, questions in asked.items()
    ]
    asked_marks = [(start, name) for start, name in marks if name in asked]
    user = prompts.render_user(**_report(plan, asked_marks), claims=claims)
    return DocumentRequest(_chat(user, reply_type(asked), prompts, settings), plan, asked)


def _chat(user: str, shape: type[BaseModel], prompts: PromptSet, settings: Settings) -> ChatRequest:
    messages = (Message("system", prompts.render_system()), Message("user", user))
    return ChatRequest(messages, shape, settings.max_tokens, settings.temperature)


def _report(plan: ReadingPlan, marks: Iterable[tuple[int, str]]) -> dict[str, str]:
    document = plan.document
    return {
        "title": document.title or "",
        "published": document.published.value or "",
        "text": marked_text(document.text, marks),
    }


def marked_text(text: str, marks: Iterable[tuple[int, str]]) -> str:
    """The text, unchanged, with ``[mark]`` before each place that is asked about."""
    last = 0
    parts: list[str] = []
    for start, mark in sorted(set(marks)):
        parts.extend((text[last:start], f"[{mark}] "))
        last = start
    return "".join((*parts, text[last:]))


def _all_names(plan: ReadingPlan) -> dict[str, tuple[str, ...]]:
    names = plan.names
    actors = [*names.actors, *(blame.actor for blame in names.blames)]
    kinds = {"place": names.places, "by": actors, "says": names.sources}
    return {kind: tuple(dict.fromkeys(label(name) for name in found)) for kind, found in kinds.items()}
