"""Reads the sets that lie in evals/sets as ``gold.jsonl``: one labelled document a line."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from evals.faults import faults
from evals.gold import EvalSet, GoldDocument
from extractor.domains import load_domain
from extractor.errors import TableError, UsageError
from extractor.settings import DEFAULT_DOMAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CHECKOUT = Path(__file__).resolve().parent.parent
SETS = CHECKOUT / "evals" / "sets"


def set_names() -> list[str]:
    """Names of the sets that come with the checkout."""
    return sorted(path.parent.name for path in SETS.glob("*/gold.jsonl"))


def load_set(name: str) -> EvalSet:
    """Read a set of the checkout by its name.

    Raises:
        UsageError: There is no such set.
        TableError: A label is wrong; the error names file, line and field.
    """
    path = SETS / name / "gold.jsonl"
    if not path.is_file():
        message = f"no such set; the checkout has: {', '.join(set_names())}"
        raise UsageError(message, where=f"set {name!r}")
    told = _about(path)
    return EvalSet(name=name, documents=read_gold(path), domain=domain_of(path), profile=told.get("profile"))


def domain_of(path: Path) -> str:
    """The domain that the set of a ``gold.jsonl`` names in ``set.toml`` beside it; else the default one."""
    return str(_about(path).get("domain", DEFAULT_DOMAIN))


def _about(path: Path) -> dict[str, Any]:
    about = path.with_name("set.toml")
    return tomllib.loads(about.read_text(encoding="utf-8")) if about.is_file() else {}


def read_gold(path: Path) -> list[GoldDocument]:
    """Read and check a ``gold.jsonl``.

    A line holds either ``text`` or ``file``, a path from the root of the checkout to the report.

    Raises:
        TableError: A line is no JSON, a field is wrong, a span does not fit, an event type is none of the
            domain, an id is given twice, or there is no document at all.
    """
    event_types = load_domain(domain_of(path)).event_types
    documents: list[GoldDocument] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{path.name}:{number}"
        document = _document(_fields(line, where), where, event_types)
        if document.id in seen:
            message = f"document {document.id!r} was already given in line {seen[document.id]}"
            raise TableError(message, where=f"{where}: id")
        seen[document.id] = number
        documents.append(document)
    return in_order(documents, path.name)


def in_order(documents: Iterable[GoldDocument], where: str) -> list[GoldDocument]:
    """Documents sorted by id.

    Raises:
        TableError: There are none, so that nothing could be measured.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    if not ordered:
        raise TableError("the set is empty; nothing can be measured with it", where=where)
    return ordered


def _fields(line: str, where: str) -> dict[str, Any]:
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise TableError(f"not JSON: {error.msg} at column {error.colno}", where=where) from error
    if not isinstance(fields, dict):
        raise TableError("a line must hold one JSON object", where=where)
    return fields


def _document(fields: dict[str, Any], where: str, event_types: Sequence[str]) -> GoldDocument:
    if "file" in fields:
        fields["text"] = _text_of(str(fields.pop("file")), where)
    document = validated(fields, where)
    for field, fault in faults(document, event_types):
        raise TableError(f"document {document.id!r}: {fault}", where=f"{where}: {field}")
    return document


def _text_of(name: str, where: str) -> str:
    path = CHECKOUT / name
    if not path.is_file():
        raise TableError(f"there is no file {name}", where=f"{where}: file")
    return path.read_bytes().decode("utf-8")


def validated(fields: dict[str, Any], where: str) -> GoldDocument:
    """A ``GoldDocument`` of plain fields.

    Raises:
        TableError: A field is missing, unknown or has a wrong value; the first one is named.
    """
    try:
        return GoldDocument.model_validate(fields)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "(whole line)"
        raise TableError(first["msg"], where=f"{where}: {field}") from error
