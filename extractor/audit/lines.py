"""Lines of a file that may be gzipped, damaged or hostile: bounded memory, and nothing raised half-way."""

from __future__ import annotations

import dataclasses
import gzip
import zlib
from typing import TYPE_CHECKING

from extractor.errors import TableError

if TYPE_CHECKING:
    import io
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

_GZIP_MAGIC = b"\x1f\x8b"


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """One line of a file; ``content`` is null where it could not be read, and ``trouble`` says why."""

    number: int
    start: int
    content: bytes | None
    trouble: str = ""


class LineFile:
    """A file read line by line; what gzip hides is unpacked on the way.

    Args:
        path: The file.
        longest: Most bytes that a line may have; a longer one is skipped and named.

    Raises:
        TableError: The file cannot be opened.
    """

    def __init__(self, path: Path, longest: int) -> None:
        try:
            self._raw = path.open("rb")
            self.size = path.stat().st_size if path.is_file() else None
            packed = self._raw.peek(2)[:2] == _GZIP_MAGIC
        except OSError as error:
            message = f"cannot be read ({error.strerror}); check the name"
            raise TableError(message, where=str(path), kind="missing") from error
        self._stream: gzip.GzipFile | io.BufferedReader = (
            gzip.GzipFile(fileobj=self._raw) if packed else self._raw
        )
        self._longest = longest

    def __enter__(self) -> LineFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()
        self._raw.close()

    @property
    def bytes_read(self) -> int:
        """How far the file on disk has been read."""
        return 0 if self.size is None else self._raw.tell()

    def __iter__(self) -> Iterator[Line]:
        number, start = 0, 0
        while True:
            number += 1
            try:
                line, length = self._next_line(number, start)
            except (OSError, EOFError, zlib.error):
                yield Line(number, start, None, "the compressed file is damaged from here on; pack it again")
                return
            if length == 0:
                return
            start += length
            yield line

    def _next_line(self, number: int, start: int) -> tuple[Line, int]:
        content = self._stream.readline(self._longest + 1)
        length = len(content)
        if length <= self._longest:
            return Line(number, start, content), length
        while content and not content.endswith(b"\n"):
            content = self._stream.readline(self._longest)
            length += len(content)
        return Line(
            number, start, None, f"longer than {self._longest} bytes; split it or raise the limit"
        ), length
