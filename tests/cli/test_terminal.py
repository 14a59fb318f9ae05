import io
import sys

import pytest
from rich.text import Text

from extractor.cli.terminal import WIDTH_WITHOUT_TERMINAL, show


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(written, encoding="utf-8", write_through=True))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)

    show(Text("red", style="red"), written)

    assert written.getvalue() == b"\x1b[31mred\x1b[0m\n"


def test_a_file_gets_plain_text_of_one_width_without_blanks_at_the_end() -> None:
    written = io.BytesIO()

    show(Text("word " * 60, style="red"), written)

    lines = written.getvalue().decode().splitlines()
    assert len(lines) == 3
    assert all(len(line) <= WIDTH_WITHOUT_TERMINAL and line == line.rstrip() for line in lines)
