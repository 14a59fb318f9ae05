"""The texts of a run, read again where they lie and known by their digest; a changed text is not shown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.errors import RunError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractor.cli.options.stored_run import TextsOptions
    from extractor.report import ReviewItem
    from extractor.schema import Extraction

_LINE = re.compile(r"(?<=.):\d+$")


def with_texts(records: Sequence[Extraction], options: TextsOptions) -> list[ReviewItem]:
    """Each record with the text that it was read from.

    Args:
        records: The records; one that could not be read has no text, and keeps its place.
        options: Where the reports lie now, if not where they were read.

    Raises:
        RunError: The text of a record is not there, or is not the one that was read.
    """
    from extractor.report import ReviewItem

    found = texts_by_digest(records, options)
    missing = [record for record in records if record.document.sha256 not in found]
    if missing:
        raise _missing(missing, options.texts)
    return [ReviewItem(record, found[record.document.sha256]) for record in records]


def texts_by_digest(records: Sequence[Extraction], options: TextsOptions) -> dict[str, str]:
    """The texts that could be found, by the SHA-256 that the record of each carries."""
    from extractor.corpus import Corpus
    from extractor.documents import Document, JsonlFields
    from extractor.settings import Settings

    wanted = {record.document.sha256 for record in records}
    corpus = Corpus(
        _places_to_look(records, options.texts),
        fields=JsonlFields(text=options.text_column),
        settings=Settings(max_document_bytes=_largest(records)),
    )
    found = {"": ""}
    for report in corpus.reports():
        document = report.load()
        if isinstance(document, Document) and document.sha256 in wanted:
            found[document.sha256] = document.text
    return found


def _places_to_look(records: Iterable[Extraction], texts: Path | None) -> list[str | Path]:
    if texts is not None:
        return [texts]
    sources = (record.document.source for record in records if record.document.sha256)
    files = (source if Path(source).is_file() else _LINE.sub("", source) for source in sources)
    return list(dict.fromkeys(file for file in files if Path(file).is_file()))


def _largest(records: Sequence[Extraction]) -> int:
    """What was small enough to be read once is so again."""
    from extractor.settings import Settings

    sizes = (record.provenance.settings.get("max_document_bytes") for record in records)
    return max([Settings().max_document_bytes, *(size for size in sizes if isinstance(size, int))])


def _missing(records: Sequence[Extraction], texts: Path | None) -> RunError:
    rest = f" (and {len(records) - 1} more)" if len(records) > 1 else ""
    where = "where it was read" if texts is None else f"in {texts}"
    message = f"the text of this record{rest} is not {where}, or has changed; give --texts FOLDER"
    return RunError(message, where=records[0].document.source, kind="text_missing")
