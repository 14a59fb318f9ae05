"""Options of the commands of ``extractor batch``."""

import dataclasses
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.options.run import CorpusOptions

if TYPE_CHECKING:
    from extractor.corpus import RunOrder


@dataclasses.dataclass(frozen=True, kw_only=True)
class BatchOptions(CorpusOptions):
    """Options of the commands of ``extractor batch``; give all of them the same."""

    max_cost: Annotated[
        float | None,
        typer.Option(
            metavar="USD",
            min=0,
            help="Most US dollars of this run folder; submit sends nothing that could pass them.",
        ),
    ] = None

    def order(self) -> "RunOrder":
        """The run that these options ask for."""
        from extractor.corpus import Bounds, RunOrder

        return RunOrder(
            corpus=self.corpus(),
            out=self.out,
            settings=self.settings(),
            bounds=Bounds(max_cost=self.max_cost),
            price=self.given_price(),
        )
