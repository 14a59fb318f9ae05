"""The syntax of a text: which word depends on which, as a parser of the language reads its sentences."""

from extractor.syntax.parser import parse, parser_name
from extractor.syntax.word import FAR, NOT_PARSED, ParsedText, Word, distance

__all__ = ["FAR", "NOT_PARSED", "ParsedText", "Word", "distance", "parse", "parser_name"]
