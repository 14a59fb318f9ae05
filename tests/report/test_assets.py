from __future__ import annotations

import re
from importlib.resources import files

from extractor.report.sheet import SCRIPTS, STYLES

ASSETS = files("extractor.report") / "assets"

WAYS_FROM_TEXT_TO_MARKUP = (
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function"
    r"|DOMParser|srcdoc|createContextualFragment"
)


def sources(names: tuple[str, ...]) -> dict[str, str]:
    return {name: (ASSETS / name).read_text(encoding="utf-8") for name in names}


def test_every_asset_is_used() -> None:
    names = {path.name for path in ASSETS.iterdir()}
    assert names == {*SCRIPTS, *STYLES, "sheet.html"}


def test_no_script_makes_markup_of_text() -> None:
    for name, source in sources(SCRIPTS).items():
        assert not re.search(WAYS_FROM_TEXT_TO_MARKUP, source), name


def test_no_asset_can_end_the_block_it_stands_in() -> None:
    for name, source in sources(SCRIPTS + STYLES).items():
        assert not re.search("</|<!--", source), name


def test_no_asset_loads_anything() -> None:
    for name, source in sources(SCRIPTS + STYLES).items():
        assert not re.search(
            r"@import|url\((?!#)|fetch\(|XMLHttpRequest|WebSocket|sendBeacon|\bimport\b", source
        ), name


def test_no_name_is_declared_twice_in_the_shared_scope() -> None:
    declared = [
        name
        for source in sources(SCRIPTS).values()
        for name in re.findall(r"^(?:async )?(?:function|const|let) (\w+)", source, re.MULTILINE)
    ]
    assert sorted(declared) == sorted(set(declared))
