"""HTML, PDF, Markdown and JSONL give their text and metadata, or an error that says what to do."""

from __future__ import annotations

import json
import logging
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from extractor.documents import Document, DocumentFailure, JsonlFields, read_document, read_documents
from extractor.documents.pdf_files import read_pdf
from extractor.errors import DocumentError
from extractor.settings import Settings
from tests.documents.made_files import SENTENCE, html_page, pdf_file


def write(path: Path, content: bytes | str) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def error_of(path: Path) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    assert str(caught.value).startswith(str(path))
    return caught.value


def rows(path: Path, lines: list[Any], **options: Any) -> list[Document | DocumentFailure]:
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    write(path, "\n".join(texts))
    return list(read_documents([path], **options))


HEAD = (
    '<meta property="og:site_name" content="Invented Times">'
    '<meta property="article:published_time" content="2021-03-04T08:00:00Z">'
    '<link rel="canonical" href="https://example.org/a/1">'
)


def test_html_gives_the_article_without_menu_and_its_metadata(tmp_path: Path) -> None:
    document = read_document(write(tmp_path / "page.html", html_page(head=HEAD)))
    assert "World" not in document.text
    assert "All rights reserved" not in document.text
    assert all(SENTENCE.format(number) in document.text for number in range(2, 8))
    assert document.title == "Shelling kills 17 in Vellmark"
    assert document.title_span == (0, 29)
    assert (document.publisher, document.url, document.language) == (
        "Invented Times",
        "https://example.org/a/1",
        "en-GB",
    )
    assert (document.published.value, document.published.provenance) == ("2021-03-04", "metadata")


def test_html_headline_outside_the_article_is_set_before_it(tmp_path: Path) -> None:
    page = html_page().replace("<h1>Shelling kills 17 in Vellmark</h1>", "")
    document = read_document(write(tmp_path / "page.htm", page))
    assert document.text.startswith("Shelling kills 17 in Vellmark\n\n")
    assert document.title_span == (0, 29)


def test_html_is_read_in_its_declared_encoding(tmp_path: Path) -> None:
    page = html_page(head='<meta charset="iso-8859-2">', headline="Ostrzał zabił 17 osób w Łodzi")
    document = read_document(write(tmp_path / "page.html", page.encode("iso8859-2")))
    assert document.title == "Ostrzał zabił 17 osób w Łodzi"


@pytest.mark.parametrize(
    "page", ["<html></html>", "<html><body><nav>Home</nav></body></html>", "<html><script>1</script>"]
)
def test_html_without_article_is_an_error(tmp_path: Path, page: str) -> None:
    error = error_of(write(tmp_path / "page.html", page))
    assert error.kind == "no_article"
    assert "save its text and read that instead" in error.message


@pytest.mark.parametrize(
    ("module", "name", "content"),
    [("trafilatura", "page.html", html_page()), ("pypdf", "page.pdf", pdf_file(["x"]))],
)
def test_a_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, name: str, content: bytes | str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    error = error_of(write(tmp_path / name, content))
    assert error.kind == "missing_extra"
    extra = Path(name).suffix[1:]
    assert f"pip install 'incident-extractor[{extra}]'" in error.message


def test_pdf_gives_the_text_of_all_pages_and_its_metadata(tmp_path: Path) -> None:
    info = "/Title (Shelling kills 17) /CreationDate (D:20210304080000Z)"
    document = read_document(
        write(tmp_path / "report.pdf", pdf_file(["Page one\nkilled 3", "Page two"], info))
    )
    assert document.text == "Page one\nkilled 3\n\nPage two"
    assert document.title == "Shelling kills 17"
    assert (document.published.value, document.published.provenance) == ("2021-03-04", "metadata")


@pytest.mark.parametrize("info", ["", "/CreationDate (yesterday)", "/Title ( )"])
def test_pdf_without_usable_metadata_is_read(tmp_path: Path, info: str) -> None:
    document = read_document(write(tmp_path / "report.pdf", pdf_file([SENTENCE.format(3)], info)))
    assert document.title is None
    assert document.published.provenance == "absent"


def test_pdf_without_information_dictionary_is_read(tmp_path: Path) -> None:
    data = pdf_file([SENTENCE.format(3)]).replace(b"/Info 4 0 R", b"           ")
    assert read_document(write(tmp_path / "report.pdf", data)).text == SENTENCE.format(3)


