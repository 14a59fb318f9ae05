"""Claims: who is harmed and told of by name is one victim, once; places, bodies and plans are none."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def named(sentence: str) -> list[tuple[str, list[str]]]:
    return [(m.text, list(m.effects)) for m in find_numbers(sentence) if m.decided_by == "named"]


@pytest.mark.parametrize(
    ("sentence", "victims"),
    [
        ("Ana Ruizo was killed by gunmen on Monday.", ["Ana Ruizo"]),
        ("Gunmen killed magistrate Ana Ruizo.", ["Ana Ruizo"]),
        ("Gunmen killed ombudsman Ana Ruizo.", ["Ana Ruizo"]),
        ("Ana Ruizo, who was shot dead last month, had seen them.", ["Ana Ruizo"]),
        ("Ana Ruizo, 26, and Juan de la Morva, 34, were killed.", ["Ana Ruizo", "Juan de la Morva"]),
        (
            "Ana Ruizo, Juan Morva, and Luis K. Tobal were killed.",
            ["Ana Ruizo", "Juan Morva", "Luis K. Tobal"],
        ),
        ("Ana Ruizo (26) was fatally shot.", ["Ana Ruizo"]),
        ("Ana Ruizo, head of the station, died at the scene.", ["Ana Ruizo"]),
        ("Ana Ruizo, known as Commander Osk, died.", ["Ana Ruizo"]),
        ("The murder of Ana Ruizo shocked the town.", ["Ana Ruizo"]),
        (
            "The murders of Ana Ruizo, Juan Morva and Judge Tobal are condemned.",
            ["Ana Ruizo", "Juan Morva", "Tobal"],
        ),
        (
            "They assassinated former deputy Ana Ruizo, Juan Morva, and Luis Tobal.",
            ["Ana Ruizo", "Juan Morva", "Luis Tobal"],
        ),
        ("The blast killed Ana Ruizo, Juan Morva said.", ["Ana Ruizo"]),
        ("The blast killed Ana Ruizo, Juan Morva.", ["Ana Ruizo"]),
        ("The blast claimed the lives of Senator Tobal, a police officer and a judge.", ["Tobal"]),
        ("Yesterday Ana Ruizo was killed.", ["Ana Ruizo"]),
        ("Meanwhile Ana Ruizo was killed.", ["Ana Ruizo"]),
        ("Afterwards, Dr. Ruizo was killed.", ["Dr. Ruizo"]),
        ("THE MURDER OF ANA RUIZO SHOCKED THE TOWN OF SANTA BRENDA.", ["ANA RUIZO"]),
        ("Killing Ana Ruizo was a mistake.", ["Ana Ruizo"]),
    ],
)
def test_counts_a_named_victim_as_one(sentence: str, victims: list[str]) -> None:
    assert [text for text, _ in named(sentence)] == victims


@pytest.mark.parametrize(
    ("sentence", "effects"),
    [
        ("Judge Ruizo was seriously wounded.", ["injured"]),
        ("The kidnapping of Ana Ruizo lasted a week.", ["kidnapped"]),
        ("Ana Ruizo was killed.", ["killed"]),
    ],
)
def test_says_what_befell_the_named_victim(sentence: str, effects: list[str]) -> None:
    assert [told for _, told in named(sentence)] == [effects]


def test_the_title_before_a_name_says_what_the_victim_was() -> None:
    (mention,) = [m for m in find_numbers("Rebels killed soldier Juan Morva.") if m.decided_by == "named"]
    assert (mention.category, mention.status) == ("combatants", "combatant")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruizo, a judge, was killed.",
        "Gunmen killed Ana Ruizo, the mayor of Tulo.",
        "The gunmen killed a judge, Ana Ruizo.",
        "Two people, Ana Ruizo and Juan Morva, were killed.",
    ],
)
def test_counts_nobody_twice_who_is_counted_by_other_words(sentence: str) -> None:
    assert named(sentence) == []
    assert [m for m in find_numbers(sentence) if m.mention_class == "casualty"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The wife of Ana Ruizo was killed.",
        "The sons of Ana Ruizo and Juan Morva were killed.",
        "Ana Ruizo said that nobody was killed.",
        "Ana Ruizo killed three men.",
        "He was charged with the attempted murder of Ana Ruizo.",
        "Troops captured Tel Marwan.",
        "Tel Marwan was hit.",
        "The bombing killed Tulo Valley residents.",
        "Red Cross was killed.",
        "They killed Orvela.",
        "The victims were identified as Ana Ruizo and Juan Morva.",
        "Ana Ruizo was there when they were killed.",
        "The drought, Ana Ruizo said, killed cattle, which died.",
        "She died; the crowd, 26, died.",
        "According to the report (26) died.",
        "He was killed in (Tulo Barren) and died.",
        "killed who",
        "and was killed",
        "Ruizo was killed.",
        "The murder of",
        "They killed one Ana.",
        "They killed Ana Bela Cora Dina Elsa Fara Ruizo.",
    ],
)
def test_takes_nobody_for_a_victim_who_is_none(sentence: str) -> None:
    assert named(sentence) == []


def test_who_kills_somebody_named_is_no_victim() -> None:
    assert not any(
        m.noun == "gunmen" and m.effects for m in find_numbers("Gunmen killed magistrate Ana Ruizo.")
    )


def test_what_is_denied_of_a_named_person_is_negated() -> None:
    (mention,) = [m for m in find_numbers("Police said Ana Ruizo was not killed.") if m.decided_by == "named"]
    assert mention.negated


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Among the dead: teacher Ana Ruiz.", ["Ana Ruiz"]),
        ("Among those killed was Ana Ruiz.", ["Ana Ruiz"]),
        ("Among the injured were Ana Ruiz and Juan Mora.", ["Ana Ruiz", "Juan Mora"]),
        ("Among the dead, many were poor.", []),
        ("Among the dead.", []),
        ("Nobody was among the dead: Ana Ruiz fled.", []),
    ],
)
def test_who_is_named_among_the_dead_is_one_of_them(text: str, names: list[str]) -> None:
    found = [m for m in find_numbers(text) if m.decided_by == "named"]
    assert [m.text for m in found] == names
