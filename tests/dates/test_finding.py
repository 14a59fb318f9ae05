"""Date expressions are found with their prepositions; verbs, names and counts are no dates."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.dates import DateMention, dates_a_birth, dates_a_report, find_dates, lies_ahead
from extractor.dates.grammar import MENTION, find_mentions
from tests.growth import grows_at_most

EXAMPLES = Path(__file__).parents[2] / "examples"

WORDS = st.sampled_from(
    [
        *(
            "on",
            "in",
            "since",
            "last",
            "the",
            "past",
            "of",
            "this",
            "year",
            "week",
            "days",
            "3",
            "24",
            "72",
            "2016",
        ),
        *(
            "January",
            "Jan.",
            "May",
            "March",
            "may",
            "Saturday",
            "night",
            "from",
            "to",
            "and",
            "between",
            "6",
            "JUL",
        ),
        *(
            "89",
            "ago",
            "recent",
            "early",
            ",",
            ".",
            "-",
            "\u00a0",
            "\n",
            "people",
            "killed",
            "hours",
            "three",
        ),
        *("yesterday", "today", "24/01/2016"),
    ]
)


def found(text: str) -> list[str]:
    return [mention.text for mention in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hit by missiles on November 29, killing 49", ["on November 29"]),
        ("said on Feb. 10 according to", ["on Feb. 10"]),
        ("24 January, 2016\nRussia has", ["24 January, 2016"]),
        ("January 24, 2016, 8:23pm", ["January 24, 2016"]),
        ("On 27 April 2020, police forces", ["On 27 April 2020"]),
        ("BOGOTA, 6 JUL 89 (TASS) -- [TEXT]", ["6 JUL 89"]),
        ("on Friday, March 3rd, 2017, seven villagers", ["on Friday, March 3rd, 2017"]),
        ("on Monday, 16th October 2023, a strike", ["on Monday, 16th October 2023"]),
        ("on the 9th of August the", ["on the 9th of August"]),
        ("Territory Fighting in 2015", ["in 2015"]),
        ("civilians in January alone", ["in January"]),
        ("under siege since last March, and", ["since last March"]),
        ("intervened last September, and", ["last September"]),
        ("fighters from September to November of this year.", ["from September to November of this year"]),
        ("between 3 and 5 May, 2020", ["between 3 and 5 May, 2020"]),
        ("on 8 and 9 May 2020", ["on 8 and 9 May 2020"]),
        ("May 3–5, 2020", ["May 3–5, 2020"]),
        ("from 2011 to 2015", ["from 2011 to 2015"]),
        ("2016-01-24 and 24.01.2016", ["2016-01-24", "24.01.2016"]),
        ("killed since Saturday evening - and", ["since Saturday evening"]),
        ("Last week, IS reportedly", ["Last week"]),
        ("died yesterday and today", ["yesterday", "today"]),
        ("strikes this week.", ["this week"]),
        ("risen to 164 over the past 72 hours.", ["over the past 72 hours"]),
        ("in the last forty-eight hours", ["in the last forty-eight hours"]),
        ("after three days of intense bombing", ["three days of"]),
        ("early on Sunday and late on Monday night", ["early on Sunday", "late on Monday night"]),
        ("taken earlier this month, allows", ["earlier this month"]),
        ("overrun the area in recent weeks, gaining", ["in recent weeks"]),
        ("wounded overnight in", ["overnight"]),
        ("two weeks ago and a few days ago", ["two weeks ago", "a few days ago"]),
        ("on Saturday\nnight", ["on Saturday\nnight"]),
        ("on\u00a0November\u00a029", ["on\u00a0November\u00a029"]),
        ("in May and in March", ["in May", "in March"]),
        ("In May 3 people were killed", ["In May"]),
        ("over the weekend", ["over the weekend"]),
    ],
)
def test_finds_a_date_with_its_preposition(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The toll may rise and rebels march on the city.",
        "AS MANY AS 12 MAY HAVE DIED",
        "At least 12 May be dead",
        "the Women's March was attacked",
        "a second strike killed a second family",
        "killed 2015 people",
        "In 2015 people died of hunger, in 1,995 villages",
        "a $2015 fine, 3.2015 metres, A-2015",
        "a three-year-old, three years of age",
        "the Sunday Times and Bloody Sunday",
        "at 8:23 he fired 24 rounds within 12 hours",
        "decided, marched, augmented, mayor, Sunni, Satan, weekly, daily",
        "",
    ],
)
def test_refuses_verbs_names_counts_and_ages_as_dates(text: str) -> None:
    assert found(text) == []


def test_a_since_clause_belongs_to_its_date() -> None:
    text = "killed 1,000 civilians since Moscow's\u00a0military intervention began in September."
    assert found(text) == ["since Moscow's\u00a0military intervention began in September"]


def test_a_since_of_another_sentence_does_not() -> None:
    assert found("It has gone on since. The raid came in September.") == ["in September"]
    assert found("since the raid, 3 died in September") == ["in September"]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.stem[:3])
def test_spans_are_quotations_in_order_without_overlap(path: Path) -> None:
    text = path.read_bytes().decode()
    mentions = find_dates(text)
    assert mentions
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_words_give_quotations_in_order(text: str) -> None:
    mentions = find_dates(text)
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))


@given(st.lists(st.one_of(WORDS, st.just("word " * 30)), max_size=30).map(" ".join))
def test_reading_in_stretches_finds_what_reading_the_whole_finds(text: str) -> None:
    whole = [match.span() for match in MENTION.finditer(text)]
    assert [match.span() for match in find_mentions(text)] == whole


@pytest.mark.parametrize(
    "unit",
    [
        "since ",
        "on the ",
        "3 ",
        "May ",
        "early late mid ",
        "2015-",
        "from May to ",
        "a couple of ",
        "\u00a0",
        "past ",
    ],
)
def test_time_grows_with_length_only(unit: str) -> None:
    short, long = unit * (20_000 // len(unit)), unit * (200_000 // len(unit))
    assert grows_at_most(30, lambda: find_dates(short), lambda: find_dates(long))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amnesty International said on Wednesday.", True),
        ("spokesperson Dmitry Peskov said on Feb. 10 according to", True),
        ("the group reported late on Monday that 3 died", True),
        ("In December, Amnesty International released a report that said", True),
        ("The end. This week the Syrian observatory reported that Russian", True),
        ("Police said that on Saturday three people were killed.", False),
        ("On Saturday, 18 barrel bombs targeted the suburb, officials said.", False),
        ("Three people were killed on Saturday, police said.", False),
        ("Russia intervened last September, and the power has reportedly turned", False),
        ("It was hit on November 29, killing 49. It turned into a scene, said Amnesty.", False),
    ],
)
def test_tells_the_date_of_a_statement_from_the_date_of_an_event(text: str, expected: bool) -> None:
    assert dates_a_report(text, find_dates(text)[0]) is expected


def test_a_mention_is_a_plain_value() -> None:
    assert find_dates("yesterday") == [DateMention(0, 9, "yesterday")]


@pytest.mark.parametrize("text", ["Release 2010-12-S-001 of the force.", "File 2011-04-CA-134 was closed."])
def test_a_release_number_is_no_span_of_years(text: str) -> None:
    assert find_dates(text) == []


def test_a_day_in_the_name_of_a_medium_is_no_date() -> None:
    assert find_dates("Karsa Today TV and Vesk Tonight, a programme, reported it.") == []
    assert [date.text for date in find_dates("Today Karsa TV reported it.")] == ["Today"]


def test_a_day_on_which_people_were_reported_killed_is_that_of_the_event() -> None:
    text = "On Sunday, people were reported killed."
    assert not dates_a_report(text, find_dates(text)[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry on Friday said that 12 people had died.", True),
        ("The network today publishes its findings.", True),
        ("Two rose; on Friday the governor's office said the number was 12.", True),
        ("The toll rose to 33 on Tuesday.", True),
        ("The toll had climbed to at least 33 by early Tuesday.", True),
        ("The toll was revised to nine on Sunday.", True),
        ("The camp cannot be reached by road.\n\nOn 12 June gunmen killed four.", False),
        ("The toll rose after four of the wounded died overnight.", True),
        ("In a statement the army put out on Tuesday it gave no number.", True),
        ("It has not answered our letter of April 3.", True),
        ("In a message shared on the networks on April 1, he claimed it.", True),
        ("Published: 5 October 2028", True),
        ("By Ana Roth and agencies 12 November 2030\n\nA strike hit Karsa.", True),
        ("Staff | Karsa | 22 Feb 2030 | 9:47 PM\n\nA strike hit Karsa.", True),
        ("The number has risen to 164 over the past 72 hours, the network said.", False),
        ("Between 1 October and 31 December 2028, the office documented 311 incidents.", False),
        ("Since 3 March the network documented 20 deaths.", False),
        ("9 people were on Monday reported missing.", False),
        ("12 people died on Tuesday.", False),
        ("Strike on the Karsa market, 7 September\n\nTwo bombs fell.", False),
    ],
)
def test_the_day_of_a_statement_a_toll_or_a_byline_is_that_of_the_report(
    text: str, *, expected: bool
) -> None:
    assert dates_a_report(text, find_dates(text)[0]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A girl born in 2019 was hurt.", True),
        ("The group, founded in 2019, denied it.", True),
        ("A girl was hurt in 2019.", False),
    ],
)
def test_the_year_of_a_birth_is_told_apart(text: str, *, expected: bool) -> None:
    assert dates_a_birth(text, find_dates(text)[0]) is expected


def test_a_day_after_the_time_of_day_begins_no_sentence() -> None:
    text = "A bomb went off at 4:15 p.m. on Tuesday, police said."
    assert not dates_a_report(text, find_dates(text)[0])


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The 4 May Movement set off a bomb.", []),
        ("A bomb went off near the 9 April street.", []),
        ("The October 8 Brigade attacked on 9 October.", ["on 9 October"]),
        ("The 4 May attack killed two people.", ["The 4 May"]),
    ],
)
def test_a_day_in_the_name_of_a_group_or_street_dates_nothing(text: str, days: list[str]) -> None:
    assert [found.text for found in find_dates(text)] == days


@pytest.mark.parametrize("label", ["Date of incident", "Date of the attack", "Incident date", "Strike date:"])
def test_a_field_dates_the_event_and_not_the_report(label: str) -> None:
    text = f"Case 12\n{label}: 11 October 2028\nKilled: 14\n".replace("::", ":")
    (mention,) = find_dates(text)
    assert not dates_a_report(text, mention)


def test_a_number_behind_a_year_and_and_is_no_year() -> None:
    (mention,) = find_dates("It began in 2011 and 11 million have fled.")
    assert mention.text == "in 2011"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks are due to begin in Vesk on Friday.", True),
        ("He will be arraigned on Monday.", True),
        ("She is to take office on 28 July.", True),
        ("The next update is expected to be sent on 24 January.", True),
        ("Nine died due to shelling on Friday.", False),
        ("Readers will remember the wedding at Vesk in January of last year.", False),
        ("They were taken against their will on Friday.", False),
        ("Gunmen set fire to the market on Friday.", False),
    ],
)
def test_what_is_only_to_come_is_told_from_what_happened(text: str, *, expected: bool) -> None:
    assert lies_ahead(text, find_dates(text)[-1]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2030, the group documented the execution of 13 men.", False),
        ("In May the Register recorded 118 deaths.", False),
        ("On 3 May, the group documented the scene.", True),
        ("In December, the group released a report on 13 deaths.", True),
    ],
)
def test_a_year_in_which_deaths_were_documented_is_that_of_the_deaths(text: str, *, expected: bool) -> None:
    assert dates_a_report(text, find_dates(text)[0]) is expected
