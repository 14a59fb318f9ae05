import io

import pytest
from rich.console import Console

from extractor.cli.render_extraction import extraction_table, figure_words
from extractor.schema import (
    Count,
    DocumentInfo,
    Evidence,
    Extraction,
    Failure,
    IncidentDate,
    PassageSpan,
    Victims,
)


def shown(extraction: Extraction) -> str:
    out = io.StringIO()
    Console(file=out, width=160, highlight=False).print(extraction_table(extraction))
    return out.getvalue()


def row_with(words: str, table: str) -> str:
    (row,) = [line for line in table.splitlines() if words in line]
    return row


def test_a_row_says_verdict_figure_and_words(invented: Extraction) -> None:
    row = row_with("killed 12 people", shown(invented))

    assert [cell.strip() for cell in row.split("  ") if cell.strip()] == [
        "✓ verified",
        "12 people killed",
        "“killed 12 people”",
    ]
    assert "says the Vesk clinic" in shown(invented)


def test_a_subgroup_is_told_from_a_total(invented: Extraction) -> None:
    assert "of them 3 children killed" in row_with("including 3 children", shown(invented))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"victims": Victims()}, "12 killed"),
        ({"victims": Victims(category="aid_workers")}, "12 aid workers killed"),
        ({"effects": ["killed", "kidnapped"], "effect_logic": "any_of"}, "12 people killed or kidnapped"),
        ({"count": Count(kind="vague", text="Dozens of people")}, "Dozens of people killed"),
        ({"count": Count(kind="none", text="")}, "none people killed"),
        (
            {
                "count": Count(kind="exact", point=3, text="a man and his two sons"),
                "derivation": "enumeration",
            },
            "a man and his two sons (= 3) people killed",
        ),
    ],
)
def test_a_figure_is_said_as_it_was_written(
    invented: Extraction, fields: dict[str, object], words: str
) -> None:
    assert figure_words(invented.figures[0].model_copy(update=fields)) == words


def test_what_is_left_to_review_has_its_reason(invented: Extraction) -> None:
    table = shown(invented)

    assert "? review" in row_with("including 3 children", table)
    assert "SUBSET_AS_TOTAL" in table


def test_the_heading_of_an_incident_says_what_where_when_and_who(invented: Extraction) -> None:
    table = shown(invented)

    assert "1. shelling · Lower Vesk · 2024-05-06 (on Monday)" in table
    assert "by The army (alleged, says the Vesk clinic)" in table
    assert "weapons: 40 rockets" in table
    assert "targets: a market" in table


def test_numbers_that_became_no_figure_are_counted_by_class(invented: Extraction) -> None:
    assert "other numbers: 1 weapon count" in shown(invented)


def test_a_denial_is_shown_as_a_response(invented: Extraction) -> None:
    assert "response: The army: denial “It denied hitting anyone”" in shown(invented)


def test_parts_and_totals_point_at_each_other(invented: Extraction) -> None:
    whole = invented.incidents[0].model_copy(update={"id": "i2", "kind": "aggregate", "contains": ["i1"]})
    part = invented.incidents[0].model_copy(update={"part_of": "i2", "modality": "unconfirmed"})

    table = shown(invented.model_copy(update={"incidents": [part, whole]}))

    assert "part of 2" in table
    assert "2. shelling (aggregate)" in table
    assert "total of 1" in table
    assert "unconfirmed" in table


def test_no_incident_and_not_read_look_different(invented: Extraction) -> None:
    nothing = invented.model_copy(update={"incidents": [], "figures": [], "responses": [], "numbers": []})
    failure = Failure(stage="ask", kind="reply", message="no answer", passage=PassageSpan(start=0, end=9))
    unread = nothing.model_copy(update={"status": "failed", "failures": [failure]})

    assert "No incidents found." in shown(nothing)
    assert "No incidents found." not in shown(unread)
    assert "not read at 0-9: no answer (ask, reply)" in shown(unread)


def test_a_figure_without_an_incident_is_not_lost(invented: Extraction) -> None:
    assert "killed 12 people" in shown(invented.model_copy(update={"incidents": []}))


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (IncidentDate(), "date not stated"),
        (IncidentDate(text="last spring"), "last spring"),
        (IncidentDate(start="2024-05-06", end="2024-05-08"), "2024-05-06 to 2024-05-08"),
        (IncidentDate(text="since May", start="2024-05-01"), "2024-05-01 to … (since May)"),
    ],
)
def test_a_date_is_shown_as_far_as_it_is_known(invented: Extraction, when: IncidentDate, words: str) -> None:
    incident = invented.incidents[0].model_copy(update={"dates": [when]})

    assert f"· {words}\n" in "\n".join(
        line.rstrip() for line in shown(invented.model_copy(update={"incidents": [incident]})).splitlines()
    )


def test_hostile_words_reach_the_terminal_as_plain_text(invented: Extraction) -> None:
    words = "\x1b[2J[bold]12\x1b]0;owned\x07\u202e21 dead[/bold]"
    hostile = invented.figures[0].model_copy(
        update={"evidence": [Evidence(quote=words, start=0, end=len(words))]}
    )
    document = DocumentInfo(id="x", source="\x1b[31mx.txt", sha256="0", title="[red]title[/red]\r\nover")

    table = shown(invented.model_copy(update={"figures": [hostile], "document": document}))

    assert "\x1b" not in table
    assert "\x07" not in table
    assert "\u202e" not in table
    assert "“[2J[bold]12]0;owned21 dead[/bold]”" in table
    assert "[red]title[/red] over" in table


def test_an_unknown_publication_date_is_said(invented: Extraction) -> None:
    document = DocumentInfo(id="x", source="x.txt", sha256="0")

    assert "publication date unknown" in shown(invented.model_copy(update={"document": document}))
