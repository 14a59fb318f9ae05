"""Puts prompt, marked text and reply shape together into one request, and takes the reply apart again."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.models.interface import ChatRequest, Message
from extractor.request.passages import cut_passages, lead_of, passage_of
from extractor.request.questions import label
from extractor.request.reading import nearest_reading
from extractor.request.reading_plan import ReadingPlan
from extractor.request.reply import Asked, asked_of, reading_of, reply_type
from extractor.request.selection import selected_reading, selection_type
from extractor.segments import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pydantic import BaseModel

    from extractor.prompts import PromptSet
    from extractor.request.groups import UnitGroup
    from extractor.request.profile import Profile
    from extractor.request.reading import Reading
    from extractor.settings import Settings


@dataclasses.dataclass(frozen=True, slots=True)
class PassageRequest:
    """One question about one passage of a document.

    Attributes:
        chat: What is sent.
        span: The passage, in code points of the document.
        asked: The open questions by incident; empty where the model selects the numbers itself.
    """

    chat: ChatRequest
    span: Span
    asked: Asked


def build_requests(
    plan: ReadingPlan, profile: Profile, prompts: PromptSet, settings: Settings
) -> list[PassageRequest]:
    """The questions about a document, one for each passage in which something is open.

    Args:
        plan: What is known about the document.
        profile: How the model is asked.
        prompts: The words to ask with.
        settings: Length and temperature of the reply.
    """
    passages = cut_passages(plan.segments.paragraphs, len(plan.document.text), profile.passage_characters)
    if profile.strategy == "select_numbers":
        parts = _units_by_passage(plan, passages)
        return [
            _selection(part, span, prompts, settings)
            for span, part in zip(passages, parts, strict=True)
            if part.units
        ]
    groups = list(nearest_reading(plan).groups)
    asked = asked_of(groups, plan, profile)
    home = {name: passage_of(passages, groups[int(name[1:]) - 1].units[0].unit.start) for name in asked}
    requests = []
    for index, span in enumerate(passages):
        here = {name: questions for name, questions in asked.items() if home[name] == index}
        if here:
            requests.append(_questions(_Passage(plan, span), groups, here, prompts, settings))
    return requests


def read_replies(
    replies: Sequence[tuple[PassageRequest, BaseModel | None]], plan: ReadingPlan, profile: Profile
) -> Reading:
    """The reading that the replies give; a passage without one stays with what stands nearest."""
    given = [(request, reply) for request, reply in replies if reply is not None]
    if profile.strategy == "select_numbers":
        return selected_reading([reply for _, reply in given], plan)
    answers: dict[str, dict[str, str]] = {}
    asked: Asked = {}
    for request, reply in given:
        answers.update(reply.model_dump())
        asked.update(request.asked)
    return reading_of(answers, plan, asked)


@dataclasses.dataclass(frozen=True, slots=True)
class _Passage:
    """A span of a document as the model sees it: with the lead of the report before it."""

    plan: ReadingPlan
    span: Span

    def report(self, marks: Iterable[tuple[int, str]]) -> dict[str, str]:
        """The variables that every user prompt takes."""
        document = self.plan.document
        text = marked_text(document.text, marks, self.span)
        lead = lead_of(self.plan.segments.paragraphs, document.title_span) if self.span[0] else None
        if lead and lead[1] <= self.span[0]:
            text = f"{document.text[slice(*lead)]}\n\n[...]\n\n{text}"
        return {"title": document.title or "", "published": document.published.value or "", "text": text}


def _selection(plan: ReadingPlan, span: Span, prompts: PromptSet, settings: Settings) -> PassageRequest:
    marks = [(mention.start, mention.id) for unit in plan.units for mention in unit.mentions]
    user = prompts.render_user(**_Passage(plan, span).report(marks), names=_all_names(plan))
    return PassageRequest(_chat(user, selection_type(plan), prompts, settings), span, {})


def _questions(
    passage: _Passage, groups: Sequence[UnitGroup], asked: Asked, prompts: PromptSet, settings: Settings
) -> PassageRequest:
    marks = [(read.unit.start, name) for name in asked for read in groups[int(name[1:]) - 1].units]
    claims = [
        {"id": name, "choices": [{"field": q.field, "names": q.labels} for q in questions]}
        for name, questions in asked.items()
    ]
    user = prompts.render_user(**passage.report(marks), claims=claims)
    return PassageRequest(_chat(user, reply_type(asked), prompts, settings), passage.span, asked)


def _chat(user: str, shape: type[BaseModel], prompts: PromptSet, settings: Settings) -> ChatRequest:
    messages = (Message("system", prompts.render_system()), Message("user", user))
    return ChatRequest(messages, shape, settings.max_tokens, settings.temperature)


def marked_text(text: str, marks: Iterable[tuple[int, str]], span: Span) -> str:
    """A span of the text, unchanged, with ``[mark]`` before each place that is asked about."""
    last, end = span
    parts: list[str] = []
    for start, mark in sorted(set(marks)):
        if span[0] <= start < end:
            parts.extend((text[last:start], f"[{mark}] "))
            last = start
    return "".join((*parts, text[last:end]))


def _units_by_passage(plan: ReadingPlan, passages: Sequence[Span]) -> list[ReadingPlan]:
    """The plan cut into passages, each with its own units and names."""
    if len(passages) == 1:
        return [plan]
    parts = []
    for start, end in passages:
        units = tuple(unit for unit in plan.units if start <= unit.start < end)
        parts.append(dataclasses.replace(plan, units=units, names=plan.names.within(start, end)))
    return parts


def _all_names(plan: ReadingPlan) -> dict[str, tuple[str, ...]]:
    names = plan.names
    actors = [*names.actors, *(blame.actor for blame in names.blames)]
    kinds = {"place": names.places, "by": actors, "says": names.sources}
    if not plan.domain.perpetrators:
        del kinds["by"]
    return {kind: tuple(dict.fromkeys(label(name) for name in found)) for kind, found in kinds.items()}
