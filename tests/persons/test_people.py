"""Who is told of one by one, as women, men and children; all names are invented."""

from __future__ import annotations

import time

import pytest

from extractor.persons import Roster, read_roster
from extractor.persons.people import MOST_NAMESAKES, sounds_of
from extractor.segments import segment


def roster(text: str) -> Roster:
    return read_roster(text, segment(text).sentences)


def groups(text: str) -> dict[str, str | None]:
    """Each person's given name and group."""
    return {person.entries[0].name.partition(" ")[0]: person.group for person in roster(text).people}


@pytest.mark.parametrize(
    ("text", "women"),
    [
        ("His cousin Ann Bell (40) died.", (0, 1)),
        ("His nephew Jo Hart (7) died.", (0, 0)),
        ("His wife Ann Bell (40) died.", (1, 1)),
        ("His wife Ann Bell died.", (1, 1)),
        ("Her husband Ann Bell (40) died.", (0, 0)),
        ("His daughter Jo Hart (7) died.", (0, 0)),
        ("His daughter Jo Hart died.", (0, 1)),
        ("Her sister-in-law Jo Hart died.", (1, 1)),
    ],
)
def test_who_is_named_without_sex_or_age_may_be_a_woman_and_need_not(
    text: str, women: tuple[int, int]
) -> None:
    told = roster(text)
    assert (len(told.of("women")), len(told.perhaps("women"))) == women


def test_a_plural_of_kin_governs_its_whole_list_and_a_singular_one_name() -> None:
    text = (
        "Rami Sall (50) and his wife Hana Sall were killed with their daughters Mona Sall (20), Dina Sall "
        "(12) and Rim Sall (9 months), and their son Ali Sall (19)."
    )
    assert groups(text) == {
        "Rami": "men",
        "Hana": "women",
        "Mona": "women",
        "Dina": "children",
        "Rim": "children",
        "Ali": "men",
    }


def test_an_age_stands_before_a_name_in_brackets_behind_it_or_between_commas() -> None:
    text = (
        "The brothers 12-year-old Adam Sall, Karim Sall (13), Omar Sall, 14, and Samir Sall, 20 years old, "
        "died."
    )
    assert groups(text) == {"Adam": "children", "Karim": "children", "Omar": "children", "Samir": "men"}


def test_a_pronoun_says_the_sex_of_whom_it_stands_for() -> None:
    assert groups("Nour Sall was killed along with her two sons, Adam Sall (3) and Ali Sall (5).") == {
        "Nour": "women",
        "Adam": "children",
        "Ali": "children",
    }
    assert groups("Nour Sall was killed with his brother, Adam Sall (30).") == {"Nour": None, "Adam": "men"}


def test_a_pronoun_far_from_a_name_says_nothing_of_it() -> None:
    text = (
        "Nour Sall (30) died in the market where the old farmer of the next village sold dates with his son."
    )
    assert groups(text) == {"Nour": None}


def test_titles_and_callings_make_adults() -> None:
    text = "Hajja Salma Sall, Mr Tom Hill, Dr Nour Ardo and his wife Umm Ali Ardo were killed."
    assert groups(text) == {"Salma": "women", "Tom": "men", "Nour": "men", "Umm": "women"}


def test_a_title_inside_a_name_is_a_part_of_it() -> None:
    assert groups("His wife Aya Sheikh Sall (32) was killed.") == {"Aya": "women"}


def test_what_somebody_is_called_by_their_children_says_their_sex() -> None:
    assert groups("Nour Sall (Abu Ali), 40, and Salma Hill (Umm Rim), 41, were killed.") == {
        "Nour": "men",
        "Salma": "women",
    }
    assert groups("Nour Sall, also known as Umm Ali, and her son Ali Sall (5) died.")["Nour"] == "women"
    assert groups('Nour Sall (30) ("The Poet") died.') == {"Nour": None}


def test_the_father_stands_behind_the_given_name() -> None:
    text = "Adnan Sall Ardo (30) and Lana Adnan Sall Ardo were killed, as was his neighbour."
    assert groups(text) == {"Adnan": "men", "Lana": "children"}
    old = "Adnan Sall Ardo (60) and Lana Adnan Sall Ardo were killed, as was his neighbour."
    assert groups(old) == {"Adnan": "men", "Lana": None}
    unknown = "Adnan Sall Ardo and Lana Adnan Sall Ardo were killed with a sister."
    assert groups(unknown) == {"Adnan": "men", "Lana": None}


def test_children_are_those_of_whom_a_word_says_so() -> None:
    text = (
        "They were killed with their children, daughter Mona Sall and son Ali Sall, and granddaughter "
        "Rim Sall."
    )
    assert groups(text) == {"Mona": "children", "Ali": "children", "Rim": "children"}
    assert groups("The boy Ali Sall died with his mother.") == {"Ali": "children"}


def test_a_child_who_has_children_is_none() -> None:
    text = "Their child Mona Sall and her son Ali Sall (2) were killed."
    assert groups(text) == {"Mona": "women", "Ali": "children"}


