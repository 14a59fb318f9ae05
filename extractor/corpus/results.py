"""The results of a run as JSON lines: added to, flushed to the disk, and never left with half a line."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from extractor.errors import RunError
from extractor.schema import DocumentInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


class Results:
    """The file of records; whoever adds to it holds the lock of the run folder.

    Raises:
        RunError: The file cannot be opened for writing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = self._opened()

    def _opened(self) -> int:
        try:
            return os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        except OSError as error:
            raise unwritable(error, self._path) from error

    def size(self) -> int:
        """Bytes of the file as it stands under its name; another process may have put a new one there."""
        mine = os.fstat(self._file)
        if not self._path.exists() or not os.path.samestat(mine, self._path.stat()):
            os.close(self._file)
            self._file = self._opened()
            return os.fstat(self._file).st_size
        return mine.st_size

    def add(self, lines: Sequence[bytes]) -> int:
        """Adds lines and waits until they are on the disk; returns the new size.

        Raises:
            RunError: The disk is full or failed; the file is then as it was before.
        """
        before = self.size()
        rest = memoryview(b"".join(line + b"\n" for line in lines))
        try:
            while rest:
                rest = rest[os.write(self._file, rest) :]
            os.fsync(self._file)
        except OSError as error:
            self.cut(before)
            raise unwritable(error, self._path) from error
        return self.size()

    def cut(self, size: int) -> None:
        """Drops what stands beyond ``size``: a line that was being written when the program was killed."""
        try:
            os.ftruncate(self._file, size)
        except OSError as error:
            raise unwritable(error, self._path) from error

    def keep_only(self, wanted: Callable[[bytes, int], bool], aside: Path | None = None) -> int:
        """Puts a file with the wanted lines alone in its place; returns the new size.

        Args:
            wanted: Told each line and the offset of its end.
            aside: Where the other lines are added to; null drops them.

        Raises:
            RunError: The disk is full or failed; the file is then as it was before.
        """
        draft = self._path.with_name(f".{self._path.name}.part")
        try:
            with draft.open("wb") as kept, (aside or Path(os.devnull)).open("ab") as others:
                for line, end in self.after(0):
                    (kept if wanted(line, end) else others).write(line)
                for file in (others, kept) if aside else (kept,):
                    file.flush()
                    os.fsync(file.fileno())
            draft.replace(self._path)
        except OSError as error:
            raise unwritable(error, self._path) from error
        return self.size()

    def after(self, start: int) -> Iterator[tuple[bytes, int]]:
        """Whole lines from ``start`` on, each with the offset of its end."""
        with self._path.open("rb") as file:
            file.seek(start)
            for line in file:
                if not line.endswith(b"\n"):
                    return
                start += len(line)
                yield line, start

    def close(self) -> None:
        """Closes the file."""
        os.close(self._file)


def identity_of(line: bytes) -> tuple[DocumentInfo, str] | None:
    """The document and the status of a result line; null if it is none."""
    try:
        record = json.loads(line)
        return DocumentInfo.model_validate(record["document"]), str(record["status"])
    except (ValueError, KeyError, TypeError, ValidationError):
        return None


def unwritable(error: OSError, path: Path) -> RunError:
    """A failed write as a person should read it."""
    if error.errno in (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", None)):
        message = "the disk is full; make room and run the same command again: nothing finished is lost"
        return RunError(message, where=str(path), kind="disk")
    reason = (error.strerror or "unknown reason").lower()
    return RunError(f"cannot be written: {reason}; choose another --out", where=str(path), kind="unwritable")
