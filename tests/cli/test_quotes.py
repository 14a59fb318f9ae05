from hypothesis import given
from hypothesis import strategies as st

from extractor.cli.quotes import quotation
from extractor.schema import Evidence, NumberMention


def quoted(text: str, number: str, *, start: int = 100) -> str:
    evidence = Evidence(quote=text, start=start, end=start + len(text))
    at = start + text.index(number)
    mention = NumberMention(
        id="n1",
        start=at,
        end=at + len(number),
        text=number,
        kind="exact",
        mention_class="casualty",
        decided_by="test",
    )
    shown = quotation(evidence, [mention])
    (bold,) = [shown.plain[span.start : span.end] for span in shown.spans if span.style == "bold"]
    assert bold == number
    return shown.plain


def test_a_short_quotation_is_whole() -> None:
    assert quoted("It killed 12 people.", "12") == "“It killed 12 people.”"


def test_a_long_sentence_is_cut_on_both_sides_and_keeps_its_number() -> None:
    long = "before " * 40 + "12 people" + " after" * 40

    shown = quoted(long, "12")

    assert shown.startswith("“… before")
    assert shown.endswith("after …”")
    assert " 12 people" in shown


def test_line_breaks_within_a_quotation_are_spaces() -> None:
    assert quoted("killed\n\n12\u00a0people", "12") == "“killed 12 people”"


def test_a_quotation_without_a_number_keeps_its_beginning() -> None:
    text = "word " * 60
    evidence = Evidence(quote=text, start=0, end=len(text))

    shown = quotation(evidence).plain

    assert shown.startswith("“word word")
    assert shown.endswith(" …”")
    assert len(shown) < 160


@given(st.text(alphabet="ab \n", max_size=300), st.text(alphabet="ab \n", max_size=300))
def test_the_number_is_always_seen(before: str, after: str) -> None:
    assert "12" in quoted(f"{before}12{after}", "12")
