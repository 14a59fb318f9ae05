"""Says what changed since a recording was made: the model, the prompts, a schema, the settings or a text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from evals.cassettes import reply_schema, text_sha256
from extractor.errors import RecordingError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evals.cassettes import RecordingProvenance
    from evals.gold import GoldDocument

MAKE_ANEW = "the recording is stale, make it anew with: python -m evals record"


def refuse_stale(
    provenance: RecordingProvenance,
    documents: Sequence[GoldDocument],
    now: dict[str, Any],
) -> None:
    """Compare what is known before the first call.

    Args:
        provenance: What the recording was made with.
        documents: The documents that are to be replayed.
        now: The present ``model``, ``model_digest``, ``settings``, ``prompt_set`` and ``prompt_sha256``.

    Raises:
        RecordingError: Something changed; the message says what.
    """
    changed = list(_changed_parts(provenance, documents, now))
    if changed:
        message = f"changed since it was recorded: {', '.join(changed)}; {MAKE_ANEW}"
        raise RecordingError(message, where=f"cassettes/{provenance.set_name}: {provenance.model}")


def _changed_parts(
    provenance: RecordingProvenance, documents: Sequence[GoldDocument], now: dict[str, Any]
) -> Iterator[str]:
    names = {
        "model": "the model",
        "model_digest": "the weights of the model",
        "settings": "the settings",
        "prompt_set": "the prompt set",
        "prompt_sha256": f"the prompt (the files of prompts/{provenance.prompt_set})",
    }
    recorded = provenance.model_dump()
    yield from (name for key, name in names.items() if recorded[key] != now[key])
    texts = {document.id: text_sha256(document.text) for document in documents}
    for document_id in sorted(texts.keys() | provenance.documents.keys()):
        if texts.get(document_id) != provenance.documents.get(document_id):
            yield f"document {document_id}"


def unanswered(asked: str, recorded: Sequence[dict[str, Any]], document_id: str) -> RecordingError:
    """The error for a call that the recording does not hold: what differs from the nearest that it holds.

    Args:
        asked: The body of the call.
        recorded: The bodies of the recording.
        document_id: The document it was asked about.
    """
    parts = _parts(json.loads(asked))
    differing = [[name for name in parts if parts[name] != _parts(body).get(name)] for body in recorded]
    nearest = min(differing, key=len, default=None)
    if nearest is None:
        what = "the recording is empty"
    elif not nearest:
        what = "the call was recorded, but is asked more often than it was then"
    else:
        what = f"changed since it was recorded: {', '.join(nearest)}"
    return RecordingError(f"{what}; {MAKE_ANEW}", where=f"document {document_id}")


def _parts(body: dict[str, Any]) -> dict[str, Any]:
    """A request by the names that a person would look for."""
    messages = body.get("messages", [])
    known = {"model", "messages", "response_format", "grammar", "tools"}
    return {
        "the model": body.get("model"),
        "the system prompt": [m["content"] for m in messages if m["role"] == "system"],
        "the prompt text around the report, or the report": [
            m["content"] for m in messages if m["role"] != "system"
        ],
        "the reply schema": reply_schema(body),
        "the sampling settings": {key: value for key, value in body.items() if key not in known},
    }
