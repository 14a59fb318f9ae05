"""What a caller may name: a file, a folder, a glob, ``-`` for standard input."""

from __future__ import annotations

import dataclasses
import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.documents.document import DocumentFailure
from extractor.documents.standard_input import STANDARD_INPUT, STANDARD_INPUT_NAME
from extractor.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

KNOWN_SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".jsonl", ".ndjson")


@dataclasses.dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read and the id that a document from it gets."""

    path: Path
    id: str


def find_files(sources: Iterable[str | Path]) -> Iterator[FoundFile | DocumentFailure]:
    """The files that the sources name, one at a time; what names none is a failure in its place."""
    for source in sources:
        try:
            yield from _files_of(str(source))
        except DocumentError as error:
            yield DocumentFailure(str(source), error)


def _files_of(source: str) -> Iterator[FoundFile]:
    path = Path(source)
    if source == STANDARD_INPUT:
        yield FoundFile(path, STANDARD_INPUT_NAME)
    elif path.is_dir():
        yield from _files_of_folder(path)
    elif not path.exists() and glob.has_magic(source):
        yield from _files_of_glob(source)
    else:
        yield FoundFile(path, path.stem)


def _files_of_glob(pattern: str) -> Iterator[FoundFile]:
    matches = sorted(glob.iglob(pattern, recursive=True))  # noqa: PTH207  Path.glob takes no absolute pattern
    files = [Path(match) for match in matches if Path(match).is_file()]
    if not files:
        message = "no file matches this pattern; check the folder and the ending"
        raise DocumentError(message, where=pattern, kind="no_match")
    for path in files:
        yield FoundFile(path, path.stem)


def _files_of_folder(folder: Path) -> Iterator[FoundFile]:
    found = False
    for path in _walk(folder):
        found = True
        yield FoundFile(path, path.relative_to(folder).with_suffix("").as_posix())
    if not found:
        message = f"no readable file in this folder; files must end in {', '.join(KNOWN_SUFFIXES)}"
        raise DocumentError(message, where=str(folder), kind="no_match")


def _walk(folder: Path) -> Iterator[Path]:
    """Files with a known ending below a folder, sorted; hidden files and folders are left out."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and name.lower().endswith(KNOWN_SUFFIXES):
                yield Path(root, name)
