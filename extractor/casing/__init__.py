"""Words of capital passages in the case that they have in running text."""

from extractor.casing.restoring import restore_case

__all__ = ["restore_case"]
