"""Extractions on their way out: as a table on the terminal, as JSON or JSON lines to a file or a pipe."""

from __future__ import annotations

import contextlib
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from extractor.cli.failures import complain
from extractor.cli.options.reading import RecordFormat
from extractor.cli.output import STANDARD_OUTPUT, opened, refuse_to_overwrite_a_source

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.schema import Extraction

Write = Callable[["Extraction"], None]


@contextlib.contextmanager
def record_writer(
    out: Path | None, wanted: RecordFormat | None, sources: list[str], *, quiet: bool
) -> Iterator[Write]:
    """Opens all that a reading is written to, before anything is read.

    With a file to write to, the file gets the records and standard output the table, unless ``quiet``.

    Args:
        out: Where the records go; null and ``-`` are standard output.
        wanted: The form asked for; null chooses by the file's name or by whether a person is looking.
        sources: What is read; ``out`` may not be one of them.
        quiet: Write no table beside a file, and no summary.

    Raises:
        UsageError: The file cannot be written, or is one of the sources.
    """
    to_file = out is not None and out != STANDARD_OUTPUT
    form = wanted or _usual_form(out)
    with contextlib.ExitStack() as stack:
        if out is not None and to_file:
            refuse_to_overwrite_a_source(out, sources)
        writers = [stack.enter_context(_writer(form, opened(out or STANDARD_OUTPUT)))]
        if to_file and not quiet and form is not RecordFormat.TABLE:
            writers.append(stack.enter_context(_table(opened(STANDARD_OUTPUT))))
        tally: Counter[str] = Counter()

        def write(extraction: Extraction) -> None:
            for each in writers:
                each(extraction)
            tally.update(_counted(extraction))

        yield write
    if not quiet:
        complain(_summary(tally))
        if to_file:
            complain(f"records: {out}")


def _usual_form(out: Path | None) -> RecordFormat:
    if out is None:
        return RecordFormat.TABLE if sys.stdout.isatty() else RecordFormat.JSONL
    return RecordFormat.JSON if out.suffix.lower() == ".json" else RecordFormat.JSONL


def _writer(
    form: RecordFormat, file: contextlib.AbstractContextManager[BinaryIO]
) -> contextlib.AbstractContextManager[Write]:
    return {RecordFormat.TABLE: _table, RecordFormat.JSON: _json, RecordFormat.JSONL: _json_lines}[form](file)


@contextlib.contextmanager
def _json_lines(opening: contextlib.AbstractContextManager[BinaryIO]) -> Iterator[Write]:
    with opening as file:

        def write(extraction: Extraction) -> None:
            file.write(extraction.model_dump_json().encode() + b"\n")
            file.flush()

        yield write


@contextlib.contextmanager
def _json(opening: contextlib.AbstractContextManager[BinaryIO]) -> Iterator[Write]:
    with opening as file:
        separator = b"[\n"

        def write(extraction: Extraction) -> None:
            nonlocal separator
            file.write(separator + extraction.model_dump_json(indent=2).encode())
            separator = b",\n"

        try:
            yield write
        finally:
            file.write(b"[]\n" if separator == b"[\n" else b"\n]\n")


@contextlib.contextmanager
def _table(opening: contextlib.AbstractContextManager[BinaryIO]) -> Iterator[Write]:
    from extractor.cli.render_extraction import extraction_table
    from extractor.cli.terminal import show

    with opening as file:
        yield lambda extraction: show(extraction_table(extraction), file)


def _counted(extraction: Extraction) -> Iterator[str]:
    yield extraction.status
    yield from (figure.verification.status for figure in extraction.figures)


def _summary(tally: Counter[str]) -> str:
    documents = tally["complete"] + tally["partial"] + tally["failed"]
    read = ", ".join(
        f"{tally[status]} {status}" for status in ("complete", "partial", "failed") if tally[status]
    )
    figures = f"{tally['verified']} verified, {tally['needs_review']} to review, {tally['rejected']} rejected"
    noun = "document" if documents == 1 else "documents"
    return f"{documents} {noun} ({read or 'none read'}); figures: {figures}"
