"""Numbers of forms, whose labels stand in the line before or begin with "of whom"."""

from __future__ import annotations

from extractor.numbers import find_numbers


def told(text: str) -> list[tuple[str, str, str | None, str | None]]:
    found = [m for m in find_numbers(text) if m.point is not None or m.low is not None]
    return [(m.text, "/".join(m.effects), m.category, m.subset_of) for m in found]


def test_a_label_in_the_line_before_says_what_a_number_counts() -> None:
    assert told("Civilians killed\n\n17–21\n\nCombatants injured\n\n0–3") == [
        ("17–21", "killed", "civilians", None),
        ("0–3", "injured", "combatants", None),
    ]


def test_a_label_counts_nobody_itself() -> None:
    label = find_numbers("Civilians killed\n\n17–21")[0]
    assert (label.effects, label.decided_by) == ([], "label")


def test_whom_a_form_names_behind_its_sum_are_parts() -> None:
    text = "Civilians killed\n\n17–21\n\nOf whom: 5–6 children; 2 women; 10–13 men"
    assert told(text)[1:] == [
        ("5–6", "killed", "children", "n2"),
        ("2", "killed", "women", "n2"),
        ("10–13", "killed", "men", "n2"),
    ]


def test_lines_of_a_form_are_read_apart() -> None:
    text = "Civilians reported killed: 13 – 18\nof which children: 5\nof which women: 3 – 4\nKilled: 2"
    assert [(words, effect, group) for words, effect, group, _ in told(text)][:3] == [
        ("13 – 18", "killed", "civilians"),
        ("5", "killed", "children"),
        ("3 – 4", "killed", "women"),
    ]


def test_a_line_that_is_no_label_says_nothing_of_the_next() -> None:
    assert told("Civilians killed\n\n17–21 raids")[0][1] == ""
    assert told("Civilians killed in May\n\n17")[0][1] == ""
    assert told("Of whom: 5 children; 2 women")[0][1] == ""
    assert told("Civilians killed\n\n4\n\nOf whom: 5 children")[-1][1] == ""
    assert told("Civilians killed\n\n17\n\nThere came 5 children")[-1][1] == ""
    assert told("Civilians killed\n\n17\n\nOf whom: 5 children. In a bus, 2 women")[-1][1] == ""
