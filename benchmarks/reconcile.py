"""How long the proposals over many incidents take, and how many true pairs they find.

    python -m benchmarks.reconcile --incidents 10000

Makes synthetic reports from a seed: events at made-up towns over a year, each told by one to four reports
with other spellings, shifted dates and tolls that differ. Prints one JSON object.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from datetime import UTC, date, datetime, timedelta
from itertools import combinations

from extractor.reconcile import propose_merges
from extractor.schema import (
    Claim,
    Count,
    DocumentInfo,
    Extraction,
    Figure,
    Incident,
    IncidentDate,
    Location,
    Provenance,
    PublishedDate,
    Verification,
    Victims,
)

STARTS = ("Kaf", "Tal", "Deir", "Bab", "Ain", "Jis", "Maar", "Sar", "Rab", "Qal", "Hama", "Zor", "Bar", "Nab")
ENDS = ("ra", "nit", "mun", "lib", "hoz", "qan", "far", "din", "sul", "bek", "tar", "wan", "jal", "dos")
TOWNS = [f"{start}{middle}{end}" for start in STARTS for middle in ("a", "i", "u") for end in ENDS]
TYPES = ("airstrike", "shelling", "shooting", "ied_mine")
PROVENANCE = Provenance(
    extractor_version="benchmark", model="none", schema_sha256="", started=datetime(2026, 1, 1, tzinfo=UTC)
)


def synthetic_reports(incidents: int, seed: int = 7) -> tuple[list[Extraction], list[int]]:
    """Reports of one incident each, and for each the number of the event it tells of."""
    chance = random.Random(seed)
    reports: list[Extraction] = []
    events: list[int] = []
    event = 0
    while len(reports) < incidents:
        town, day = chance.choice(TOWNS), date(2016, 1, 1) + timedelta(days=chance.randrange(365))
        toll, kind = int(chance.paretovariate(1.1)), chance.choice(TYPES)
        for _ in range(min(chance.choice((1, 1, 1, 2, 2, 3, 4)), incidents - len(reports))):
            events.append(event)
            reports.append(_report(len(reports), _respelt(town, chance), day, (toll, kind), chance))
        event += 1
    return reports, events


def _respelt(town: str, chance: random.Random) -> str:
    return chance.choice((town, "al-" + town, town.replace("i", "ee"), town.replace("u", "ou"), town))


def _report(number: int, town: str, day: date, event: tuple[int, str], chance: random.Random) -> Extraction:
    toll, kind = event
    killed = toll if chance.random() < 0.7 else toll + chance.randrange(1, 4)
    figure = Figure(
        id="f1",
        incident_id="i1",
        effects=["killed"],
        victims=Victims(),
        count=Count(kind="exact", low=killed, high=killed, point=killed, text=str(killed)),
        claim=Claim(source="hospital"),
        verification=Verification(status="verified"),
    )
    incident = Incident.model_validate(
        {
            "id": "i1",
            "event_type": kind,
            "dates": [IncidentDate(start=day, end=day, precision="day")],
            "locations": [Location(text=f"the town of {town}")],
        }
    )
    return Extraction(
        status="complete",
        document=DocumentInfo(
            id=f"d{number:05}",
            source="synthetic",
            sha256="0" * 64,
            published=PublishedDate(value=(day + timedelta(days=1)).isoformat(), provenance="given"),
        ),
        incidents=[incident],
        figures=[figure],
        provenance=PROVENANCE,
    )


def measure(incidents: int, seed: int = 7) -> dict[str, float]:
    """Seconds for the proposals and how they stand against the true pairs."""
    reports, events = synthetic_reports(incidents, seed)
    started = time.perf_counter()
    proposals = propose_merges(reports)
    seconds = time.perf_counter() - started
    found = {tuple(ref.document_id for ref in proposal.members) for proposal in proposals}
    told: dict[int, list[str]] = {}
    for report, event in zip(reports, events, strict=True):
        told.setdefault(event, []).append(report.document.id)
    true = {pair for documents in told.values() for pair in combinations(sorted(documents), 2)}
    return {
        "incidents": len(reports),
        "seconds": round(seconds, 2),
        "proposals": len(found),
        "true_pairs": len(true),
        "true_pairs_proposed": len(true & found),
        "recall": round(len(true & found) / max(1, len(true)), 4),
        "precision": round(len(true & found) / max(1, len(found)), 4),
    }


def main() -> None:
    """Read the options, measure, print."""
    parser = argparse.ArgumentParser(description="Time the proposals of merges over synthetic incidents.")
    parser.add_argument("--incidents", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    print(json.dumps(measure(options.incidents, options.seed), indent=1))


if __name__ == "__main__":
    main()
