"""The five reports are read as they are: every character, their headline and their date."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from extractor.documents import Document, read_document, read_documents

ROOT = Path(__file__).parents[2]
LABELS: list[dict[str, Any]] = json.loads(
    (ROOT / "tests" / "data" / "seed_labels.json").read_text(encoding="utf-8")
)["documents"]

pytestmark = pytest.mark.parametrize("label", LABELS, ids=lambda label: str(label["doc_id"]))


def read(label: dict[str, Any]) -> Document:
    return read_document(ROOT / "examples" / label["file"])


def test_text_is_the_file_character_by_character(label: dict[str, Any]) -> None:
    document = read(label)
    assert document.text.encode() == (ROOT / "examples" / label["file"]).read_bytes()
    assert document.sha256 == label["sha256"]
    assert len(document.text) == label["n_chars"]


def test_every_labelled_quotation_holds(label: dict[str, Any]) -> None:
    text = read(label).text
    assert label["numbers"]
    for number in label["numbers"]:
        assert text[number["start"] : number["end"]] == number["quote"]


def test_headline_is_found_behind_banners(label: dict[str, Any]) -> None:
    document = read(label)
    assert document.title == label["title"]["quote"]
    assert document.title_span == (label["title"]["start"], label["title"]["end"])


def test_publication_date_is_that_of_the_text_or_absent(label: dict[str, Any]) -> None:
    document = read(label)
    assert document.published.value == label["published"]["value"]
    assert document.published.provenance == label["published"]["provenance"]
    anchor = label["anchor"]["date"]
    assert document.anchor == (date.fromisoformat(anchor) if anchor else None)


def test_a_given_date_goes_before_the_text(label: dict[str, Any]) -> None:
    document = read_document(ROOT / "examples" / label["file"], published="2016-02-11")
    assert (document.published.value, document.published.provenance) == ("2016-02-11", "given")


def test_the_folder_gives_the_same_document(label: dict[str, Any]) -> None:
    documents = {
        document.id: document
        for document in read_documents([ROOT / "examples"])
        if isinstance(document, Document)
    }
    assert documents[Path(label["file"]).stem] == read(label)
