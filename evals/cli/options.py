"""Options that several commands share."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from evals.selecting import described, read_set, selected

if TYPE_CHECKING:
    from evals.gold import EvalSet

SetName = Annotated[str, typer.Option("--set", help="A set of the checkout, or muc4, airwars, figures.")]
Data = Annotated[Path | None, typer.Option("--data", help="Where the data of an outside set lies.")]
Model = Annotated[str, typer.Option("--model", help="rules, local, openai/<name>, or any with --base-url.")]
BaseUrl = Annotated[str | None, typer.Option("--base-url", help="Root of an OpenAI-compatible endpoint.")]
PromptSetName = Annotated[str | None, typer.Option("--prompts", help="<name>/<version> of the prompts.")]
Limit = Annotated[int | None, typer.Option("--limit", min=1, help="Only the first so many documents.")]
Sample = Annotated[int | None, typer.Option("--sample", min=1, help="A fixed random so many documents.")]
Seed = Annotated[int, typer.Option("--seed", help="Seed of the sample.")]
Halves = Annotated[bool, typer.Option("--halves", help="Half of the sample from texts without an incident.")]
Metrics = Annotated[list[str] | None, typer.Option("--metric", help="Only metrics that begin so.")]
WithReview = Annotated[bool, typer.Option("--with-review", help="Count figures left to review as predicted.")]


@dataclasses.dataclass(frozen=True)
class Selection:
    """Which documents of which set."""

    set_name: str
    data: Path | None = None
    limit: int | None = None
    sample: int | None = None
    seed: int = 1
    halves: bool = False

    def read(self) -> EvalSet:
        """The selected documents."""
        whole = read_set(self.set_name, self.data)
        return selected(whole, self.limit, self.sample, self.seed, halves=self.halves)

    def described(self) -> dict[str, Any]:
        """The selection as it stands in ``run.json``."""
        return described(self.data, self.limit, self.sample, self.seed, halves=self.halves)