@pytest.mark.parametrize(
    "text",
    [
        "Mona Sall, the wife of Omar Hill, was killed.",
        "The wife of Omar Hill, Mona Sall (30), was killed.",
        "Omar Hill's wife Mona Sall was killed.",
        "Omar Hill’s wife Mona Sall was killed.",
        "Mrs Mona Sall was killed.",
    ],
)
def test_whose_wife_somebody_was_is_not_told_to_be_dead(text: str) -> None:
    assert groups(text) == {"Mona": "women"}


@pytest.mark.parametrize(
    "text",
    [
        "His wife Mona Sall (30) survived the raid.",
        "His wife Mona Sall (30) was injured.",
        "Her father Omar Sall wrote that she was killed.",
        "The death was mourned by her father Omar Sall.",
        "Omar Sall reported that his son was killed.",
        "Omar Sall and his son visited the market.",
        "The Sall family home was hit and children died.",
        "The homes of the Sall, Hill and Ardo families were hit and children died.",
        "Police in Ardo said that four men were killed.",
        "His brother al-Sall fell; it was dark.",
    ],
)
def test_the_living_the_mourners_and_places_are_not_listed(text: str) -> None:
    assert groups(text) == {}


def test_of_mourners_only_those_whom_they_speak_of_with_an_age() -> None:
    text = "Nour Hill mourned the death of her aunt, 37-year-old Mona Sall."
    assert groups(text) == {"Mona": "women"}


def test_a_list_goes_on_in_the_next_sentence_without_a_word_of_harm() -> None:
    text = "Five were killed. These were Omar Sall (50), his wife Hana Sall (49) and son Ali Sall (8)."
    assert groups(text) == {"Omar": "men", "Hana": "women", "Ali": "children"}


def test_names_alone_count_where_they_are_those_of_one_family() -> None:
    text = "Omar Sall, Ali Sall and Radio Ardo were among the dead, with a boy."
    assert set(groups(text)) == {"Omar", "Ali"}


def test_a_list_ends_at_a_semicolon() -> None:
    text = "Killed were his daughters Mona Sall (9) and Rim Sall (8); Nour Sall (7); Dina Sall, Ali Sall (6)."
    told = roster(text)
    assert [person.sex for person in told.people] == ["women", "women", None, None, None]


def test_one_person_in_two_spellings_is_one() -> None:
    text = (
        "Mohammed Ali al-Sall (40) was killed with his wife Hana Sall. The engineer Muhammad Sall died at "
        "once. Mohammed, 40, was a friend of the family."
    )
    assert len(roster(text).people) == 2


def test_two_of_one_name_are_two_where_their_ages_differ() -> None:
    text = "Omar Sall (60) was killed with his wife. His grandson Omar Sall (6) was killed too."
    assert [person.age for person in roster(text).people] == [60, 6]


@pytest.mark.parametrize(
    "text",
    [
        "His sons Omar Ali Sall (9) and Omar Sall (9) were killed.",
        "His daughters Rima Sall and Rim Sall were killed.",
        "His son Rami Sall was killed. His daughter Rim Sall was killed.",
    ],
)
def test_names_of_one_list_or_of_two_sexes_are_two_persons(text: str) -> None:
    assert len(roster(text).people) == 2


def test_a_family_name_alone_is_nobody() -> None:
    assert groups("Hana Sall (30) was killed with her aunt. Dr Sall was killed with his wife.") == {
        "Hana": "women"
    }


def test_names_are_compared_by_sound() -> None:
    assert sounds_of("Yousef al-Qadi") == sounds_of("Youssef Kadi")
    assert sounds_of("Ibrahim") == sounds_of("Ebrahim")
    assert sounds_of("al") == ()


def test_a_persons_words_are_the_name_and_the_age_behind_it() -> None:
    text = "His wife Hana Sall (30) was killed."
    (person,) = roster(text).people
    assert text[slice(*person.told_as)] == "Hana Sall (30)"


def test_numbers_that_are_no_ages_are_left() -> None:
    assert roster("His son Ali Sall, 400 metres away, died with 12, 13 others.").people[0].age is None
    assert roster("His son Ali Sall was killed at 12, Hill Street.").people[0].age is None


def test_months_are_parts_of_a_year() -> None:
    assert roster("The infant six-month-old Ali Sall was killed.").people[0].age == 0.5
    assert roster("His son Ali Sall (possibly 8-9) was killed.").people[0].age == 8
    assert roster("His son Ali Sall, aged 9, was killed.").people[0].age == 9


def test_many_names_take_no_longer_each() -> None:
    def seconds(count: int) -> float:
        text = ", ".join(
            f"Omar Ardo{chr(97 + at % 26) * (1 + at % 9)} Sall ({at % 90})" for at in range(count)
        )
        span = [(0, len(text))]
        begun = time.process_time()
        read_roster(text, span)
        return time.process_time() - begun

    assert seconds(4 * MOST_NAMESAKES * 10) < 20 * max(seconds(MOST_NAMESAKES * 10), 0.005)


def test_a_word_of_kin_may_open_a_sentence() -> None:
    assert [person.sex for person in roster("Brothers Omar Sall and Ali Sall died.").people] == ["men", "men"]
