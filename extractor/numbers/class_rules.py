"""What a number counts when it counts no persons: the rules, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from extractor.numbers.ages import is_age_in_list, is_age_of_some, is_joined_duration
from extractor.numbers.identifiers import (
    is_attached,
    is_named_number,
    is_phone_or_code,
    is_reference,
    is_school_year,
    is_street,
)
from extractor.numbers.lexicon import Lexicon
from extractor.numbers.phrase import Phrase
from extractor.numbers.sentence import Sentence
from extractor.numbers.things import (
    CURRENCIES,
    counts_dependants,
    has_ordinary_noun,
    is_all_but,
    is_another_one,
    is_difference,
    is_launched,
    is_money,
    is_percentage,
    is_proportion_of_things,
    is_share_of_things,
    is_so_many,
    is_uncounted_harm,
    noun_says,
)
from extractor.numbers.times import (
    is_age,
    is_age_after_name,
    is_age_of_one,
    is_beside_month,
    is_clock,
    is_decade,
    is_numeric_date,
    is_rank,
    is_score,
    is_weekday_date,
    is_year,
)
from extractor.numbers.words import Part
from extractor.schema.terms import MentionClass


class ClassRule(NamedTuple):
    """One rule.

    Attributes:
        name: Kept in ``decided_by`` of the mention.
        mention_class: The class it gives.
        statement: The rule in one line.
        applies: Whether it holds for a phrase.
        digits_only: Whether it is about numbers in digits alone.
        parts: Parts of a word without which, in the whole sentence, it cannot hold; 0 where it asks for none.
        of_things: Whether a noun that is no person is reason to ask it.
        beside: Words that are reason to ask it where one stands right before the phrase, or before or behind
            its number; "0" is any number.
        beside_sets: The language's sets of such words.

    A rule is always asked that names no reason; one that names some never holds without one of them.
    """

    name: str
    mention_class: MentionClass
    statement: str
    applies: Callable[[Sentence, Phrase, Lexicon], bool]
    digits_only: bool = False
    parts: int = 0
    of_things: bool = False
    beside: tuple[str, ...] = ()
    beside_sets: tuple[str, ...] = ()


CLASS_RULES: tuple[ClassRule, ...] = (
    ClassRule("so-many", "rhetorical", "'So many' is a figure of speech.", is_so_many, parts=Part.VAGUE),
    ClassRule(
        "another-one",
        "determiner",
        "'Another' alone points at something told before.",
        is_another_one,
        parts=Part.QUANTIFIER,
    ),
    ClassRule(
        "uncounted-harm",
        "uncounted_harm",
        "A share or a growing number of casualties, or a question how many, counts none.",
        is_uncounted_harm,
    ),
    ClassRule(
        "difference",
        "uncounted_harm",
        "A number of more or fewer than at another time tells how far two counts are apart.",
        is_difference,
        beside=("more", "fewer", "less", "more than", "fewer than", "less than"),
    ),
    ClassRule(
        "proportion-of-things",
        "percentage",
        "A proportion of attacks is a share.",
        is_proportion_of_things,
        of_things=True,
    ),
    ClassRule(
        "share-of-things",
        "non_person",
        "Most or some of the things counts no persons.",
        is_share_of_things,
        of_things=True,
    ),
    ClassRule(
        "money",
        "money",
        "A number after a currency sign or before a currency is money.",
        is_money,
        of_things=True,
        beside=CURRENCIES,
    ),
    ClassRule(
        "percentage",
        "percentage",
        "A number before percent is a share.",
        is_percentage,
        beside=("%", "percent", "pct", "percentage", "per"),
    ),
    ClassRule("clock", "time", "A number before a.m., p.m. or around a colon is a time.", is_clock),
    ClassRule(
        "age",
        "age",
        "A number before 'year-old' or after 'aged' is an age.",
        is_age,
        of_things=True,
        beside=("-", "–", "is", "was", "both", "all", "than", "between", "from", "of"),
        beside_sets=("old", "years", "aged"),
    ),
    ClassRule(
        "joined-duration",
        "duration",
        "A number joined to a unit of time is a duration: a 12-year veteran.",
        is_joined_duration,
        digits_only=True,
        beside=("-",),
    ),
    ClassRule(
        "age-of-one",
        "age",
        "A number after 'a boy of', and tens after 'in his', are ages.",
        is_age_of_one,
        beside=("of", "s"),
    ),
    ClassRule(
        "all-but",
        "persons_not_casualties",
        "A number after 'all but' counts those whom it did not befall.",
        is_all_but,
        beside=("but", "except", "bar", "save", "for"),
    ),
    ClassRule(
        "dependants",
        "persons_not_casualties",
        "A number after 'a mother of' counts those she leaves behind.",
        counts_dependants,
        parts=Part.OF,
        beside=("of",),
    ),
    ClassRule(
        "age-of-some",
        "age",
        "A number behind 'of the dead were over' is an age.",
        is_age_of_some,
    ),
    ClassRule(
        "age-in-list",
        "age",
        "Numbers listed after 'ages' are ages.",
        is_age_in_list,
        beside=("0", ",", "and", "to", "-", "of", ":"),
    ),
    ClassRule(
        "month-beside",
        "date",
        "A number beside a month is a day or a year.",
        is_beside_month,
        digits_only=True,
        parts=Part.MONTH,
    ),
    ClassRule(
        "ordinal-digits",
        "ordinal",
        "Digits with st, nd, rd or th are a rank.",
        is_rank,
        digits_only=True,
        beside_sets=("ordinal_ends",),
    ),
    ClassRule(
        "year",
        "date",
        "Four digits from 1800 to 2099 that count no noun are a year.",
        is_year,
        digits_only=True,
    ),
    ClassRule(
        "numeric-date",
        "date",
        "Digits joined by two slashes, hyphens or full stops, or led by a word of time, are a date.",
        is_numeric_date,
        digits_only=True,
    ),
    ClassRule(
        "score",
        "identifier",
        "Two numbers joined by a slash that no word of time leads are a score or a code.",
        is_score,
        digits_only=True,
        beside=("/",),
    ),
    ClassRule(
        "reference",
        "identifier",
        "Digits alone in square brackets are a reference: as reported [3].",
        is_reference,
        digits_only=True,
        beside=("[",),
    ),
    ClassRule("decade", "date", "Digits with -s are a decade.", is_decade, digits_only=True, beside=("s",)),
    ClassRule(
        "weekday-date",
        "date",
        "A number up to 31 after a weekday is a date.",
        is_weekday_date,
        digits_only=True,
        parts=Part.WEEKDAY,
    ),
    ClassRule(
        "attached",
        "identifier",
        "Digits joined to letters or a sign are part of a name.",
        is_attached,
        digits_only=True,
    ),
    ClassRule(
        "code",
        "identifier",
        "Digits joined by hyphens, or long runs of them, are a code.",
        is_phone_or_code,
        digits_only=True,
    ),
    ClassRule(
        "named-number",
        "identifier",
        "A number after No., Hall, Highway is a name.",
        is_named_number,
        digits_only=True,
    ),
    ClassRule(
        "school-year",
        "identifier",
        "A number after class, grade, form is a year of school: a pupil of class seven.",
        is_school_year,
        beside_sets=("school_years",),
    ),
    ClassRule("street", "identifier", "A number before a street is an address.", is_street, digits_only=True),
    ClassRule(
        "age-after-name",
        "age",
        "A number between commas after a name is an age.",
        is_age_after_name,
        digits_only=True,
        beside=("(", ",", "and"),
    ),
    ClassRule(
        "duration-noun",
        "duration",
        "A number of days, hours, years is a duration.",
        noun_says("duration"),
        of_things=True,
    ),
    ClassRule(
        "distance-noun",
        "distance",
        "A number of miles or other measures is a distance.",
        noun_says("distance"),
        of_things=True,
    ),
    ClassRule(
        "weapon-noun",
        "weapon_count",
        "A number of bombs, missiles, shots counts weapons.",
        noun_says("weapon_count"),
        of_things=True,
    ),
    ClassRule(
        "object-noun",
        "object_count",
        "A number of vehicles or houses counts objects.",
        noun_says("object_count"),
        of_things=True,
    ),
    ClassRule(
        "incident-noun",
        "incident_count",
        "A number of attacks counts incidents.",
        noun_says("incident_count"),
        of_things=True,
    ),
    ClassRule(
        "launched",
        "weapon_count",
        "A number without a noun behind a verb of firing or dropping counts weapons.",
        is_launched,
        beside_sets=("launching",),
    ),
    ClassRule(
        "other-noun",
        "non_person",
        "A number of villages, parties, reasons counts no persons.",
        has_ordinary_noun,
        of_things=True,
    ),
)
