"""The index of a sheet: one row a report and one a figure, small enough to load before any text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.report.risk import TIERS

if TYPE_CHECKING:
    from extractor.report.view import View

Row = dict[str, Any]

_DOCUMENT_FIELDS = ("id", "title", "publisher", "published", "language", "status")
_FIGURE_FIELDS = (
    "id",
    "hash",
    "incident",
    "effects",
    "anyOf",
    "category",
    "noun",
    "reads",
    "one",
    "source",
    "sourceKey",
    "subsetOf",
    "verdict",
)
_RISK_FIELDS = ("tier", "risk", "signs", "rtl")


def report_row(number: int, view: View, page: str | None) -> Row:
    """One report: what the queue, the filters, the timeline and the map need to know of it.

    Args:
        number: Position of the report in the sheet, from 0.
        view: What ``report_view`` made of it.
        page: File that holds its text, relative to the sheet; null if it is in the same file.
    """
    incidents = {incident["id"]: incident for incident in view["incidents"]}
    used = {name for figure in view["figures"] for name in figure["mentions"]}
    return {
        **{name: view[name] for name in _DOCUMENT_FIELDS},
        "number": number,
        "page": page,
        "incidents": [_incident_row(incident) for incident in view["incidents"]],
        "figures": [_figure_row(figure, incidents) for figure in view["figures"]],
        "open": [_number_row(mention) for mention in view["mentions"] if _is_open(mention, used)],
    }


def _is_open(mention: Row, used: set[str]) -> bool:
    """Whether it may count people who were harmed, and nothing was made of it."""
    if mention["id"] in used or mention["figures"]:
        return False
    told = mention["modality"] == "reported" and not mention["negated"]
    return mention["class"] == "unclassified" or (mention["class"] == "casualty" and told)


def _number_row(mention: Row) -> Row:
    """A number as the queue shows it, in the form of a figure's row."""
    return {
        "id": mention["id"],
        "number": True,
        "reads": mention["text"],
        "effects": mention["effects"],
        "anyOf": False,
        "category": mention["category"],
        "one": False,
        "noun": None,
        "source": None,
        "verdict": "open",
        "tier": TIERS["open"],
        "risk": 0,
        "rtl": False,
        "at": mention["start"],
    }


def _incident_row(incident: Row) -> Row:
    events = [when for when in incident["dates"] if when["role"] == "event" and when["start"]]
    return {
        "id": incident["id"],
        "kind": incident["kind"],
        "event": incident["event"],
        "summary": incident["summary"],
        "start": min((when["start"] for when in events), default=None),
        "end": max((when["end"] or when["start"] for when in events), default=None),
        "places": [
            {name: place[name] for name in ("text", "name", "admin1", "country", "lat", "lon", "outcome")}
            for place in incident["places"]
        ],
        "actors": list(dict.fromkeys(actor["actor"] for actor in incident["actors"])),
    }


def _figure_row(figure: Row, incidents: dict[str, Row]) -> Row:
    incident = incidents.get(figure["incident"])
    start = figure["spans"][0][0] if figure["spans"] else 0
    return {
        **{name: figure[name] for name in (*_FIGURE_FIELDS, *_RISK_FIELDS)},
        "at": start,
        "orphan": incident is None,
    }
