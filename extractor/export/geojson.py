"""GeoJSON (RFC 7946): one feature for each incident; no geometry where no gazetteer or person located it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from extractor.cells import harmless_cell, harmless_json
from extractor.export.candidates import open_places
from extractor.export.figures import FIGURE_COLUMNS, figure_rows
from extractor.export.files import write_bytes
from extractor.export.incidents import INCIDENT_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from extractor.export.candidates import Findings
    from extractor.export.choice import Choice
    from extractor.export.view import View

_CLAIM = frozenset(
    {"figure_id", "effects", "effect_logic", "victims", "status", "count_text", "count_kind", "qualifier"}
    | {"low", "point", "high", "source", "source_key", "superseded_by", "conflicts_with", "quote"}
    | {"verification", "review_state"}
)


def write_geojson(views: Sequence[View], out: Path, choice: Choice, places: Findings) -> int:
    """Write the feature collection; returns the number of features."""
    features = [_feature(view, choice, places) for view in views]
    collection = {"type": "FeatureCollection", "features": features}
    text = json.dumps(collection, ensure_ascii=False, allow_nan=False, indent=1)
    write_bytes(out, (harmless_json(text) + "\n").encode("utf-8"))
    return len(views)


def _feature(view: View, choice: Choice, places: Findings) -> dict[str, Any]:
    properties: dict[str, Any] = {
        column.name: harmless_cell(column.value(view)) for column in INCIDENT_COLUMNS
    }
    chosen = [column for column in FIGURE_COLUMNS if column.name in _CLAIM]
    properties["claims"] = [
        {column.name: harmless_cell(column.value(row)) for column in chosen}
        for row in figure_rows(view, choice)
    ]
    properties["open_places"] = open_places(view.case, places)
    return {"type": "Feature", "id": view.case.id, "geometry": _geometry(view), "properties": properties}


def _geometry(view: View) -> dict[str, Any] | None:
    points = [
        [place.longitude, place.latitude]
        for place in view.places
        if place.latitude is not None and place.longitude is not None
    ]
    unique = [point for number, point in enumerate(points) if point not in points[:number]]
    if not unique:
        return None
    if len(unique) == 1:
        return {"type": "Point", "coordinates": unique[0]}
    return {"type": "MultiPoint", "coordinates": unique}
