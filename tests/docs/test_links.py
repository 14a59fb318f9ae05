"""Every link of the documentation leads somewhere, and every picture is there and asks no network."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.pages import CHECKOUT, PAGES, blocks, name_of

LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (?P<words>.+)$", re.MULTILINE)


def prose(page: Path) -> str:
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def inner_links(page: Path) -> Iterator[str]:
    for found in LINK.finditer(prose(page)):
        if not re.match(r"[a-z]+:", found["target"]):
            yield found["target"]


def anchors(page: Path) -> set[str]:
    headings = (re.sub(r"[^\w\s-]", "", found["words"]).strip() for found in HEADING.finditer(prose(page)))
    return {re.sub(r"[\s]+", "-", words).lower() for words in headings}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_to_files_and_headings_that_exist(page: Path) -> None:
    broken = []
    for link in inner_links(page):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)

    assert broken == []


def test_every_page_of_the_site_is_in_its_navigation_or_linked() -> None:
    navigation = (CHECKOUT / "mkdocs.yml").read_text(encoding="utf-8")
    linked = {
        (page.parent / link.partition("#")[0]).resolve() for page in PAGES for link in inner_links(page)
    }
    pages = [page for page in PAGES if page.is_relative_to(CHECKOUT / "docs")]
    lost = [
        name_of(page)
        for page in pages
        if page.relative_to(CHECKOUT / "docs").as_posix() not in navigation and page not in linked
    ]

    assert lost == []


def test_pictures_ask_no_network_and_are_small() -> None:
    pictures = sorted((CHECKOUT / "docs" / "pictures").glob("*.svg"))

    assert pictures
    for picture in pictures:
        text = picture.read_text(encoding="utf-8")
        assert "<script" not in text
        assert re.findall(r"(?:href|src|url)[=(]['\"]?https?:", text) == []
    for picture in (CHECKOUT / "docs" / "pictures").iterdir():
        assert picture.stat().st_size < 300_000, picture.name


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "python")], ids=name_of)
def test_what_an_example_in_python_imports_is_there(page: Path) -> None:
    for block in blocks(page, "python"):
        compile(block, name_of(page), "exec")
        imports = re.findall(r"^from extractor[\w.]* import (?:\([^)]*\)|[^\n]*)", block, re.MULTILINE)
        for line in imports:
            found: dict[str, object] = {}
            exec(line, found)
            assert len(found) > 1, f"{line} imports nothing"
