import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from extractor.cli.plain import one_line, visible

VISIBLE_FORMAT_CHARACTERS = {
    *map(chr, range(0x600, 0x606)),
    "\u06dd",
    "\u0890",
    "\u0891",
    "\u08e2",
    "\U000110bd",
    "\U000110cd",
}


def is_harmless(character: str) -> bool:
    if character in "\n\t" or character in VISIBLE_FORMAT_CHARACTERS:
        return True
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_no_control_format_or_surrogate_character_of_unicode_is_shown() -> None:
    everything = "".join(map(chr, range(0x110000)))

    assert [f"{ord(c):x}" for c in visible(everything) if not is_harmless(c)] == []


def test_every_character_with_a_form_of_its_own_is_shown() -> None:
    everything = {chr(code) for code in range(0x110000)}
    lost = everything - set(visible("".join(sorted(everything))))

    # Format characters of a later Unicode than this Python's are unassigned to it.
    assigned = {c for c in lost if unicodedata.category(c) != "Cn"}
    assert [f"{ord(c):x}" for c in sorted(assigned) if is_harmless(c)] == []


def test_an_escape_sequence_loses_what_makes_it_one() -> None:
    assert visible("\x1b[31mred\x9b0m") == "[31mred0m"


def test_all_line_breaks_become_one_kind() -> None:
    assert visible("a\r\nb\rc\u2028d\x85e\x0bf") == "a\nb\nc\nd\ne\nf"


def test_a_line_is_shortened_with_an_ellipsis() -> None:
    assert one_line("  one\n two  three ", most=8) == "one two…"


def test_a_line_that_fits_is_not_shortened() -> None:
    assert one_line("one two", most=7) == "one two"


@given(st.text(), st.integers(min_value=1, max_value=30))
def test_a_line_is_one_line_and_keeps_its_limit(text: str, most: int) -> None:
    line = one_line(text, most=most)

    assert len(line) <= most
    assert len(line.splitlines()) <= 1
