"""The audit of claims in JSONL against texts in JSONL: one result a claim, in order."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from extractor.audit.batches import in_batches
from extractor.audit.claims import read_claim
from extractor.audit.jsonlines import as_json_line, is_blank, read_object
from extractor.audit.judging import Judgement, Outcome, Task
from extractor.audit.lines import Line, LineFile
from extractor.audit.options import AuditOptions, AuditProgress
from extractor.audit.output import written
from extractor.audit.problems import Problem, shown
from extractor.audit.summary import AuditSummary
from extractor.audit.texts import (
    SeenKeys,
    TextIndex,
    index_texts,
    longest_line,
    scratch_database,
    scratch_folder,
)
from extractor.audit.workers import judge_in_order

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LONGEST_CLAIM_LINE = 1_000_000


@dataclasses.dataclass(frozen=True, slots=True)
class _ClaimRow:
    """A line of the claims file: its id, its effect, and its task or what is wrong with it."""

    id: object
    effect: str
    task: Task | Problem


def audit_claims(claims: Path, texts: Path, out: Path, options: AuditOptions | None = None) -> AuditSummary:
    """Judges every claim of ``claims`` against its text and writes one result a claim, in order.

    Both files are JSONL, gzipped or not: claims of ``id``, ``text_id``, ``effect``, ``victims``, ``value``;
    texts of ``text_id`` and ``text``. A result has ``id``, ``verdict``, ``reasons`` and ``evidence``. A claim
    that cannot be judged has the verdict ``review`` and a ``problem`` {kind, message, file, line, field}.
    Memory does not grow with the files.

    Args:
        claims: The claims file.
        texts: The texts file.
        out: Where results go; ``-`` is standard output.
        options: See ``AuditOptions``.

    Returns:
        The counts by effect, and what could not be judged.

    Raises:
        TableError: A file cannot be opened.
        UsageError: ``out`` would overwrite an input.
        RunError: ``out`` cannot be written, or a worker process died.
    """
    options = options or AuditOptions()
    summary = AuditSummary()
    with (
        LineFile(claims, _LONGEST_CLAIM_LINE) as lines,
        written(out, (claims, texts)) as stream,
        scratch_folder() as folder,
        scratch_database(folder) as database,
    ):
        reader = _ClaimReader(str(claims), str(texts), TextIndex(database), SeenKeys(database, "claim_ids"))
        note = _noting(summary, options)
        stored = index_texts(texts, reader.index, folder, longest_line(options.max_text_bytes), note)
        batches = in_batches(reader.rows(lines), _without_text)
        work = ((rows, [row.task for row in rows if isinstance(row.task, Task)]) for rows in batches)
        for rows, outcomes in judge_in_order(work, options.judge_settings(stored), options.jobs):
            judged = iter(outcomes)
            for row in rows:
                outcome = row.task if isinstance(row.task, Problem) else next(judged)
                stream.write(as_json_line(_result(row, outcome, summary, note)))
            options.on_progress(AuditProgress(summary.rows, lines.bytes_read, lines.size))
    return summary


def _noting(summary: AuditSummary, options: AuditOptions) -> Any:
    def note(problem: Problem) -> None:
        summary.add_problem(problem)
        options.on_problem(problem)

    return note


def _without_text(_: _ClaimRow) -> int:
    return 0


@dataclasses.dataclass(frozen=True, slots=True)
class _ClaimReader:
    """Turns lines of the claims file into rows."""

    claims_file: str
    texts_file: str
    index: TextIndex
    seen: SeenKeys

    def rows(self, lines: LineFile) -> Iterator[_ClaimRow]:
        return (self._row(line) for line in lines if not is_blank(line))

    def _row(self, line: Line) -> _ClaimRow:
        record = read_object(line, self.claims_file)
        if isinstance(record, Problem):
            return _ClaimRow(None, "unread", record)
        effect = record.get("effect")
        column = effect if isinstance(effect, str) else "unread"
        return _ClaimRow(record.get("id"), column, self._task(record, line.number))

    def _task(self, record: dict[str, Any], line: int) -> Task | Problem:
        problem = self._problem_of_id(record, line)
        if problem is not None:
            return problem
        claim = read_claim(record, self.claims_file, line)
        if isinstance(claim, Problem):
            return claim
        if not isinstance(record.get("text_id"), str | int):
            return Problem("missing_field", "is missing or no text", self.claims_file, line, "text_id")
        place = self.index.find(record["text_id"])
        if place is None:
            message = f"no text {shown(record['text_id'])} in {self.texts_file}"
            return Problem("no_text", message, self.claims_file, line, "text_id")
        return Task(place, (claim,), self.texts_file, place.line, "text")

    def _problem_of_id(self, record: dict[str, Any], line: int) -> Problem | None:
        if not isinstance(record.get("id"), str | int):
            message = "is missing or no text; give each claim an id"
            return Problem("missing_field", message, self.claims_file, line, "id")
        if not self.seen.add(record["id"]):
            message = f"{shown(record['id'])} stands on an earlier line too; make ids unique"
            return Problem("duplicate_id", message, self.claims_file, line, "id")
        return None


def _result(row: _ClaimRow, outcome: Outcome, summary: AuditSummary, note: Any) -> dict[str, Any]:
    summary.rows += 1
    if isinstance(outcome, Problem):
        note(outcome)
        problem = dataclasses.asdict(outcome)
        return {"id": row.id, "verdict": "review", "reasons": [], "evidence": [], "problem": problem}
    (judgement,) = outcome
    summary.add_judgement(row.effect, judgement)
    return {"id": row.id, **_as_fields(judgement)}


def _as_fields(judgement: Judgement) -> dict[str, Any]:
    evidence = [{"quote": e.quote, "start": e.start, "end": e.end} for e in judgement.evidence]
    return {"verdict": judgement.verdict, "reasons": list(judgement.reasons), "evidence": evidence}
