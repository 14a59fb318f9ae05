"""The audit of a table: its numbers against its text column, written back with verdicts beside them."""

from __future__ import annotations

import csv
import dataclasses
import io
from typing import IO, TYPE_CHECKING

from extractor.audit.batches import in_batches
from extractor.audit.claims import read_cell
from extractor.audit.columns import VERDICT_SUFFIXES, NumberColumn, TableColumns
from extractor.audit.judging import Judgement, Outcome, Task
from extractor.audit.options import AuditOptions, AuditProgress
from extractor.audit.output import written
from extractor.audit.problems import Problem, shown
from extractor.audit.sheet import Sheet, SheetRow, open_sheet
from extractor.audit.summary import AuditSummary
from extractor.audit.texts import SeenKeys, scratch_database, scratch_folder
from extractor.audit.workers import judge_in_order
from extractor.cells import handed_back
from extractor.errors import TableError
from extractor.verify.claims import NumberClaim

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Cell = NumberClaim | Problem | None


@dataclasses.dataclass(frozen=True, slots=True)
class _TableRow:
    """A row of the table: its cells, what each number column claims, and its task where it has one."""

    cells: list[str]
    claims: tuple[Cell, ...]
    problems: tuple[Problem, ...]
    task: Task | None


def audit_table(
    table: Path, columns: TableColumns, out: Path, options: AuditOptions | None = None
) -> AuditSummary:
    """Judges the numbers of every row against the text of the row and writes the table back.

    Behind the columns of the table stand, for each number column, ``<column>_verdict``, ``<column>_reasons``
    and ``<column>_evidence``. An empty cell claims nothing. A cell that cannot be judged has the verdict
    ``review`` and the kind of its problem as reason. Cells that a spreadsheet would run get an apostrophe.

    Args:
        table: CSV, gzipped or not.
        columns: Which columns hold what.
        out: Where the table goes; ``-`` is standard output.
        options: See ``AuditOptions``.

    Returns:
        The counts by column, and what could not be judged.

    Raises:
        TableError: The table cannot be read, or has no such text column, or none of the number columns.
        UsageError: ``out`` would overwrite the table.
        RunError: ``out`` cannot be written, or a worker process died.
    """
    options = options or AuditOptions()
    summary = AuditSummary()
    with (
        open_sheet(table, options.max_text_bytes, columns.delimiter) as sheet,
        scratch_folder() as folder,
        scratch_database(folder) as database,
    ):
        reader = _RowReader(str(table), sheet.header, columns, SeenKeys(database, "row_ids"))
        missing = reader.missing_columns()
        with written(out, (table,)) as stream:
            recorder = _Recorder(stream, sheet, reader, summary, options)
            for problem in missing:
                recorder.note(problem)
            batches = in_batches((reader.row(row) for row in sheet.rows()), _characters)
            work = ((rows, [row.task for row in rows if row.task is not None]) for rows in batches)
            for rows, outcomes in judge_in_order(work, options.judge_settings(None), options.jobs):
                judged = iter(outcomes)
                for row in rows:
                    recorder.record(row, None if row.task is None else next(judged))
                options.on_progress(AuditProgress(summary.rows, sheet.bytes_read, sheet.size))
    return summary


def _characters(row: _TableRow) -> int:
    return sum(map(len, row.cells))


