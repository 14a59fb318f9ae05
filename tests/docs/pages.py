"""The documentation as the tests read it: pages, fenced blocks, and the commands in them."""

from __future__ import annotations

import dataclasses
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKOUT = Path(__file__).parents[2]
PAGES = sorted(
    path
    for path in [
        *CHECKOUT.glob("*.md"),
        *(CHECKOUT / "docs").rglob("*.md"),
        *(CHECKOUT / "prompts").glob("*.md"),
    ]
    if path.is_file()
)
_FENCE = re.compile(r"^```(?P<language>\w*)[^\n]*\n(?P<body>.*?)^```\s*$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^(?:\$ )?(?:\.venv/bin/)?(?P<command>extractor [^\n]*)$", re.MULTILINE)
_EVALS = re.compile(r"^(?:\$ )?(?:\.venv/bin/)?(?P<command>python -m evals [^\n]*)$", re.MULTILINE)
_MAKE = re.compile(r"^(?:\$ )?make (?P<target>[a-z]+)", re.MULTILINE)


@dataclasses.dataclass(frozen=True, slots=True)
class Command:
    """One line of a page that a reader would type."""

    page: Path
    line: str

    @property
    def arguments(self) -> list[str]:
        """What follows ``extractor`` or ``python -m evals``, as a shell would part it."""
        words = shlex.split(self.line, comments=True)
        return words[1:] if words[0] == "extractor" else words[3:]


def name_of(page: Path) -> str:
    """The page as a test names it."""
    return page.relative_to(CHECKOUT).as_posix()


def blocks(page: Path, *languages: str) -> list[str]:
    """The fenced blocks of a page in these languages; an empty one is a block without a language."""
    text = page.read_text(encoding="utf-8")
    return [found["body"] for found in _FENCE.finditer(text) if found["language"] in languages]


def commands(page: Path) -> Iterator[Command]:
    """Every ``extractor ...`` line of a page's blocks, in order."""
    yield from (Command(page, found["command"]) for found in _found(page, _COMMAND))


def evals_commands(page: Path) -> Iterator[Command]:
    """Every ``python -m evals ...`` line of a page's blocks."""
    yield from (Command(page, found["command"]) for found in _found(page, _EVALS))


def make_targets(page: Path) -> set[str]:
    """Every target that a page's blocks tell the reader to make."""
    return {found["target"] for found in _found(page, _MAKE)}


def _found(page: Path, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    for block in blocks(page, "", "console", "sh"):
        yield from pattern.finditer(block.replace("\\\n", " "))
