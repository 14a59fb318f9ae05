"""Reads a text into its ledger."""

from __future__ import annotations

import re

from extractor.numbers.model import Ledger, Mention
from extractor.segments import segment

_DIGITS = re.compile(r"\d+(?:,\d{3})*")


def read_ledger(text: str, *, language: str = "en") -> Ledger:
    """Read every number expression of a text (see ``find_numbers``) into a ledger."""
    segments = segment(text)
    mentions = []
    for match in _DIGITS.finditer(text):
        value = float(match[0].replace(",", ""))
        mentions.append(
            Mention(
                len(mentions),
                match.start(),
                match.end(),
                match.start(),
                match.end(),
                match[0],
                "exact",
                value,
                value,
                value,
                value,
            )
        )
    return Ledger(text, segments, mentions)
