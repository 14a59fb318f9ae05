"""Plain instructor: one call in its JSON Schema mode, a presence check as validator, one re-ask of its own.

A reply that still fails costs the document, as it does for whoever uses it so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from pydantic import ValidationInfo, model_validator

from evals.peers.usage import Meter
from evals.strategies.free import PROMPTS, judged
from evals.strategies.presence import absent_numbers
from evals.strategies.records import record_of
from evals.strategies.reply import FreeReply
from extractor.prompts import load_prompts
from extractor.schema import Failure
from extractor.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from evals.peers.serving import Endpoint
    from extractor.documents import Document
    from extractor.schema import Extraction

NAME: Final = "instructor"
REASKS: Final = 1


class CheckedReply(FreeReply):
    """A reply whose every number stands in the text of the validation context."""

    @model_validator(mode="after")
    def _numbers_stand_in_text(self, info: ValidationInfo) -> Self:
        absent = absent_numbers(self, (info.context or {}).get("text", ""))
        if absent:
            raise ValueError("; ".join(absent))
        return self


def reader(endpoint: Endpoint) -> Callable[[Document], Extraction]:
    """A reader of documents through instructor."""
    import instructor
    import openai
    from instructor.core.exceptions import InstructorError

    plain = openai.OpenAI(base_url=endpoint.base_url, api_key=endpoint.api_key, max_retries=0, timeout=600)
    client = instructor.from_openai(plain, mode=instructor.Mode.JSON_SCHEMA)
    prompts, settings = load_prompts(PROMPTS), Settings()

    def read(document: Document) -> Extraction:
        meter = Meter()
        client.on("completion:response", meter.count)
        try:
            reply = client.chat.completions.create(**_question(document, endpoint, settings))
            judgement, failures = judged(reply, document.text), []
        except InstructorError as error:
            kind = type(error).__name__
            message = "the reply did not pass its checks"
            judgement, failures = [], [Failure(stage="ask", kind=kind, message=message, attempts=meter.calls)]
        finally:
            client.off("completion:response", meter.count)
        record = record_of(document, judgement, meter.provenance(NAME, endpoint, prompts), failures)
        return record.model_copy(update={"status": "failed"}) if failures else record

    return read


def _question(document: Document, endpoint: Endpoint, settings: Settings) -> dict[str, Any]:
    """The arguments of a call; the report is a value of the context, since instructor renders messages."""
    prompts = load_prompts(PROMPTS)
    published = document.published.value or ""
    user = prompts.render_user(title=document.title or "", published=published, text=document.text)
    return {
        "model": endpoint.model,
        "messages": [
            {"role": "system", "content": prompts.render_system()},
            {"role": "user", "content": "{{ question }}"},
        ],
        "response_model": CheckedReply,
        "context": {"question": user, "text": document.text},
        "max_retries": REASKS,
        "max_tokens": settings.max_tokens,
        "temperature": settings.temperature,
    }
