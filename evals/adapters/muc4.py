"""MUC-4: a folder with the raw texts and the key files as they were published.

Labelled are killed and injured with their numbers, and of every incident type, date, place, perpetrator and
stance; victim groups, bounds and ledger are not. A text whose template is empty holds no incident.

The task left out what a casualty recorder keeps: fighting between armed forces, tolls over many events,
events of more than two months before, arrests, and talk of violence that names no number. ``relevance`` says
so in fields of the record, for every model alike.
"""

from __future__ import annotations

import contextlib
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from evals.adapters.muc_keys import EMPTY, Template, read_key
from evals.loading import in_order, validated
from extractor.errors import TableError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from evals.gold import GoldDocument

_HEADER = re.compile(r"^((?:DEV|TST\d)-MUC\d-\d{4})\b[^\n]*$", re.MULTILINE)
_DAY = re.compile(r"(\d{1,2}) ([A-Z]{3})[A-Z]* (\d{2})\b")
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_EVENT_TYPES: dict[str, list[str]] = {
    "BOMBING": ["ied_mine", "suicide_attack", "airstrike", "other"],
    "ATTACK": ["ground_attack", "shooting", "shelling", "execution", "ied_mine", "airstrike", "other"],
    "KIDNAPPING": ["abduction"],
    "HIJACKING": ["abduction", "other"],
    "ARSON": ["other", "ground_attack"],
    "ROBBERY": ["other"],
    "FORCED WORK STOPPAGE": ["other"],
}
_STANCES: dict[str, list[str]] = {
    "REPORTED AS FACT": ["stated", "confirmed", "alleged"],
    "SUSPECTED OR ACCUSED BY AUTHORITIES": ["suspected", "alleged"],
    "SUSPECTED OR ACCUSED": ["suspected", "alleged"],
    "ACQUITTED": ["disputed"],
    "CLAIMED OR ADMITTED": ["claimed", "confirmed"],
    "POSSIBLE": ["suspected", "implied", "alleged"],
}
_COVERAGE = {
    "effects": ["killed", "injured"],
    "groups": False,
    "bounds": False,
    "slots": ["event_type", "date", "place", "perpetrator", "stance"],
    "ledger": False,
    "responses": False,
    "relevance": {
        "kinds": ["incident"],
        "effects": ["killed", "injured", "kidnapped"],
        "combatants_left_out": True,
        "oldest_days": 61,
        "either_or_left_out": True,
        "sums_left_out": True,
    },
}
DAYS_BEFORE = 60


def read_muc4(folder: Path) -> list[GoldDocument]:
    """The labelled texts of a folder; texts without a key and keys without a text are left out.

    Raises:
        UsageError: The folder holds no key file.
        TableError: A key file is broken, or no text has a key.
    """
    keys = sorted(path for path in folder.glob("key-*") if path.is_file())
    if not keys:
        raise UsageError("no key file (key-*) in this folder", where=str(folder))
    templates: dict[str, list[Template]] = {}
    for path in keys:
        for template in read_key(path):
            templates.setdefault(template.document, []).append(template)
    texts = dict(_texts(folder, keys))
    found = [_document(name, text, templates[name]) for name, text in texts.items() if name in templates]
    return in_order(found, str(folder))


def _texts(folder: Path, keys: list[Path]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for path in sorted(set(folder.iterdir()) - set(keys)):
        if not path.is_file():
            continue
        content = path.read_text(encoding="latin-1")
        headers = list(_HEADER.finditer(content))
        if not headers:
            continue
        ends = [header.start() for header in headers[1:]] + [len(content)]
        for header, end in zip(headers, ends, strict=True):
            if header[1] in seen:
                line = content.count("\n", 0, header.start()) + 1
                raise TableError(f"text {header[1]} was given before", where=f"{path.name}:{line}")
            seen.add(header[1])
            yield header[1], content[header.end() : end].strip("\n") + "\n"


def _document(name: str, text: str, templates: list[Template]) -> GoldDocument:
    filled = [template for template in templates if not template.is_empty]
    dateline = next(_days(text), None)
    fields: dict[str, Any] = {
        "id": name,
        "text": text,
        "published": dateline.isoformat() if dateline else None,
        "coverage": _COVERAGE,
        "incidents": [_incident(template, index) for index, template in enumerate(filled, start=1)],
        "figures": [f for index, template in enumerate(filled, start=1) for f in _figures(template, index)],
    }
    return validated(fields, f"key of {name}")


def _figures(template: Template, index: int) -> Iterator[dict[str, Any]]:
    for place, (effect, number) in enumerate(template.tolls(), start=1):
        yield {
            "id": f"T{index}.f{place}",
            "incident": f"T{index}",
            "effects": [effect],
            "count": {"kind": "exact", "low": number, "high": number, "point": number},
            "optional": template.is_optional,
        }


def _incident(template: Template, index: int) -> dict[str, Any]:
    kinds = _EVENT_TYPES.get(_bare(template.first("INCIDENT: TYPE")), ["other"])
    return {
        "id": f"T{index}",
        "kind_alternatives": ["aggregate"],
        "event_type": kinds[0],
        "event_type_alternatives": kinds[1:],
        "dates": list(_dates(template.first("INCIDENT: DATE"))),
        "places": list(_places(template.first("INCIDENT: LOCATION"))),
        "attributions": list(_attributions(template)),
        "optional": template.is_optional,
    }


def _bare(value: str) -> str:
    return value.lstrip("? ").split(" / ")[0].split(":")[0].strip()


def _days(value: str) -> Iterator[date]:
    for day, month, year in _DAY.findall(value):
        if month in _MONTHS:
            with contextlib.suppress(ValueError):  # a key has "31 NOV 89": no day then
                yield date(1900 + int(year), _MONTHS.index(month) + 1, int(day))


def _dates(value: str) -> Iterator[dict[str, Any]]:
    """One date of a slot: a day, an interval, or "- day" for some time up to it."""
    days = list(_days(value.split(" / ")[0]))
    if not days:
        return
    if value.lstrip("? ").startswith("-"):
        yield {"start": days[0] - timedelta(days=DAYS_BEFORE), "end": days[0], "any_within": True}
    else:
        yield {"start": min(days), "end": max(days)}


def _places(value: str) -> Iterator[dict[str, Any]]:
    """The place of a slot: country, then ever narrower names, with " / " and " - " between alternatives."""
    if value in EMPTY:
        return
    names, wider = [], []
    for alternative in value.lstrip("? ").split(" / "):
        parts = [re.sub(r"\s*\([^)]*\)", "", part).strip() for part in alternative.split(":")]
        names += [name.strip() for name in parts[-1].split(" - ") if name.strip()]
        wider += parts[:-1]
    if names:
        yield {"text": names[0], "names": names, "wider": sorted(set(wider) - set(names))}


def _attributions(template: Template) -> Iterator[dict[str, Any]]:
    organizations = template.strings("PERP: ORGANIZATION ID")
    names = organizations + template.strings("PERP: INDIVIDUAL ID")
    if not names:
        return
    confidence = _bare(template.first("PERP: ORGANIZATION CONFIDENCE"))
    stances = _STANCES.get(confidence, []) if organizations else []
    yield {
        "actor": names[0],
        "parties": [names],
        "stance": stances[0] if stances else None,
        "stance_alternatives": stances[1:],
    }
