"""Makes a recording: reads a set with a live model and keeps every call, without secrets."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING, get_args

from evals.cassettes import (
    RecordingProvenance,
    cassette_path,
    file_sha256,
    provenance_path,
    recorded_bodies,
    recorder,
    reply_schemas_sha256,
    text_sha256,
)
from evals.reading import document_of
from extractor.errors import RecordingError, UsageError
from extractor.models.interface import ProblemKind
from extractor.pipeline import Extractor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from evals.gold import EvalSet
    from extractor.schema import Extraction
    from extractor.settings import Settings

NOTHING_ASKED = '{"version": 1, "interactions": []}\n'
PACKAGES = ("incident-extractor", "openai", "instructor", "pydantic", "vcrpy")


def record(
    evaluated: EvalSet,
    settings: Settings,
    root: Path | None = None,
    told: Callable[[str, Extraction], None] | None = None,
) -> Path:
    """Read every document live and write recording and provenance, replacing those that were there.

    A recording that was interrupted goes on where it stopped: the calls of the documents that were finished
    are played from its part.

    Args:
        evaluated: The set.
        settings: How to read; the model must be one that is asked over HTTP.
        root: The folder of recordings, if not that of the checkout.
        told: Called with every finished document.

    Returns:
        The path of the recording.

    Raises:
        UsageError: The model needs no recording.
        RecordingError: A document failed, so that the recording would be incomplete; or an interrupted
            recording does not fit the present prompts.
    """
    if not settings.asks_model:
        raise UsageError(f"{settings.model!r} asks no model, so there is nothing to record", where="model")
    settings = evaluated.fitted(settings)
    name = evaluated.name
    cassette = cassette_path(name, settings.model, root) if root else cassette_path(name, settings.model)
    cassette.parent.mkdir(parents=True, exist_ok=True)
    part = cassette.with_name(f"{cassette.stem}.part.json")
    started = time.perf_counter()
    extractions = _read_all(evaluated, settings, part, told)
    seconds = time.perf_counter() - started
    if part.is_file():
        part.replace(cassette)
    else:  # no report left anything open, so nothing was asked
        cassette.write_text(NOTHING_ASKED, encoding="utf-8")
    provenance = _provenance(evaluated, settings, cassette, extractions, seconds)
    provenance_path(cassette).write_text(provenance.model_dump_json(indent=2) + "\n", encoding="utf-8")
    return cassette


def _read_all(
    evaluated: EvalSet, settings: Settings, part: Path, told: Callable[[str, Extraction], None] | None
) -> list[Extraction]:
    kept = len(recorded_bodies(part)) if part.is_file() else 0
    played: set[int] = set()
    extractions = []
    with Extractor(settings) as extractor:
        for gold in evaluated.documents:
            with recorder().use_cassette(str(part), record_mode="new_episodes") as cassette:
                extraction = extractor.extract(document_of(gold))
                _refuse_failed_call(gold.id, extraction)
            played.update(cassette.play_counts)
            extractions.append(extraction)
            if told:
                told(gold.id, extraction)
    _refuse_leftovers(part, kept - len(played & set(range(kept))))
    return extractions


def _refuse_leftovers(part: Path, unused: int) -> None:
    """Calls of an interrupted recording that nothing asks for any more were made with something else."""
    if unused:
        part.unlink()
        message = (
            f"{unused} calls of an interrupted recording were made with other prompts or settings;"
            " they were removed: record again"
        )
        raise RecordingError(message, where=part.name)


def _refuse_failed_call(document_id: str, extraction: Extraction) -> None:
    """A bad reply may be recorded, that is what a model does; a call that got none may not."""
    for failure in extraction.failures:
        if failure.kind not in get_args(ProblemKind):
            message = f"the endpoint gave no answer ({failure.kind}); the recording was not made"
            raise RecordingError(message, where=f"document {document_id}")


def _provenance(
    evaluated: EvalSet, settings: Settings, cassette: Path, extractions: list[Extraction], seconds: float
) -> RecordingProvenance:
    made = extractions[0].provenance
    bodies = recorded_bodies(cassette)
    return RecordingProvenance(
        set_name=evaluated.name,
        model=settings.model,
        model_digest=made.model_digest,
        recorded=datetime.now(UTC).date().isoformat(),
        settings=settings.recorded(),
        prompt_set=made.prompt_set,
        prompt_sha256=made.prompt_sha256,
        schema_sha256=made.schema_sha256,
        reply_schemas_sha256=reply_schemas_sha256(bodies),
        cassette_sha256=file_sha256(cassette),
        documents={gold.id: text_sha256(gold.text) for gold in evaluated.documents},
        versions={package: version(package) for package in PACKAGES},
        seconds=round(seconds, 1),
        calls=len(bodies),
        tokens_in=sum(extraction.provenance.tokens_in for extraction in extractions),
        tokens_out=sum(extraction.provenance.tokens_out for extraction in extractions),
    )
