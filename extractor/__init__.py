"""Reads reports of armed violence into structured incidents whose every number is shown in the text.

The public names are those of ``__all__``, each imported when it is first used: ``import extractor`` alone
costs nothing.
"""

from __future__ import annotations

import importlib
import sys
import types
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.documents import Document, read_document, read_documents
    from extractor.errors import ExtractorError
    from extractor.numbers import find_numbers
    from extractor.pipeline import Extractor, aextract, extract
    from extractor.schema import Extraction, Figure, Incident, NumberMention
    from extractor.settings import Settings
    from extractor.verify import verify

__all__ = [
    "Document",
    "Extraction",
    "Extractor",
    "ExtractorError",
    "Figure",
    "Incident",
    "NumberMention",
    "Settings",
    "__version__",
    "aextract",
    "extract",
    "find_numbers",
    "read_document",
    "read_documents",
    "verify",
]

_HOMES = {
    "Document": "extractor.documents",
    "Extraction": "extractor.schema",
    "Extractor": "extractor.pipeline",
    "ExtractorError": "extractor.errors",
    "Figure": "extractor.schema",
    "Incident": "extractor.schema",
    "NumberMention": "extractor.schema",
    "Settings": "extractor.settings",
    "aextract": "extractor.pipeline",
    "extract": "extractor.pipeline",
    "find_numbers": "extractor.numbers",
    "read_document": "extractor.documents",
    "read_documents": "extractor.documents",
    "verify": "extractor.verify",
}

__version__: str


if not TYPE_CHECKING:  # a type checker that saw it would believe in any name

    def __getattr__(name: str) -> object:
        if name == "__version__":
            value: object = importlib.import_module("extractor.version").installed_version()
        elif name in _HOMES:
            value = getattr(importlib.import_module(_HOMES[name]), name)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(types.ModuleType):
    """Keeps ``extractor.verify`` the function: the room of that name, once loaded, would take its place."""

    def __setattr__(self, name: str, value: object) -> None:
        if name in _HOMES and isinstance(value, types.ModuleType):
            return
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
