"""The sheet clicked through, as a reviewer would."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from extractor.report import Review, apply_decisions, read_reviews, review_state
from extractor.schema import Failure, PassageSpan
from tests.report.builder import example_items, figure, item
from tests.report.conftest import Sheet, opened

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver.chrome.webdriver import WebDriver

pytestmark = pytest.mark.browser


def name_reviewer(sheet: Sheet, name: str = "AB") -> None:
    sheet.find("dialog input[name=reviewer]").send_keys(name)
    sheet.click("dialog button[type=submit]")


def test_opens_on_a_sentence_and_one_thing_to_do(examples: Sheet) -> None:
    assert examples.text("h1") == "5 reports give 47 casualty figures for 11 incidents."
    assert examples.text(".start button") == "Start with the 7 that need review"
    assert examples.complaints() == []


def test_starts_with_what_needs_review(examples: Sheet) -> None:
    examples.click(".start button")
    assert examples.text("#figure .verdict") == "Needs review"
    assert examples.text("#row-list h2") == "Needs review"
    assert examples.text("#figure .place-in-queue") == "1 of 47"


def test_choosing_a_figure_lights_its_words_and_brings_them_into_sight(examples: Sheet) -> None:
    examples.choose("001.f14")
    assert "at least 1,000 civilians" in examples.content("#paper .lit")
    top, bottom, frame_top, frame_bottom = examples.js(
        "const number = document.querySelector('#paper .lit-number').getBoundingClientRect();"
        "const frame = document.querySelector('#paper').getBoundingClientRect();"
        "return [number.top, number.bottom, frame.top, frame.bottom]"
    )
    assert frame_top <= top < bottom <= frame_bottom


def test_choosing_a_number_in_the_report_shows_its_figure(examples: Sheet) -> None:
    examples.choose("001.f05")
    next(mark for mark in examples.all("#paper .num") if mark.text == "90").click()
    assert examples.chosen() == "001.f08"
    assert examples.text("#figure-reads") == "at least 90 killed"
    assert (
        examples.text("#readings .chip[aria-pressed=true] .chip-source")
        == "Local activists in the town (Khasham)"
    )


def test_hovering_a_figure_hints_at_its_words_and_the_other_way_round(examples: Sheet) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    examples.choose("001.f05")
    other = next(chip for chip in examples.all(".chip") if chip.get_attribute("data-figure") == "001.f08")
    ActionChains(examples.driver).move_to_element(other).perform()
    assert "Local activists in the town" in examples.content("#paper .hint")
    mark = next(mark for mark in examples.all("#paper .num") if mark.text == "90")
    ActionChains(examples.driver).move_to_element(mark).perform()
    assert [chip.get_attribute("data-figure") for chip in examples.all(".chip.hint")] == ["001.f08"]


def test_63_and_90_stand_side_by_side_with_who_says_so(examples: Sheet) -> None:
    examples.choose("001.f05")
    row = next(row for row in examples.texts("[data-incident='001.I1'] .claims tr") if "killed" in row)
    for words in (
        "at least 63",
        "Syrian Observatory",
        "at least 90",
        "Local activists",
        "The sources differ",
    ):
        assert words in row
    boxes = [chip.rect for chip in examples.all("[data-incident='001.I1'] tr:first-child .chip")]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] < boxes[1]["x"]


def test_162_stands_beside_164_with_its_gap_of_2(examples: Sheet) -> None:
    examples.choose("000.f01")
    total = examples.texts(".total")[0]
    assert (
        "63 + 55 + 44 = 162 beside the stated 164. 2 are in no part; the gap is shown, not filled." in total
    )
    assert examples.texts(".sum-bar .segment b")[:4] == ["63", "55", "44", "2"]


def test_refused_figures_give_their_reason_and_stand_in_no_incident(examples: Sheet) -> None:
    examples.choose("001.x1")
    assert "The number counts something other than casualties." in examples.text(".refused")
    assert "18" not in examples.texts("[data-incident='001.I4'] .chip-number")


def test_every_other_number_stands_in_the_ledger_by_class(examples: Sheet) -> None:
    for example in example_items():
        examples.js("openReport(REPORTS.find((row) => row.id === arguments[0]))", example.record.document.id)
        used = {mention for shown in example.record.figures for mention in shown.mention_ids}
        others = {
            number.id for number in example.record.numbers if number.id not in used and not number.figure_ids
        }
        ledger = {button.get_attribute("data-mention") for button in examples.all(".ledger .mention")}
        assert ledger == others
        marked = set(examples.js("return [...paper.marks.keys()]"))
        assert marked == {number.id for number in example.record.numbers}


def test_keys_accept_reject_correct_and_undo_and_the_file_can_be_filed(
    examples: Sheet, tmp_path: Path
) -> None:
    examples.press("n")
    first = examples.chosen()
    examples.press("a")
    name_reviewer(examples)
    second = examples.chosen()
    assert second != first
    examples.press("r")
    examples.click("dialog input[value=NEGATED]")
    examples.click("dialog button[type=submit]")
    third = examples.chosen()
    examples.press("c")
    number = examples.find("dialog input[name=first]")
    number.clear()
    number.send_keys("77")
    examples.click("dialog option[value=at_least]")
    examples.click("dialog button[type=submit]")
    fourth = examples.chosen()
    examples.press("a")
    examples.press("u")
    assert examples.chosen() == fourth
    assert examples.text("#progress-words") == "3 of 47 decided"
    assert examples.text("#save") == "Save decisions (5 new)"
    records = [example.record for example in example_items()]
    saved = filed(examples, records_file(tmp_path), tmp_path / "reviews.jsonl")
    states = review_state(records, saved)
    by_figure = {key.figure_id: review for key, review in states.items() if review.state != "unreviewed"}
    assert {name: review.state for name, review in by_figure.items()} == {
        first: "accepted",
        second: "rejected",
        third: "corrected",
    }
    correction = by_figure[third].correction
    assert correction is not None
    assert (correction.kind, correction.low) == ("at_least", 77)
    assert examples.text("#save") == "Save decisions"
    assert examples.complaints() == []


def records_file(folder: Path) -> Path:
    path = folder / "records.jsonl"
    path.write_text(
        "".join(example.record.model_dump_json() + "\n" for example in example_items()), encoding="utf-8"
    )
    return path


def filed(sheet: Sheet, records: Path, reviews: Path) -> list[Review]:
    apply_decisions(records, sheet.saved(), reviews, reviews.with_name("merges.jsonl"))
    return read_reviews(reviews)


def test_a_rejection_without_a_reason_is_not_taken(examples: Sheet) -> None:
    examples.js("decisions.reviewer = 'AB'")
    examples.press("n", "r")
    examples.click("dialog button[type=submit]")
    assert examples.text("#problem") == "Please choose a reason."
    examples.click("dialog input[value=OTHER]")
    examples.click("dialog button[type=submit]")
    assert examples.text("#problem") == "Please say the reason in the note."
    assert examples.text("#progress-words") == "0 of 47 decided"


def test_decisions_are_kept_when_the_sheet_is_opened_again(examples: Sheet) -> None:
    examples.press("n", "a")
    name_reviewer(examples)
    examples.open()
    assert examples.text("#progress-words") == "1 of 47 decided"
    assert examples.text("#reviewer") == "Reviewer: AB"


def test_decisions_of_another_run_are_not_taken_in(examples: Sheet, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text(
        json.dumps({"format": "extractor-decisions", "run": "0", "decisions": []}), encoding="utf-8"
    )
    examples.find("#decisions-file").send_keys(str(path))
    assert examples.text("#notice") == "These decisions were made on another run."


def test_a_second_reader_who_differs_leaves_it_disputed(examples: Sheet, tmp_path: Path) -> None:
    examples.press("n", "a")
    name_reviewer(examples)
    saved = examples.saved()
    first = json.loads(saved.read_text(encoding="utf-8"))["decisions"][0]["figure_id"]
    examples.js("localStorage.clear()")
    examples.open()
    examples.find("#decisions-file").send_keys(str(saved))
    examples.choose(first)
    examples.press("r")
    name_reviewer(examples, "CD")
    examples.click("dialog input[value=DOUBLE_COUNT]")
    examples.click("dialog button[type=submit]")
    examples.choose(first)
    assert "The reviewers disagree." in examples.text("#figure")


@pytest.mark.parametrize(
    ("control", "value", "expected"),
    [
        ("filter-verdict", "rejected", "2 of 47 figures"),
        ("filter-effect", "kidnapped", None),
        ("filter-place", "Khasham", None),
        ("filter-actor", "IS", None),
    ],
)
def test_filters_leave_what_fits(examples: Sheet, control: str, value: str, expected: str | None) -> None:
    examples.click("#tab-review")
    examples.click("#more-filters summary")
    examples.click(f"#{control} option[value='{value}']")
    counted = examples.text("#queue-count")
    assert counted == expected if expected else "of 47 figures" in counted
    assert int(counted.split()[0]) in range(1, 46)
    examples.click("#clear-filters")
    assert examples.text("#queue-count") == "47 figures"


def test_search_finds_words_of_the_text(examples: Sheet) -> None:
    examples.press("/")
    examples.press(*"vacuum bombs")
    examples.js("return new Promise((done) => setTimeout(done, 300))")
    assert examples.text("#queue-count") == "10 of 47 figures"


def test_searched_words_are_marked_in_the_report(examples: Sheet) -> None:
    examples.choose("001.f05")
    examples.js("setFilter('search', 'deir az-zour')")
    hits = examples.js("return [...CSS.highlights.get('search')].map((range) => range.toString())")
    assert len(hits) == example_items()[1].text.lower().count("deir az-zour") > 2
    assert set(hits) == {"Deir az-Zour"}


def test_focus_stays_on_the_button_when_the_next_figure_comes(examples: Sheet) -> None:
    examples.js("decisions.reviewer = 'AB'")
    examples.press("n")
    first = examples.chosen()
    examples.js("document.querySelector('.decision.accept').focus()")
    examples.press("\ue007")  # enter
    assert examples.chosen() != first
    assert examples.js("return document.activeElement.className") == "decision accept"
    examples.js("document.querySelector('.decision.reject').focus()")
    examples.press("\ue007")
    examples.click("dialog input[value=NEGATED]")
    examples.click("dialog button[type=submit]")
    assert examples.js("return document.activeElement.className") == "decision reject"


def test_keys_rest_while_a_person_writes_and_can_be_turned_off(examples: Sheet) -> None:
    examples.press("/")
    before = examples.chosen()
    examples.press("j", "j")
    assert examples.chosen() == before
    examples.js("document.activeElement.blur(); keyboard.on = false")
    examples.press("j")
    assert examples.chosen() == before


def test_map_and_timeline_lead_to_their_figures(examples: Sheet) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    circle = next(
        node for node in examples.all(".map .pick") if "Ariha" in (node.get_attribute("aria-label") or "")
    )
    ActionChains(examples.driver).move_to_element(circle).click().perform()
    assert examples.chosen().startswith("002.")
    examples.click("#tab-summary")
    assert len(examples.all(".chart .bar-solid")) > 1
    assert "al-Kharita" in examples.text(".unlocated")


def test_what_was_not_read_does_not_look_like_no_incident(
    browser: tuple[WebDriver, Path], tmp_path: Path
) -> None:
    text = "The group said 63 people were killed."
    failure = Failure(
        stage="ask", kind="transport", message="endpoint not reached", passage=PassageSpan(start=0, end=9)
    )
    unread = item(text, document_id="unread", status="failed", incidents=[], failures=[failure])
    empty = item(text, document_id="empty", incidents=[])
    sheet = opened(browser, [unread, empty], tmp_path / "review.html")
    assert "1 report was not read" in sheet.text(".opening .not-read")
    sheet.all(".title-link")[0].click()
    assert "This report was not read" in sheet.text("#paper .not-read")
    assert "Not read." in sheet.text(".incidents")
    sheet.click("#tab-summary")
    sheet.all(".title-link")[1].click()
    assert "No incident was found in this report." in sheet.text(".incidents")


def test_right_to_left_text_keeps_its_direction_and_its_offsets(
    browser: tuple[WebDriver, Path], tmp_path: Path
) -> None:
    text = "\U0001f600 قُتل ٦٣ شخصًا في الغارة."
    sheet = opened(browser, [item(text, figures=[figure(text, "٦٣ شخصًا")])], tmp_path / "review.html")
    sheet.choose("f1")
    assert sheet.texts("#paper .lit") == ["٦٣ شخصًا"]
    assert sheet.js("return getComputedStyle(document.querySelector('#paper .words p')).direction") == "rtl"


def test_an_indexed_folder_leads_to_the_page_of_a_figure(
    browser: tuple[WebDriver, Path], tmp_path: Path
) -> None:
    items = [
        item(
            f"In town {n}, {n + 3} died.",
            document_id=f"d{n}",
            figures=[figure(f"In town {n}, {n + 3} died.", "died")],
        )
        for n in range(30)
    ]
    sheet = opened(browser, items, tmp_path / "folder", split=True)
    assert sheet.text("h1") == "30 reports give 30 casualty figures for 30 incidents."
    sheet.all(".title-link")[27].click()
    assert sheet.driver.current_url.endswith("/pages/page-0002.html#27/f1")
    assert "In town 27" in sheet.text("#paper")
    sheet.press("a")
    name_reviewer(sheet)
    sheet.click("#home")
    assert sheet.text("#progress-words") == "1 of 30 decided"
    assert sheet.complaints() == []


def test_every_control_has_a_name_and_every_region_too(examples: Sheet) -> None:
    examples.choose("000.f01")
    nameless = examples.js(
        "const controls = 'button, a, input, select, textarea, [role=button], nav, section, dialog';"
        "const named = (node) => node.textContent.trim() || node.ariaLabel || node.labels?.length"
        " || node.getAttribute('aria-labelledby');"
        "return [...document.querySelectorAll(controls)].filter((node) => !named(node)).map((n) => n.id)"
    )
    assert nameless == []
    assert len(examples.all("main, header.bar, nav")) >= 3


def test_decisions_are_announced(examples: Sheet) -> None:
    examples.js("decisions.reviewer = 'AB'")
    examples.press("n", "a")
    assert examples.js("return byId('live').textContent").startswith("Accepted: ")
    assert "Next: Needs review" in examples.js("return byId('live').textContent")


def test_the_queue_is_one_tab_stop_and_arrows_go_from_row_to_row(examples: Sheet) -> None:
    examples.choose("001.f05")
    stops = examples.all("#row-list .row[tabindex='0']")
    assert [stop.get_attribute("aria-current") for stop in stops] == ["true"]
    examples.js("document.querySelector('#row-list .row[tabindex=\"0\"]').focus()")
    examples.press("\ue015", "\ue015")  # arrow down
    second = examples.js(
        "return queue.shown[queue.shown.findIndex((e) => e.figure.id === '001.f05') + 2].figure.id"
    )
    assert examples.chosen() == second
    assert examples.js("return document.activeElement.getAttribute('aria-current')") == "true"
    examples.press("\ue013")  # arrow up
    assert examples.chosen() != second


def test_numbers_of_the_report_are_reached_by_one_tab_stop_and_arrows(examples: Sheet) -> None:
    examples.choose("000.f01")
    assert len(examples.all("#paper .num[tabindex='0']")) == 1
    examples.js("document.querySelector('#paper .num[tabindex=\"0\"]').focus()")
    first = examples.js("return document.activeElement.textContent")
    examples.press("\ue014")  # arrow right
    assert examples.js("return document.activeElement.textContent") != first
    examples.press("\ue007")  # enter
    assert examples.chosen() == "000.f01"
