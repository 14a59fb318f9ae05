"""On Ray: the same records, whatever the order, and whatever worker dies."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extractor.corpus import Bounds, run
from extractor.distributed import run_on_ray
from extractor.errors import UsageError
from tests.corpus.making import TOKENS, answer_by_schema, write_corpus
from tests.corpus.runs import ids, order_for, records
from tests.models.misbehaving import serving

COUNT = 40
SAME = ("status", "document", "incidents", "figures", "responses", "numbers", "failures")


def _what_matters(out: Path) -> dict[str, Any]:
    return {record["document"]["id"]: {part: record[part] for part in SAME} for record in records(out)}


@pytest.mark.ray
@pytest.mark.skipif(importlib.util.find_spec("ray") is None, reason="needs the extra ray")
def test_the_same_records_as_on_one_process_though_a_worker_dies(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", COUNT)
    with serving(answer_by_schema) as server:
        command = [sys.executable, str(Path(__file__).with_name("on_ray.py"))]
        arguments = [corpus, tmp_path / "ray", server.url, tmp_path / "died"]
        done = subprocess.run(
            [*command, *map(str, arguments)], capture_output=True, text=True, check=False, timeout=280
        )
        assert done.returncode == 0, done.stderr[-2000:]
        assert (tmp_path / "died").exists()
        said = json.loads(done.stdout.splitlines()[-1])
        assert said == {"ended": {"complete": COUNT}, "calls": COUNT, "in": COUNT * TOKENS[0]}
        assert server.calls >= COUNT
        run(order_for(corpus, tmp_path / "one", server.url))
        again = run(order_for(corpus, tmp_path / "ray", server.url))
    assert set(ids(tmp_path / "ray").values()) == {1}
    assert _what_matters(tmp_path / "ray") == _what_matters(tmp_path / "one")
    assert (again.tally.before, again.tally.done) == (COUNT, 0)


def test_workers_are_given_no_bound_they_cannot_keep(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--engine ray"):
        run_on_ray(order_for(tmp_path, tmp_path / "run", None, bounds=Bounds(max_calls=1)))
