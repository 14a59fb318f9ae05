"""Numbers without a number word: ranks that are also measures, one measure, times of the day, both things."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def classes_in(text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.mention_class) for mention in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("A second missile was fired at a crossroads.", "second"),
        ("They were driven out for the second time.", "second"),
        ("The second fell on those who ran.", "second"),
        ("Guns traded fire for second day.", "second"),
        ("The third convoy of the week was stopped.", "third"),
    ],
)
def test_the_second_of_its_kind_is_a_rank(text: str, rank: str) -> None:
    assert classes_in(text) == [(rank, "ordinal")]


@pytest.mark.parametrize(
    ("text", "article", "kind"),
    [
        ("It lasted for an hour.", "an", "duration"),
        ("They were let go after a night in a shed.", "a", "duration"),
        ("He waited a second before he spoke.", "a", "duration"),
        ("A week later the road was open again.", "A", "duration"),
        ("The bus stood less than a mile from the park.", "a", "distance"),
    ],
)
def test_a_measure_without_a_number_word_is_one(text: str, article: str, kind: str) -> None:
    (mention,) = find_numbers(text)
    assert mention.text.endswith(article)
    assert (mention.mention_class, mention.point) == (kind, 1)


@pytest.mark.parametrize("text", ["A night raid woke the town.", "It sent a day nurse.", "She lost a foot."])
def test_a_measure_that_only_describes_counts_nothing(text: str) -> None:
    assert [kind for _, kind in classes_in(text) if kind in ("duration", "distance")] == []


def test_so_many_a_day_is_no_stretch_of_one_day() -> None:
    assert classes_in("Nine shells a day fell on the town.") == [("Nine", "weapon_count")]


def test_a_time_of_the_day_is_a_time() -> None:
    assert classes_in("The truce begins at midnight.") == [("midnight", "time")]
    assert classes_in("The truce begins at 12 noon.") == [("12", "time")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The group planted both bombs.", "weapon_count"),
        ("An inquiry into both incidents has begun.", "incident_count"),
    ],
)
def test_both_things_are_two_things(text: str, kind: str) -> None:
    (mention,) = find_numbers(text)
    assert (mention.text, mention.mention_class, mention.point) == ("both", kind, 2)


def test_both_persons_stay_persons() -> None:
    (mention,) = find_numbers("The army lost both soldiers.")
    assert (mention.mention_class, mention.effects, mention.point) == ("casualty", ["killed"], 2)


def test_second_with_nothing_behind_it_ranks_nothing() -> None:
    assert classes_in("With both sides counted, the army came second") == [("both", "non_person")]
