"""``extractor schema``."""

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.command import takes
from extractor.cli.options.common import CommonOptions


@dataclasses.dataclass(frozen=True, kw_only=True)
class SchemaOptions(CommonOptions):
    """Options of ``extractor schema``."""

    domain: Annotated[
        str,
        typer.Option(metavar="NAME|FOLDER", help="The domain whose event types it lists."),
    ] = "war"
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FILE", help="Write it here; - is standard output.")
    ] = Path("-")


@takes(SchemaOptions)
def schema(options: SchemaOptions) -> None:
    """Print the JSON Schema of the record."""
    import json

    from extractor.cli.output import opened
    from extractor.domains import load_domain
    from extractor.schema import json_schema

    types = load_domain(options.domain).event_types
    with opened(options.out) as file:
        file.write(json.dumps(json_schema(types), indent=2, ensure_ascii=False).encode() + b"\n")
