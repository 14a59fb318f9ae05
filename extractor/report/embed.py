"""Putting data into a page so that no character of it can end the place it was put in."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import Any
from urllib.parse import urlsplit

# "<" ends scripts and opens comments, "&" opens entities, U+2028/9 end lines in scripts; the rest are
# characters that hide or reorder their neighbours in the source of the page, and half surrogates.
_UNSAFE = re.compile(
    "[<>&\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
    "|[\U000e0000-\U000e007f]"
)


def safe_json(value: Any) -> str:
    """JSON that may stand inside a ``<script type="application/json">`` of a UTF-8 page."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE.sub(_escaped, text)


def csp_hash(inline: str) -> str:
    """The source expression that lets exactly this inline script or style run (CSP level 2)."""
    digest = hashlib.sha256(inline.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def web_link(url: str | None) -> str | None:
    """The address if it may become a link: http or https with a host; null for everything else."""
    if url is None or any(not character.isprintable() for character in url):
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else None


def _escaped(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
