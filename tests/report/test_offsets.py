from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.report.offsets import BrowserOffsets
from extractor.schema import Evidence


@given(st.text(alphabet="a٣\U0001f600\U0001f1f8\n", max_size=40), st.data())
def test_spans_cut_the_same_words_in_utf_16(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    low, high = BrowserOffsets(text).span(start, end)
    assert text.encode("utf-16-le")[2 * low : 2 * high].decode("utf-16-le") == text[start:end]


def test_leaves_out_a_quotation_that_does_not_stand_there() -> None:
    offsets = BrowserOffsets("63 killed")
    assert offsets.found(
        [Evidence(quote="64", start=0, end=2), Evidence(quote="killed", start=3, end=9)]
    ) == [[3, 9]]
