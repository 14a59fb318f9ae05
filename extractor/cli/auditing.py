"""Runs an audit with progress and tells what it found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.table import Table

from extractor.audit import AuditOptions, TableColumns, audit_claims, audit_table, exit_code, number_columns
from extractor.cli.failures import complain
from extractor.cli.progress import watched_rows
from extractor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.audit import AuditSummary, Problem
    from extractor.cli.options.audit import AuditCommandOptions
    from extractor.schema import ReasonCode

MOST_PROBLEMS_NAMED = 20


def run_audit(options: AuditCommandOptions) -> int:
    """Audits claims or a table, as the options say, and returns the exit code.

    Raises:
        UsageError: Neither or both of ``--text`` and ``--texts`` were given, or a column is named twice.
    """
    problems = _Problems()
    with watched_rows(quiet=options.quiet) as progress:
        settings = AuditOptions(
            jobs=options.jobs,
            domain=options.domain,
            max_text_bytes=options.max_text_bytes,
            on_progress=progress,
            on_problem=problems.met,
        )
        summary = _audit(options, settings)
    problems.count_the_rest()
    if not options.quiet:
        _tell(summary)
    return exit_code(summary, None if options.fail_on is None else options.fail_on.value)


def _audit(options: AuditCommandOptions, settings: AuditOptions) -> AuditSummary:
    if (options.text is None) == (options.texts is None):
        message = "say either --text COLUMN (a table) or --texts FILE (claims as JSON lines)"
        raise UsageError(message, where=str(options.claims))
    if options.texts is not None:
        if options.named() or options.id is not None or options.delimiter is not None:
            raise UsageError("columns are named for a table only", where=str(options.claims))
        return audit_claims(options.claims, options.texts, options.out, settings)
    delimiter = _character(options.delimiter)
    columns = TableColumns(options.text or "", number_columns(options.named()), options.id, delimiter)
    return audit_table(options.claims, columns, options.out, settings)


def _character(delimiter: str | None) -> str | None:
    character = "\t" if delimiter in {"tab", r"\t"} else delimiter
    if character is not None and len(character) != 1:
        raise UsageError("must be one character, or: tab", where="--delimiter")
    return character


class _Problems:
    """Names the first problems as they are met and counts the others."""

    def __init__(self) -> None:
        self._count = 0

    def met(self, problem: Problem) -> None:
        self._count += 1
        if self._count <= MOST_PROBLEMS_NAMED:
            complain(str(problem))

    def count_the_rest(self) -> None:
        if self._count > MOST_PROBLEMS_NAMED:
            complain(f"and {self._count - MOST_PROBLEMS_NAMED} more like these")


def _tell(summary: AuditSummary) -> None:
    from rich.console import Console

    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    table.add_column("numbers of")
    for verdict in ("supported", "derived", "review", "unsupported"):
        table.add_column(verdict, justify="right")
    table.add_column("reasons")
    for column, verdicts in summary.verdicts.items():
        counts = (str(verdicts[verdict]) for verdict in ("supported", "derived", "review", "unsupported"))
        table.add_row(column, *counts, _reasons(summary.reasons.get(column, {})))
    console = Console(stderr=True, highlight=False, markup=False)
    console.print(table)
    console.print(f"{summary.rows} rows, {summary.claims} numbers judged, {summary.problem_count} not judged")


def _reasons(reasons: Mapping[ReasonCode, int]) -> str:
    return ", ".join(f"{reason} {count}" for reason, count in Counter(reasons).most_common())
