"""Turns a reading and the ledger into incidents, figures and responses. Pure."""

from extractor.assemble.draft import Draft, assemble, with_figure_ids
from extractor.assemble.judged import judged
from extractor.assemble.relations import relate

__all__ = ["Draft", "assemble", "judged", "relate", "with_figure_ids"]
