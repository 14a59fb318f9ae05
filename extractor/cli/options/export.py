"""Options of ``extractor export``."""

import dataclasses
import enum
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options.stored_run import LookUpPlaces, MergesFile, ReviewsFile, TextsOptions


class ExportFormat(enum.StrEnum):
    """What the field loads; docs/exports.md says what each column holds."""

    JSONL = "jsonl"
    CSV = "csv"
    ACLED = "acled"
    GED = "ged"
    HXL = "hxl"
    GEOJSON = "geojson"
    PARQUET = "parquet"
    XLSX = "xlsx"


class PolicyName(enum.StrEnum):
    """The rule books that turn words into numbers of a table."""

    LITERAL = "literal"
    ACLED = "acled"
    GTD = "gtd"
    AIRWARS = "airwars"


PolicyOption = Annotated[
    PolicyName,
    typer.Option(help="What vague words and differing sources become; every row names it."),
]


@dataclasses.dataclass(frozen=True, kw_only=True)
class ExportOptions(TextsOptions):
    """Options of ``extractor export``."""

    to: Annotated[ExportFormat, typer.Option(help="The format.", show_default=False)]
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FILE", help="Write it here.", show_default=False)
    ]
    policy: PolicyOption = PolicyName.LITERAL
    include_review: Annotated[
        bool,
        typer.Option(
            "--include-review",
            help="Also write figures that still need a person; each is flagged.",
            show_default=False,
        ),
    ] = False
    reviews: ReviewsFile = None
    merges: MergesFile = None
    places: LookUpPlaces = False