def test_pdf_without_text_is_an_error(tmp_path: Path) -> None:
    error = error_of(write(tmp_path / "scan.pdf", pdf_file(["", ""])))
    assert error.kind == "no_text"
    assert "run OCR" in error.message


@pytest.mark.parametrize("cut", [20, 300, -30])
def test_a_damaged_pdf_is_an_error_or_read(
    tmp_path: Path, cut: int, caplog: pytest.LogCaptureFixture
) -> None:
    path = write(tmp_path / "cut.pdf", pdf_file([SENTENCE.format(3)])[:cut])
    with caplog.at_level(logging.WARNING):
        results = list(read_documents([path]))
    assert len(results) == 1
    assert isinstance(results[0], Document) or results[0].error.kind in ("damaged_pdf", "no_text")
    assert caplog.records == []


def test_a_parser_that_fails_on_one_file_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object, **options: object) -> None:
        raise AssertionError("quoting Three died")

    monkeypatch.setattr("trafilatura.bare_extraction", fail)
    monkeypatch.setattr("pypdf.PdfReader", fail)
    write(tmp_path / "a.html", html_page())
    write(tmp_path / "b.pdf", pdf_file(["Three died."]))
    write(tmp_path / "c.txt", "Three died.")
    page, pdf, text = read_documents([tmp_path])
    assert isinstance(page, DocumentFailure)
    assert isinstance(pdf, DocumentFailure)
    assert isinstance(text, Document)
    assert (page.error.kind, pdf.error.kind) == ("damaged_html", "damaged_pdf")
    assert "Three died" not in str(page.error) + str(pdf.error)


def test_a_pdf_whose_cipher_is_not_at_hand_is_encrypted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pypdf.errors import DependencyError

    def needs_more(*arguments: object) -> None:
        raise DependencyError("needs another package")

    path = write(tmp_path / "locked.pdf", encrypted(""))
    monkeypatch.setattr("pypdf.PdfReader.decrypt", needs_more)
    assert error_of(path).kind == "encrypted_pdf"


def encrypted(user_password: str) -> bytes:
    import io

    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_file([SENTENCE.format(3)])))
    writer.encrypt(user_password, "owner", algorithm="RC4-128")
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


def test_an_encrypted_pdf_is_an_error(tmp_path: Path) -> None:
    error = error_of(write(tmp_path / "locked.pdf", encrypted("secret")))
    assert error.kind == "encrypted_pdf"
    assert "save a copy without password" in error.message


def test_a_pdf_that_opens_without_password_is_read(tmp_path: Path) -> None:
    assert read_document(write(tmp_path / "open.pdf", encrypted(""))).text == SENTENCE.format(3)


def test_memory_of_a_long_pdf_does_not_grow_with_what_its_pages_hold() -> None:
    data = pdf_file([SENTENCE.format(3)] * 60, ballast=20_000)
    read_pdf(pdf_file([SENTENCE.format(3)]), "warm-up")
    tracemalloc.start()
    content = read_pdf(data, "long.pdf")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert content.text.count(SENTENCE.format(3)) == 60
    assert len(data) > 1_200_000
    assert peak < len(data) + 1_000_000


def test_markdown_keeps_its_front_matter_and_reads_it(tmp_path: Path) -> None:
    fields = 'title: "Shelling kills 17"\nsource: Invented Times\ndate: 4 March 2021\nlang: en\nempty:\n'
    text = f"---\n{fields}---\n# Shelling kills 17\n\nText.\n"
    document = read_document(write(tmp_path / "report.md", text))
    assert document.text == text
    assert (document.title, document.publisher, document.language) == (
        "Shelling kills 17",
        "Invented Times",
        "en",
    )
    assert (document.published.value, document.published.provenance) == ("2021-03-04", "metadata")


def test_markdown_without_front_matter_is_plain_text(tmp_path: Path) -> None:
    document = read_document(write(tmp_path / "report.md", "# Shelling kills 17\n\nText --- more.\n"))
    assert document.title == "Shelling kills 17"
    assert document.published.provenance == "absent"
    bare = read_document(write(tmp_path / "bare.md", "---\nauthor: A\n---\nThree died.\n"))
    assert bare.published.provenance == "absent"


