"""Words of capital passages and headlines in the case that they have in running text."""

from extractor.casing.headlines import restore_headlines
from extractor.casing.restoring import restore_case
from extractor.casing.vocabulary import is_common_word

__all__ = ["is_common_word", "restore_case", "restore_headlines"]
