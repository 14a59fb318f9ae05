"""``extractor batch``: a corpus through OpenAI's Batch API, at half the price and within a day."""

from typing import TYPE_CHECKING

import typer

from extractor.cli.command import takes
from extractor.cli.failures import EXIT_FAILED, complain
from extractor.cli.options.batch import BatchOptions

if TYPE_CHECKING:
    from extractor.corpus.batching import BatchRound
    from extractor.models.batches import Batch

batch = typer.Typer(help="Read a corpus through the Batch API of an endpoint.", no_args_is_help=True)


@batch.command("submit")
@takes(BatchOptions)
def submit(options: BatchOptions) -> None:
    """Send the next question of every unfinished report; again after a collect, if need be.

    Leaves with 0 when all are sent, 1 when --max-cost held some back.
    """
    from extractor.corpus.batching import submit as submit_batches

    done = submit_batches(options.order())
    print(f"sent: {done.sent} requests")
    _tell(done, quiet=options.quiet)
    if done.held_back:
        complain(f"--max-cost held back {done.held_back} requests; allow more, or submit after a collect")
        raise typer.Exit(EXIT_FAILED)


@batch.command("status")
@takes(BatchOptions)
def status(options: BatchOptions) -> None:
    """Say how the batches stand that are not collected."""
    from extractor.corpus.batching import status as status_of_batches

    batches = status_of_batches(options.order())
    for line in map(batch_line, batches):
        print(line)
    if not batches:
        print("no batches to wait for")


@batch.command("collect")
@takes(BatchOptions)
def collect(options: BatchOptions) -> None:
    """Take what has come back; verify it like every other answer.

    Leaves with 0 when every report is complete, 1 when some failed or still wait.
    """
    from extractor.corpus.batching import collect as collect_batches

    done = collect_batches(options.order())
    _tell(done, quiet=options.quiet)
    waiting = done.summary.tally.postponed
    if waiting and not done.batches:
        complain(f"{waiting} reports need asking again: extractor batch submit")
    if waiting or done.summary.tally.failed:
        raise typer.Exit(EXIT_FAILED)


def _tell(done: "BatchRound", *, quiet: bool) -> None:
    for line in map(batch_line, done.batches):
        print(line)
    if quiet:
        return
    tally, bill = done.summary.tally, done.summary.bill
    ended = ", ".join(f"{count} {status}" for status, count in sorted(tally.ended.items())) or "none"
    cost = "unknown price" if bill.usd is None else f"${bill.usd:.4f}"
    complain(f"came to their end: {ended}; finished before: {tally.before}; waiting: {tally.postponed}")
    complain(f"answers so far: {bill.calls}, tokens: {bill.tokens_in} in, {bill.tokens_out} out, {cost}")


def batch_line(batch: "Batch") -> str:
    """One batch in one line."""
    wrong = f", errors: {', '.join(batch.errors)}" if batch.errors else ""
    return f"{batch.id}: {batch.status}, {batch.done}/{batch.requests} done, {batch.failed} failed{wrong}"
