"""From a completion to a reply, through instructor; every way a reply can be unusable has a name."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Any

from instructor import Mode
from instructor.processing.response import process_response
from pydantic import BaseModel, ValidationError

from extractor.models.interface import ReplyProblem

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion

MOST_ERRORS = 12
_FIELD = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,30}\Z")


def read_reply(
    completion: ChatCompletion, reply_type: type[BaseModel]
) -> tuple[BaseModel | None, str | None, ReplyProblem | None]:
    """The parsed reply, the model's own words, and what is wrong with them."""
    if not completion.choices:
        return None, None, ReplyProblem("empty")
    choice = completion.choices[0]
    raw = choice.message.content or None
    if choice.message.refusal:
        return None, raw, ReplyProblem("refusal")
    if choice.finish_reason == "content_filter":
        return None, raw, ReplyProblem("content_filter")
    if choice.finish_reason == "length":
        return None, raw, ReplyProblem("truncated")
    if raw is None or not raw.strip():
        return None, raw, ReplyProblem("empty")
    reply, problem = _parse(completion, reply_type)
    return reply, raw, problem


def _parse(
    completion: ChatCompletion, reply_type: type[BaseModel]
) -> tuple[BaseModel | None, ReplyProblem | None]:
    with contextlib.suppress(ValidationError):  # what can be read as it stands needs nobody's help
        return reply_type.model_validate_json(completion.choices[0].message.content or ""), None
    try:
        return _validated(completion, reply_type, Mode.JSON_SCHEMA), None
    except ValidationError as error:
        if not _is_not_json(error):
            return None, ReplyProblem("schema", _errors_of(error))
    try:
        # Endpoints that enforce no schema like to wrap the object in a code block or a sentence.
        return _validated(completion, reply_type, Mode.MD_JSON), None
    except ValidationError as error:
        if _is_not_json(error):
            return None, ReplyProblem("not_json")
        return None, ReplyProblem("schema", _errors_of(error))
    except ValueError:
        return None, ReplyProblem("not_json")


def _validated(completion: ChatCompletion, reply_type: type[BaseModel], mode: Mode) -> BaseModel:
    parsed: Any = process_response(
        completion, response_model=reply_type, stream=False, strict=False, mode=mode
    )
    return reply_type.model_validate(parsed)


def _is_not_json(error: ValidationError) -> bool:
    return any(
        detail["type"] == "json_invalid" for detail in error.errors(include_url=False, include_context=False)
    )


def _errors_of(error: ValidationError) -> tuple[str, ...]:
    """``field: type`` of each fault; pydantic's messages may repeat words of the reply, its links age."""
    details = error.errors(include_url=False, include_context=False, include_input=False)
    lines = [f"{_path(detail['loc'])}: {detail['type']}" for detail in details]
    return tuple(dict.fromkeys(lines))[:MOST_ERRORS]


def _path(location: tuple[int | str, ...]) -> str:
    steps = (str(step) if isinstance(step, int) or _FIELD.match(step) else "?" for step in location)
    return ".".join(steps) or "reply"
