"""What every command understands."""

import dataclasses
from typing import Annotated

import typer


@dataclasses.dataclass(frozen=True, kw_only=True)
class CommonOptions:
    """What every command understands."""

    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print nothing but results and errors.", show_default=False)
    ] = False
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of an error.", show_default=False)
    ] = False