class _RowReader:
    """Turns rows of the sheet into claims and tasks."""

    def __init__(self, file: str, header: list[str], columns: TableColumns, seen: SeenKeys) -> None:
        self._file = file
        self._header = header
        self._columns = columns
        self._seen = seen
        self.numbers = tuple(column for column in columns.numbers if column.name in header)

    def missing_columns(self) -> list[Problem]:
        """What the header lacks and the audit can do without.

        Raises:
            TableError: It lacks the text, or all of the numbers, or has verdicts already.
        """
        where = f"{self._file}, line 1"
        found = f"the table has {', '.join(map(shown, self._header))}"
        if self._columns.text not in self._header:
            raise TableError(f"no column {self._columns.text!r} for the text; {found}", where=where)
        if not self.numbers:
            raise TableError(f"none of the columns of numbers is there; {found}", where=where)
        for column in self.numbers:
            if column.name + VERDICT_SUFFIXES[0] in self._header:
                message = f"has a column {column.name + VERDICT_SUFFIXES[0]!r} already; rename or remove it"
                raise TableError(message, where=where)
        wanted = [column.name for column in self._columns.numbers]
        wanted += [self._columns.id] if self._columns.id is not None else []
        return [
            Problem("missing_column", f"no such column; {found}", self._file, 1, name)
            for name in wanted
            if name not in self._header
        ]

    def row(self, row: SheetRow) -> _TableRow:
        if row.trouble:
            problem = Problem("broken_row", row.trouble, self._file, row.line)
            return _TableRow(row.cells, (problem,) * len(self.numbers), (problem,), None)
        record = dict(zip(self._header, row.cells, strict=True))
        cells = tuple(self._claim(column, record[column.name], row.line) for column in self.numbers)
        problems = [cell for cell in cells if isinstance(cell, Problem)]
        duplicate = self._duplicate_id(record, row.line)
        if duplicate is not None:
            problems.append(duplicate)
        claims = tuple(cell for cell in cells if isinstance(cell, NumberClaim))
        task = Task(record[self._columns.text], claims, self._file, row.line, self._columns.text)
        return _TableRow(row.cells, cells, tuple(problems), task if claims else None)

    def _claim(self, column: NumberColumn, cell: str, line: int) -> Cell:
        if not cell.strip():
            return None
        value = read_cell(cell)
        if value is None:
            message = f"{shown(cell)} is no whole number of persons; write 0 or more in digits"
            return Problem("bad_value", message, self._file, line, column.name)
        return NumberClaim(column.effect, column.victims, value)

    def _duplicate_id(self, record: dict[str, str], line: int) -> Problem | None:
        name = self._columns.id
        if name is None or name not in record or self._seen.add(record[name]):
            return None
        message = f"{shown(record[name])} stands in an earlier row too; make ids unique"
        return Problem("duplicate_id", message, self._file, line, name)


class _Recorder:
    """Writes rows back and counts."""

    def __init__(
        self,
        stream: IO[bytes],
        sheet: Sheet,
        reader: _RowReader,
        summary: AuditSummary,
        options: AuditOptions,
    ) -> None:
        self._stream = stream
        self._sheet = sheet
        self._numbers = reader.numbers
        self._summary = summary
        self._options = options
        added = [column.name + suffix for column in self._numbers for suffix in VERDICT_SUFFIXES]
        mark = "" if sheet.encoding == "utf-8" else "\ufeff"
        self._write([*sheet.header, *added], mark)

    def note(self, problem: Problem) -> None:
        self._summary.add_problem(problem)
        self._options.on_problem(problem)

    def record(self, row: _TableRow, outcome: Outcome | None) -> None:
        self._summary.rows += 1
        for problem in row.problems:
            self.note(problem)
        if isinstance(outcome, Problem):
            self.note(outcome)
        added = self._added_cells(row, outcome)
        padding = [""] * (len(self._sheet.header) - len(row.cells))
        self._write([*row.cells, *padding, *added])

    def _added_cells(self, row: _TableRow, outcome: Outcome | None) -> Iterator[str]:
        judgements = iter(outcome) if isinstance(outcome, tuple) else iter(())
        for column, claim in zip(self._numbers, row.claims, strict=True):
            if claim is None:
                yield from ("", "", "")
            elif isinstance(claim, Problem):
                yield from ("review", claim.kind, "")
            elif isinstance(outcome, Problem):
                yield from ("review", outcome.kind, "")
            else:
                judgement = next(judgements)
                self._summary.add_judgement(column.name, judgement)
                yield from _as_cells(judgement)

    def _write(self, cells: list[str], before: str = "") -> None:
        line = io.StringIO()
        # With CRLF as its line end the csv module also quotes cells that hold a lone CR.
        writer = csv.writer(line, delimiter=self._sheet.delimiter, lineterminator="\r\n")
        writer.writerow(map(handed_back, cells))
        row = before + line.getvalue().removesuffix("\r\n") + "\n"
        self._stream.write(row.encode("utf-8", "surrogateescape"))


def _as_cells(judgement: Judgement) -> tuple[str, str, str]:
    quotes = " | ".join(f"{e.start}-{e.end}: {e.quote}" for e in judgement.evidence)
    return judgement.verdict, " ".join(judgement.reasons), quotes