def test_a_wrong_date_in_front_matter_is_an_error(tmp_path: Path) -> None:
    error = error_of(write(tmp_path / "report.md", "---\ndate: soon\n---\nThree died.\n"))
    assert "front matter field 'date' holds no date" in error.message


def test_jsonl_gives_one_document_a_line_with_its_fields(tmp_path: Path) -> None:
    line = {
        "text": "Three died.",
        "id": "a1",
        "title": "T",
        "url": "u",
        "publisher": "p",
        "language": "en",
        "date": "2021-03-04",
    }
    first, second = rows(tmp_path / "in.jsonl", [line, "", {"text": "Four died.", "id": 7, "date": None}])
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.id, first.source, first.title) == ("a1", f"{tmp_path / 'in.jsonl'}:1", "T")
    assert (first.url, first.publisher, first.language) == ("u", "p", "en")
    assert (first.published.value, first.published.provenance) == ("2021-03-04", "metadata")
    assert (second.id, second.source, second.text) == ("7", f"{tmp_path / 'in.jsonl'}:3", "Four died.")


def test_jsonl_without_ids_is_named_by_its_lines(tmp_path: Path) -> None:
    documents = rows(tmp_path / "in.jsonl", [{"text": "Three died."}, {"text": "Four died."}])
    assert [document.id for document in documents if isinstance(document, Document)] == ["in-1", "in-2"]


def test_jsonl_fields_can_have_other_names(tmp_path: Path) -> None:
    fields = JsonlFields(text="notes", id="event_id", published=("event_date",))
    line = {
        "notes": "Three died.",
        "event_id": "e9",
        "event_date": "4 March 2021",
        "text": 5,
        "published": "no",
    }
    [document] = rows(tmp_path / "in.ndjson", [line], fields=fields)
    assert isinstance(document, Document)
    assert (document.id, document.text, document.published.value) == ("e9", "Three died.", "2021-03-04")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "Three died."', "no JSON at column 23"),
        ("[1, 2]", "one JSON object with named fields"),
        ('{"body": "Three died."}', "the field 'text' is missing"),
        ('{"text": null}', "the field 'text' is missing"),
        ('{"text": ["Three died."]}', "the field 'text' must be a string, not list"),
        ('{"text": true}', "the field 'text' must be a string, not bool"),
        ('{"text": "  "}', "there is no text in it"),
        ('{"text": "Three \\ud800"}', "half of a surrogate pair"),
        ('{"text": "Three died.", "date": "soon"}', "the field 'date' holds no date"),
        ("[" * 100_000, "nested too deeply"),
        ('{"text": "Three died.", "id": ' + "1" * 5000 + "}", "a number too long"),
        ('{"text": "' + "x" * 2000 + '"}', "larger than 1000 bytes"),
    ],
)
def test_a_broken_line_names_file_and_line_and_the_next_goes_on(
    tmp_path: Path, line: str, message: str
) -> None:
    limit = 1000 if "larger" in message else 20_000_000
    path = tmp_path / "in.jsonl"
    good = {"text": "Three died."}
    first, broken, last = rows(path, [good, line, good], settings=Settings(max_document_bytes=limit))
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(broken, DocumentFailure)
    assert broken.source == f"{path}:2"
    assert str(broken.error).startswith(f"{path}:2: ")
    assert message in broken.error.message
    assert "Three died" not in str(broken.error)


def test_a_line_that_is_no_utf8_is_a_failure(tmp_path: Path) -> None:
    path = write(tmp_path / "in.jsonl", b'{"text": "tu\xe9es"}\n{"text": "Three died."}\n')
    broken, good = read_documents([path])
    assert isinstance(broken, DocumentFailure)
    assert "no UTF-8" in broken.error.message
    assert isinstance(good, Document)


def test_an_empty_jsonl_file_is_a_failure(tmp_path: Path) -> None:
    [failure] = read_documents([write(tmp_path / "in.jsonl", "\n\n")])
    assert isinstance(failure, DocumentFailure)
    assert failure.error.kind == "empty"


def test_a_byte_order_mark_before_jsonl_is_skipped(tmp_path: Path) -> None:
    [document] = read_documents([write(tmp_path / "in.jsonl", b'\xef\xbb\xbf{"text": "Three died."}')])
    assert isinstance(document, Document)
