"""Ledgers as one self-contained page: no script, no network, every word of a report escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.cli.colours import colour
from extractor.cli.plain import one_line
from extractor.cli.render_numbers import meaning
from extractor.cli.runs import runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.cli.read_ledger import ReadLedger
    from extractor.schema import NumberMention


def page(ledgers: Iterable[ReadLedger]) -> str:
    """The page; what the template gets is plain text, which it escapes."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("extractor.cli"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    template = environment.get_template("numbers.html.jinja")
    return template.render(documents=list(map(_document, ledgers)))


def _document(ledger: ReadLedger) -> dict[str, Any]:
    classes = sorted({mention.mention_class for mention in ledger.mentions})
    return {
        "source": one_line(ledger.document.source),
        "classes": [(name.replace("_", " "), colour(name)) for name in classes],
        "runs": [
            {
                "text": run.text,
                "meaning": meaning(run.mention) if run.mention else "",
                "colour": colour(run.mention.mention_class) if run.mention else "",
            }
            for run in runs(ledger.document.text, ledger.mentions)
        ],
        "rows": [_row(mention) for mention in ledger.mentions],
    }


def _row(mention: NumberMention) -> dict[str, str]:
    return {
        "id": mention.id,
        "text": one_line(mention.text),
        "value": value_words(mention),
        "meaning": meaning(mention),
        "rule": mention.decided_by,
    }


def value_words(mention: NumberMention) -> str:
    """The value as it is stored: a point, the bounds that are known, or the kind alone."""
    if mention.point is not None:
        return f"{mention.point:g}" if mention.kind == "exact" else f"{mention.kind} {mention.point:g}"
    bounds = [f"{bound:g}" for bound in (mention.low, mention.high) if bound is not None]
    return " ".join([mention.kind.replace("_", " "), " to ".join(bounds)]).strip()
