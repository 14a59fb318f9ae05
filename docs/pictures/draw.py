"""Draws the pictures of the documentation anew: ``make pictures`` (those of the sheet need chromium)."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.segment import Segment, Segments

from extractor import Settings, extract, read_document
from extractor.cli.ledgers import ReadLedger
from extractor.cli.render_extraction import extraction_table
from extractor.cli.render_numbers import MarkedText
from extractor.numbers import find_numbers

if TYPE_CHECKING:
    from rich.console import RenderableType

HERE = Path(__file__).parent
EXAMPLES = sorted(Path("examples").glob("*.txt"))
WIDTH, LINES = 110, 34
# rich names fonts of a host on the network; the reader's own are good enough
OFFLINE = re.sub(r"@font-face \{\{.*?\}\}\n", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
BROWSER = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1240,760")


def draw_terminal(name: str, command: str, renderable: RenderableType) -> None:
    """The first lines of what a command prints, as SVG."""
    screen = Console(
        width=WIDTH, record=True, force_terminal=True, color_system="truecolor", file=io.StringIO()
    )
    lines = screen.render_lines(renderable, pad=False)[:LINES]
    segments = [segment for line in lines for segment in (*line, Segment.line())]
    screen.print(Segments(segments), end="")
    svg = screen.export_svg(title=command, code_format=OFFLINE, unique_id=name)
    (HERE / f"{name}.svg").write_text(svg + "\n", encoding="utf-8")


def draw_sheet(browser: str) -> None:
    """The three views of the sheet of the five reports, as PNG."""
    extractor = (sys.executable, "-m", "extractor")
    with tempfile.TemporaryDirectory() as folder:
        records, sheet = Path(folder) / "records.json", Path(folder) / "review.html"
        examples = map(str, EXAMPLES)
        reading = (*extractor, "extract", *examples, "--model", "nearest", "--out", str(records), "--quiet")
        subprocess.run(reading, check=True)
        subprocess.run((*extractor, "report", str(records), "--places", "--out", str(sheet)), check=True)
        for name, address in (("overview", ""), ("review", "#0/f1"), ("merges", "#same-incident")):
            picture = f"--screenshot={HERE / name}.png"
            command = (browser, *BROWSER, picture, f"--user-data-dir={folder}/user", sheet.as_uri() + address)
            subprocess.run(command, check=True, capture_output=True, timeout=120)


def main() -> None:
    """Draws all of them."""
    first = read_document(EXAMPLES[0])
    draw_terminal("numbers", "extractor numbers", MarkedText(ReadLedger(first, find_numbers(first.text))))
    record = extract(first, settings=Settings(model="nearest"))
    draw_terminal("extract", "extractor extract", extraction_table(record))
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        sys.exit("no chromium here: the pictures of the sheet stay as they are")
    draw_sheet(browser)


if __name__ == "__main__":
    main()
