"""What is read, with which model, and in which form the records are written."""

import dataclasses
import enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.options.common import CommonOptions

if TYPE_CHECKING:
    from extractor.settings import Settings


class RecordFormat(enum.StrEnum):
    """What the records are written as."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"


@dataclasses.dataclass(frozen=True, kw_only=True)
class ReadingOptions(CommonOptions):
    """What is read, and with which model."""

    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCES...",
            help="Files (text, Markdown, HTML, PDF, JSONL), folders, globs; - is standard input.",
            show_default=False,
        ),
    ]
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="When the reports were published (ISO 8601); it settles words like 'Saturday'.",
        ),
    ] = None
    model: Annotated[
        str,
        typer.Option(
            help="local (embedded; nothing leaves this machine), nearest or rules (no model), openai/NAME, "
            "or any name together with --base-url; see: extractor models list."
        ),
    ] = "local"
    base_url: Annotated[
        str | None,
        typer.Option(metavar="URL", help="An OpenAI-compatible endpoint, e.g. http://localhost:8000/v1."),
    ] = None
    model_path: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A GGUF file to use in place of the pinned weights.")
    ] = None
    domain: Annotated[
        str,
        typer.Option(
            metavar="NAME|FOLDER", help="What the reports are about: war, floods, or a folder of your own."
        ),
    ] = "war"
    prompt_set: Annotated[
        str | None,
        typer.Option(
            metavar="NAME/VERSION", help="The prompts to use, in place of those of domain and model."
        ),
    ] = None
    no_temperature: Annotated[
        bool,
        typer.Option(
            "--no-temperature", help="Send no temperature, for models that refuse one.", show_default=False
        ),
    ] = False
    max_reasks: Annotated[
        int, typer.Option(metavar="N", min=0, help="How often a reply that fails its checks is asked again.")
    ] = 1
    timeout: Annotated[float, typer.Option(metavar="SECONDS", help="Most that one call may take.")] = 600.0
    threads: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=1, help="Threads of the embedded model; without it, one for each processor."
        ),
    ] = None
    max_document_bytes: Annotated[
        int, typer.Option(metavar="N", min=1, help="Largest document that is read.")
    ] = 20_000_000

    def settings(self) -> "Settings":
        """The settings that these options stand for."""
        from extractor.settings import Settings

        return Settings(
            model=self.model,
            base_url=self.base_url,
            model_path=self.model_path,
            domain=self.domain,
            prompt_set=self.prompt_set,
            temperature=None if self.no_temperature else 0.0,
            max_reasks=self.max_reasks,
            timeout=self.timeout,
            threads=self.threads,
            max_document_bytes=self.max_document_bytes,
        )


@dataclasses.dataclass(frozen=True, kw_only=True)
class ExtractOptions(ReadingOptions):
    """Options of ``extractor extract``."""

    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            help="Write the records here: JSON if named .json, else JSON lines; - is standard output.",
        ),
    ] = None
    format: Annotated[
        RecordFormat | None,
        typer.Option(
            "--format",
            "-f",
            help="Form of the records. Without it: a table on a terminal, JSON lines in a pipe.",
            show_default=False,
        ),
    ] = None
