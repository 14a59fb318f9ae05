"""The export of a run: choose figures, gather incidents, read them under a policy, write one format."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from typing import TYPE_CHECKING, Literal, get_args

from extractor.errors import UsageError
from extractor.export.candidates import candidate_rows
from extractor.export.choice import Choice, choose
from extractor.export.figures import FigureRow, figure_rows
from extractor.export.files import write_bytes
from extractor.export.ged import has_deaths
from extractor.export.geojson import write_geojson
from extractor.export.jsonl import write_jsonl
from extractor.export.parquet import write_parquet
from extractor.export.tables import (
    write_acled,
    write_candidates,
    write_figures,
    write_ged,
    write_hxl,
    write_left_out,
)
from extractor.export.view import View, view_of
from extractor.export.workbook import write_workbook
from extractor.reconcile import LITERAL, cases_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from extractor.export.candidates import Findings
    from extractor.reconcile import Policy
    from extractor.schema import Extraction, Figure

Format = Literal["jsonl", "csv", "acled", "ged", "hxl", "geojson", "parquet", "xlsx"]
FORMATS: tuple[Format, ...] = get_args(Format)
_WRITERS = {
    "csv": write_figures,
    "acled": write_acled,
    "ged": write_ged,
    "hxl": write_hxl,
    "parquet": write_parquet,
}
_LICENCE = (
    "Coordinates and first-level divisions of gazetteer places: GeoNames (geonames.org), CC BY 4.0. "
    "Quotations belong to their publishers."
)


@dataclasses.dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written and what was not.

    Attributes:
        format: The format.
        policy: Name of the policy.
        out: The file.
        side_file: The figures that are in no incident row; null for jsonl and xlsx, which hold them inside.
        places_file: What the gazetteer found for each place; null where nobody looked places up.
        about_file: Policy with its source, counts and licence note, as JSON.
        rows: Rows, features or lines in the file.
        incidents: Incidents in the file.
        figures: Figures in the file.
        open_places: Places that a person has to choose.
        left_out: Figures of the side file, by reason.
        kept_back: Figures that may not leave the house, by reason.
    """

    format: Format
    policy: str
    out: Path
    side_file: Path | None
    places_file: Path | None
    about_file: Path
    rows: int
    incidents: int
    figures: int
    open_places: int
    left_out: Counter[str]
    kept_back: Counter[str]


def export(
    records: Iterable[Extraction],
    to: Format,
    out: Path,
    *,
    policy: Policy = LITERAL,
    choice: Choice | None = None,
    places: Findings | None = None,
) -> ExportReport:
    """Write the incidents and figures of a run in a format that others load.

    Totals over several incidents, background statistics and incidents that did not happen are left out of
    incident rows and listed in a side file beside ``out``. A rejected figure is written nowhere, unless a
    person accepted it.

    Args:
        records: The extractions.
        to: One of ``FORMATS``.
        out: The file to write; it is replaced.
        policy: The rule book that turns words into numbers.
        choice: What may leave, a person's reviews and the merges; null is "verified figures, no merges".
        places: What ``find_candidates`` found, by document id; listed in a file beside ``out``.

    Raises:
        UsageError: If the format is unknown, or needs an extra that is not installed.
        RunError: If a file cannot be written.
    """
    if to not in FORMATS:
        raise UsageError(f"no format {to!r}; choose one of: {', '.join(FORMATS)}", where="--to")
    choice = choice or Choice()
    chosen, kept_back = _chosen(records, choice)
    views = [view_of(case, policy, choice) for case in cases_of(chosen, choice.groups, stands=_was_chosen)]
    reasons = [_why_left_out(view, to) for view in views]
    shown = [view for view, reason in zip(views, reasons, strict=True) if reason is None]
    side = [
        (reason, row)
        for view, reason in zip(views, reasons, strict=True)
        if reason is not None
        for row in figure_rows(view, choice)
    ]
    report = ExportReport(
        format=to,
        policy=policy.name,
        out=out,
        side_file=None if to in {"jsonl", "xlsx"} else out.with_name(f"{out.name}.left_out.csv"),
        places_file=out.with_name(f"{out.name}.places.csv") if places else None,
        about_file=out.with_name(f"{out.name}.about.json"),
        rows=0,
        incidents=len(shown),
        figures=sum(len(view.claims) for view in shown),
        open_places=sum(found.outcome == "ambiguous" for each in (places or {}).values() for found in each),
        left_out=Counter(reason for reason, _ in side),
        kept_back=kept_back,
    )
    return _written(report, _Content(chosen, shown, side, policy, choice, places or {}))


def _was_chosen(document_id: str, figure: Figure) -> bool:
    """Whether a figure makes a claim: what may not leave is not in the records any more."""
    return True


@dataclasses.dataclass(frozen=True, slots=True)
class _Content:
    records: Sequence[Extraction]
    views: Sequence[View]
    side: Sequence[tuple[str, FigureRow]]
    policy: Policy
    choice: Choice
    places: Findings


def _chosen(records: Iterable[Extraction], choice: Choice) -> tuple[list[Extraction], Counter[str]]:
    chosen: list[Extraction] = []
    kept_back: Counter[str] = Counter()
    for record in records:
        smaller, counts = choose(record, choice)
        chosen.append(smaller)
        kept_back += counts
    return chosen, kept_back


def _why_left_out(view: View, to: Format) -> str | None:
    if to == "jsonl":
        return None
    if view.case.kind != "incident":
        return view.case.kind
    modality = view.case.members[0].incident.modality
    if modality in {"hypothetical", "negated"}:
        return modality
    return "no_death" if to == "ged" and not has_deaths(view) else None


def _written(report: ExportReport, content: _Content) -> ExportReport:
    report = dataclasses.replace(report, rows=_write(report, content))
    if report.side_file is not None:
        write_left_out(content.side, report.side_file)
    if report.places_file is not None:
        write_candidates(candidate_rows(content.places), report.places_file)
    text = json.dumps(_about(report, content.policy), ensure_ascii=False, indent=1)
    write_bytes(report.about_file, (text + "\n").encode("utf-8"))
    return report


def _write(report: ExportReport, content: _Content) -> int:
    if report.format == "jsonl":
        return write_jsonl(content.records, report.out)
    if report.format == "xlsx":
        about = _about(report, content.policy)
        return write_workbook(content.views, report.out, content.choice, content.side, about)
    if report.format == "geojson":
        return write_geojson(content.views, report.out, content.choice, content.places)
    return _WRITERS[report.format](content.views, report.out, content.choice)


def _about(report: ExportReport, policy: Policy) -> dict[str, object]:
    return {
        "format": report.format,
        "policy": policy.name,
        "policy_source": policy.source,
        "incidents": report.incidents,
        "figures": report.figures,
        "open_places": report.open_places,
        "left_out": dict(sorted(report.left_out.items())),
        "kept_back": dict(sorted(report.kept_back.items())),
        "licence": _LICENCE,
    }
