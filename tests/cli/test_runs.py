from hypothesis import given
from hypothesis import strategies as st

from extractor.cli.runs import Run, runs
from extractor.schema import NumberMention


def mention(number: int, start: int, end: int) -> NumberMention:
    return NumberMention(
        id=f"n{number}",
        start=start,
        end=end,
        text="x" * (end - start),
        kind="exact",
        mention_class="other",
        decided_by="test",
    )


def test_a_text_without_numbers_is_one_run() -> None:
    assert list(runs("nobody", [])) == [Run("nobody")]


def test_an_empty_text_has_no_run() -> None:
    assert list(runs("", [])) == []


def test_a_number_within_an_enumeration_has_its_own_run() -> None:
    text = "a mother and her four children"
    outer, inner = mention(1, 0, 30), mention(2, 17, 21)

    cut = [(run.text, run.mention and run.mention.id) for run in runs(text, [outer, inner])]

    assert cut == [("a mother and her ", "n1"), ("four", "n2"), (" children", "n1")]


def test_what_cannot_be_shown_is_in_no_run() -> None:
    assert list(runs("1\x1b[2J\u202e2", [])) == [Run("1[2J2")]


@st.composite
def texts_with_mentions(draw: st.DrawFn) -> tuple[str, list[NumberMention]]:
    text = draw(st.text(alphabet="ab1 ", min_size=1, max_size=40))
    spans = draw(
        st.lists(
            st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(lambda s: s[0] < s[1])
        )
    )
    return text, [mention(number, *span) for number, span in enumerate(spans)]


@given(texts_with_mentions())
def test_runs_are_the_text_and_a_run_belongs_to_the_shortest_number_over_it(
    case: tuple[str, list[NumberMention]],
) -> None:
    text, mentions = case
    position = 0
    for run in runs(text, mentions):
        end = position + len(run.text)
        covering = [m.end - m.start for m in mentions if m.start <= position and end <= m.end]
        assert (run.mention is None) == (not covering)
        if run.mention is not None:
            assert run.mention.end - run.mention.start == min(covering)
        assert text[position:end] == run.text
        position = end
    assert position == len(text)
