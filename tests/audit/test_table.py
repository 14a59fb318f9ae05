"""A table against its own column of text, written back with verdicts."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
from typing import TYPE_CHECKING

import pytest

from extractor.audit import AuditOptions, AuditSummary, TableColumns, audit_table, exit_code, number_columns
from extractor.errors import TableError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

COLUMNS = TableColumns("notes", number_columns({"killed": "fatalities", "injured": "wounded"}))
NOTE = "Shelling killed 11 people and wounded 1,200."
Audited = tuple[AuditSummary, list[dict[str, str]]]


@pytest.fixture
def audited(tmp_path: Path) -> Callable[..., Audited]:
    """Audits a table given as text or bytes, and reads back what was written."""

    def run(table: str | bytes, columns: TableColumns = COLUMNS, jobs: int = 1) -> Audited:
        path, out = tmp_path / "table.csv", tmp_path / "out.csv"
        path.write_bytes(table.encode() if isinstance(table, str) else table)
        summary = audit_table(path, columns, out, AuditOptions(jobs=jobs))
        return summary, rows_of(out.read_bytes())

    return run


def rows_of(table: bytes) -> list[dict[str, str]]:
    text = table.decode("utf-8-sig", "surrogateescape")
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


def table_of(*rows: str, header: str = "id,notes,fatalities,wounded") -> str:
    return "\n".join([header, *rows]) + "\n"


def test_writes_the_table_back_with_verdicts(audited: Callable[..., Audited]) -> None:
    summary, (row,) = audited(table_of(f'7,"{NOTE}",11,12'))
    assert row["id"] == "7"
    assert row["notes"] == NOTE
    assert row["fatalities_verdict"] == "supported"
    start, end = map(int, row["fatalities_evidence"].partition(":")[0].split("-"))
    assert row["fatalities_evidence"].endswith(NOTE[start:end])
    assert row["wounded_verdict"] == "unsupported"
    assert row["wounded_reasons"]
    assert summary.verdicts == {"fatalities": {"supported": 1}, "wounded": {"unsupported": 1}}
    assert (exit_code(summary), exit_code(summary, "unsupported")) == (0, 1)


@pytest.mark.parametrize("cell", ["1200", "1,200", "1200.0", " 1200 "])
def test_reads_whole_numbers_as_spreadsheets_write_them(audited: Callable[..., Audited], cell: str) -> None:
    summary, (row,) = audited(table_of(f'7,"{NOTE}",,"{cell}"'))
    assert row["wounded_verdict"] == "supported"
    assert (row["fatalities_verdict"], row["fatalities_reasons"]) == ("", "")
    assert summary.claims == 1


@pytest.mark.parametrize("cell", ["dozens", "-3", "2.5", "at least 11", "1e9", "nan", "٣", "9" * 30, "1,20"])
def test_names_a_cell_that_is_no_whole_number(audited: Callable[..., Audited], cell: str) -> None:
    summary, (bad, good) = audited(table_of(f'1,"{NOTE}","{cell}",1200', f'2,"{NOTE}",11,'))
    (problem,) = summary.problems
    assert (problem.kind, problem.line, problem.field) == ("bad_value", 2, "fatalities")
    assert (bad["fatalities_verdict"], bad["fatalities_reasons"]) == ("review", "bad_value")
    assert bad["wounded_verdict"] == "supported"
    assert good["fatalities_verdict"] == "supported"
    assert exit_code(summary) == 1


def test_names_an_empty_text_and_a_row_with_too_few_cells(audited: Callable[..., Audited]) -> None:
    summary, rows = audited(table_of("1,,11,", "2,short", "", f'3,"{NOTE}",11,'))
    assert [(p.kind, p.line, p.field) for p in summary.problems] == [
        ("empty_text", 2, "notes"),
        ("broken_row", 3, None),
    ]
    assert [row["fatalities_verdict"] for row in rows] == ["review", "review", "supported"]
    assert rows[1]["notes"] == "short"


def test_names_the_line_a_row_begins_on(audited: Callable[..., Audited]) -> None:
    summary, _ = audited(table_of('1,"two\nlines, nobody",0,', "2,text,x,"))
    assert [(p.line, p.field) for p in summary.problems] == [(4, "fatalities")]


def test_goes_on_without_a_column_that_is_missing(audited: Callable[..., Audited]) -> None:
    columns = TableColumns("notes", number_columns({"killed": "fatalities", "women-killed": "w"}), id="nr")
    summary, (row,) = audited(table_of(f'1,"{NOTE}",11,'), columns)
    assert [(p.kind, p.line, p.field) for p in summary.problems] == [
        ("missing_column", 1, "w"),
        ("missing_column", 1, "nr"),
    ]
    assert row["fatalities_verdict"] == "supported"
    assert exit_code(summary) == 1


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("id,note,fatalities,wounded", "no column 'notes'"),
        ("id,notes,dead,hurt", "none of the columns"),
        ("id,notes,fatalities,fatalities", "two columns have the name 'fatalities'"),
        ("fatalities_verdict,notes,fatalities,wounded", "already"),
        ("", "is empty"),
    ],
)
def test_refuses_a_table_with_the_wrong_columns(
    audited: Callable[..., Audited], header: str, message: str
) -> None:
    with pytest.raises(TableError, match=message):
        audited(table_of("1,2,3,4", header=header))


def test_names_a_duplicate_id(audited: Callable[..., Audited]) -> None:
    columns = TableColumns("notes", COLUMNS.numbers, id="id")
    summary, rows = audited(table_of(f'1,"{NOTE}",11,', f'1,"{NOTE}",11,'), columns)
    assert [(p.kind, p.line, p.field) for p in summary.problems] == [("duplicate_id", 3, "id")]
    assert [row["fatalities_verdict"] for row in rows] == ["supported", "supported"]


def test_no_cell_runs_as_a_formula(audited: Callable[..., Audited]) -> None:
    hostile = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1"]
    rows_in = [f'"{cell}","killed 11",11,-33.87' for cell in hostile]
    header = "notes,id,fatalities,wounded"
    columns = TableColumns("notes", number_columns({"killed": "fatalities"}))
    _, rows = audited(table_of(*rows_in, header=header), columns)
    assert [row["notes"] for row in rows] == ["'" + cell for cell in hostile]
    assert {row["wounded"] for row in rows} == {"-33.87"}


def test_evidence_of_hostile_text_is_harmless(audited: Callable[..., Audited]) -> None:
    _, (row,) = audited(table_of('1,"=cmd killed 11 people",11,'))
    assert row["notes"].startswith("'=")
    assert row["fatalities_evidence"][:1].isdigit()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_reads_the_encodings_of_spreadsheets(audited: Callable[..., Audited], encoding: str) -> None:
    place = "Près de l’école à Béthanie, où l’armée a été accusée"
    table = table_of(*(f'{n},"{place}. {NOTE}",11,' for n in range(20)))
    summary, rows = audited(table.encode(encoding))
    assert rows[0]["notes"] == f"{place}. {NOTE}"
    assert summary.verdicts["fatalities"] == {"supported": 20}


def test_names_a_damaged_row_of_utf8_and_keeps_its_bytes(audited: Callable[..., Audited]) -> None:
    good = f'2,"À l’école: {NOTE}",11,\n'.encode()
    summary, rows = audited(b"id,notes,fatalities,wounded\n1,caf\xe9 killed 11,11,\n" + good)
    assert [(p.kind, p.line) for p in summary.problems] == [("broken_row", 2)]
    assert rows[0]["notes"].encode("utf-8", "surrogateescape") == b"caf\xe9 killed 11"
    assert rows[1]["fatalities_verdict"] == "supported"


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04\x00\x00", b"\x1f\x8bdamaged", b"\xff\xfe\x00\xd8", b"x" * 20_000_001 + b"\n"],
    ids=["zip", "gzip", "utf-16", "one endless line"],
)
def test_refuses_what_is_no_table(audited: Callable[..., Audited], content: bytes) -> None:
    with pytest.raises(TableError):
        audited(content)


def test_refuses_bytes_in_no_encoding(
    audited: Callable[..., Audited], monkeypatch: pytest.MonkeyPatch
) -> None:
    import charset_normalizer

    class Nothing:
        def best(self) -> None:
            return None

    monkeypatch.setattr(charset_normalizer, "from_bytes", lambda _: Nothing())
    with pytest.raises(TableError, match="encoding is not recognised"):
        audited(b"notes,fatalities\n\xe9\xe8,3\n")


def test_refuses_a_missing_table(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"nowhere\.csv: cannot be read"):
        audit_table(tmp_path / "nowhere.csv", COLUMNS, tmp_path / "out.csv")


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_finds_the_delimiter(audited: Callable[..., Audited], delimiter: str) -> None:
    columns = TableColumns("notes", number_columns({"killed": "fatalities"}))
    summary, _ = audited(f"notes{delimiter}fatalities\nkilled 11 people{delimiter}11\n", columns)
    assert summary.verdicts["fatalities"] == {"supported": 1}


def test_reads_gzip_and_names_where_it_breaks(audited: Callable[..., Audited]) -> None:
    notes = (f"{NOTE} {hashlib.sha256(str(n).encode()).hexdigest()}" for n in range(800))
    packed = gzip.compress(table_of(*(f'1,"{note}",11,' for note in notes)).encode())
    summary, rows = audited(packed)
    assert summary.claims == len(rows) == 800
    summary, rows = audited(packed[: len(packed) // 2])
    assert [p.kind for p in summary.problems] == ["broken_row"]
    assert "damaged from here on" in summary.problems[0].message
    assert {row["fatalities_verdict"] for row in rows[:200]} == {"supported"}


def test_names_a_quotation_mark_left_open_and_goes_on(
    audited: Callable[..., Audited], tmp_path: Path
) -> None:
    path, out = tmp_path / "table.csv", tmp_path / "out.csv"
    path.write_text(table_of('1,"left open,11,', "x" * 90, f'2,"{NOTE}",11,'))
    summary = audit_table(path, COLUMNS, out, AuditOptions(max_text_bytes=100))
    assert summary.problems[0].kind == "broken_row"
    assert summary.problems[0].line == 2
    assert csv.field_size_limit() == 131_072


def test_many_processes_write_the_same(audited: Callable[..., Audited], tmp_path: Path) -> None:
    table = table_of(*(f'{n},"{NOTE}",{n % 20},' for n in range(600)))
    alone, _ = audited(table)
    written_alone = (tmp_path / "out.csv").read_bytes()
    together, _ = audited(table, jobs=2)
    assert (tmp_path / "out.csv").read_bytes() == written_alone
    assert together == alone


def test_standard_output_takes_the_table(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    from pathlib import Path as Name

    path = tmp_path / "table.csv"
    path.write_text(table_of(f'1,"{NOTE}",11,'))
    audit_table(path, COLUMNS, Name("-"))
    assert rows_of(capfdbinary.readouterr().out)[0]["fatalities_verdict"] == "supported"


def test_never_writes_over_its_input(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(table_of(f'1,"{NOTE}",11,'))
    with pytest.raises(UsageError, match="overwrite"):
        audit_table(path, COLUMNS, path)


def test_columns_are_named_by_option() -> None:
    columns = number_columns({"killed": "a", "children-killed": "b", "women_injured": "c"})
    assert [(c.name, c.effect, c.victims) for c in columns] == [
        ("a", "killed", "any"),
        ("b", "killed", "children"),
        ("c", "injured", "women"),
    ]


@pytest.mark.parametrize("option", ["murdered", "cats-killed", "children-murdered"])
def test_an_unknown_option_is_named(option: str) -> None:
    with pytest.raises(UsageError, match=f"--{option}"):
        number_columns({option: "a"})


def test_columns_that_make_no_sense_are_named() -> None:
    with pytest.raises(UsageError, match="at least one column"):
        TableColumns("notes", ())
    with pytest.raises(UsageError, match="two counts"):
        TableColumns("notes", number_columns({"killed": "a", "injured": "a"}))
