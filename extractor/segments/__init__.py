"""Paragraphs, sentences, furniture, headline and dek of a text, as spans of code points.

The text is never edited: every span is ``(start, end)``, end exclusive, of the text that was given.
"""

from extractor.segments.cutting import Segments, Span, find_headline, segment

__all__ = ["Segments", "Span", "find_headline", "segment"]
