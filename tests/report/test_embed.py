from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.report.embed import csp_hash, safe_json, web_link


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    assert json.loads(safe_json({"text": text}))["text"] == text


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_no_text_can_end_its_script_or_hide_in_the_source(text: str) -> None:
    embedded = safe_json([text, "</script>", "<!--", "]]>", "\u2028\u2029\u202e\ufeff\U000e0041"])
    assert not set(embedded) & set("<>&\u2028\u2029\u202e\ufeff\U000e0041\r\n\0")
    embedded.encode("utf-8")


def test_hash_is_that_of_csp_level_2() -> None:
    # the example of the CSP specification, section 8.2 of level 2: alert('Hello, world.');
    assert csp_hash("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "vbscript:x",
        "//example.org/x",
        "report.html",
        "http:",
        "https://[",
        "https://exa\u202emple.org/",
    ],
)
def test_makes_no_link_of(url: str | None) -> None:
    assert web_link(url) is None


def test_makes_a_link_of_web_addresses() -> None:
    assert web_link("https://example.org/a?b=c") == "https://example.org/a?b=c"
    assert web_link("http://example.org") == "http://example.org"
