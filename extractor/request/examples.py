"""Worked examples as earlier turns of the conversation, checked against their own invented texts."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

from pydantic import ValidationError

from extractor.documents import document_from_text
from extractor.domains import load_domain
from extractor.errors import PromptError
from extractor.models.interface import Message
from extractor.numbers import read_ledger
from extractor.request.build import build_requests
from extractor.request.plan import plan_reading

if TYPE_CHECKING:
    from extractor.prompts import PromptExample, PromptSet
    from extractor.request.build import PassageRequest
    from extractor.request.profile import Profile
    from extractor.settings import Settings


def example_messages(profile: Profile, prompts: PromptSet, settings: Settings) -> tuple[Message, ...]:
    """One question and its answer for each example of a prompt set, worded as for a real report.

    Args:
        profile: How the model is asked.
        prompts: The prompt set with its examples.
        settings: Settings of the reading.

    Raises:
        PromptError: An example's reply is not a reply to its own text: a number or name that the text does
            not hold, an incident left out.
    """
    messages: list[Message] = []
    for example in prompts.examples:
        messages.extend(_turn(example, profile, prompts, settings))
    return tuple(messages)


def _turn(
    example: PromptExample, profile: Profile, prompts: PromptSet, settings: Settings
) -> tuple[Message, Message]:
    text = f"{example.title}\n\n{example.text}" if example.title else example.text
    document = document_from_text(text, title=example.title or None, published=example.published or None)
    domain = load_domain(settings.domain)
    ledger = read_ledger(document.text, domain=domain)
    plan = plan_reading(document, ledger, ledger.records(), domain)
    requests = build_requests(plan, profile, prompts, settings)
    if len(requests) != 1:
        raise PromptError("nothing is open in this example, so it shows nothing", where=example.where)
    try:
        requests[0].chat.reply_type.model_validate(dict(example.reply))
    except ValidationError as error:
        problem = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in problem["loc"])
        message = f"reply.{field} does not answer the example's own text: {problem['type']}"
        raise PromptError(message, where=example.where) from error
    reply = json.dumps(dict(example.reply), ensure_ascii=False, separators=(",", ":"))
    return requests[0].chat.messages[-1], Message("assistant", reply)


def after_examples(request: PassageRequest, examples: tuple[Message, ...]) -> PassageRequest:
    """The same question with the examples between the system message and itself."""
    system, *rest = request.chat.messages
    chat = dataclasses.replace(request.chat, messages=(system, *examples, *rest))
    return dataclasses.replace(request, chat=chat)
