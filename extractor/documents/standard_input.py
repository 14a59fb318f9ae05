"""Standard input: one document of any format, or JSONL."""

from __future__ import annotations

import io
import re
import sys
from typing import BinaryIO, cast

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "stdin"
_JSON_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*\"|\[\s*[\[{])")
_PEEKED_BYTES = 256


def open_standard_input() -> io.BufferedReader:
    """Standard input as bytes that can be looked at before they are read."""
    stream = sys.stdin.buffer
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(cast("io.RawIOBase", stream))


def begins_as_json(start: bytes) -> bool:
    """Whether the first bytes are those of a JSON object or of a list of them; no report begins so."""
    return bool(_JSON_BEGINS.match(start))


def holds_jsonl(stream: BinaryIO) -> bool:
    """Whether a stream that has not been read yet begins as JSON."""
    return isinstance(stream, io.BufferedReader) and begins_as_json(stream.peek(_PEEKED_BYTES))
