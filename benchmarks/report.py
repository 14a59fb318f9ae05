"""How long a review sheet takes to write, and to open in Chromium, with made-up records.

    python benchmarks/report.py [--reports 200] [--openings 5]

Prints one line of JSON: the size of the file, the pairs of incidents that are proposed in it, the seconds to
write it, and medians over the openings of the milliseconds until the overview stands, until the next figure
is shown, until a first search has gone through all texts, and until the pairs are shown. Times are taken in
the page (``performance.now``), after the next frame.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
import statistics
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.reconcile import propose_merges
from extractor.report import Annex, ReviewItem, write_report
from extractor.schema import (
    Attribution,
    Check,
    Claim,
    Count,
    DocumentInfo,
    Evidence,
    Extraction,
    Figure,
    Incident,
    IncidentDate,
    Location,
    NumberMention,
    Provenance,
    PublishedDate,
    Verification,
    VerificationStatus,
    Victims,
)

if TYPE_CHECKING:
    from selenium.webdriver.chrome.webdriver import WebDriver

FIGURES_PER_REPORT = 10
FILLER = (
    "Residents described smoke over the quarter through the night while ambulances waited at the bridge. "
    "The ministry did not answer questions about the strike, and the road to the coast stayed closed. "
)
PLACES = ("Aville", "Bton", "Cburg", "Dham", "Eford", "Fmouth")
SOURCES = ("the local observatory", "a hospital official", "activists in the town")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--window-size=1440,900",
)
VERDICTS: tuple[VerificationStatus, ...] = ("verified", "verified", "verified", "needs_review", "rejected")


def synthetic_item(number: int, chance: random.Random) -> ReviewItem:
    """A made-up report of about 4,000 characters with ten figures in three incidents."""
    text = f"Report {number} of made-up events\n\n"
    figures, mentions = [], []
    for position in range(FIGURES_PER_REPORT):
        count = chance.randint(1, 200)
        sentence = f"In {chance.choice(PLACES)} {count} people were killed, said {chance.choice(SOURCES)}."
        start = len(text)
        at = start + sentence.index(str(count))
        text += f"{sentence} {FILLER}\n\n"
        evidence = Evidence(quote=sentence, start=start, end=start + len(sentence))
        figures.append(_figure(position, count, evidence, chance))
        mentions.append(_mention(position, at, count))
    record = Extraction(
        status="complete",
        document=DocumentInfo(
            id=f"doc{number}",
            source=f"doc{number}.txt",
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            title=f"Report {number} of made-up events",
            published=PublishedDate(value="2024-01-01", provenance="text"),
        ),
        incidents=[_incident(position, chance) for position in range(3)],
        figures=figures,
        numbers=mentions,
        provenance=Provenance(
            extractor_version="0", model="none", schema_sha256="0", started=datetime(2024, 1, 1, tzinfo=UTC)
        ),
    )
    return ReviewItem(record=record, text=text)


def _figure(position: int, count: int, evidence: Evidence, chance: random.Random) -> Figure:
    return Figure(
        id=f"f{position}",
        incident_id=f"i{position % 3}",
        effects=["killed"],
        victims=Victims(),
        count=Count(kind="exact", low=count, high=count, point=count, text=str(count)),
        claim=Claim(source=chance.choice(SOURCES)),
        mention_ids=[f"n{position}"],
        evidence=[evidence],
        verification=Verification(
            status=chance.choice(VERDICTS), checks=[Check(check="number_in_quote", result="pass")] * 6
        ),
    )


def _mention(position: int, start: int, count: int) -> NumberMention:
    return NumberMention(
        id=f"n{position}",
        start=start,
        end=start + len(str(count)),
        text=str(count),
        kind="exact",
        mention_class="casualty",
        decided_by="benchmark",
        figure_ids=[f"f{position}"],
    )


def _incident(position: int, chance: random.Random) -> Incident:
    day = date(2023, 1, 1) + timedelta(days=chance.randint(0, 700))
    name = chance.choice(PLACES)
    north = 33 + PLACES.index(name) * 0.7
    place = Location(text=name, latitude=north, longitude=36 + PLACES.index(name))
    return Incident(
        id=f"i{position}",
        event_type="airstrike",
        summary=f"Strike on {place.text}",
        dates=[IncidentDate(start=day, end=day, precision="day")],
        locations=[place],
        attributions=[Attribution(actor="an air force")],
    )


def open_browser(folder: Path) -> WebDriver:
    """A headless Chromium with a profile of its own."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    chromium, driver = shutil.which("chromium") or shutil.which("google-chrome"), shutil.which("chromedriver")
    if chromium is None or driver is None:
        raise SystemExit("chromium and chromedriver must be installed")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in (*FLAGS, f"--user-data-dir={folder / 'profile'}"):
        options.add_argument(flag)
    return webdriver.Chrome(options=options, service=Service(driver))


AFTER_A_FRAME = "requestAnimationFrame(() => setTimeout(() => done(performance.now() - start), 0));"
TIMED = "const done = arguments[arguments.length - 1]; const start = {start}; {act};" + AFTER_A_FRAME


def timed(driver: WebDriver, act: str, start: str = "performance.now()") -> float:
    """Milliseconds from the start to the frame after an act; start 0 is when the page was asked for."""
    return float(driver.execute_async_script(TIMED.replace("{start}", start).replace("{act}", act)))


def measure(driver: WebDriver, address: str) -> dict[str, float]:
    """Milliseconds of one opening, one step and one search."""
    driver.get("about:blank")
    driver.get(address)
    opened = timed(driver, "", start="0")
    step = timed(driver, "startReviewing(); go(1)")
    search = timed(driver, "setFilter('search', 'ambulances waited')")
    pairs = timed(driver, "show('merges')")
    return {"open": opened, "show_figure": step, "first_search": search, "show_pairs": pairs}


def run(reports: int, openings: int) -> dict[str, Any]:
    """Writes the sheet once, opens it several times."""
    chance = random.Random(1)
    items = [synthetic_item(number, chance) for number in range(reports)]
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "review.html"
        annex = Annex(proposals=propose_merges(item.record for item in items))
        started = time.perf_counter()
        write_report(items, path, annex=annex)
        writing = time.perf_counter() - started
        driver = open_browser(Path(name))
        try:
            times = [measure(driver, path.as_uri()) for _ in range(openings)]
        finally:
            driver.quit()
        size = path.stat().st_size
    medians = {f"{key}_ms": round(statistics.median(t[key] for t in times)) for key in times[0]}
    written = {"megabytes": round(size / 1e6, 1), "write_s": round(writing, 2)}
    return {"reports": reports, "pairs": len(annex.proposals), **written, **medians}


def main() -> None:
    """Command line of the benchmark."""
    parser = argparse.ArgumentParser(description="Time to write and open a review sheet.")
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--openings", type=int, default=5)
    arguments = parser.parse_args()
    print(json.dumps(run(arguments.reports, arguments.openings)))


if __name__ == "__main__":
    main()
