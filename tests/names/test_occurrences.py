import re

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.names.occurrences import occurrences

NAMES = st.sets(st.sampled_from(["Karsa", "Karsa North", "North", "al-Karsa", "Old Karsa North"]), max_size=5)
TEXTS = st.lists(
    st.sampled_from(["Karsa", "North", "al-Karsa", "Old", "family", " ", "\n", ", ", "-", "s", "’"]),
    max_size=14,
).map("".join)
KIN = re.compile(r"['’]?\s+family\b")


def by_one_pattern(text: str, names: set[str], after: str) -> list[tuple[int, int]]:
    """The same by a pattern compiled for the names."""
    longest_first = sorted(names, key=len, reverse=True)
    written = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
    pattern = re.compile(rf"(?<![\w-])({written}){after}")
    return [match.span(1) for match in pattern.finditer(text)] if names else []


@settings(max_examples=100)
@given(names=NAMES, text=TEXTS)
def test_finds_what_a_pattern_of_the_names_finds(names: set[str], text: str) -> None:
    assert list(occurrences(text, names)) == by_one_pattern(text, names, r"(?![\w-])")


@settings(max_examples=100)
@given(names=NAMES, text=TEXTS)
def test_finds_only_names_that_are_followed_as_asked(names: set[str], text: str) -> None:
    assert list(occurrences(text, names, KIN)) == by_one_pattern(text, names, KIN.pattern)


def test_a_name_goes_on_over_the_end_of_a_line() -> None:
    text = "in Karsa\nNorth."
    assert [text[start:end] for start, end in occurrences(text, ["Karsa North", "Karsa"])] == ["Karsa\nNorth"]
