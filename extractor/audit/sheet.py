"""A table on disk, row by row: encoding and delimiter found, damaged rows named and kept."""

from __future__ import annotations

import codecs
import contextlib
import csv
import dataclasses
import gzip
import io
import zlib
from typing import TYPE_CHECKING, Any

from extractor.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SAMPLE_BYTES = 1_000_000
_GUESSED_FROM_BYTES = 100_000
_DELIMITERS = ",;\t|"
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_GZIP_MAGIC = b"\x1f\x8b"


@dataclasses.dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: the line it begins on, its cells as written, and why it cannot be read, where it cannot."""

    line: int
    cells: list[str]
    trouble: str = ""


class Sheet:
    """An open table.

    Attributes:
        header: The names of its columns.
        delimiter: What stands between its cells.
        encoding: The encoding it is written in.
        size: Bytes on disk.
    """

    def __init__(self, raw: io.BufferedReader, text: io.TextIOWrapper, delimiter: str, size: int) -> None:
        self._raw = raw
        self._reader = csv.reader(text, delimiter=delimiter)
        self.delimiter = delimiter
        self.encoding = text.encoding
        self.size = size
        self.header = next(self._reader, [])

    @property
    def bytes_read(self) -> int:
        """How far the file on disk has been read."""
        return self._raw.tell()

    def rows(self) -> Iterator[SheetRow]:
        """The rows after the header; blank ones are left out."""
        while True:
            line = self._reader.line_num + 1
            try:
                cells = next(self._reader, None)
            except csv.Error as error:
                yield SheetRow(line, [], f"is no row of a table ({error}); is a quotation mark left open?")
                continue
            except (OSError, EOFError, zlib.error, UnicodeError) as error:
                yield SheetRow(line, [], f"is damaged from here on ({type(error).__name__}); save it again")
                return
            if cells is None:
                return
            if cells:
                yield SheetRow(line, cells, self._trouble(cells))

    def _trouble(self, cells: list[str]) -> str:
        if len(cells) != len(self.header):
            return f"has {len(cells)} cells where the header has {len(self.header)}"
        if any(_undecoded(cell) for cell in cells):
            return f"holds bytes that are no {self.encoding}; save the table again as UTF-8"
        return ""


@contextlib.contextmanager
def open_sheet(path: Path, longest_cell: int, delimiter: str | None = None) -> Iterator[Sheet]:
    """Opens a CSV table, gzipped or not.

    Args:
        path: The table.
        longest_cell: Most characters of a cell.
        delimiter: What stands between cells; null finds it from the header.

    Raises:
        TableError: The table is missing, empty, binary, or two of its columns have one name.
    """
    where = str(path)
    with contextlib.ExitStack() as stack:
        try:
            raw = stack.enter_context(path.open("rb"))
            stream = gzip.GzipFile(fileobj=raw) if raw.peek(2)[:2] == _GZIP_MAGIC else raw
            sample = _sample(stream)
            stream.seek(0)
        except (OSError, EOFError, zlib.error) as error:
            message = f"cannot be read ({getattr(error, 'strerror', None) or type(error).__name__})"
            raise TableError(message + "; check the name", where=where, kind="missing") from error
        encoding = _encoding(sample, where)
        text = io.TextIOWrapper(stream, encoding=encoding, errors="surrogateescape", newline="")
        stack.enter_context(text)
        stack.enter_context(_cells_up_to(longest_cell))
        try:
            sheet = Sheet(raw, text, delimiter or _delimiter(sample, encoding), path.stat().st_size)
        except (csv.Error, OSError, EOFError, zlib.error, UnicodeError) as error:
            message = f"cannot be read ({type(error).__name__}); save it again as CSV in UTF-8"
            raise TableError(message, where=f"{where}, line 1", kind="broken_row") from error
        _check_header(sheet.header, where)
        yield sheet


def _sample(stream: gzip.GzipFile | io.BufferedReader) -> bytes:
    """The first bytes; of a damaged file those before the damage.

    Raises:
        OSError, EOFError, zlib.error: Not even the first bytes can be read.
    """
    sample = stream.read1(_SAMPLE_BYTES)
    while len(sample) < _SAMPLE_BYTES:
        try:
            more = stream.read1(_SAMPLE_BYTES)
        except (OSError, EOFError, zlib.error):
            break
        if not more:
            break
        sample += more
    return sample


@contextlib.contextmanager
def _cells_up_to(characters: int) -> Iterator[None]:
    # The csv module keeps this limit for the whole process, so it is put back.
    before = csv.field_size_limit(characters)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _encoding(sample: bytes, where: str) -> str:
    if sample.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if sample.startswith(_UTF16_MARKS):
        return "utf-16"
    if b"\x00" in sample:
        raise TableError("is no CSV but a binary file; save it as CSV first", where=where, kind="binary")
    return "utf-8" if _mostly_utf8(sample) else _guessed_encoding(sample, where)


def _mostly_utf8(sample: bytes) -> bool:
    """Whether more characters read well as UTF-8 than not; the damaged ones are named with their rows."""
    decoder: Any = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    beyond_ascii = [c for c in decoder.decode(sample) if c > "\x7f"]
    damaged = sum(1 for c in beyond_ascii if _undecoded(c))
    return damaged == 0 or len(beyond_ascii) - damaged > damaged


def _guessed_encoding(sample: bytes, where: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample[:_GUESSED_FROM_BYTES]).best()
    if best is None:
        raise TableError("the encoding is not recognised; save it as UTF-8", where=where, kind="encoding")
    return best.encoding


def _undecoded(text: str) -> bool:
    return not text.isascii() and any("\udc80" <= c <= "\udcff" for c in text)


def _delimiter(sample: bytes, encoding: str) -> str:
    header = sample.decode(encoding, errors="replace").partition("\n")[0]
    return max(_DELIMITERS, key=header.count)


def _check_header(header: list[str], where: str) -> None:
    if not any(name.strip() for name in header):
        raise TableError("is empty; the first line must name the columns", where=where, kind="empty")
    twice = sorted({name for name in header if name.strip() and header.count(name) > 1})
    if twice:
        message = f"two columns have the name {twice[0]!r}; rename one"
        raise TableError(message, where=f"{where}, line 1", kind="duplicate_column")
