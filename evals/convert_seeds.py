"""Turns the hand labels of the five reports (evals/sets/seeds/seed_labels.json) into gold labels.

Everything that is decided here and is not in the hand labels stands in a table below; each correction and
its reason stands in evals/sets/seeds/README.md. ``python -m evals build seeds`` writes the result.
"""

from __future__ import annotations

import calendar
import json
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KINDS = {
    "incident": "incident",
    "aggregate": "aggregate",
    "background_statistic": "background",
    "non_casualty_event": "non_casualty",
}
EVENT_TYPES = {"territory_change": "other"}
STANCES = {"implied_by_context": "implied"}
CLASSES = {
    "headline_link": "boilerplate",
    "headline_rhetoric": "rhetorical",
    "percentage_of_attacks": "percentage",
    "percentage_of_victims": "percentage",
}
SPELLINGS: dict[str, list[str]] = {
    "Deir ez-Zor": ["Deir ez-Zor", "Deir al-Zor", "Deir az-Zour", "Deir al-Zour"],
    "Deir ez-Zor (surroundings)": ["Deir ez-Zor", "Deir al-Zor", "Deir az-Zour", "Deir al-Zour"],
    "Deir ez-Zor Governorate": ["Deir ez-Zor", "Deir al-Zor", "Deir az-Zour", "Deir al-Zour"],
    "Khasham": ["Khasham", "Khesham"],
    "Rabia": ["Rabia", "Rabiya"],
    "Muadamiyat al-Sham": ["Moadamiyeh", "Muadamiyat al-Sham"],
}
SOURCE_NAMES: dict[str, list[str]] = {
    "SOHR": [
        "Syrian Observatory for Human Rights",
        "Syrian Observatory of Human Rights",
        "SOHR",
        "Syrian observatory",
        "the observatory",
        "the group",
        "UK-based monitoring group",
        "Monitor",
    ],
    "AMNESTY": ["Amnesty International", "Amnesty", "the human rights organization", "the rights group"],
    "SNHR": ["Syrian Network for Human Rights", "SNHR", "the organization"],
    "LOCAL_ACTIVISTS_KHASHAM": ["Local activists", "activists"],
    "DAIRI": ["Abu Farat al-Dairi", "Dairi", "a local media activist"],
    "LOCAL_REPORTS": ["Local reports", "reports from the town of Deir ez-Zor", "reports"],
    "GHAZAL": ["Mohammed Qurabi al-Ghazal", "al-Ghazal", "a local media activist"],
    "ARTICLE": [],
}
PARTY_NAMES: dict[str, list[str]] = {
    "Military Forces of Russia": ["Russia", "Russian", "Moscow", "Kremlin"],
    "Military Forces of Syria": ["Syria", "Syrian", "regime", "Assad", "Damascus"],
    "Islamic State": ["IS", "ISIS", "Islamic State", "Islamist group", "militants"],
}
CONTEXT_PARTIES = {"001.a4": ["Military Forces of Russia", "Military Forces of Syria"]}
OPTIONAL_DATES = {"001.I2", "001.I3"}
CONTEXT_DATES = {"001.I3": ("2016-01-21", "2016-01-24")}
ANY_WITHIN = {
    "000.I4": ("2016-01-11", "2016-01-23", 7),
    "004.A1": ("2016-01-21", "2016-01-25", 3),
    "004.I1": ("2016-01-01", "2016-01-25", 7),
}
TOWNS_OF_THE_AGGREGATE = (
    "the towns of Tabia, Jazira, Khasham, and al-Bolel in the Eastern countryside around Deir az-Zour"
)
RESPONSE_NAMES = {
    "000.r1": ["Kremlin", "Russia"],
    "003.r2": ["Dmitry Peskov", "Peskov", "Kremlin"],
    "003.r3": ["Russian air force", "Russian"],
    "003.r4": ["Viktor Bondarev", "Bondarev", "Russian air force"],
}
OPTIONAL_RESPONSES = {"000.r1", "002.r4"}


def convert(labels: Path) -> Iterator[dict[str, Any]]:
    """Yield one line of ``gold.jsonl`` for each hand-labelled report."""
    for document in json.loads(labels.read_text(encoding="utf-8"))["documents"]:
        yield _document(document)


def _document(label: dict[str, Any]) -> dict[str, Any]:
    published = label["anchor"].get("date_if_supplied")
    return {
        "id": label["doc_id"],
        "file": f"examples/{label['file']}",
        "published": published,
        "sources": [_source(source) for source in label["sources"]],
        "incidents": [_incident(incident, label["attributions"]) for incident in label["incidents"]],
        "figures": [_figure(figure) for figure in label["figures"]],
        "numbers": [_number(number) for number in label["numbers"]],
        "responses": [_response(response) for response in label["responses"]],
    }


