"""What kind of event an incident was."""

from __future__ import annotations

import pytest

from extractor.assemble.event_types import OTHER, event_type_of, type_signs_of, types_of
from extractor.documents import document_from_text
from extractor.domains import load_domain
from extractor.numbers import read_ledger
from extractor.request import nearest_reading, plan_reading


def types_told(text: str, domain: str = "war") -> list[str]:
    """The event type of each incident of a report."""
    document, read = document_from_text(text, published="2030-05-07"), load_domain(domain)
    ledger = read_ledger(document.text, domain=read)
    plan = plan_reading(document, ledger, ledger.records(), read)
    return [event_type_of(group, plan) for group in nearest_reading(plan).groups]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Warplanes bombed a market in Rasko on Monday. Nine traders were killed.", "airstrike"),
        ("A drone dropped a grenade on a queue for bread in Rasko. Four people died.", "drone"),
        ("Mortar rounds fell on a school in Rasko on Monday, killing nine pupils.", "shelling"),
        ("A man blew himself up at a checkpoint near Rasko. Six soldiers were killed.", "suicide_attack"),
        ("A minibus drove over a mine outside Rasko on Monday. Eleven passengers died.", "ied_mine"),
        ("Gunmen opened fire on a wedding in Rasko, killing seven guests.", "shooting"),
        ("Nineteen pupils were kidnapped from a boarding school in Rasko on Monday.", "abduction"),
        ("Soldiers lined up nine herders and shot them in the back of the head in Rasko.", "execution"),
        ("Rebels stormed the army base at Rasko on Monday. Fourteen soldiers were killed.", "ground_attack"),
    ],
)
def test_tells_what_kind_of_event_it_was(text: str, event_type: str) -> None:
    assert types_told(text) == [event_type]


def test_an_incident_whose_words_name_no_event_is_of_no_kind() -> None:
    assert types_told("Nine people died in Rasko on Monday.") == [OTHER]


def test_a_domain_without_weights_is_read_as_most_sentences_say() -> None:
    assert "weights" not in load_domain("floods").words("en", "event_weights")
    assert types_told("A river burst its banks in Rasko. Nine people drowned.", "floods") == ["river_flood"]


def test_every_type_of_the_domain_has_signs_and_other_is_the_last() -> None:
    document = document_from_text("Warplanes bombed Rasko. Nine people were killed.")
    ledger = read_ledger(document.text)
    plan = plan_reading(document, ledger, ledger.records())
    signs = type_signs_of(nearest_reading(plan).groups[0], plan)
    assert [each[0] for each in signs.each] == [f"type|{kind}" for kind in types_of(plan)]
    assert signs.none[0] == f"type|{OTHER}"


def test_the_weights_speak_only_of_types_that_the_domain_has() -> None:
    domain = load_domain()
    ends = {sign.rpartition("|")[2] for sign in domain.words("en", "event_weights")["weights"]}
    scopes = {"incident", "aggregate", "background"}
    places = {"own", "first", "lead", "paragraph", "headline"}
    plain = {"told", "mostly", "deadly", "said_most", "said_first", "said_by=0", "said_by=1", "said_by=2"}
    assert ends <= set(domain.event_types) | scopes | places | plain
