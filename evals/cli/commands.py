"""The commands, each a few lines over the rooms that do the work."""

from __future__ import annotations

import sys
import time
from pathlib import Path  # noqa: TC003 - typer reads the annotations at run time
from typing import Annotated

import typer

from evals import build as building
from evals import checking
from evals import gate as gating
from evals.cli.options import (
    BaseUrl,
    Data,
    Metrics,
    Model,
    Prompts,
    RunOptions,
    SetName,
    WithReview,
)
from evals.cli.printing import console, print_comparison, print_falls, print_result, print_scores
from evals.loading import load_set, set_names
from evals.metrics import ALL_METRICS, metrics_named
from evals.record import record as make_recording
from evals.report import write_report
from evals.running import Order, run_set
from evals.runs import load_run
from evals.scoring import differences, score_documents
from evals.selecting import ADAPTERS
from evals.stored import accepted, scored_run
from evals.strategies.ablations import ablation_table
from evals.strategies.ways import measured, ways_named
from extractor.cli.command import takes
from extractor.errors import UsageError
from extractor.settings import Settings


@takes(RunOptions)
def run(options: RunOptions) -> None:
    """Read a set, keep the results in evals/runs and print the scores."""
    metrics = metrics_named(options.metric or [])
    settings, evaluated = options.settings(), options.documents()
    live = options.live or options.base_url is not None
    about = options.selection()
    order = Order(settings, live, not options.no_date, options.name, about, options.strategy)
    if order.is_replay and (options.set_name in ADAPTERS or options.is_part):
        raise UsageError("there are recordings of whole sets of the checkout only; use --live", where="run")
    started = time.perf_counter()
    done = run_set(evaluated, order, print_result if order.live and not options.quiet else None)
    seconds = time.perf_counter() - started
    accept = accepted(with_review=options.with_review)
    scored = score_documents(evaluated.documents, done.extractions(), accept)
    print_scores(scored, metrics, f"{done.name} ({seconds:.1f} s)")


def ablations(
    set_name: SetName,
    live: Annotated[bool, typer.Option("--live", help="Ask the models; else take what was kept.")] = False,
    only: Annotated[list[str] | None, typer.Option("--only", help="Only this way; may be repeated.")] = None,
) -> None:
    """Print one Markdown table of all ways to read a set: docs/ablations.md."""
    evaluated, ways = load_set(set_name), ways_named(only or [])
    found = {way: measured(way, evaluated, live=live) for way in ways}
    print(ablation_table(evaluated, [one for one in found.values() if one]))
    for way in (way for way, one in found.items() if not one):
        print(f"not run: {way.name}", file=sys.stderr)


def record(
    set_name: SetName,
    model: Model,
    base_url: BaseUrl = None,
    prompts: Prompts = None,
) -> None:
    """Read a set of the checkout live and keep the calls in cassettes/, with their provenance."""
    settings = Settings(model=model, base_url=base_url, prompt_set=prompts)
    path = make_recording(load_set(set_name), settings)
    console().print(f"cassettes/{path.parent.name}/{path.name}", markup=False)


def score(
    name: Annotated[str, typer.Argument(help="A run folder.")],
    data: Data = None,
    metric: Metrics = None,
    with_review: WithReview = False,
) -> None:
    """Score an existing run again, with the present labels."""
    metrics = metrics_named(metric or [])
    print_scores(scored_run(load_run(name), data, with_review=with_review), metrics, name)


def compare(
    first: Annotated[str, typer.Argument(help="A run folder.")],
    second: Annotated[str, typer.Argument(help="Another run of the same documents.")],
    data: Data = None,
    metric: Metrics = None,
    with_review: WithReview = False,
) -> None:
    """Compare two runs: metrics with the interval of their difference, documents and figures that changed."""
    metrics = metrics_named(metric or [])
    a = scored_run(load_run(first), data, with_review=with_review)
    b = scored_run(load_run(second), data, with_review=with_review)
    print_comparison(a, b, differences(a, b, metrics), (first, second))


def gate(
    update: Annotated[
        bool, typer.Option("--update", help="Write the baseline instead of testing it.")
    ] = False,
) -> None:
    """Replay what evals/baseline.json holds and leave with 1 where a metric fell."""
    baseline = {} if update and not gating.BASELINE.is_file() else gating.read_baseline(gating.BASELINE)
    names = sorted(baseline.keys() | set(gating.replayable())) if update else sorted(baseline)
    fallen: list[gating.Fall] = []
    for run_name in names:
        scored = gating.scored_replay(run_name)
        print_scores(scored, ALL_METRICS, run_name)
        scores = scored.scores()
        if update:
            baseline[run_name] = gating.entry_of(scores, baseline.get(run_name, {}))
        else:
            fallen += gating.falls(run_name, scores, baseline[run_name])
    if update:
        gating.write_baseline(baseline, gating.BASELINE)
    if fallen:
        print_falls(fallen)
        raise typer.Exit(1)


def report(
    name: Annotated[str, typer.Argument(help="A run folder.")],
    data: Data = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="File to write; default: in the run folder.")
    ] = None,
    with_review: WithReview = False,
) -> None:
    """Write one self-contained HTML page: scores, error classes, every document with gold and prediction."""
    found = load_run(name)
    path = out or found.folder / "report.html"
    write_report(path, found, scored_run(found, data, with_review=with_review))
    console().print(str(path), markup=False)


def check() -> None:
    """Check labels and recordings: nothing stale, orphaned or partly used."""
    faults = list(checking.check())
    for fault in faults:
        console().print(fault, markup=False)
    if faults:
        raise typer.Exit(1)
    console().print(f"{len(checking.recordings())} recordings replay to their last call", markup=False)


def build(name: Annotated[str, typer.Argument(help="A set with sources, as `sets` lists them.")]) -> None:
    """Write gold.jsonl of a set from its sources."""
    console().print(f"evals/sets/{name}/{building.build(name).name}", markup=False)


def sets() -> None:
    """List the sets."""
    for name in set_names():
        console().print(f"{name}: {len(load_set(name).documents)} documents", markup=False)
    for name in ADAPTERS:
        console().print(f"{name}: outside data, with --data", markup=False)