def _span(label: dict[str, Any]) -> dict[str, Any]:
    return {"quote": label["quote"], "start": label["start"], "end": label["end"]}


def _source(label: dict[str, Any]) -> dict[str, Any]:
    return {"id": label["id"], "names": SOURCE_NAMES.get(label.get("key", ""), [label["name"]])}


def _incident(label: dict[str, Any], attributions: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "id": label["id"],
        "kind": KINDS[label["kind"]],
        "event_type": EVENT_TYPES.get(label["event_type"], label["event_type"]),
        "dates": list(_dates(label["id"], label["date"])),
        "places": [place for location in label["locations"] for place in _places(location)],
        "attributions": [_attribution(one) for one in attributions if label["id"] in one["incidents"]],
        "part_of": label.get("part_of"),
        "optional": label.get("optional", False),
    }


def _dates(incident_id: str, label: dict[str, Any]) -> Iterator[dict[str, Any]]:
    start, end = label["start"], label["end"]
    if incident_id in CONTEXT_DATES:
        start, end = CONTEXT_DATES[incident_id]
    gold: dict[str, Any] = {"optional": incident_id in OPTIONAL_DATES}
    if incident_id in ANY_WITHIN:
        start, end, gold["least_days"] = ANY_WITHIN[incident_id]
        gold["any_within"] = True
    if start is None:
        return
    evidence = [_span(label["text"])] if label["text"] else []
    first, last = _day(start, last=False), _day(end, last=True)
    yield {"start": first, "end": last, "evidence": evidence, **gold}


def _day(value: str, *, last: bool) -> str:
    """An ISO day; a month becomes its first or last day."""
    if len(value) == len("2016-01-01"):
        return value
    year, month = (int(part) for part in value.split("-"))
    return date(year, month, calendar.monthrange(year, month)[1] if last else 1).isoformat()


def _places(label: dict[str, Any]) -> Iterator[dict[str, Any]]:
    names = label["name"] if isinstance(label["name"], list) else [label["name"]]
    text = label["text"]
    wider = [name for key in ("admin1", "country") if label.get(key) for name in _spellings(label[key])]
    for name in names:
        known = _spellings(name) if name else [text["quote"]]
        yield {
            "text": text["quote"] if text else None,
            "names": known,
            "wider": [w for w in wider if w not in known],
            "evidence": [_span(text)] if text else [],
            "optional": text is None or name is None or text["quote"] == TOWNS_OF_THE_AGGREGATE,
        }


def _spellings(name: str) -> list[str]:
    return SPELLINGS.get(name, [name.removesuffix(" Governorate")])


def _attribution(label: dict[str, Any]) -> dict[str, Any]:
    return {
        "actor": label["actor"],
        "parties": [PARTY_NAMES[actor] for actor in label["actors_norm"] or CONTEXT_PARTIES[label["id"]]],
        "stance": STANCES.get(label["stance"], label["stance"]),
        "source": label["by"],
        "evidence": [_span(label["evidence"])],
        "optional": not label["actors_norm"],
    }


def _figure(label: dict[str, Any]) -> dict[str, Any]:
    count = {key: label["count"].get(key) for key in ("kind", "low", "high", "point")}
    qualifier = label["count"].get("qualifier") or label["count"].get("vague_term")
    return {
        "id": label["id"],
        "incident": label["incident"],
        "effects": label["effect"],
        "effect_logic": label.get("effect_logic", "all_of"),
        "category": label["victims"]["category"],
        "status": label["victims"]["status"],
        "count": {
            **count,
            "kind_alternatives": label["count"].get("kind_alternatives", []),
            "qualifier": qualifier.split(" (")[0] if qualifier else None,
        },
        "derivation": label.get("derivation", "stated"),
        "source": label["claim"]["source"],
        "evidence": [_span(evidence["number"]) for evidence in label["evidence"]],
        "optional": label.get("optional", False),
        "note": label.get("note"),
    }


def _number(label: dict[str, Any]) -> dict[str, Any]:
    mention_class = CLASSES.get(label["class"], label["class"])
    return {**_span(label), "class": mention_class, "figure": label.get("figure"), "note": label.get("note")}


def _response(label: dict[str, Any]) -> dict[str, Any]:
    return {
        "actor": label["actor"],
        "names": RESPONSE_NAMES.get(label["id"], [label["actor"]]),
        "type": label["type"],
        "asserts_zero": label.get("asserts_zero", False),
        "evidence": [_span(label["evidence"])],
        "optional": label["id"] in OPTIONAL_RESPONSES,
    }
