"""Where rules end: sentences that look like a rule's case and are not, and rarer cases of a rule."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def roles(text: str) -> dict[str, str]:
    return {m.text: " ".join(m.effects) for m in find_numbers(text) if m.mention_class == "casualty"}


def classes(text: str) -> dict[str, str]:
    return {m.text: m.mention_class for m in find_numbers(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two words of harm, one subject
        ("Twelve were wounded and hurt.", {"Twelve": "injured"}),
        ("Twelve were wounded and killed a guard.", {"Twelve": "injured", "a guard": "killed"}),
        ("Two men were killed or kidnapped or wounded.", {"Two": "killed kidnapped injured"}),
        ("Twelve were shot and wounded or killed.", {"Twelve": "killed injured"}),
        # lives that were lost, and lives that were not
        ("The medic saved 12 lives.", {}),
        ("The raid took 12 lives.", {"12": "killed"}),
        # things are lost and seized too
        ("They lost 12 matches.", {}),
        ("They seized 12 of them.", {}),
        # pronouns as subject and object
        ("As the two ran he shot the guard.", {"the guard": "killed injured"}),
        ("The police killed him and two others.", {"him and two others": "killed", "two": "killed"}),
        # named beside, without harm before
        ("He spoke along with two guards.", {}),
        ("When shots fell, he left together with two guards.", {}),
        # of, without harm before
        ("The club of 12 was calm.", {}),
        ("The murder on the evening of 4 August of six farmers was told.", {"six": "killed"}),
        ("The massacre [of six priests] was told.", {"six": "killed"}),
        ("Of 12 nobody spoke.", {}),
        # verbs between subject and harm
        ("Two men attacked a bank and were killed.", {"Two": "killed"}),
        ("Two men have killed a guard.", {"a guard": "killed"}),
        ("Twelve men near the dead river spoke.", {}),
        ("Twelve men met a wounded man.", {"a wounded man": "injured"}),
        # gaps
        ("3 dead 5 injured in raid", {"3": "killed", "5": "injured"}),
        # a list whose last member has a verb of its own
        ("Three men were killed and two handed over.", {"Three": "killed"}),
        ("The raid killed three men and two spoke.", {"three": "killed", "two": "killed"}),
        # toll that does not lead to the number
        ("The death toll shocked 12 mayors.", {}),
        ("The death toll rose as 12 bombs fell.", {}),
        # pairs
        ("The couple was killed.", {"The couple": "killed"}),
        ("Both were wounded.", {"Both": "injured"}),
        ("Both brothers were wounded.", {"Both brothers": "injured"}),
        # everybody
        ("All the passengers were killed.", {"All the passengers": "killed"}),
        ("Killing all its passengers, it fell.", {"all its passengers": "killed"}),
        # ages before nouns
        ("Two 16-year-old boys were killed.", {"Two": "killed"}),
        ("Three 9-month-old babies died.", {"Three": "killed"}),
        ("A 12 year old was killed.", {"A 12 year old": "killed"}),
        # bare plurals
        ("Civilians were killed.", {"Civilians": "killed"}),
        # a brief relative clause
        ("Six of whom were killed.", {"Six of whom": "killed"}),
        ("An estimated 12 were killed.", {"An estimated 12": "killed"}),
        ("Two guards opened the gate to dead silence.", {}),
        ("Twelve feared the wounded.", {}),
        (
            "The rebels killed the mayor and, by their account, two guards.",
            {"the mayor": "killed", "two": "killed"},
        ),
        ("It cost the lives of 12 miners.", {"12": "killed"}),
        ("It caused 12 casualties.", {"12": "killed injured"}),
        ("Wounding 12 victims, it fell.", {"12": "injured"}),
        ("Three died (two of them women).", {"Three": "killed", "two of them women": "killed"}),
        ("A five-year-old was killed.", {"A five-year-old": "killed"}),
        ("A 12-year-old dog was killed.", {}),
        ("A couple of men were wounded.", {"A couple of": "injured"}),
    ],
)
def test_reads_the_effect_at_the_edge(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "number", "mention_class"),
    [
        ("Seen on May 12th, 2016.", "12", "date"),
        ("From 4 to 7 May it rained.", "4 to 7", "date"),
        ("On 24.01.2016 it rained.", "24.01.2016", "date"),
        ("It is 3 o'clock.", "3", "time"),
        ("It came at 0600 local time.", "0600", "time"),
        ("It came at 8:30 sharp.", "8:30", "time"),
        ("The boy is 14 years old.", "14", "age"),
        ("At the age of 14 he left.", "14", "age"),
        ("The total was over 2000 votes.", "over 2000", "non_person"),
        ("See #12 there.", "12", "identifier"),
        ("It is No. 5 in line.", "5", "identifier"),
        ("They met at 12 Elm Grove Bank.", "12", "object_count"),
        ("He ran 3.5 km.", "3.5", "distance"),
        ("It is 12 mm long.", "12", "distance"),
        ("Between 4 and 7 May it rained.", "Between 4 and 7", "date"),
        ("By 2000 men had left.", "2000", "date"),
        ("He is 14 yo now.", "14", "age"),
        ("She spoke of 12.", "12", "unclassified"),
        ("Half the town slept.", "Half the town", "non_person"),
    ],
)
def test_classes_at_the_edge(text: str, number: str, mention_class: str) -> None:
    assert classes(text)[number] == mention_class


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It rose from 47 to 63 dead.", {"47", "63"}),
        ("Scores of 12-3 and 3-12 were seen.", {"12", "3", "3-12"}),
        ("It took 12 to thirty men.", {"12 to thirty"}),
        ("It took 5 or more men.", {"5 or more"}),
        ("Half a league on.", {"Half"}),
        ("A family of some was met.", set()),
        ("Two of", {"Two"}),
        ("Between two towns.", {"two"}),
        ("He ran -- 12 of 14.", {"12", "14"}),
    ],
)
def test_reads_the_numbers_at_the_edge(text: str, values: set[str]) -> None:
    assert values <= {m.text for m in find_numbers(text)}


def test_an_age_makes_children_of_a_counted_group() -> None:
    two = next(m for m in find_numbers("Two 16-year-old boys were killed.") if m.effects)
    assert (two.point, two.category) == (2, "children")


def test_a_range_is_no_floor_for_its_neighbour() -> None:
    *_, second = find_numbers("It killed at least 23 fighters and 3 to 5 civilians.")
    assert (second.kind, second.kind_alternatives) == ("range", [])


def test_what_is_told_of_other_persons_is_not_taken_up() -> None:
    *_, second = find_numbers("Six priests were killed. The six goats ran.")
    assert second.effects == []
    *_, third = find_numbers("Six priests were killed. The six nuns ran.")
    assert third.effects == []


def test_a_definite_group_of_things_takes_up_nothing() -> None:
    *_, cars = find_numbers("Six priests were killed. The six cars burned.")
    assert (cars.mention_class, cars.effects) == ("object_count", [])
