"""HTML: the article and its metadata by trafilatura; the text is what trafilatura returned, stored."""

from __future__ import annotations

import re
from typing import Any

from extractor.documents.decoding import decode
from extractor.documents.document import Content, Metadata
from extractor.documents.published import stated_date
from extractor.documents.quiet import quiet
from extractor.errors import DocumentError

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-\w{2,8})*)", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_FEWEST_WORDS = 8
"""Less is what is left of a menu, no article."""


def read_html(data: bytes, where: str) -> Content:
    """The article of a page; its headline is set before it where the article body leaves it out.

    Raises:
        DocumentError: The page holds no article, or the extra ``html`` is not installed.
    """
    page = decode(data, where, declared=_declared_charset(data))
    article = _article(page, where)
    text = (article.text or "").strip() if article is not None else ""
    if len(text.split()) < _FEWEST_WORDS:
        message = "no article was found in this page; save its text and read that instead"
        raise DocumentError(message, where=where, kind="no_article")
    title = (article.title or "").strip() or None
    if title is not None and title not in text[: 2 * len(title) + 200]:
        text = f"{title}\n\n{text}"
    return Content(text, _metadata(page, article, title))


def _article(page: str, where: str) -> Any:
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        message = "HTML needs the extra 'html': pip install 'incident-extractor[html]'"
        raise DocumentError(message, where=where, kind="missing_extra") from error
    options = {"original_date": True, "extensive_search": False}
    try:
        with quiet("trafilatura"), quiet("htmldate"):
            return bare_extraction(
                page, include_comments=False, with_metadata=True, date_extraction_params=options
            )
    except (
        Exception
    ) as error:  # hostile markup can make the parsers below fail anywhere; the next page goes on
        message = "this page is damaged and cannot be read; save its text and read that instead"
        raise DocumentError(message, where=where, kind="damaged_html") from error


def _metadata(page: str, article: Any, title: str | None) -> Metadata:
    language = _LANGUAGE.search(page, 0, _DECLARED_WITHIN)
    return Metadata(
        title=title,
        published=stated_date(article.date) if article.date else None,
        publisher=article.sitename or None,
        url=article.url or None,
        language=language[1] if language else None,
    )


def _declared_charset(data: bytes) -> str | None:
    match = _CHARSET.search(data, 0, _DECLARED_WITHIN)
    return match[1].decode("ascii") if match else None
