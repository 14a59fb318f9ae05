import io
import types

import pytest

from extractor.audit import AuditProgress
from extractor.cli.progress import watched, watched_rows
from extractor.models import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    stderr = Terminal()
    monkeypatch.setattr("extractor.cli.progress.sys", types.SimpleNamespace(stderr=stderr))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    return stderr


def test_shows_the_document_and_how_many_are_done(terminal: Terminal) -> None:
    with watched(2, quiet=False) as watch:
        watch.begins("one\x1b[2J.txt")
        watch.ends()
        watch.begins("two.txt")
        watch.ends()

    shown = terminal.getvalue()
    assert "one[2J.txt" in shown
    assert "1/2" in shown
    assert "left:" in shown


def test_the_display_is_gone_while_results_are_printed(terminal: Terminal) -> None:
    with watched(2, quiet=False) as watch:
        watch.begins("one.txt")
        watch.ends()
        before = terminal.getvalue()

    assert before.endswith("\x1b[1A\x1b[2K")


def test_shows_how_far_the_weights_are(terminal: Terminal) -> None:
    with watched(None, quiet=False) as watch:
        watch.weights(Progress("fetch", 300_000_000, 1_100_000_000))
        watch.weights(Progress("check", 300_000_000, 1_100_000_000))

    assert "checking the weights (MB)" in terminal.getvalue()
    assert "300/1100" in terminal.getvalue()


def test_finished_weights_are_shown_no_more(terminal: Terminal) -> None:
    with watched(None, quiet=False) as watch:
        watch.weights(Progress("check", 1_100_000_000, 1_100_000_000))

    assert "1100/1100" not in terminal.getvalue()


def test_shows_how_many_rows_are_done(terminal: Terminal) -> None:
    with watched_rows(quiet=False) as progress:
        progress(AuditProgress(500, 5_000, 10_000))

    assert "500 rows (kB)" in terminal.getvalue()
    assert "5/10" in terminal.getvalue()


def test_a_pipe_has_no_known_end(terminal: Terminal) -> None:
    with watched_rows(quiet=False) as progress:
        progress(AuditProgress(500, 5_000, None))

    assert "5/?" in terminal.getvalue()


def test_quiet_shows_nothing_even_to_a_person(terminal: Terminal) -> None:
    with watched(1, quiet=True) as watch, watched_rows(quiet=True) as progress:
        watch.weights(Progress("fetch", 1, 2))
        watch.begins("one.txt")
        watch.ends()
        progress(AuditProgress(1, 1, 1))

    assert terminal.getvalue() == ""


def test_nothing_is_shown_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with watched(1, quiet=False) as watch:
        watch.begins("one.txt")
        watch.ends()

    assert capsys.readouterr().err == ""
