"""Files, folders, globs and standard input are read in order; each failure is a row and the others go on."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

import pytest

from extractor.documents import Document, DocumentFailure, read_document, read_documents
from extractor.errors import DocumentError, UsageError
from extractor.settings import Settings
from tests.documents.made_files import html_page, pdf_file

if TYPE_CHECKING:
    from pathlib import Path

STORY = "Three people were killed on Saturday, the council said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.TXT", "sub/deep/d.txt", ".hidden/e.txt", "notes.xyz", ".f.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STORY, encoding="utf-8")
    return tmp_path / "in"


def ids(results: list[Document | DocumentFailure]) -> list[str]:
    assert all(isinstance(result, Document) for result in results)
    return [result.id for result in results if isinstance(result, Document)]


def failure(result: Document | DocumentFailure) -> DocumentError:
    assert isinstance(result, DocumentFailure)
    return result.error


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_folder_gives_its_known_files_sorted_without_hidden_ones(folder: Path) -> None:
    assert ids(list(read_documents([folder]))) == ["a", "b", "sub/c", "sub/deep/d"]


def test_a_glob_gives_its_files_sorted(folder: Path) -> None:
    assert ids(list(read_documents([str(folder / "*.txt")]))) == ["b"]
    assert ids(list(read_documents([str(folder / "**" / "*.txt")]))) == ["b", "d"]


def test_a_file_whose_name_looks_like_a_glob_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "report[1].txt").write_text(STORY, encoding="utf-8")
    assert ids(list(read_documents([tmp_path / "report[1].txt"]))) == ["report[1]"]


def test_sources_come_in_the_order_given_and_ids_are_unique(folder: Path) -> None:
    results = list(
        read_documents([folder / "b.txt", folder / "a.md", str(folder / "b.txt"), folder / "b.txt"])
    )
    assert ids(results) == ["b", "a", "b#2", "b#3"]


def test_a_made_up_id_does_not_meet_a_real_one(tmp_path: Path) -> None:
    lines = '{"text": "Three died.", "id": "a"}\n' * 2 + '{"text": "Three died.", "id": "a#2"}\n'
    (tmp_path / "in.jsonl").write_text(lines, encoding="utf-8")
    assert len(set(ids(list(read_documents([tmp_path / "in.jsonl"]))))) == 3


def test_one_failure_is_a_row_and_the_others_go_on(folder: Path) -> None:
    (folder / "aa.txt").write_bytes(b"\x00\x01")
    results = list(read_documents([folder / "missing.txt", folder]))
    assert [isinstance(result, Document) for result in results] == [False, True, False, True, True, True]
    assert failure(results[0]).kind == "missing"
    assert failure(results[2]).kind == "binary"
    assert results[2].source == str(folder / "aa.txt")


def test_documents_are_read_one_at_a_time(folder: Path) -> None:
    results = read_documents([folder])
    next(results)
    (folder / "b.txt").write_text("Changed meanwhile.", encoding="utf-8")
    second = next(results)
    assert isinstance(second, Document)
    assert second.text == "Changed meanwhile."


@pytest.mark.parametrize(
    ("name", "content", "kind", "advice"),
    [
        ("missing.txt", None, "missing", "check the path"),
        ("empty.txt", b"", "empty", "check that the right file was given"),
        ("blank.txt", b" \n\t\xc2\xa0\r\n", "empty", "check that the right file was given"),
        ("large.txt", b"x" * 1001, "too_large", "raise max_document_bytes or split"),
        ("zip.docx", b"PK\x03\x04", "binary", "save it as PDF or text first"),
        ("list.json", b'[{"text": "Three died."}]', "many_documents", "one object a line"),
        ("in.jsonl", b'{"text": "Three died."}', "many_documents", "read_documents"),
        ("broken.txt", "Погибли 12 человек".encode() + b"\xd0", "encoding", "save it again as UTF-8"),
    ],
)
def test_bad_input_names_the_file_and_what_to_do(
    tmp_path: Path, name: str, content: bytes | None, kind: str, advice: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DocumentError) as caught:
        read_document(path, settings=Settings(max_document_bytes=1000))
    assert caught.value.kind == kind
    assert str(caught.value).startswith(f"{path}: ")
    assert advice in caught.value.message


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_bytes(b"x" * 1000)
    assert len(read_document(tmp_path / "in.txt", settings=Settings(max_document_bytes=1000)).text) == 1000


def test_a_folder_is_not_one_document(folder: Path) -> None:
    with pytest.raises(DocumentError, match="this is a folder; read it with read_documents"):
        read_document(folder)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every file")
def test_a_file_that_may_not_be_opened_is_named(folder: Path) -> None:  # pragma: no cover
    (folder / "b.txt").chmod(0)
    with pytest.raises(DocumentError, match=r"b\.txt: cannot be opened: permission denied"):
        read_document(folder / "b.txt")


def test_an_unopenable_file_is_named_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="cannot be opened: file name too long"):
        read_document(tmp_path / ("x" * 300))
    (tmp_path / "file").write_text(STORY, encoding="utf-8")
    assert failure(next(read_documents([tmp_path / "file" / "below.txt"]))).kind == "unreadable"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("empty", "no readable file in this folder; files must end in .txt"),
        ("*.txt", "no file matches this pattern"),
    ],
)
def test_sources_that_name_no_file_are_failures(tmp_path: Path, source: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    [result] = read_documents([str(tmp_path / source)])
    assert failure(result).kind == "no_match"
    assert message in failure(result).message
    assert str(tmp_path / source) in str(failure(result))


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (STORY.encode(), STORY),
        (pdf_file(["Three died."]), "Three died."),
        (html_page().encode(), None),
        (b"\n <HTML>" + html_page().encode(), None),
    ],
)
def test_standard_input_is_read_by_its_content(
    monkeypatch: pytest.MonkeyPatch, data: bytes, text: str | None
) -> None:
    feed(monkeypatch, data)
    [document] = read_documents(["-"])
    assert isinstance(document, Document)
    assert (document.id, document.source) == ("stdin", "stdin")
    assert document.text == text if text else document.text.startswith("Shelling kills 17")
    feed(monkeypatch, data)
    assert read_document("-") == document


def test_standard_input_can_be_jsonl(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b'{"text": "Three died."}\n{"text": ""}\n{"id": "z", "text": "Four died."}\n')
    first, broken, last = read_documents(["-"])
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert (first.id, first.source, last.id) == ("stdin-1", "stdin:1", "z")
    assert failure(broken).where == "stdin:2"
    feed(monkeypatch, b'{"text": "Three died."}')
    with pytest.raises(DocumentError, match="stdin: this is JSON"):
        read_document("-")


def test_a_real_pipe_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.write(writing, b'{"text": "Three died."}\n')
    os.close(writing)
    with os.fdopen(reading) as pipe:
        monkeypatch.setattr(sys, "stdin", pipe)
        assert ids(list(read_documents(["-"]))) == ["stdin-1"]


def test_empty_standard_input_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"")
    [result] = read_documents(["-"])
    assert str(failure(result)).startswith("stdin: the file is empty")


def test_a_wrong_given_date_is_an_error_of_the_call_before_anything_is_read(folder: Path) -> None:
    with pytest.raises(UsageError, match="published"):
        read_documents([folder], published="soon")
    with pytest.raises(UsageError, match="published"):
        read_document(folder / "b.txt", published="soon")


def test_a_given_date_holds_for_all(folder: Path) -> None:
    (folder / "in.jsonl").write_text('{"text": "Three died.", "date": "2020-01-01"}', encoding="utf-8")
    values = {
        (result.published.value, result.published.provenance)
        for result in read_documents([folder], published="2021-03-04")
        if isinstance(result, Document)
    }
    assert values == {("2021-03-04", "given")}


def test_a_document_is_immutable_and_keeps_its_text_out_of_its_repr(folder: Path) -> None:
    document = read_document(folder / "b.txt")
    with pytest.raises(AttributeError):
        document.text = "other"  # type: ignore[misc]  # the point of the test
    assert "Three people" not in repr(document)


def test_info_is_what_the_record_keeps(folder: Path) -> None:
    document = read_document(folder / "b.txt", published="2021-03-04")
    info = document.info()
    assert (info.id, info.source, info.sha256) == ("b", str(folder / "b.txt"), document.sha256)
    assert info.published == document.published
