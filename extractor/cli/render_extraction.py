"""An extraction as a person reads it: incidents, their figures with the verdict, the rest by name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extractor.cli.plain import one_line
from extractor.cli.quotes import quotation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rich.console import RenderableType

    from extractor.schema import Extraction, Figure, Incident, IncidentDate, NumberMention, VerificationStatus

WIDTH_OF_VERDICT = 10
WIDTH_OF_FIGURE = 30

VERDICTS: dict[VerificationStatus, tuple[str, str]] = {
    "verified": ("✓ verified", "green"),
    "needs_review": ("? review", "yellow"),
    "rejected": ("✗ rejected", "red"),
}


def extraction_table(extraction: Extraction) -> RenderableType:
    """The whole record, shortened for the eye; everything that is left out is counted."""
    parts: list[RenderableType] = [_heading(extraction)]
    if not extraction.incidents and extraction.status != "failed":
        parts.append(Text("No incidents found.", style="italic"))
    numbers = {mention.id: mention for mention in extraction.numbers}
    numbered = {incident.id: place for place, incident in enumerate(extraction.incidents, start=1)}
    for incident in extraction.incidents:
        parts.append(_incident(incident, numbered))
        parts.append(_figures([f for f in extraction.figures if f.incident_id == incident.id], numbers))
    parts.append(_figures([f for f in extraction.figures if f.incident_id not in numbered], numbers))
    parts.extend(_closing_lines(extraction))
    parts.append(Text(""))
    return Group(*parts)


def _heading(extraction: Extraction) -> Text:
    document = extraction.document
    heading = Text(one_line(document.source), style="bold")
    if document.title:
        heading.append(f" · {one_line(document.title, most=100)}", style="not bold")
    published = document.published
    if published.value is None:
        heading.append(" · publication date unknown", style="not bold dim")
    else:
        heading.append(
            f" · published {one_line(published.value)} ({published.provenance})", style="not bold dim"
        )
    return heading


def _incident(incident: Incident, numbered: dict[str, int]) -> Text:
    line = Text(f"\n{numbered[incident.id]}. ", style="bold cyan")
    line.append(incident.event_type.replace("_", " "))
    if incident.kind != "incident":
        line.append(f" ({incident.kind.replace('_', ' ')})")
    places = "; ".join(one_line(location.text) for location in incident.locations)
    line.append(f" · {places or 'place not stated'}")
    line.append(f" · {'; '.join(map(_date_words, incident.dates)) or 'date not stated'}")
    for detail in _incident_details(incident, numbered):
        line.append(f"\n   {detail}", style="not bold default")
    return line


def _incident_details(incident: Incident, numbered: dict[str, int]) -> Iterator[str]:
    for attribution in incident.attributions:
        said = f", says {one_line(attribution.claimed_by)}" if attribution.claimed_by else ""
        yield f"by {one_line(attribution.actor)} ({attribution.stance}{said})"
    if incident.modality != "reported":
        yield incident.modality
    if incident.weapons:
        yield "weapons: " + "; ".join(one_line(weapon.text) for weapon in incident.weapons)
    if incident.targets:
        yield "targets: " + "; ".join(one_line(target.text) for target in incident.targets)
    if incident.part_of in numbered:
        yield f"part of {numbered[incident.part_of]}"
    contained = [str(numbered[part]) for part in incident.contains if part in numbered]
    if contained:
        yield f"total of {', '.join(contained)}"


def _date_words(when: IncidentDate) -> str:
    days = _days(when.start, when.end)
    words = one_line(when.text, most=40) if when.text else ""
    if days and words:
        return f"{days} ({words})"
    return days or words or "date not stated"


def _days(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return "" if start is None and end is None else f"{start or '…'} to {end or '…'}"
    return f"{start}" if start == end else f"{start} to {end}"


def _figures(figures: list[Figure], numbers: dict[str, NumberMention]) -> RenderableType:
    if not figures:
        return Group()
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column("verdict", no_wrap=True, width=WIDTH_OF_VERDICT)
    table.add_column("figure", width=WIDTH_OF_FIGURE)
    table.add_column("words", ratio=1)
    for figure in figures:
        table.add_row(*_figure_cells(figure, numbers))
    return Padding(table, (0, 0, 0, 3))


def _figure_cells(figure: Figure, numbers: dict[str, NumberMention]) -> list[Text]:
    mark, style = VERDICTS[figure.verification.status]
    said = Text(figure_words(figure))
    if figure.claim.source:
        said.append(f"\nsays {one_line(figure.claim.source)}", style="dim")
    proofs = [numbers[name] for name in figure.mention_ids if name in numbers]
    words = Text("\n").join(quotation(item, proofs) for item in figure.evidence)
    if figure.verification.reasons:
        words.append(f"\n{', '.join(figure.verification.reasons)}", style=style)
    return [Text(mark, style=style), said, words]


def figure_words(figure: Figure) -> str:
    """The figure as one would say it: "of them at least nine children killed"."""
    count = one_line(figure.count.text) or figure.count.kind
    group = one_line(figure.victims.noun or figure.victims.category).replace("_", " ")
    joint = " and " if figure.effect_logic == "all_of" else " or "
    effects = joint.join(figure.effects).replace("_", " ")
    parts = [
        "of them" if figure.relations.subset_of else "",
        count,
        f"(= {figure.count.point})" if figure.derivation == "enumeration" else "",
        "" if group == "total" or group.casefold() in count.casefold() else group,
        effects,
    ]
    return " ".join(part for part in parts if part)


def _closing_lines(extraction: Extraction) -> Iterator[Text]:
    for response in extraction.responses:
        line = Text("\nresponse: ", style="dim")
        line.append(f"{one_line(response.actor)}: {response.type.replace('_', ' ')}", style="not dim")
        for item in response.evidence[:1]:
            line.append(" ").append(quotation(item))
        yield line
    unused = Counter(mention.mention_class for mention in extraction.numbers if not mention.figure_ids)
    if unused:
        named = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in unused.most_common())
        yield Text(f"\nother numbers: {named}", style="dim")
    for failure in extraction.failures:
        where = f" at {failure.passage.start}-{failure.passage.end}" if failure.passage else ""
        said = f"\nnot read{where}: {one_line(failure.message)} ({failure.stage}, {failure.kind})"
        yield Text(said, style="red")
