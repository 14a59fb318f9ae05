"""Recordings: where they lie, what is kept of a call, and when two calls are the same.

One recording for a set and a model: ``cassettes/<set>/<model>.json``, and beside it what it was made with,
``<model>.provenance.json``. Calls are matched by method, path and canonical JSON body; host and port differ
with every start of a local server and are not kept, nor is any header that could hold a secret.
"""

from __future__ import annotations

import copy
import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from evals.loading import CHECKOUT
from extractor.errors import RecordingError
from extractor.schema import Record

if TYPE_CHECKING:
    from pathlib import Path

    from vcr import VCR

CASSETTES = CHECKOUT / "cassettes"
PLACEHOLDER_URL = "http://127.0.0.1:9/v1"
KEPT_HEADERS = frozenset({"content-type"})
OK = 200


class RecordingProvenance(Record):
    """What a recording was made with; a replay with anything else is refused.

    Attributes:
        set_name: The set.
        model: The model as ``--model`` names it.
        model_digest: SHA-256 of the weights where they are known.
        recorded: Day of the recording (ISO 8601).
        settings: Settings that change a request or a reply.
        prompt_set: Name of the prompts.
        prompt_sha256: Digest of the prompts.
        schema_sha256: Digest of the record's schema at that time; kept for information.
        reply_schemas_sha256: Digest over the schemas that the replies were held to.
        cassette_sha256: Digest of the recording itself.
        documents: SHA-256 of the text of every document, by its id.
        versions: Versions of what took part.
        seconds: Seconds of the run; of its last sitting where it was interrupted.
        calls: Number of recorded calls.
        tokens_in: Tokens of all prompts.
        tokens_out: Tokens that the model wrote.
    """

    set_name: str
    model: str
    model_digest: str | None = None
    recorded: str
    settings: dict[str, Any]
    prompt_set: str | None
    prompt_sha256: str | None
    schema_sha256: str
    reply_schemas_sha256: str
    cassette_sha256: str
    documents: dict[str, str]
    versions: dict[str, str]
    seconds: float
    calls: int
    tokens_in: int
    tokens_out: int


def slug(model: str) -> str:
    """A model name as part of a file name: ``openai/gpt-5`` becomes ``openai-gpt-5``."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", model).strip("-.")


def cassette_path(set_name: str, model: str, root: Path = CASSETTES) -> Path:
    """Where the recording of a set and a model lies."""
    return root / set_name / f"{slug(model)}.json"


def provenance_path(cassette: Path) -> Path:
    """Where the provenance of a recording lies."""
    return cassette.with_name(f"{cassette.stem}.provenance.json")


def read_provenance(cassette: Path) -> RecordingProvenance:
    """The provenance of a recording.

    Raises:
        RecordingError: Recording or provenance is missing, unreadable, or they do not belong together.
    """
    path = provenance_path(cassette)
    name = f"{cassette.parent.name}/{cassette.stem}"
    if not cassette.is_file():
        message = f"no recording; make one: python -m evals record --set {cassette.parent.name} --model ..."
        raise RecordingError(message, where=f"cassettes/{name}.json")
    if not path.is_file():
        raise RecordingError(
            "the recording has no provenance; record it anew", where=f"cassettes/{path.name}"
        )
    try:
        provenance = RecordingProvenance.model_validate_json(path.read_bytes())
    except ValidationError as error:
        field = ".".join(str(part) for part in error.errors(include_url=False)[0]["loc"])
        message = "not a provenance of this version; record it anew"
        raise RecordingError(message, where=f"cassettes/{name}.provenance.json: {field}") from error
    if provenance.cassette_sha256 != file_sha256(cassette):
        message = "the recording is not the one its provenance tells of; record it anew"
        raise RecordingError(message, where=f"cassettes/{name}.json")
    return provenance


def file_sha256(path: Path) -> str:
    """Digest of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def text_sha256(text: str) -> str:
    """Digest of a text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(body: bytes | str | None) -> str:
    """A request body in the one form in which bodies are compared; no JSON stays as it is."""
    text = body.decode() if isinstance(body, bytes) else body or ""
    try:
        return json.dumps(json.loads(text), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    except json.JSONDecodeError:
        return text


def reply_schema(body: dict[str, Any]) -> Any:
    """What a request says about the form of its reply: a response format or a grammar."""
    return body.get("response_format") or body.get("grammar") or body.get("tools")


def reply_schemas_sha256(bodies: list[dict[str, Any]]) -> str:
    """Digest over the reply schemas of a recording, in the order of its calls."""
    schemas = json.dumps([reply_schema(body) for body in bodies], sort_keys=True)
    return hashlib.sha256(schemas.encode()).hexdigest()


def recorded_bodies(cassette: Path) -> list[dict[str, Any]]:
    """The request bodies of a recording, in order."""
    interactions = json.loads(cassette.read_text(encoding="utf-8"))["interactions"]
    return [json.loads(interaction["request"]["body"]) for interaction in interactions]


def recorder() -> VCR:
    """vcrpy, set to the rules of this module."""
    import vcr

    recorder = vcr.VCR(
        serializer="json",
        match_on=("method", "path", "canonical_body"),
        before_record_request=_without_secrets,
        before_record_response=_kept_response,
        decode_compressed_response=True,
    )
    recorder.register_matcher("canonical_body", _same_body)
    return recorder


def _same_body(first: Any, second: Any) -> None:
    if canonical(first.body) != canonical(second.body):
        raise AssertionError("bodies differ")


def _without_secrets(request: Any) -> Any:
    kept = copy.copy(request)
    kept.headers = {name: value for name, value in request.headers.items() if name.lower() in KEPT_HEADERS}
    kept.uri = f"{PLACEHOLDER_URL.removesuffix('/v1')}{request.path}"
    return kept


def _kept_response(response: Any) -> Any:
    """The response without its headers; null for a failed call, which a replay need not suffer again."""
    if response["status"]["code"] != OK:
        return None
    kept = {name: value for name, value in response["headers"].items() if name.lower() in KEPT_HEADERS}
    return {**response, "headers": kept}
