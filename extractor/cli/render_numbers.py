"""A text with its numbers marked: by colour where there is colour, by brackets where there is none."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from rich.text import Text

from extractor.cli.colours import colour
from extractor.cli.plain import one_line
from extractor.cli.runs import runs

if TYPE_CHECKING:
    from collections.abc import Collection

    from rich.console import Console, ConsoleOptions, RenderResult

    from extractor.cli.read_ledger import ReadLedger
    from extractor.schema import NumberMention


@dataclasses.dataclass(frozen=True, slots=True)
class MarkedText:
    """The text of a document with every number marked by its class; rich prints it."""

    ledger: ReadLedger

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Prints the heading and the text, in the way that this console can show."""
        in_colour = console.color_system is not None and not console.no_color
        yield Text(one_line(self.ledger.document.source), style="bold")
        body = Text()
        for run in runs(self.ledger.document.text, self.ledger.mentions):
            if run.mention is None:
                body.append(run.text)
            elif in_colour:
                body.append(run.text, style=f"bold {colour(run.mention.mention_class)}")
            else:
                body.append(f"[{run.text}: {meaning(run.mention)}]")
        yield body
        yield Text("")


def meaning(mention: NumberMention) -> str:
    """What the ledger says that a number counts, in a few words."""
    name = mention.mention_class.replace("_", " ")
    if mention.mention_class != "casualty":
        return name
    joint = " or " if mention.effect_logic == "any_of" else " and "
    effects = joint.join(effect.replace("_", " ") for effect in mention.effects)
    return f"{'not ' if mention.negated else ''}{effects or name}"


def legend(classes: Collection[str]) -> Text:
    """The classes that occur, each in its colour."""
    line = Text("numbers: " if classes else "no numbers found")
    for position, name in enumerate(sorted(classes)):
        line.append(", " if position else "")
        line.append(name.replace("_", " "), style=f"bold {colour(name)}")
    return line
