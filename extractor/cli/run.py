"""``extractor run``: thousands of reports into a run folder, stopped and gone on with at any moment."""

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from extractor.cli.command import takes
from extractor.cli.failures import EXIT_FAILED, EXIT_INTERRUPTED, complain
from extractor.cli.options.run import Engine, LogForm, RunOptions

if TYPE_CHECKING:
    from extractor.corpus import Estimate, RunSummary, Watcher


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
