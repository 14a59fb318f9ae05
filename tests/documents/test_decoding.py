"""Encodings are detected, line ends and invisible characters stay, binary data is refused."""

from __future__ import annotations

import codecs
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.documents import document_from_text, read_document
from extractor.documents.decoding import decode
from extractor.errors import DocumentError

if TYPE_CHECKING:
    from pathlib import Path

KEPT = [
    "windows\r\nold mac\runix\n",
    "no-break\u00a0space, zero\u200bwidth, soft\u00adhyphen, \u202ereversed\u202c, line\u2028separator",
    "composed é and decomposed e\u0301",
    "İstanbul’da 12 kişi öldü",
    "قتل 12 شخصا 🕊",
]


@pytest.mark.parametrize("text", KEPT)
def test_text_is_stored_as_it_stands(tmp_path: Path, text: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode())
    assert read_document(path).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_no_text(encoding: str) -> None:
    assert decode("12 killed – é\r\n".encode(encoding), "f") == "12 killed – é\r\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-be"])
def test_marks_of_both_byte_orders_are_known(encoding: str) -> None:
    marks = {
        "utf-16-le": codecs.BOM_UTF16_LE,
        "utf-16-be": codecs.BOM_UTF16_BE,
        "utf-32-be": codecs.BOM_UTF32_BE,
    }
    assert decode(marks[encoding] + "12 killed".encode(encoding), "f") == "12 killed"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Doce muertos en Bogotá, según la policía.", "cp1252"),
        ("At least 12 were killed — “a massacre”, said the mayor’s office.", "cp1252"),
        ("Dix-sept personnes tuées près de Gao", "latin-1"),
        ("Погибли 12 человек в Донецке, сообщили местные власти в субботу.", "cp1251"),
        ("قتل 12 شخصا في غارة على مدينة حلب السورية يوم السبت", "cp1256"),
    ],
)
def test_old_encodings_are_guessed(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "f") == text


def test_a_declared_encoding_goes_before_a_guess() -> None:
    data = "Zabito 12 ludzi w Łodzi, powiedział burmistrz".encode("iso8859-2")
    assert decode(data, "f", declared="iso-8859-2") == data.decode("iso8859-2")
    assert decode("tuées".encode("cp1252"), "f", declared="no-such-encoding") == "tuées"


@pytest.mark.parametrize(
    ("data", "kind", "message"),
    [
        (b"PK\x03\x04rest", "binary", "zip archive or an office file"),
        (b"\x89PNG\r\n\x1a\n", "binary", "image"),
        (b"{\\rtf1 hello}", "binary", "rich text"),
        (b"text\x00with zero", "binary", "UTF-16 without a byte order mark"),
        (bytes(range(1, 32)) * 10, "binary", "binary data"),
        ("Погибли 12 человек".encode()[:-1] + b" 12", "encoding", "damaged byte at position 30"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "encoding", "begins as utf-16 but breaks"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, kind: str, message: str) -> None:
    with pytest.raises(DocumentError, match=message) as caught:
        decode(data, "report.bin")
    assert caught.value.kind == kind
    assert str(caught.value).startswith("report.bin: ")


def test_bytes_that_fit_no_encoding_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoMatch:
        def best(self) -> None:
            return None

    monkeypatch.setattr("charset_normalizer.from_bytes", lambda data: NoMatch())
    with pytest.raises(DocumentError, match="not recognised; save it as UTF-8"):
        decode(b"\xff\xfd\xfc" * 20, "report.txt")


def test_half_a_surrogate_pair_is_no_text() -> None:
    with pytest.raises(DocumentError, match="text: character 3 is half of a surrogate pair"):
        document_from_text("12 \ud800 killed")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_any_text_round_trips_with_its_digest(text: str) -> None:
    document = document_from_text(text)
    assert document.text == text
    assert document.title_span is None or text[slice(*document.title_span)] == document.title


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_utf8_decodes_to_itself(text: str) -> None:
    assert decode(b"Report: " + text.encode(), "f") == f"Report: {text}"


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_a_document_error_and_no_other(data: bytes) -> None:
    with suppress(DocumentError):
        text = decode(data, "f")
        assert text.encode().decode() == text
