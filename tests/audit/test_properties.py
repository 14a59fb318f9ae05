"""Whatever stands in the files, every line has its result and nothing else goes wrong."""

from __future__ import annotations

import codecs
import contextlib
import csv
import gzip
import io
import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from extractor.audit import TableColumns, audit_table, number_columns
from extractor.errors import TableError
from tests.audit.files import Bench, claim, text

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=8), inner, max_size=2),
    max_leaves=4,
)
FIELDS = ("id", "text_id", "effect", "victims", "value", "text")
records = st.dictionaries(st.sampled_from(FIELDS), json_values)
GZIP_MAGIC = b"\x1f\x8b"  # a file that begins with it has no lines until it is unpacked
broken = (
    st.binary(max_size=30)
    .map(lambda line: line.replace(b"\n", b""))
    .filter(lambda line: not line.startswith(GZIP_MAGIC))
)
mended = st.builds(lambda fields: {**claim(1), **fields}, records)
lines: st.SearchStrategy[Any] = records | mended | broken


BEGINNINGS = (
    codecs.BOM_UTF8 + b"notes,dead\n",
    codecs.BOM_UTF16_LE + "notes,dead\n".encode("utf-16-le"),
    codecs.BOM_UTF16_BE,
    gzip.compress(b"notes,dead\nfire killed 3,3\n"),
    gzip.compress(b"notes,dead\nfire killed 3,3\n")[:-9],
    GZIP_MAGIC,
)


@contextlib.contextmanager
def folder() -> Any:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@given(st.lists(lines, max_size=6), st.lists(lines, max_size=4))
def test_every_line_has_a_result(claims: list[Any], texts: list[Any]) -> None:
    with folder() as name:
        bench = Bench(name)
        bench.write(claims, [text(), *texts])
        summary = bench.run()
        due = [line for line in bench.claims.read_bytes().split(b"\n") if line.strip()]
        results = bench.results()
        assert len(results) == len(due) == summary.rows
        assert summary.claims + sum("problem" in r for r in results) == len(results)
        for result in results:
            assert {"id", "verdict", "reasons", "evidence"} <= set(result)
            json.dumps(result)


@given(st.integers(0, 10**6 - 1), st.integers(0, 10**6 - 1))
def test_no_number_absent_from_the_text_is_supported(stated: int, claimed: int) -> None:
    with folder() as name:
        bench = Bench(name)
        bench.write([claim(1, value=claimed)], [text("t1", f"Shelling killed {stated} people.")])
        bench.run()
        (result,) = bench.results()
        if claimed != stated:
            assert result["verdict"] not in ("supported", "derived")
        elif stated > 0:
            assert result["verdict"] == "supported"


@given(st.sampled_from([b"notes,dead\n", b"", *BEGINNINGS]), st.binary(max_size=200))
def test_any_bytes_are_a_table_or_a_named_error(beginning: bytes, content: bytes) -> None:
    columns = TableColumns("notes", number_columns({"killed": "dead"}))
    with folder() as name:
        table, out = name / "table.csv", name / "out.csv"
        table.write_bytes(beginning + content)
        with contextlib.suppress(TableError):
            summary = audit_table(table, columns, out)
            written = out.read_bytes().decode("utf-8-sig", "surrogateescape")
            rows = list(csv.reader(io.StringIO(written, newline="")))
            assert len(rows) == summary.rows + 1
