"""What a reviewer decides besides figures: numbers, places, merges; and what others decided before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.places import Candidate, Place, PlaceFinding
from extractor.reconcile import active_groups, propose_merges, read_merges, run_digest
from extractor.report import Annex, apply_decisions, read_reviews, settle
from extractor.schema import Incident, Location, NumberMention, Verification
from tests.report.builder import example_items, figure, item, quoted
from tests.report.conftest import Sheet, opened
from tests.report.test_browser import name_reviewer

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver.chrome.webdriver import WebDriver

    from extractor.report import ReviewItem

    Browser = tuple[WebDriver, Path]

pytestmark = pytest.mark.browser

TEXT = "Shelling of Salma killed 63 people. Later 17 more were found dead."
SALMAS = tuple(
    Candidate(Place("Salma", "SY", code, north, 36.1), province, "Syria", score)
    for code, north, province, score in (("02", 35.7, "Latakia", 0.81), ("11", 34.7, "Homs", 0.79))
)


class Run:
    """A run on disk and what is filed beside it."""

    def __init__(self, folder: Path, items: list[ReviewItem]) -> None:
        self.items = items
        self.records = [item.record for item in items]
        self.path = folder / "records.jsonl"
        self.reviews, self.merges = folder / "reviews.jsonl", folder / "merges.jsonl"
        self.path.write_text("".join(f"{r.model_dump_json()}\n" for r in self.records), encoding="utf-8")

    def file(self, sheet: Sheet) -> int:
        return apply_decisions(self.path, sheet.saved(), self.reviews, self.merges).added

    def annex(self) -> Annex:
        proposals = propose_merges(self.records)
        return Annex(read_reviews(self.reviews), read_merges(self.merges), proposals)

    def digest(self) -> str:
        return run_digest(self.records, read_merges(self.merges))

    def sheet(self, browser: Browser) -> Sheet:
        return opened(browser, self.items, self.path.with_name("review.html"), annex=self.annex())


@pytest.fixture
def five(tmp_path: Path) -> Run:
    return Run(tmp_path, example_items())


def one_report() -> ReviewItem:
    """A report with a number in no figure."""
    loose = NumberMention(
        id="n1",
        start=TEXT.index("17"),
        end=TEXT.index("17") + 2,
        text="17",
        kind="exact",
        low=17,
        high=17,
        point=17,
        mention_class="unclassified",
        decided_by="by hand",
    )
    place = Location(text="Salma", evidence=[quoted(TEXT, "Salma")])
    incidents = [Incident(id="i1", summary="Shelling of Salma", locations=[place])]
    return item(TEXT, incidents=incidents, figures=[figure(TEXT, "63 people")], numbers=[loose])


def test_what_was_filed_before_stands_on_a_sheet_drawn_again(browser: Browser, five: Run) -> None:
    sheet = five.sheet(browser)
    sheet.press("n", "a")
    name_reviewer(sheet)
    decided = sheet.js("return decisions.log[0].figure_id")
    assert five.file(sheet) == 1

    again = five.sheet(browser)

    assert again.text("#progress-words").startswith("1 of ")
    assert again.text("#save") == "Save decisions"
    again.choose(decided)
    assert "Accepted by AB" in again.text("#figure .standing")


def test_what_was_filed_before_can_be_taken_back_by_who_decided_it(browser: Browser, five: Run) -> None:
    sheet = five.sheet(browser)
    sheet.press("n", "a")
    name_reviewer(sheet)
    five.file(sheet)
    again = five.sheet(browser)
    again.js("decisions.reviewer = 'AB'")
    again.press("u")
    assert again.text("#progress-words").startswith("0 of ")
    assert five.file(again) == 1
    assert settle(five.records, read_reviews(five.reviews)).figures == {}


def test_two_incidents_become_one_and_two_again_and_the_run_is_as_it_was(browser: Browser, five: Run) -> None:
    before = five.digest()
    sheet = five.sheet(browser)
    sheet.press("m")
    assert sheet.text("#merges h1") == "Which incidents are one?"
    sheet.all(".pair .merge")[0].click()
    name_reviewer(sheet)
    assert "One incident, several reports" in sheet.text("#merges")
    assert five.file(sheet) == 1
    assert [len(group) for group in active_groups(read_merges(five.merges))] == [2]
    assert five.digest() != before

    again = five.sheet(browser)
    again.click("#tab-merges")
    assert again.text(".pair.merged header .state") == "One incident"
    again.js("decisions.reviewer = 'CD'")
    next(button for button in again.all(".pair.merged .quiet") if button.text == "Undo").click()
    assert again.all(".pair.merged") == []
    five.file(again)
    assert five.digest() == before
    assert [(e.action, e.by) for e in read_merges(five.merges)] == [("merge", "AB"), ("undo", "CD")]


def test_the_wave_told_by_three_reports_is_one_incident_of_one_source(browser: Browser, five: Run) -> None:
    sheet = five.sheet(browser)
    sheet.js("decisions.reviewer = 'AB'")
    sheet.click("#tab-merges")
    sheet.js("for (const pair of openPairs()) if (!wouldJoinOneReport(pair)) decidePair(pair, 'merge')")
    wave = next(words for words in sheet.texts(".group") if "164" in words)
    assert "3 reports, 1 independent source." in wave
    khasham = next(words for words in sheet.texts(".group") if "at least 90" in words)
    for words in ("63", "at least 90", "2 reports", "The numbers differ"):
        assert words in khasham
    sheet.choose("001.f05")
    assert "Also told in" in sheet.text("[data-incident='001.I1'] .same-incident")


def test_two_incidents_of_one_report_cannot_be_joined_by_way_of_another(
    browser: Browser, tmp_path: Path
) -> None:
    def account(name: str, *incidents: str) -> ReviewItem:
        figures = [figure(TEXT, "63 people", f"f{i}", incident_id=i) for i in incidents]
        places = [Location(text="Salma", evidence=[quoted(TEXT, "Salma")])]
        found = [Incident(id=i, locations=places) for i in incidents]
        return item(TEXT, document_id=name, figures=figures, incidents=found)

    run = Run(tmp_path, [account("a", "i1"), account("b", "i1", "i2")])
    sheet = run.sheet(browser)
    sheet.js("decisions.reviewer = 'AB'")
    sheet.click("#tab-merges")
    assert len(sheet.all(".pair .merge:not(:disabled)")) == 2
    sheet.all(".pair .merge")[0].click()
    assert sheet.js("return [...document.querySelectorAll('.pair .merge')].map((b) => b.disabled)") == [
        False,
        True,
    ]
    assert "the report tells them apart" in sheet.text("#merges")
    assert run.file(sheet) == 1


def test_an_open_number_waits_in_the_queue_and_becomes_a_figure(browser: Browser, tmp_path: Path) -> None:
    run = Run(tmp_path, [one_report()])
    sheet = run.sheet(browser)
    assert sheet.text("h1") == "1 report gives 1 casualty figure for 1 incident."
    assert "1 open number" in sheet.text(".also-open")
    sheet.click(".open-numbers button")
    assert sheet.text("#figure .verdict") == "Open number"
    assert sheet.content("#paper .lit-number") == "17"
    sheet.press("a")
    name_reviewer(sheet)
    sheet.click("dialog button[type=submit]")
    assert sheet.text("#problem") == "Please say what happened to them."
    sheet.click("dialog select[name=effect] option[value=killed]")
    sheet.click("dialog button[type=submit]")
    assert "17" in sheet.texts("[data-incident='i1'] .chip-number")[1]
    assert run.file(sheet) == 1
    added = settle(run.records, read_reviews(run.reviews)).records[0].figures[-1]
    assert (added.id, added.count.point, added.effects, added.incident_id) == ("p-n1", 17, ["killed"], "i1")
    assert sheet.complaints() == []


def test_an_open_number_that_counts_no_casualties_is_settled(browser: Browser, tmp_path: Path) -> None:
    run = Run(tmp_path, [one_report()])
    sheet = run.sheet(browser)
    sheet.js("decisions.reviewer = 'AB'")
    sheet.click(".open-numbers button")
    sheet.press("r")
    assert sheet.text(".ledger .state") == "No casualties"
    sheet.press("u")
    assert sheet.all(".ledger .state") == []
    sheet.press("r")
    assert run.file(sheet) == 3
    assert settle(run.records, read_reviews(run.reviews)).records == run.records


def test_an_ambiguous_place_lists_its_candidates_and_a_person_chooses(
    browser: Browser, tmp_path: Path
) -> None:
    run = Run(tmp_path, [one_report()])
    annex = Annex(places={"doc": [PlaceFinding("i1", 0, "Salma", SALMAS, "ambiguous")]})
    sheet = opened(browser, run.items, tmp_path / "review.html", annex=annex)
    assert "1 place may be more than one" in sheet.text(".also-open")
    assert sheet.all(".map circle") == []
    sheet.click(".open-places button")
    assert sheet.texts(".open-place li") == ["Salma, Latakia, Syria 0.81", "Salma, Homs, Syria 0.79"]
    sheet.all(".open-place button")[0].click()
    name_reviewer(sheet)
    assert "Salma, Latakia, Syria, says AB" in sheet.text(".incident-facts .standing")
    assert sheet.all(".open-place") == []
    sheet.click("#tab-summary")
    assert len(sheet.all(".map circle")) == 1
    run.file(sheet)
    place = settle(run.records, read_reviews(run.reviews)).records[0].incidents[0].locations[0]
    assert (place.admin1, place.latitude, place.resolved_by) == ("Latakia", 35.7, "person")


def test_a_refused_figure_that_a_person_accepts_stands_in_its_incident(
    browser: Browser, tmp_path: Path
) -> None:
    refused = figure(TEXT, "63 people", verification=Verification(status="rejected", reasons=["NEGATED"]))
    sheet = opened(browser, [item(TEXT, figures=[refused])], tmp_path / "review.html")
    sheet.choose("f1")
    assert sheet.all("[data-incident] .chip") == []
    sheet.js("decisions.reviewer = 'AB'")
    sheet.press("a")
    assert sheet.text("[data-incident] .chip .state") == "Accepted"
    assert sheet.all(".refused") == []


def test_an_indexed_folder_compares_incidents_on_its_first_page(browser: Browser, five: Run) -> None:
    path = five.path.with_name("folder")
    sheet = opened(browser, five.items, path, split=True, annex=five.annex())
    sheet.click("#tab-merges")
    assert len(sheet.all(".pair")) == len(five.annex().proposals)
    sheet.all(".pair .account-figures button")[0].click()
    assert "/pages/page-0001.html#" in sheet.driver.current_url
    assert sheet.complaints() == []


def test_every_control_of_the_pairs_has_a_name_and_the_focus_stays(browser: Browser, five: Run) -> None:
    sheet = five.sheet(browser)
    sheet.js("decisions.reviewer = 'AB'")
    sheet.click("#tab-merges")
    nameless = sheet.js(
        "return [...document.querySelectorAll('#merges button, #merges article')]"
        ".filter((node) => !node.textContent.trim() && !node.ariaLabel).length"
    )
    assert nameless == 0
    sheet.js("document.querySelector('.pair .merge').focus()")
    sheet.press("\ue007")
    assert sheet.js("return document.activeElement.className") == "decision merge"
    assert sheet.js("return byId('live').textContent") == "One incident."
