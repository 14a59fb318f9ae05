"""Looks up the places of a run, prints what each name was taken for, and writes the located records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table

from extractor.cli.output import STANDARD_OUTPUT, opened, refuse_to_overwrite_a_source
from extractor.cli.plain import one_line
from extractor.cli.run_files import RunFiles
from extractor.cli.run_records import located, read_run
from extractor.cli.terminal import show

if TYPE_CHECKING:
    from extractor.cli.options.places import PlacesOptions
    from extractor.places import Candidate, PlaceFinding
    from extractor.schema import Extraction

MOST_CANDIDATES = 3


def run_places(options: PlacesOptions) -> None:
    """Looks the places up as the options say.

    Raises:
        UsageError: There is no such run, or the extra ``geo`` is not installed.
        TableError: A record cannot be read.
    """
    files = RunFiles.of(options.run)
    records = read_run(files.records)
    if options.out is not None:
        refuse_to_overwrite_a_source(options.out, [str(files.records)])
    placed, findings = located(records, options)
    table = _table()
    for record in records:
        for finding in findings[record.document.id]:
            table.add_row(*_cells(record, finding))
    if options.out is not None:
        with opened(options.out) as file:
            file.writelines(record.model_dump_json().encode() + b"\n" for record in placed)
    if not options.quiet and options.out != STANDARD_OUTPUT:
        with opened(STANDARD_OUTPUT) as screen:
            show(table, screen)


def _table() -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for name in ("incident", "as written", "taken for", "point", "precision"):
        table.add_column(name)
    return table


def _cells(record: Extraction, finding: PlaceFinding) -> list[str]:
    where = one_line(f"{record.document.id}/{finding.incident_id}")
    written = one_line(finding.text, most=60)
    if finding.outcome == "person":
        return [where, written, "located by a person", "", ""]
    if finding.chosen is None:
        best = finding.candidates[:MOST_CANDIDATES]
        open_between = "; ".join(f"{_named(candidate)} ({candidate.score:.2f})" for candidate in best)
        return [where, written, f"open: {open_between}" if open_between else "not found", "", ""]
    place = finding.chosen.place
    point = "" if place.latitude is None else f"{place.latitude:.3f}, {place.longitude:.3f}"
    return [where, written, _named(finding.chosen), point, str(finding.geo_precision or "")]


def _named(candidate: Candidate) -> str:
    names = [candidate.place.name, candidate.admin1, candidate.country]
    return ", ".join(dict.fromkeys(name for name in names if name))
