"""Bytes in, ``Document`` out: the text is stored once and never edited, so that offsets hold."""

from extractor.documents.building import document_from_text
from extractor.documents.document import Document, DocumentFailure, Metadata
from extractor.documents.jsonl import JsonlFields
from extractor.documents.reading import read_document, read_documents

__all__ = [
    "Document",
    "DocumentFailure",
    "JsonlFields",
    "Metadata",
    "document_from_text",
    "read_document",
    "read_documents",
]
