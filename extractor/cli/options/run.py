"""Options of ``extractor run``, and what a run and a batch share."""

import dataclasses
import enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.options.reading import ReadingOptions

if TYPE_CHECKING:
    from extractor.corpus import Corpus, Price, RunOrder


@dataclasses.dataclass(frozen=True, kw_only=True)
class CorpusOptions(ReadingOptions):
    """What is read into which run folder."""

    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="CORPUS...",
            help="Folders, globs, files, JSONL files, CSV files with a column of texts.",
            show_default=False,
        ),
    ]
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            "-o",
            metavar="RUN",
            help="The run folder; the same command on the same folder goes on where it stopped.",
            show_default=False,
        ),
    ]
    text_column: Annotated[
        str, typer.Option(metavar="NAME", help="Column or field of the text in CSV and JSONL files.")
    ] = "text"
    id_column: Annotated[
        str, typer.Option(metavar="NAME", help="Column or field of the report's own id.")
    ] = "id"
    price: Annotated[
        str | None,
        typer.Option(
            metavar="IN,OUT",
            help="US dollars for a million tokens read and written, where the price list has no such model.",
        ),
    ] = None

    def corpus(self) -> "Corpus":
        """The reports that these options name."""
        from extractor.corpus import Corpus
        from extractor.documents import JsonlFields

        fields = JsonlFields(text=self.text_column, id=self.id_column)
        return Corpus(self.sources, self.published, fields, self.settings())

    def given_price(self) -> "Price | None":
        """The price that was given.

        Raises:
            UsageError: It is not two numbers.
        """
        from extractor.corpus import Price
        from extractor.errors import UsageError

        if self.price is None:
            return None
        try:
            read, written = (float(part) for part in self.price.split(","))
        except ValueError:
            message = f"must be two numbers such as 0.15,0.60, got {self.price!r}"
            raise UsageError(message, where="--price") from None
        return Price(read, written)


class Engine(enum.StrEnum):
    """Where reports are read."""

    PROCESS = "process"
    RAY = "ray"


class LogForm(enum.StrEnum):
    """What events are written as."""

    TEXT = "text"
    JSON = "json"


@dataclasses.dataclass(frozen=True, kw_only=True)
class RunOptions(CorpusOptions):
    """Options of ``extractor run``."""

    concurrency: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=1,
            help="Most calls under way at a time; without it 1 for local, else 16.",
        ),
    ] = None
    max_calls: Annotated[
        int | None,
        typer.Option(metavar="N", min=0, help="Most calls of this run folder, all starts together."),
    ] = None
    max_cost: Annotated[
        float | None,
        typer.Option(metavar="USD", min=0, help="Most US dollars of this run folder, all starts together."),
    ] = None
    deadline: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="Send nothing after: 8h, 90m, or the next 06:30 of this clock."),
    ] = None

    estimate: Annotated[
        bool,
        typer.Option(
            "--estimate", help="Tell calls, tokens, money and time; send nothing.", show_default=False
        ),
    ] = False
    retry_failed: Annotated[
        bool,
        typer.Option(
            "--retry-failed", help="Read those again whose result is not complete.", show_default=False
        ),
    ] = False
    no_cache: Annotated[
        bool,
        typer.Option(
            "--no-cache",
            help="Ask anew what was answered in another run, and keep no answer.",
            show_default=False,
        ),
    ] = False

    jobs: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=1,
            help="Processes of this machine that read; without it one, or one a processor for many calls.",
        ),
    ] = None
    engine: Annotated[Engine, typer.Option(help="This process, or ray: several processes or machines.")] = (
        Engine.PROCESS
    )
    workers: Annotated[
        int, typer.Option(metavar="N", min=1, help="Processes that read, with --engine ray.")
    ] = 2
    ray_address: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="A running Ray cluster; without it Ray starts on this machine."),
    ] = None

    log: Annotated[
        LogForm | None,
        typer.Option(help="Tell events on standard error: as text, or as one JSON object a line."),
    ] = None

    def order(self) -> "RunOrder":
        """The run that these options ask for."""
        from extractor.cli.deadlines import moment_of
        from extractor.corpus import Bounds, RunOrder

        until = None if self.deadline is None else moment_of(self.deadline)
        bounds = Bounds(self.max_calls, self.max_cost, until)
        return RunOrder(
            corpus=self.corpus(),
            out=self.out,
            settings=self.settings(),
            concurrency=self.concurrency,
            bounds=bounds,
            price=self.given_price(),
            retry_failed=self.retry_failed,
            cache=not self.no_cache,
        )
