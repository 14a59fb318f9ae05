"""A report whose text changed stands once, as it is now; what was read before is put aside."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from extractor.corpus import run
from extractor.corpus.folder import RunFolder
from tests.corpus.making import (
    text_of,
)
from tests.corpus.runs import ids, order_for, records

if TYPE_CHECKING:
    from pathlib import Path


def test_a_report_that_changed_stands_once_as_it_is_now(tmp_path: Path) -> None:
    corpus, out = tmp_path / "corpus.jsonl", tmp_path / "run"
    texts = {"a": text_of(1), "b": text_of(2)}

    def start() -> dict[str, str]:
        rows_of = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items())
        corpus.write_text(rows_of, encoding="utf-8")
        run(order_for(corpus, out, None))
        assert set(ids(out).values()) == {1}
        return {record["document"]["id"]: record["document"]["sha256"] for record in records(out)}

    first = start()
    texts = {"new": text_of(5), "a": text_of(3), "b": text_of(2)}
    second = start()
    assert second.keys() == {"new", "a", "b"}
    assert (second["a"] != first["a"], second["b"] == first["b"]) == (True, True)
    old = [json.loads(line) for line in (out / "superseded.jsonl").read_bytes().splitlines()]
    assert [record["document"]["sha256"] for record in old] == [first["a"]]
    texts["a"] = text_of(1)
    assert start()["a"] == first["a"], "the old text has come back"
    assert run(order_for(corpus, out, None)).tally.before == 3


def test_reports_of_one_name_in_other_files_supersede_nothing(tmp_path: Path) -> None:
    for year in ("2023", "2024"):
        (tmp_path / year).mkdir()
        (tmp_path / year / "one.txt").write_text(text_of(int(year)), encoding="utf-8")
        run(order_for(tmp_path / year, tmp_path / "run", None))
    assert ids(tmp_path / "run") == {"one": 2}
    assert not (tmp_path / "run" / "superseded.jsonl").exists()


def test_a_process_killed_between_a_change_and_the_tidying_leaves_it_to_the_next_start(
    tmp_path: Path,
) -> None:
    corpus, out = tmp_path / "corpus.jsonl", tmp_path / "run"
    for number in (1, 2):
        corpus.write_text(json.dumps({"id": "a", "text": text_of(number)}) + "\n", encoding="utf-8")
        order = order_for(corpus, out, None)
        if number == 1:
            run(order)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(RunFolder, "put_superseded_aside", lambda _: 0)
        run(order)
    assert ids(out) == {"a": 2}
    run(order)
    assert ids(out) == {"a": 1}
