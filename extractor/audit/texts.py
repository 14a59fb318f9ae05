"""The texts of an audit: found by id through an index on disk, so that memory does not grow with the file."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.audit.jsonlines import is_blank, read_object
from extractor.audit.lines import Line, LineFile
from extractor.audit.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LONGEST_JSON_ESCAPE = 6
_ROOM_FOR_OTHER_FIELDS = 1_000_000


@dataclasses.dataclass(frozen=True, slots=True)
class TextPlace:
    """Where a text stands in the unpacked texts file: line (from 1), first byte, length in bytes."""

    line: int
    start: int
    length: int


class SeenKeys:
    """A set of keys on disk, for files whose ids do not fit into memory."""

    def __init__(self, database: sqlite3.Connection, name: str) -> None:
        self._database = database
        self._insert = f"INSERT OR IGNORE INTO {name} VALUES (?)"
        database.execute(f"CREATE TABLE {name} (key BLOB PRIMARY KEY) WITHOUT ROWID")

    def add(self, key: object) -> bool:
        """Whether ``key`` is new."""
        return self._database.execute(self._insert, (_digest(key),)).rowcount == 1


class TextIndex:
    """Text ids and their places in the texts file."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        database.execute(
            "CREATE TABLE texts (key BLOB PRIMARY KEY, line INTEGER, start INTEGER, length INTEGER)"
            " WITHOUT ROWID"
        )

    def add(self, text_id: object, place: TextPlace) -> bool:
        """Whether ``text_id`` is new; the first text of an id stays."""
        row = (_digest(text_id), place.line, place.start, place.length)
        return self._database.execute("INSERT OR IGNORE INTO texts VALUES (?, ?, ?, ?)", row).rowcount == 1

    def find(self, text_id: object) -> TextPlace | None:
        """The place of the text, or null where the file has none of that id."""
        query = "SELECT line, start, length FROM texts WHERE key = ?"
        row = self._database.execute(query, (_digest(text_id),)).fetchone()
        return None if row is None else TextPlace(*row)


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder for the index and unpacked texts; readable by its owner only and removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="extractor-audit-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def scratch_database(folder: Path) -> Iterator[sqlite3.Connection]:
    """A database that is thrown away: no journal, one transaction, a small cache."""
    with contextlib.closing(sqlite3.connect(folder / "index.sqlite", isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.execute("BEGIN")
        yield database


def longest_line(max_text_bytes: int) -> int:
    """Most bytes of a line of JSONL whose text has at most ``max_text_bytes``, every character escaped."""
    return _LONGEST_JSON_ESCAPE * max_text_bytes + _ROOM_FOR_OTHER_FIELDS


def index_texts(
    path: Path, index: TextIndex, folder: Path, longest: int, note: Callable[[Problem], None]
) -> Path:
    """Fills ``index`` from a texts file and returns the unpacked file that its places point into.

    Args:
        path: JSONL of ``text_id`` and ``text``, gzipped or not.
        index: The empty index.
        folder: Where an unpacked copy may be put (a pipe or gzip cannot be read at random).
        longest: Most bytes of a line.
        note: Takes each problem; the lines after it are still read.
    """
    seekable = path if _is_plain(path) else folder / "texts.jsonl"
    with LineFile(path, longest) as lines, contextlib.ExitStack() as stack:
        copy = None if seekable == path else stack.enter_context(seekable.open("wb"))
        for line in lines:
            place = TextPlace(line.number, line.start, 0 if line.content is None else len(line.content))
            if copy is not None:
                place = dataclasses.replace(place, start=copy.tell())
                copy.write(line.content or b"")
            problem = _index_line(line, place, index, str(path))
            if problem is not None:
                note(problem)
    return seekable


def _index_line(line: Line, place: TextPlace, index: TextIndex, file: str) -> Problem | None:
    if is_blank(line):
        return None
    record = read_object(line, file)
    if isinstance(record, Problem):
        return record
    if not isinstance(record.get("text_id"), str | int):
        return Problem(
            "missing_field", "is missing or no text; give each text an id", file, line.number, "text_id"
        )
    if not index.add(record["text_id"], place):
        message = "stands on an earlier line too; the first text is used"
        return Problem("duplicate_id", message, file, line.number, "text_id")
    return None


def _is_plain(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(2) != b"\x1f\x8b"


def _digest(key: object) -> bytes:
    written = f"{type(key).__name__}:{key}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(written, digest_size=16).digest()
