"""Reads the trap reports as they are written: one TOML file each, labels by quotation (docs/evals.md).

A quotation of a number must stand in the text exactly once; where the words occur twice, ``in`` gives the
words around it. Names of places, actors and sources may recur: their first occurrence is the evidence.
"""

from __future__ import annotations

import dataclasses
import tomllib
from typing import TYPE_CHECKING, Any

from extractor.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STATUS_OF_GROUP = {"civilians": "civilian", "combatants": "combatant"}


def read_traps(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the gold fields of every trap report of a folder, by file name.

    Raises:
        TableError: A file is no TOML, a key is missing, or a quotation is absent or ambiguous.
    """
    for path in sorted(folder.glob("*.toml")):
        try:
            source = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise TableError(str(error), where=path.name) from error
        yield _Trap(path.name, source).gold()


def locate(text: str, quote: str, around: str | None, where: str) -> dict[str, Any]:
    """The only span of ``quote`` in the text, or in the words ``around`` it.

    Raises:
        TableError: The words are missing or stand there more than once.
    """
    offset, field = 0, text
    if around is not None:
        offset, field = locate(text, around, None, where)["start"], around
    found = field.count(quote)
    if found != 1:
        message = "not found in the text" if found == 0 else f"found {found} times; give the words around it"
        raise TableError(f"{quote!r} {message}", where=where)
    start = offset + field.index(quote)
    return {"quote": quote, "start": start, "end": start + len(quote)}


@dataclasses.dataclass(frozen=True)
class _Trap:
    """One source file on its way to gold fields."""

    file: str
    source: dict[str, Any]

    @property
    def text(self) -> str:
        return str(self._need(self.source, "text", "report")).strip("\n") + "\n"

    def gold(self) -> dict[str, Any]:
        """The fields of a ``GoldDocument``."""
        incidents = self.source.get("incident", [])
        figures = [figure for incident in incidents for figure in self._figures(incident)]
        proofs = [
            {**span, "class": "casualty", "figure": figure["id"]}
            for figure in figures
            for span in figure["evidence"]
        ]
        return {
            "id": self.file.removesuffix(".toml"),
            "text": self.text,
            "published": self._need(self.source, "published", "report") or None,
            "trap": self._need(self.source, "trap", "report"),
            "invented": True,
            "sources": [{"id": key, "names": names} for key, names in self.source.get("sources", {}).items()],
            "incidents": [self._incident(incident) for incident in incidents],
            "figures": figures,
            "numbers": sorted([*proofs, *self._others()], key=lambda row: (row["start"], row["end"])),
            "responses": [self._response(response) for response in self.source.get("response", [])],
            "forbidden": [self._forbidden(reading) for reading in self.source.get("forbidden", [])],
        }

    def _need(self, table: dict[str, Any], key: str, table_name: str) -> Any:
        if key not in table:
            raise TableError(f"the {table_name} lacks {key!r}", where=f"{self.file}: {key}")
        return table[key]

    def _first(self, words: str, field: str) -> dict[str, Any]:
        start = self.text.find(words)
        if start < 0:
            raise TableError(f"{words!r} not found in the text", where=f"{self.file}: {field}")
        return {"quote": words, "start": start, "end": start + len(words)}

    def _incident(self, incident: dict[str, Any]) -> dict[str, Any]:
        return {
            "id": self._need(incident, "id", "incident"),
            "kind": incident.get("kind", "incident"),
            "kind_alternatives": incident.get("kind_or", []),
            "event_type": incident.get("event", "other"),
            "event_type_alternatives": incident.get("event_or", []),
            "dates": [self._date(date) for date in incident.get("dates", [])],
            "places": [self._place(place) for place in incident.get("places", [])],
            "attributions": [self._attribution(by) for by in incident.get("by", [])],
            "part_of": incident.get("part_of"),
            "optional": incident.get("optional", False),
        }

    def _date(self, date: dict[str, Any]) -> dict[str, Any]:
        words = date.get("text")
        gold: dict[str, Any] = {
            key: date[key] for key in ("any_within", "least_days", "optional") if key in date
        }
        evidence = [self._first(words, "dates")] if words else []
        return {
            "start": str(date["on"]),
            "end": str(date.get("to", date["on"])),
            "evidence": evidence,
            **gold,
        }

    def _place(self, place: str | dict[str, Any]) -> dict[str, Any]:
        full = place if isinstance(place, dict) else {"names": [place]}
        names = self._need(full, "names", "place")
        text = full.get("text", names[0])
        return {
            "text": text,
            "names": names,
            "wider": full.get("wider", []),
            "optional": full.get("optional", False),
            "evidence": [self._first(text, "places")],
        }

    def _attribution(self, by: dict[str, Any]) -> dict[str, Any]:
        actor = self._need(by, "actor", "attribution")
        return {
            "actor": actor,
            "parties": by.get("parties", [[actor]]),
            "stance": self._need(by, "stance", "attribution"),
            "stance_alternatives": by.get("stance_or", []),
            "source": by.get("source"),
            "optional": by.get("optional", False),
            "evidence": [self._first(actor, "by")],
        }

    def _figures(self, incident: dict[str, Any]) -> Iterator[dict[str, Any]]:
        for index, figure in enumerate(incident.get("figures", []), start=1):
            yield self._figure(figure, incident["id"], f"{incident['id']}.f{index}")

    def _figure(self, figure: dict[str, Any], incident: str, figure_id: str) -> dict[str, Any]:
        effects = self._need(figure, "effect", "figure")
        group = figure.get("group", "total")
        quotes = figure.get("quotes", [figure])
        where = f"{self.file}: {figure_id}"
        return {
            "id": figure_id,
            "incident": incident,
            "effects": [effects] if isinstance(effects, str) else effects,
            "effect_logic": figure.get("logic", "all_of"),
            "category": group,
            "category_alternatives": figure.get("group_or", []),
            "status": figure.get("status", STATUS_OF_GROUP.get(group, "unspecified")),
            "count": self._count(figure),
            "derivation": figure.get("derivation", "stated"),
            "source": figure.get("source"),
            "evidence": [
                locate(self.text, self._need(one, "quote", "figure"), one.get("in"), where) for one in quotes
            ],
            "optional": figure.get("optional", False),
        }

    def _count(self, figure: dict[str, Any]) -> dict[str, Any]:
        kind = figure.get("kind", "exact")
        low, high, point = bounds(kind, figure.get("n"), strict=figure.get("strict", False))
        return {
            "kind": kind,
            "kind_alternatives": figure.get("kind_or", []),
            "low": figure.get("low", low),
            "high": figure.get("high", high),
            "point": point,
            "strict": figure.get("strict", False),
            "qualifier": figure.get("qualifier"),
        }

    def _others(self) -> Iterator[dict[str, Any]]:
        for row in self.source.get("numbers", []):
            quote, mention_class, *around = row
            span = locate(self.text, quote, around[0] if around else None, f"{self.file}: numbers")
            yield {**span, "class": mention_class}

    def _response(self, response: dict[str, Any]) -> dict[str, Any]:
        actor = self._need(response, "actor", "response")
        return {
            "actor": actor,
            "names": response.get("names", [actor]),
            "type": self._need(response, "type", "response"),
            "type_alternatives": response.get("type_or", []),
            "asserts_zero": response.get("asserts_zero", False),
            "optional": response.get("optional", False),
            "evidence": [self._first(self._need(response, "quote", "response"), "response")],
        }

    def _forbidden(self, reading: dict[str, Any]) -> dict[str, Any]:
        renamed = {"n": "value", "group": "category"}
        return {renamed.get(key, key): value for key, value in reading.items()}


def bounds(kind: str, n: int | None, *, strict: bool = False) -> tuple[int | None, int | None, int | None]:
    """Low, high and point of a count of this kind whose written number is ``n`` (docs/codebook)."""
    if n is None:
        return None, None, None
    if kind in ("exact", "none"):
        return n, n, n
    if kind in ("at_least", "partial_observation"):
        return n + strict, None, None
    if kind == "at_most":
        return None, n - strict, None
    if kind == "approx":
        return None, None, n
    return None, None, None
