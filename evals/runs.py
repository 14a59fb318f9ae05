"""Run folders: one line a document, written as soon as it is read, so that an interrupted run can go on.

``evals/runs/<name>/run.json`` says what the run is of; ``results.jsonl`` holds the extractions. A run goes
on only where nothing that shapes its results has changed since: code, prompts, labels, settings.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from evals.loading import CHECKOUT
from extractor.errors import RunError
from extractor.schema import Extraction

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from evals.gold import EvalSet

RUNS = CHECKOUT / "evals" / "runs"


@dataclasses.dataclass(frozen=True)
class Result:
    """What came of one document: an extraction, or the reason why there is none."""

    document: str
    seconds: float
    extraction: Extraction | None
    error: str | None = None


@dataclasses.dataclass(frozen=True)
class Run:
    """A run folder.

    Attributes:
        folder: Where it lies.
        about: What ``run.json`` says: set, data, selection, model, options, fingerprint.
    """

    folder: Path
    about: dict[str, Any]

    @property
    def name(self) -> str:
        """Name of the folder."""
        return self.folder.name

    def results(self) -> dict[str, Result]:
        """Results by document id; a last line that was cut off by an interruption is left out.

        Raises:
            RunError: A line in the middle is broken.
        """
        path = self.folder / "results.jsonl"
        if not path.is_file():
            return {}
        lines = path.read_text(encoding="utf-8").split("\n")
        found = [self._result(line, number) for number, line in enumerate(lines[:-1], start=1)]
        return {result.document: result for result in found}

    def extractions(self) -> dict[str, Extraction | None]:
        """Extractions by document id; null for a document that failed."""
        return {name: result.extraction for name, result in self.results().items()}

    def add(self, result: Result) -> None:
        """Write one result through to the disk."""
        row = {
            "document": result.document,
            "seconds": round(result.seconds, 3),
            "error": result.error,
            "extraction": result.extraction.model_dump(mode="json") if result.extraction else None,
        }
        with (self.folder / "results.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def _result(self, line: str, number: int) -> Result:
        try:
            row = json.loads(line)
            extraction = Extraction.model_validate(row["extraction"]) if row["extraction"] else None
            return Result(row["document"], row["seconds"], extraction, row["error"])
        except (json.JSONDecodeError, KeyError, ValidationError) as error:
            message = "not a result of this version; delete the run and start it again"
            raise RunError(message, where=f"{self.name}/results.jsonl:{number}") from error


def open_run(name: str, about: Mapping[str, Any], *, resume: bool = True, root: Path | None = None) -> Run:
    """Start a run, or go on with one of the same name and the same fingerprint that was interrupted.

    Args:
        name: Name of the folder.
        about: What the run is of; ``documents`` is the number of documents it has when it is complete.
        resume: Whether an interrupted run may go on.
        root: The folder of runs, if not that of the checkout.
    """
    folder = (root or RUNS) / name
    folder.mkdir(parents=True, exist_ok=True)
    path, results = folder / "run.json", folder / "results.jsonl"
    run = Run(folder, dict(about))
    if not (resume and _goes_on(path, run)):
        results.unlink(missing_ok=True)
    elif results.is_file():
        _cut_torn_line(results)
    path.write_text(json.dumps(run.about, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return run


def _goes_on(path: Path, run: Run) -> bool:
    try:
        before = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError):
        return False
    return bool(before == run.about and len(run.results()) < run.about["documents"])


def _cut_torn_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    whole = text[: text.rfind("\n") + 1]
    if whole != text:
        path.write_text(whole, encoding="utf-8")


def load_run(name: str, root: Path | None = None) -> Run:
    """An existing run.

    Raises:
        RunError: There is no such run, or its description is broken.
    """
    runs = root or RUNS
    path = runs / name / "run.json"
    known = ", ".join(sorted(found.parent.name for found in runs.glob("*/run.json"))) or "none"
    if not path.is_file():
        raise RunError(f"there is no such run; there are: {known}", where=f"run {name!r}")
    try:
        about = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise RunError("not JSON; delete the run and start it again", where=f"{name}/run.json") from error
    return Run(path.parent, about)


def fingerprint(evaluated: EvalSet, options: Mapping[str, Any]) -> str:
    """Digest of all that shapes the results of a run: code, prompts, documents and options."""
    digest = hashlib.sha256(json.dumps(options, sort_keys=True, default=str).encode())
    for folder, pattern in (("extractor", "**/*"), ("prompts", "**/*")):
        for path in sorted((CHECKOUT / folder).glob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(CHECKOUT).as_posix().encode() + path.read_bytes())
    for document in evaluated.documents:
        digest.update(f"{document.id}{document.published}{document.text}".encode())
    return digest.hexdigest()
