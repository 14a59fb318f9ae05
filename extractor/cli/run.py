"""``extractor run``: thousands of reports into a run folder, stopped and gone on with at any moment."""

import contextlib
import dataclasses
import enum
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.command import takes
from extractor.cli.extract import ReadingOptions
from extractor.cli.failures import EXIT_FAILED, EXIT_INTERRUPTED, complain

if TYPE_CHECKING:
    from extractor.corpus import Corpus, Estimate, Price, RunOrder, RunSummary, Watcher


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


@takes(RunOptions)
def run(options: RunOptions) -> None:
    """Read a whole corpus into a run folder: RUN/results.jsonl and a ledger of every call.

    Leaves with 0 when every report is complete, 1 when some failed or a bound stopped the run, 2 when the
    call itself was wrong, 130 when it was interrupted. The same command goes on where it stopped.
    """
    if options.estimate:
        from extractor.corpus import estimate

        print("\n".join(estimate_lines(estimate(options.order()))))
        return
    from extractor.cli.run_progress import watched_run

    with _logging(options.log), watched_run(quiet=options.quiet or bool(options.log)) as watcher:
        summary = _run(options, watcher)
    if not options.quiet:
        for line in summary_lines(summary, options.out):
            complain(line)
    if summary.stopped == "interrupted":
        raise typer.Exit(EXIT_INTERRUPTED)
    if summary.stopped or summary.tally.failed:
        raise typer.Exit(EXIT_FAILED)


def _logging(form: LogForm | None) -> contextlib.AbstractContextManager[None]:
    from extractor.corpus.logs import logging_to

    if form is None:
        return contextlib.nullcontext()
    return logging_to(sys.stderr, as_json=form is LogForm.JSON)


def _run(options: RunOptions, watcher: "Watcher") -> "RunSummary":
    if options.engine is Engine.RAY:
        from extractor.distributed import Cluster, run_on_ray

        return run_on_ray(options.order(), Cluster(options.workers, options.ray_address), watcher)
    from extractor.corpus import run as run_corpus
    from extractor.corpus.jobs import run_jobs, usual_jobs

    order = options.order()
    jobs = options.jobs or usual_jobs(order)
    return run_jobs(order, jobs, watcher) if jobs > 1 else run_corpus(order, watcher)


def estimate_lines(told: "Estimate") -> list[str]:
    """What a person should know before anything is sent."""
    from extractor.cli.run_progress import duration

    cost = "unknown price; give it with --price" if told.usd is None else f"${told.usd:.2f}"
    most = "" if told.usd_most is None else f" (at most ${told.usd_most:.2f} if every reply were full length)"
    basis = "this folder's own answers" if told.measured else "rules of thumb: no answers measured yet"
    return [
        f"reports: {told.reports}, of them not finished: {told.unfinished} ({told.sampled} looked at)",
        f"calls: about {told.calls}, and those that ask again",
        f"tokens: about {told.tokens_in} in, {told.tokens_out} out",
        f"money: about {cost}{most}",
        f"time: about {duration(told.seconds)} of calls",
        f"tokens and time are from {basis}",
    ]


def summary_lines(summary: "RunSummary", out: Path) -> list[str]:
    """What a person should know at the end."""
    tally, bill = summary.tally, summary.bill
    ended = ", ".join(f"{count} {status}" for status, count in sorted(tally.ended.items())) or "none"
    cost = "unknown price" if bill.usd is None else f"${bill.usd:.4f}"
    tokens = f"{bill.tokens_in} in ({bill.tokens_cached} cached), {bill.tokens_out} out"
    lines = [
        f"read now: {ended}; finished before: {tally.before}; {tally.rate:.2f} reports/s",
        f"calls: {bill.calls} ({bill.faults} faults, {bill.lost} lost), tokens: {tokens}, {cost}",
        f"records: {out / 'results.jsonl'}",
    ]
    if summary.stopped:
        lines.append(f"stopped: {summary.stopped}; the same command goes on")
    return lines
