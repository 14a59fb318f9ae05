"""What the accused answered: a record of its own, never a figure of zero."""

from __future__ import annotations

import pytest

from tests.assemble.drafting import draft_of

TOLL = "Orvan warplanes killed 12 people in Karsiyah."


def answers_to(sentence: str) -> list[tuple[str, str, bool]]:
    """Party, kind and whether it says that nobody died, for each response."""
    return [(r.actor, r.type, r.asserts_zero) for r in draft_of(f"{TOLL}\n\n{sentence}").responses]


@pytest.mark.parametrize(
    ("sentence", "actor", "kind"),
    [
        ("The Orvan army denied the report.", "Orvan army", "denial"),
        ("The Orvan army declined to comment.", "Orvan army", "no_comment"),
        ("The Orvan army did not respond to questions.", "Orvan army", "no_comment"),
        (
            "The Orvan defence ministry said it would look into the report.",
            "Orvan defence ministry",
            "deferral",
        ),
        ("The Orvan army acknowledged that some civilians had died.", "Orvan army", "partial_admission"),
        ("The Orvan army admitted responsibility.", "Orvan army", "admission"),
        ("The Orvan army said it targeted only fighters.", "Orvan army", "counterclaim"),
        ("Orvania's claims that it has only hit fighters were rejected.", "Orvania", "counterclaim"),
    ],
)
def test_an_answer_is_told_with_its_party_and_kind(sentence: str, actor: str, kind: str) -> None:
    assert (actor, kind, False) in answers_to(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Orvan army denied that its raid had killed any civilians.",
        "The Orvan army has denied any civilian casualties.",
        "The Orvan army denied everything and said no civilians were killed.",
    ],
)
def test_a_denial_of_all_deaths_is_a_response_and_no_figure(sentence: str) -> None:
    assert answers_to(sentence) == [("Orvan army", "denial", True)]
    assert [figure.count.text for figure in draft_of(f"{TOLL}\n\n{sentence}").figures] == ["12"]


def test_it_points_back_to_who_spoke_before() -> None:
    said = "The Orvan army said the raid was over. It has denied the report."
    assert answers_to(said) == [("Orvan army", "denial", False)]


def test_it_points_back_to_no_one_where_no_party_stood_before() -> None:
    assert answers_to("The morning was cold. It has denied the report.") == []


def test_words_of_denial_without_any_party_are_no_response() -> None:
    assert answers_to("All was denied.") == []


def test_two_parties_may_answer_differently_in_one_sentence() -> None:
    sentence = (
        "Asked about it, the Orvan Defence Ministry said it had no comment, while the Orvan Foreign Ministry "
        "said it needed to study the report."
    )
    assert answers_to(sentence) == [
        ("Orvan Defence Ministry", "no_comment", False),
        ("Orvan Foreign Ministry", "deferral", False),
    ]


def test_the_same_answer_told_again_is_one_response() -> None:
    sentence = "The Orvan army denied the report. The Orvan army denied the report again."
    assert len(answers_to(sentence)) == 1


def test_a_response_shows_its_sentence() -> None:
    sentence = "The Orvan army declined to comment."
    (response,) = draft_of(f"{TOLL}\n\n{sentence}").responses
    assert [evidence.quote for evidence in response.evidence] == [sentence]


def test_a_report_without_answers_has_no_responses() -> None:
    assert draft_of(TOLL).responses == []


