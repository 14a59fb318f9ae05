"""Options that several commands share, and those of ``run``, the longest."""

import dataclasses
from pathlib import Path
from typing import Annotated, Any

import typer

from evals.gold import EvalSet
from evals.selecting import described, read_set, selected
from evals.strategies import GROUNDED
from extractor.cli.options.common import CommonOptions
from extractor.settings import Settings

SetName = Annotated[str, typer.Option("--set", help="A set of the checkout, or muc4, airwars, figures.")]
Data = Annotated[Path | None, typer.Option(help="Where the data of an outside set lies.")]
Model = Annotated[
    str, typer.Option(help="rules, nearest, local, openai/<name>, or with --base-url any name.")
]
BaseUrl = Annotated[str | None, typer.Option(help="Root of an OpenAI-compatible endpoint.")]
Prompts = Annotated[str | None, typer.Option(help="<name>/<version> of the prompts.")]
Domain = Annotated[
    str | None,
    typer.Option(metavar="NAME|FOLDER", help="What the reports are about, if not what the set says."),
]
Strategy = Annotated[
    str, typer.Option(help="grounded (what the extractor does), free, or free-reask; docs/ablations.md.")
]
Metrics = Annotated[list[str] | None, typer.Option("--metric", help="Only metrics that begin so.")]
WithReview = Annotated[bool, typer.Option("--with-review", help="Count figures left to review as predicted.")]


@dataclasses.dataclass(frozen=True, kw_only=True)
class RunOptions(CommonOptions):
    """What is read, with which model, and what is printed of it."""

    set_name: SetName
    model: Model = "rules"
    data: Data = None
    live: Annotated[bool, typer.Option("--live", help="Ask the model itself, not a recording.")] = False
    no_date: Annotated[bool, typer.Option("--no-date", help="Do not give the publication date.")] = False
    name: Annotated[str | None, typer.Option(help="Name of the run folder.")] = None
    base_url: BaseUrl = None
    prompts: Prompts = None
    domain: Domain = None
    strategy: Strategy = GROUNDED
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first so many documents.")] = None
    sample: Annotated[int | None, typer.Option(min=1, help="A fixed random so many documents.")] = None
    seed: Annotated[int, typer.Option(help="Seed of the sample.")] = 1
    halves: Annotated[
        bool, typer.Option("--halves", help="Half of the sample from texts without an incident.")
    ] = False
    metric: Metrics = None
    with_review: WithReview = False

    @property
    def is_part(self) -> bool:
        """Whether only a part of the set is read."""
        return self.limit is not None or self.sample is not None

    def settings(self) -> Settings:
        """The settings of the reading."""
        return Settings(model=self.model, base_url=self.base_url, prompt_set=self.prompts)

    def documents(self) -> EvalSet:
        """The selected documents."""
        whole = read_set(self.set_name, self.data)
        if self.domain is not None:
            whole = whole.model_copy(update={"domain": self.domain})
        return selected(whole, self.limit, self.sample, self.seed, halves=self.halves)

    def selection(self) -> dict[str, Any]:
        """The selection as it stands in ``run.json``."""
        return described(self.data, self.limit, self.sample, self.seed, halves=self.halves)
