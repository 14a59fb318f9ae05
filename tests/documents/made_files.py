"""Invented files of each format, made in memory."""

from __future__ import annotations

SENTENCE = "Shelling killed {} people in Vellmark on Saturday, the local council said, while rescuers dug on."


def pdf_file(pages: list[str], info: str = "", ballast: int = 0) -> bytes:
    """A minimal PDF with one page for each text.

    ``info`` is the inside of its information dictionary; ``ballast`` characters without meaning stand on each
    page.
    """
    first = 5
    kids = " ".join(f"{first + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< {info} >>",
    ]
    for index, text in enumerate(pages):
        lines = " ".join(f"({line}) Tj 0 -14 Td" for line in text.split("\n")) if text else ""
        stream = f"%{'x' * ballast}\nBT /F1 12 Tf 72 720 Td {lines} ET"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {first + 1 + 2 * index} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    return _with_table(objects)


def _with_table(objects: list[str]) -> bytes:
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    entries = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    return body + (
        f"xref\n0 {size}\n0000000000 65535 f \n{entries}"
        f"trailer << /Size {size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    ).encode("latin-1")


def html_page(*, head: str = "", headline: str = "Shelling kills 17 in Vellmark", paragraphs: int = 6) -> str:
    """A page with a menu, an article and a footer."""
    article = "".join(f"<p>{SENTENCE.format(number)}</p>" for number in range(2, 2 + paragraphs))
    return (
        f'<!doctype html><html lang="en-GB"><head><title>{headline}</title>{head}</head><body>'
        '<nav><a href="/">Home</a> <a href="/w">World</a></nav>'
        f"<article><h1>{headline}</h1>{article}</article>"
        "<footer>All rights reserved</footer></body></html>"
    )
