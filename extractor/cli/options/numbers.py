"""Options of ``extractor numbers``."""

import dataclasses
import enum
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options.common import CommonOptions


class NumbersFormat(enum.StrEnum):
    """How the ledger is shown."""

    TEXT = "text"
    JSONL = "jsonl"
    HTML = "html"


@dataclasses.dataclass(frozen=True, kw_only=True)
class NumbersOptions(CommonOptions):
    """Options of ``extractor numbers``."""

    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCES...", help="Files, folders or globs; - is standard input.", show_default=False
        ),
    ]
    domain: Annotated[
        str,
        typer.Option(
            metavar="NAME|FOLDER", help="What the reports are about: war, floods, or a folder of your own."
        ),
    ] = "war"
    format: Annotated[
        NumbersFormat,
        typer.Option("--format", "-f", help="The text with its numbers marked, one row a number, or a page."),
    ] = NumbersFormat.TEXT
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FILE", help="Write it here; - is standard output.")
    ] = Path("-")
