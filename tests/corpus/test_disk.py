"""The disk of a run: full, read-only, damaged, and written by a process that is about to end."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from extractor.corpus import run
from extractor.corpus.configuration import Configuration
from extractor.corpus.finished import Finished
from extractor.corpus.folder import RunFolder
from extractor.corpus.results import Results
from extractor.errors import RunError
from tests.corpus.making import (
    write_corpus,
)
from tests.corpus.runs import ids, order_for, records, rows


def test_half_a_line_is_cut_off_and_a_line_the_ledger_missed_is_kept(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 3), tmp_path / "run"
    run(order_for(corpus, out, None))
    results = (out / "results.jsonl").read_bytes()
    (out / "run.sqlite").unlink()
    (out / "results.jsonl").write_bytes(results[:-100])
    summary = run(order_for(corpus, out, None))
    assert summary.tally.done == 1
    assert set(ids(out).values()) == {1}
    assert len(ids(out)) == 3


def test_a_full_disk_is_said_and_breaks_nothing(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 30), tmp_path / "run"
    program = (
        "import resource, sys; from pathlib import Path; from extractor.corpus import run;"
        "from tests.corpus.runs import order_for;"
        "run(order_for(Path(sys.argv[1]), Path(sys.argv[2]), None))"
    )
    limited = subprocess.run(
        [sys.executable, "-c", program, str(corpus), str(out)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (350_000, 350_000)),
    )
    assert "RunError" in limited.stderr
    assert "make room and run the same command again" in limited.stderr
    done = len(records(out))
    assert 0 < done < 30
    assert run(order_for(corpus, out, None)).tally.before == done
    assert set(ids(out).values()) == {1}
    assert len(ids(out)) == 30


def test_a_folder_is_closed_only_when_what_is_being_written_is_written(tmp_path: Path) -> None:
    order = order_for(write_corpus(tmp_path / "corpus.jsonl", 200), tmp_path / "run", None)
    folder = RunFolder(order.out, Configuration.of(order.settings))
    lines = [Finished(f"k{number}", None, "s", "complete", b"{}") for number in range(200)]
    writing = [threading.Thread(target=folder.record, args=(lines[start::20],)) for start in range(20)]
    for thread in writing:
        thread.start()
    folder.close()
    for thread in writing:
        thread.join()
    finished = rows(order.out, "SELECT COUNT(*) FROM finished")[0][0]
    assert (order.out / "results.jsonl").read_bytes().count(b"\n") == finished


def test_results_are_as_before_when_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results = Results(tmp_path / "results.jsonl")
    end = results.add([b"{}"])
    whole_write = os.write

    def half_a_write(file: int, rest: memoryview) -> int:
        if len(rest) < 900:
            raise OSError(errno.ENOSPC, "No space left on device")
        return whole_write(file, rest[: len(rest) // 2])

    monkeypatch.setattr(os, "write", half_a_write)
    with pytest.raises(RunError, match="the disk is full; make room"):
        results.add([b"x" * 1000])
    assert results.size() == end
    results.close()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(RunError, match="cannot be written"):
        run(order_for(tmp_path, tmp_path / "file" / "run", None))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_said(tmp_path: Path) -> None:
    (tmp_path / "run").mkdir(mode=0o500)
    with pytest.raises(RunError, match="cannot be written"):
        run(order_for(tmp_path, tmp_path / "run", None))


def test_a_damaged_ledger_is_said(tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "run.sqlite").write_bytes(b"no ledger at all" * 100)
    with pytest.raises(RunError, match="is damaged"):
        run(order_for(tmp_path, tmp_path / "run", None))
