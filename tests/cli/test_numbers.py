import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import Result

from extractor.cli.read_ledger import ReadLedger
from extractor.cli.render_numbers import MarkedText, legend
from extractor.cli.render_page import page, value_words
from extractor.documents import document_from_text
from extractor.schema import NumberMention

Run = Callable[..., Result]

HOSTILE = "<script>alert(1)</script> {{ 7*7 }} {% raw %} \x1b[2J 12 \u202ekilled"


def twelve(text: str, **fields: object) -> ReadLedger:
    start = text.index("12")
    mention = NumberMention.model_validate(
        {
            "id": "n1",
            "start": start,
            "end": start + 2,
            "text": "12",
            "kind": "exact",
            "low": 12,
            "high": 12,
            "point": 12,
            "class": "casualty",
            "effects": ["killed"],
            "decided_by": "test",
            **fields,
        }
    )
    return ReadLedger(document_from_text(text, source="hostile.txt"), [mention])


def printed(ledger: ReadLedger, *, in_colour: bool) -> str:
    out = io.StringIO()
    if in_colour:
        console = Console(file=out, color_system="standard", force_terminal=True, width=200, highlight=False)
    else:
        console = Console(file=out, width=200, highlight=False)
    console.print(MarkedText(ledger))
    return out.getvalue()


def test_json_lines_hold_every_number_with_its_place(run: Run, report: Path) -> None:
    result = run("numbers", report, "--format", "jsonl")

    rows = [json.loads(line) for line in result.stdout.splitlines()]
    text = report.read_text(encoding="utf-8")
    assert {row["text"] for row in rows} >= {"12", "3", "40"}
    assert [row["text"] for row in rows] == [text[row["start"] : row["end"]] for row in rows]
    assert {row["source"] for row in rows} == {str(report)}


def test_a_number_is_coloured_by_its_class() -> None:
    assert "\x1b[1;31m12\x1b[0m killed" in printed(twelve("12 killed"), in_colour=True)


def test_without_colour_a_number_stands_in_brackets_with_its_meaning() -> None:
    assert "[12: killed] killed" in printed(twelve("12 killed"), in_colour=False)


def test_a_denied_number_is_marked_as_denied() -> None:
    assert "[12: not killed]" in printed(twelve("12", negated=True), in_colour=False)


def test_effects_that_cannot_be_split_are_joined_by_or() -> None:
    ledger = twelve("12", effects=["killed", "kidnapped"], effect_logic="any_of")

    assert "[12: killed or kidnapped]" in printed(ledger, in_colour=False)


def test_the_only_escapes_on_the_terminal_are_our_colours() -> None:
    shown = printed(twelve(HOSTILE), in_colour=True)

    assert set(re.findall(r"\x1b\[[0-9;]*.", shown)) <= {"\x1b[1m", "\x1b[1;31m", "\x1b[0m"}
    assert "[2J" in shown
    assert "\u202e" not in shown


def test_the_legend_names_the_classes_that_occur() -> None:
    assert legend({"weapon_count", "casualty"}).plain == "numbers: casualty, weapon count"
    assert legend(set()).plain == "no numbers found"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def test_the_page_runs_nothing_of_the_report_and_loads_nothing() -> None:
    markup = page([twelve(HOSTILE)])
    tags = Tags()
    tags.feed(markup)

    assert not {tag for tag, _ in tags.seen} & {"script", "link", "img", "iframe", "object"}
    assert not [attributes for _, attributes in tags.seen if {"src", "href"} & set(attributes)]
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} {% raw %} [2J" in markup
    assert "\x1b" not in markup
    assert "\u202e" not in markup


def test_the_page_marks_a_number_with_its_meaning() -> None:
    assert '<mark class="red" title="killed">12</mark> killed' in page([twelve("12 killed")])


def test_several_reports_are_one_page(run: Run, report: Path, tmp_path: Path) -> None:
    out = tmp_path / "numbers.html"

    result = run("numbers", report, report, "--format", "html", "--out", out)

    assert result.exit_code == 0
    markup = out.read_text(encoding="utf-8")
    assert markup.count("<!doctype html>") == 1
    assert markup.count("<article>") == 2


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "12"),
        ({"kind": "approx", "low": None, "high": None}, "approx 12"),
        ({"kind": "at_least", "high": None, "point": None}, "at least 12"),
        ({"kind": "range", "point": None, "high": 20}, "range 12 to 20"),
        ({"kind": "vague", "low": None, "high": None, "point": None}, "vague"),
    ],
)
def test_a_value_is_shown_as_it_is_stored(fields: dict[str, object], words: str) -> None:
    (mention,) = twelve("12", **fields).mentions

    assert value_words(mention) == words


def test_goes_on_after_a_missing_file_and_leaves_with_1(run: Run, report: Path, tmp_path: Path) -> None:
    result = run("numbers", tmp_path / "missing.txt", report)

    assert result.exit_code == 1
    assert str(tmp_path / "missing.txt") in result.stderr
    assert "Lower Vesk" in result.stdout


def test_refuses_to_overwrite_a_report(run: Run, report: Path) -> None:
    assert run("numbers", report, "--out", report).exit_code == 2
    assert report.stat().st_size > 0
