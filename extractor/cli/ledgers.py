"""The ledgers of several documents, written in the form that was asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from extractor.cli.failures import complain
from extractor.cli.options.numbers import NumbersFormat
from extractor.cli.output import opened, refuse_to_overwrite_a_source
from extractor.cli.read_ledger import ReadLedger

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def write_ledgers(sources: list[str], domain: str, form: NumbersFormat, out: Path) -> bool:
    """Finds the numbers of every source and writes them.

    Returns:
        Whether every source was read; those that were not are named on standard error.
    """
    refuse_to_overwrite_a_source(out, sources)
    write = {NumbersFormat.TEXT: _text, NumbersFormat.JSONL: _json_lines, NumbersFormat.HTML: _page}[form]
    unread: list[str] = []
    with opened(out) as file:
        write(_ledgers(sources, domain, unread), file)
    return not unread


def _ledgers(sources: list[str], domain: str, unread: list[str]) -> Iterator[ReadLedger]:
    from extractor.documents import DocumentFailure, read_documents
    from extractor.domains import load_domain
    from extractor.numbers import find_numbers

    about = load_domain(domain)
    for document in read_documents(sources):
        if isinstance(document, DocumentFailure):
            complain(str(document.error))
            unread.append(document.source)
        else:
            yield ReadLedger(document, find_numbers(document.text, domain=about))


def _text(ledgers: Iterable[ReadLedger], file: BinaryIO) -> None:
    from extractor.cli.render_numbers import MarkedText, legend
    from extractor.cli.terminal import show

    seen: set[str] = set()
    for ledger in ledgers:
        show(MarkedText(ledger), file)
        seen.update(mention.mention_class for mention in ledger.mentions)
    show(legend(seen), file)


def _json_lines(ledgers: Iterable[ReadLedger], file: BinaryIO) -> None:
    for ledger in ledgers:
        where = {"document": ledger.document.id, "source": ledger.document.source}
        for mention in ledger.mentions:
            row = {**where, **mention.model_dump(mode="json")}
            file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")


def _page(ledgers: Iterable[ReadLedger], file: BinaryIO) -> None:
    from extractor.cli.render_page import page

    file.write(page(ledgers).encode())
