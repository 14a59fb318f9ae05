"""``python -m evals.peers``: a peer over a set, by hand; its run is scored like any other."""

from __future__ import annotations

import importlib
import sys
import time
from importlib.metadata import version
from typing import TYPE_CHECKING, Annotated

import typer

from evals.loading import load_set
from evals.peers.serving import serving
from evals.reading import document_of
from evals.runs import Result, open_run
from extractor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from evals.gold import EvalSet
    from evals.runs import Run
    from extractor.documents import Document
    from extractor.schema import Extraction

    Reader = Callable[[Document], Extraction]

PEERS = ("instructor", "langextract")


def run(
    peer: Annotated[str, typer.Argument(help="instructor or langextract.")],
    set_name: Annotated[str, typer.Option("--set", help="A set of the checkout.")] = "seeds",
    base_url: Annotated[str | None, typer.Option(help="A running endpoint; else the embedded model.")] = None,
    model: Annotated[str, typer.Option(help="The model as that endpoint names it.")] = "local",
) -> None:
    """Read a set with a peer and keep the run as evals/runs/<set>-<peer>."""
    if peer not in PEERS:
        raise UsageError(f"no such peer; there are: {', '.join(PEERS)}", where=f"peer {peer!r}")
    evaluated = load_set(set_name)
    about = {"set": set_name, "peer": peer, "version": version(peer), "model": model, "live": True}
    run = open_run(f"{set_name}-{peer}", {**about, "documents": len(evaluated.documents)})
    with serving(base_url, model) as endpoint:
        read_set(evaluated, importlib.import_module(f"evals.peers.with_{peer}").reader(endpoint), run)


def read_set(evaluated: EvalSet, reader: Reader, run: Run) -> None:
    """Read what a run does not hold yet; a fault of a peer costs the document, not the run."""
    done = run.results()
    for gold in evaluated.documents:
        if gold.id in done:
            continue
        started = time.perf_counter()
        extraction, error = None, None
        try:
            extraction = reader(document_of(gold))
        except (
            Exception
        ) as fault:  # whatever a peer raises: its name alone, since its words may quote the text
            error = type(fault).__name__
        result = Result(gold.id, time.perf_counter() - started, extraction, error)
        run.add(result)
        print(
            f"{gold.id}  {result.seconds:.1f} s  {error or (extraction and extraction.status)}",
            file=sys.stderr,
        )


if __name__ == "__main__":
    typer.run(run)
