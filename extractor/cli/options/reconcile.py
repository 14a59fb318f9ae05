"""Options of ``extractor reconcile``."""

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options.export import PolicyName, PolicyOption
from extractor.cli.options.stored_run import LookUpPlaces, TextsOptions


@dataclasses.dataclass(frozen=True, kw_only=True)
class ReconcileOptions(TextsOptions):
    """Options of ``extractor reconcile``."""

    accept: Annotated[
        bool,
        typer.Option("--accept", help="Make the merges that are proposed.", show_default=False),
    ] = False
    only: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="With --accept: make this merge only; can be given several times."),
    ] = None
    undo: Annotated[
        str | None, typer.Option(metavar="ID", help="Take back a merge that was made; nothing else is done.")
    ] = None
    by: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Who decides; without it, the name you are logged in with."),
    ] = None
    reason: Annotated[str, typer.Option(metavar="TEXT", help="With --undo: why.")] = ""
    least_score: Annotated[
        float, typer.Option(metavar="SCORE", min=0.0, max=1.0, help="Propose nothing below this score.")
    ] = 0.6
    policy: PolicyOption = PolicyName.LITERAL
    places: LookUpPlaces = False
    merges: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Log of merges; without it, the one beside the run."),
    ] = None
