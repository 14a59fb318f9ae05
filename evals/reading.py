"""From a labelled document to what the extractor reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.documents import Document, Metadata, document_from_text

if TYPE_CHECKING:
    from evals.gold import GoldDocument


def document_of(gold: GoldDocument, *, with_date: bool = True) -> Document:
    """The document of a label; the labels themselves never reach the extractor.

    Args:
        gold: The labelled document.
        with_date: Whether the publication date that the set supplies is given along; without it the
            extractor has only what the text says of its date.
    """
    published = gold.published if with_date else None
    return document_from_text(gold.text, source=gold.id, published=published, metadata=Metadata(id=gold.id))
