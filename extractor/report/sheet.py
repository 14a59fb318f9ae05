"""Writing the sheet: one self-contained file, or a folder with an index for large runs."""

from __future__ import annotations

import dataclasses
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from extractor.errors import RunError
from extractor.report.annex import Annex
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
    "places.js",
    "queue.js",
    "text.js",
    "figure.js",
    "number.js",
    "incidents.js",
    "merges.js",
    "timeline.js",
    "map.js",
    "summary.js",
    "dialogs.js",
    "keyboard.js",
    "main.js",
)
STYLES = (
    "base.css",
    "layout.css",
    "text.css",
    "incidents.css",
    "merges.css",
    "summary.css",
    "dialogs.css",
    "print.css",
)


def write_report(
    records: Iterable[ReviewItem], out: Path, *, split: bool = False, annex: Annex | None = None
) -> None:
    """Writes the review sheet of a run; it needs no network and asks none.

    Args:
        records: The records with their texts, in the order the reports are listed.
        out: The HTML file to write; with ``split`` the folder, whose ``index.html`` is opened first.
        split: Write an index and pages of 25 reports each, for runs that are too large for one file.
        annex: What is known beside the records: filed decisions, merges, proposals, places.

    Raises:
        RunError: Two records share a document id, or the sheet cannot be written.
    """
    items = list(records)
    sheet = _Sheet(items, run_hash(item.record for item in items), annex or Annex())
    try:
        if split:
            sheet.write_folder(out)
        else:
            sheet.write_page(out, sheet.blocks(items, None), items)
    except OSError as error:
        message = f"the review sheet cannot be written: {error.strerror}"
        raise RunError(message, where=str(out), kind="unwritable") from error


Block = tuple[dict[str, Any], str]


@dataclasses.dataclass(frozen=True, slots=True)
class _Sheet:
    """A run on its way to the page."""

    items: list[ReviewItem]
    run: str
    annex: Annex

    def blocks(self, items: Iterable[ReviewItem], page: str | None, first: int = 0) -> list[Block]:
        """The row and the data of each report."""
        blocks = []
        for number, item in enumerate(items, start=first):
            view = report_view(item, self.annex.findings_of(item.record.document.id))
            blocks.append((report_row(number, view, page), safe_json(view)))
        return blocks

    def write_folder(self, folder: Path) -> None:
        """An index without texts, and pages of some reports each."""
        pages = folder / "pages"
        pages.mkdir(parents=True, exist_ok=True)
        for stale in pages.glob("page-*.html"):
            stale.unlink()
        rows: list[dict[str, Any]] = []
        for first in range(0, len(self.items), REPORTS_PER_PAGE):
            name = f"page-{first // REPORTS_PER_PAGE + 1:04}.html"
            items = self.items[first : first + REPORTS_PER_PAGE]
            blocks = self.blocks(items, f"pages/{name}", first)
            rows.extend(row for row, _ in blocks)
            here = [({**row, "page": None}, data) for row, data in blocks]
            self.write_page(pages / name, here, items, home="../index.html")
        self.write_page(folder / "index.html", [(row, "") for row in rows], self.items)

    def write_page(
        self, path: Path, blocks: list[Block], items: list[ReviewItem], home: str | None = None
    ) -> None:
        """One page with some reports, and what was decided and proposed about them."""
        records = [item.record for item in items]
        index = {
            "run": self.run,
            "home": home,
            "reports": [row for row, _ in blocks],
            "filed": self.annex.filed(records),
            "proposals": self.annex.proposed(records),
            "words": VOCABULARY,
        }
        _write(path, index, blocks)


def _write(path: Path, index: dict[str, Any], blocks: list[Block]) -> None:
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
