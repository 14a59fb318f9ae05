"""Words of capital passages in the case that they have in running text."""

from extractor.casing.restoring import restore_case
from extractor.casing.vocabulary import is_common_word

__all__ = ["is_common_word", "restore_case"]