@pytest.mark.parametrize(
    ("sentence", "actor", "kind"),
    [
        (
            "In a letter dated 3 March, the Orvan army denied that it had shelled the town.",
            "Orvan army",
            "denial",
        ),
        ("Monitors suspected the NLF, and the NLF denied being there.", "NLF", "denial"),
        ("A man presenting himself as Rabe denied it.", "man presenting himself as Rabe", "denial"),
        ("The group's leader, Sam Orr, denied that his men had been there.", "group's leader", "denial"),
        (
            "The Highland Guard, whose men hold hills, told a radio that none of its men had been near.",
            "Highland Guard",
            "denial",
        ),
        ('The government called that report "a fabrication".', "government", "denial"),
        ("The Mapi did not reply to written questions.", "Mapi", "no_comment"),
        ("The army didn't respond to a request for comment.", "army", "no_comment"),
        (
            "An air force spokesman said the service was looking into the claim.",
            "air force spokesman",
            "deferral",
        ),
        ("The interior ministry ordered an inquiry.", "interior ministry", "deferral"),
        ('The army spoke on Monday. It acknowledged "possible harm".', "army", "partial_admission"),
        ("The Orvan army expressed regret over the raid.", "Orvan army", "admission"),
    ],
)
def test_whoever_stands_before_the_answer_as_its_subject_answers(
    sentence: str, actor: str, kind: str
) -> None:
    assert (actor, kind, False) in answers_to(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Relatives of the dead rejected that account.",
        "The prisoners were denied food.",
        "Witnesses disputed the number.",
        "A rights group accused the Orvan army of lying.",
        "Residents said that the army was lying. They rejected its report.",
    ],
)
def test_who_is_accused_of_nothing_gives_no_answer(sentence: str) -> None:
    assert answers_to(sentence) == []


def test_it_points_back_to_the_first_party_and_not_to_all_that_is_told_of_it() -> None:
    said = "Orvan warplanes began their campaign of airstrikes against rebels. They have denied the report."
    assert [actor for actor, _, _ in answers_to(said)] == ["Orvan warplanes"]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The Orvan army said it had not fired a single shell.", ("Orvan army", "denial")),
        ('The Red Front said it "uses no heavy weapons".', ("Red Front", "denial")),
        ("The militia insisted that its men never attacked Karsa.", ("militia", "denial")),
        (
            "The army said that it was not aware of any civilian casualties.",
            ("army", "denial"),
        ),
        (
            "Orvan state radio told of a raid. It made no mention of a school.",
            ("Orvan state radio", "counterclaim"),
        ),
        (
            "The contractors' company, Karsa Shield, did not reply to questions.",
            ("contractors' company", "no_comment"),
        ),
    ],
)
def test_who_answers_in_these_words_answers(text: str, answer: tuple[str, str]) -> None:
    assert answer in [(party, kind) for party, kind, _ in answers_to(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The army acknowledged the loss of eight soldiers.",
        "The UN mission said it had opened an inquiry.",
        "The patrol seized abundant propaganda.",
        "The army said it had not received a list.",
        "Residents who fled said that a boy was shot by an officer. They denied that he was armed.",
    ],
)
def test_these_words_answer_nothing(text: str) -> None:
    assert answers_to(text) == []


def test_a_party_that_denies_puts_nothing_off_in_the_same_sentence() -> None:
    text = "The army said that no civilian came to harm and that courts would look into the case."
    assert [kind for _, kind, _ in answers_to(text)] == ["denial"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The Orvan army laughed off the claim.", "denial"),
        ("The Orvan army described the account as absurd.", "denial"),
        ("The Orvan army called the report a fairy tale.", "denial"),
        ("The Orvan army brushed aside the findings.", "denial"),
        ("The Orvan army said the attack never happened.", "denial"),
        ("The Orvan army has kept silent.", "no_comment"),
        ("The Orvan army has yet to respond.", "no_comment"),
        ("The Orvan army would neither confirm nor deny the raid.", "no_comment"),
        ("The Orvan army said the report would be studied.", "deferral"),
        ("The Orvan army said an inquiry had begun.", "deferral"),
    ],
)
def test_an_answer_is_told_in_many_words(sentence: str, kind: str) -> None:
    assert [(actor, told) for actor, told, _ in answers_to(sentence)] == [("Orvan army", kind)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Orvan army has never acknowledged those deaths.",
        "The Orvan army has not admitted that its jets were there.",
        "The Orvan army asked the council to look into the deaths.",
    ],
)
def test_what_a_party_does_not_say_or_asks_of_others_is_no_answer(sentence: str) -> None:
    assert answers_to(sentence) == []


def test_the_answer_of_a_headline_is_that_of_its_report() -> None:
    text = (
        "Karsiyah denies bombing the hospital\n\nOrvan warplanes killed 12 people in Ubar.\n\n"
        "The Orvan army denied the report."
    )
    assert [(r.actor, r.type) for r in draft_of(text).responses] == [("Orvan army", "denial")]
