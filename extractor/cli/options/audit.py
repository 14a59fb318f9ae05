"""Options of ``extractor audit``: which column holds which number."""

import dataclasses
import enum
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options.common import CommonOptions

ColumnName = Annotated[
    str | None,
    typer.Option(metavar="COLUMN", help="The table's column with this number.", show_default=False),
]


class FailingVerdict(enum.StrEnum):
    """Verdicts that a pipeline may want to stop at."""

    UNSUPPORTED = "unsupported"
    REVIEW = "review"


@dataclasses.dataclass(frozen=True, kw_only=True)
class CountColumns:
    """Which column holds which count; a field is named by the victims, if any, and the effect."""

    killed: ColumnName = None
    injured: ColumnName = None
    missing: ColumnName = None
    kidnapped: ColumnName = None
    detained: ColumnName = None
    displaced: ColumnName = None
    children_killed: ColumnName = None
    children_injured: ColumnName = None
    women_killed: ColumnName = None
    women_injured: ColumnName = None
    men_killed: ColumnName = None
    men_injured: ColumnName = None
    civilians_killed: ColumnName = None
    civilians_injured: ColumnName = None
    combatants_killed: ColumnName = None
    combatants_injured: ColumnName = None

    def named(self) -> dict[str, str]:
        """The columns that were given, by the name of their count."""
        given = {field.name: getattr(self, field.name) for field in dataclasses.fields(CountColumns)}
        return {count: column for count, column in given.items() if column is not None}


@dataclasses.dataclass(frozen=True, kw_only=True)
class AuditCommandOptions(CountColumns, CommonOptions):
    """Options of ``extractor audit``."""

    claims: Annotated[
        Path,
        typer.Argument(
            metavar="CLAIMS|TABLE",
            help="Claims as JSON lines (with --texts), or a CSV table (with --text).",
            show_default=False,
        ),
    ]
    texts: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The texts of the claims, as JSON lines {text_id, text}."),
    ] = None
    text: Annotated[
        str | None, typer.Option(metavar="COLUMN", help="The table's column with the text of each row.")
    ] = None
    id: Annotated[
        str | None, typer.Option(metavar="COLUMN", help="A column of the table whose values must be unique.")
    ] = None
    delimiter: Annotated[
        str | None,
        typer.Option(
            metavar="CHARACTER", help="What stands between the table's cells; without it, the header tells."
        ),
    ] = None
    domain: Annotated[
        str,
        typer.Option(
            metavar="NAME|FOLDER", help="What the texts are about: war, floods, or a folder of your own."
        ),
    ] = "war"
    max_text_bytes: Annotated[
        int, typer.Option(metavar="N", min=1, help="A longer text is named and not read.")
    ] = 20_000_000
    out: Annotated[
        Path,
        typer.Option("--out", "-o", metavar="FILE", help="Write the verdicts here; - is standard output."),
    ] = Path("-")
    fail_on: Annotated[
        FailingVerdict | None,
        typer.Option(help="Leave with 1 for a number that is unsupported, or also for one left to review."),
    ] = None
    jobs: Annotated[
        int, typer.Option(metavar="N", min=1, help="Processes to use; the result is the same.")
    ] = 1
