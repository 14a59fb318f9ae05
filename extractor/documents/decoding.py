"""Bytes to text: byte order marks, UTF-8, declared and guessed encodings; binary is refused."""

from __future__ import annotations

import codecs
import re

from extractor.errors import DocumentError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"PK\x03\x04", "a zip archive or an office file; save it as PDF or text first"),
    (b"\xd0\xcf\x11\xe0", "an old office file; save it as PDF or text first"),
    (b"{\\rtf", "a rich text file; save it as plain text first"),
    (b"\x1f\x8b", "compressed; unpack it first"),
    (b"\x89PNG", "an image; read its text by OCR first"),
    (b"\xff\xd8\xff", "an image; read its text by OCR first"),
    (b"GIF8", "an image; read its text by OCR first"),
)
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROL_BYTES = 0.01
_HIGH_BYTES = re.compile(rb"[\x80-\xff]")
_MOST_HIGH_BYTES_OF_LATIN = 0.2
_UTF8_REPLACEMENT = "�".encode()


def decode(data: bytes, where: str, *, declared: str | None = None) -> str:
    """The text of ``data``; newlines, spaces and invisible characters stay as they are.

    Order: byte order mark (removed, it is no text), UTF-8, the declared encoding, a guess.

    Args:
        data: The whole file.
        where: Name of the file for error messages.
        declared: Encoding that the file itself names (HTML ``charset``).

    Raises:
        DocumentError: The data is binary, or no encoding fits.
    """
    _refuse_known_binary(data, where)
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_strictly(data, encoding, where)
    _refuse_control_bytes(data, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            message = f"UTF-8 text with a damaged byte at position {error.start}; save it again as UTF-8"
            raise DocumentError(message, where=where, kind="encoding") from error
    return _decode_as_declared(data, declared) or _decode_by_guess(data, where)


def _refuse_known_binary(data: bytes, where: str) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise DocumentError(f"this is no text but {what}", where=where, kind="binary")


def _refuse_control_bytes(data: bytes, where: str) -> None:
    if b"\x00" in data:
        message = "binary data, or UTF-16 without a byte order mark; save it as UTF-8 text"
        raise DocumentError(message, where=where, kind="binary")
    if len(_CONTROL_BYTES.findall(data)) > _MOST_CONTROL_BYTES * len(data):
        raise DocumentError("binary data; only text can be read", where=where, kind="binary")


def _decode_strictly(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"begins as {encoding} but breaks at byte {error.start}; save it again as UTF-8"
        raise DocumentError(message, where=where, kind="encoding") from error


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether more characters read well as UTF-8 than not: then a guess would turn them all into rubbish."""
    lenient = data.decode("utf-8", errors="replace")
    genuine_marks = data.count(_UTF8_REPLACEMENT)
    broken = lenient.count("�") - genuine_marks
    well_read = len(re.findall(r"[^\x00-\x7f�]", lenient)) + genuine_marks
    return well_read > broken


def _decode_as_declared(data: bytes, declared: str | None) -> str | None:
    if declared is None:
        return None
    try:
        return data.decode(declared)
    except (UnicodeDecodeError, LookupError):
        return None


def _decode_by_guess(data: bytes, where: str) -> str:
    if _is_latin_script(data):
        western = _decode_as_declared(data, "cp1252")
        if western is not None:
            return western
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        message = "the encoding is not recognised; save it as UTF-8"
        raise DocumentError(message, where=where, kind="encoding")
    return str(best)


def _is_latin_script(data: bytes) -> bool:
    """Accented letters are rare in Latin scripts; in Cyrillic, Arabic or Chinese most bytes are high.

    Guessing on a short Latin text is unsafe: charset-normalizer reads one French line as Big5.
    """
    return len(_HIGH_BYTES.findall(data)) <= _MOST_HIGH_BYTES_OF_LATIN * len(data)
