"""Writing the sheet: one self-contained file, or a folder with an index for large runs."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from extractor.errors import RunError
from extractor.report.embed import csp_hash, safe_json
from extractor.report.index import report_row
from extractor.report.item import run_hash
from extractor.report.view import report_view
from extractor.report.words import VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from jinja2 import Template

    from extractor.report.item import ReviewItem

REPORTS_PER_PAGE = 25

SCRIPTS = (
    "dom.js",
    "hidden.js",
    "words.js",
    "data.js",
    "decisions.js",
    "queue.js",
    "text.js",
    "figure.js",
    "incidents.js",
    "timeline.js",
    "map.js",
    "summary.js",
    "dialogs.js",
    "keyboard.js",
    "main.js",
)
STYLES = ("base.css", "layout.css", "text.css", "incidents.css", "summary.css", "dialogs.css", "print.css")


def write_report(records: Iterable[ReviewItem], out: Path, *, split: bool = False) -> None:
    """Writes the review sheet of a run; it needs no network and asks none.

    Args:
        records: The records with their texts, in the order the reports are listed.
        out: The HTML file to write; with ``split`` the folder, whose ``index.html`` is opened first.
        split: Write an index and pages of 25 reports each, for runs that are too large for one file.

    Raises:
        RunError: Two records share a document id, or the sheet cannot be written.
    """
    items = list(records)
    run = run_hash(item.record for item in items)
    try:
        if split:
            _write_folder(items, out, run)
        else:
            _write_page(out, run, _blocks(items, None))
    except OSError as error:
        message = f"the review sheet cannot be written: {error.strerror}"
        raise RunError(message, where=str(out), kind="unwritable") from error


Block = tuple[dict[str, Any], str]


def _blocks(items: Iterable[ReviewItem], page: str | None, first: int = 0) -> list[Block]:
    blocks = []
    for number, item in enumerate(items, start=first):
        view = report_view(item)
        blocks.append((report_row(number, view, page), safe_json(view)))
    return blocks


def _write_folder(items: list[ReviewItem], folder: Path, run: str) -> None:
    pages = folder / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    for stale in pages.glob("page-*.html"):
        stale.unlink()
    rows: list[dict[str, Any]] = []
    for first in range(0, len(items), REPORTS_PER_PAGE):
        name = f"page-{first // REPORTS_PER_PAGE + 1:04}.html"
        blocks = _blocks(items[first : first + REPORTS_PER_PAGE], f"pages/{name}", first)
        rows.extend(row for row, _ in blocks)
        here = [({**row, "page": None}, data) for row, data in blocks]
        _write_page(pages / name, run, here, home="../index.html")
    _write_page(folder / "index.html", run, [(row, "") for row in rows])


def _write_page(path: Path, run: str, blocks: list[Block], home: str | None = None) -> None:
    index = {"run": run, "home": home, "reports": [row for row, _ in blocks], "words": VOCABULARY}
    script, style = _inline(SCRIPTS), _inline(STYLES)
    parts = _template().generate(
        script=Markup(script),
        style=Markup(style),
        policy=_content_policy(script, style),
        index=Markup(safe_json(index)),
        reports=_texts(blocks),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.part")
    with unfinished.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(parts)
    unfinished.replace(path)


def _texts(blocks: list[Block]) -> Iterator[tuple[int, Markup]]:
    return ((row["number"], Markup(data)) for row, data in blocks if data)


def _content_policy(script: str, style: str) -> str:
    """Nothing is loaded and nothing runs but the sheet's own script; markup made from text is refused."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {csp_hash(script)}",
            f"style-src {csp_hash(style)}",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    )


def _inline(names: tuple[str, ...]) -> str:
    assets = files("extractor.report") / "assets"
    return "\n".join((assets / name).read_text(encoding="utf-8").strip() for name in names) + "\n"


def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("extractor.report", "assets"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("sheet.html")
