"""Numbers that are dates, times, ages and ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.ages import follows_ages, is_word_for_persons
from extractor.numbers.looking import after_of, first_of, is_digits, is_number_at, parts_at, thing_of, word_at
from extractor.numbers.numerals import digits_value
from extractor.numbers.tokens import DIGITS
from extractor.numbers.words import Form, Part, is_plural

if TYPE_CHECKING:
    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence

_MONTHS, _DAYS = 12, 31
_HOURS, _MINUTES, _MINUTE_DIGITS = 24, 60, 2
_AFTER_AGE = frozenset((",", ".", ";", "and", ""))
_AGE_OF = ("age", "ages")
_WHICH_MONTH = ("last", "this", "next")
_BETWEEN = frozenset((",", "(", "-", "–", "—"))


def is_beside_month(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """A day or a year beside the name of a month."""
    first, after = first_of(phrase), after_of(phrase)
    if word_at(sentence, after) in sentence.sets["ordinal_ends"] and sentence.attached(after):
        after += 1
    if _is_month(sentence, after) or is_of_month(sentence, after):
        return True
    if word_at(sentence, after) in ("-", "and", "/", "to", ",") and _is_digit_date(sentence, after + 1):
        return True
    before = first - 1
    if word_at(sentence, before) in (",", ".", "the"):
        before -= 1
    if not _is_month(sentence, before):
        return False
    if word_at(sentence, first - 1) == "," and not _in_years(phrase):
        return False
    told = is_number_at(sentence, before - 1) or word_at(sentence, before - 1) in _WHICH_MONTH
    if told and _counts_persons(phrase):
        return False
    return (phrase.value or 0) <= 31 or _in_years(phrase) or (phrase.value or 0) < 100


def _counts_persons(phrase: Phrase) -> bool:
    """As in "On 5 May 12 guards were hurt", "5 May 12 bodies": the day stands before the month."""
    noun = phrase.noun
    return noun is not None and bool(noun.parts & Part.PERSON or noun.forms & Form.PERSONS)


def is_of_month(sentence: Sentence, at: int) -> bool:
    """As in "the 4th of May", "the fourth of May": "of" and a month stand at a token."""
    return word_at(sentence, at) == "of" and _is_month(sentence, at + 1, behind_of=True)


def _is_digit_date(sentence: Sentence, at: int) -> bool:
    return at < sentence.count and sentence.lex[at] is DIGITS and _is_month(sentence, at + 1)


def _is_month(sentence: Sentence, at: int, *, behind_of: bool = False) -> bool:
    word = word_at(sentence, at)
    if behind_of and word == "may":
        return True
    if word == "may" or word == "mar":
        return 0 < at < sentence.count - 1 and (
            sentence.lex[at - 1] is DIGITS or sentence.lex[at + 1] is DIGITS
        )
    return bool(parts_at(sentence, at) & Part.MONTH)


def _in_years(phrase: Phrase) -> bool:
    return phrase.value is not None and 1800 <= phrase.value <= 2099


def is_year(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Four digits that are a year."""
    if (
        not (is_digits(sentence, phrase) and _in_years(phrase))
        or len(word_at(sentence, first_of(phrase))) != 4
    ):
        return False
    if phrase.qualifier and phrase.qualifier != "exact" and phrase.noun is not None:
        return False
    if phrase.noun is not None and phrase.noun.parts & Part.PERSON and phrase.head == after_of(phrase):
        return word_at(sentence, first_of(phrase) - 1) in lexicon.years_before
    return True


def is_numeric_date(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """12/05/2016, 2016-01-24, 24.01.2016; and "on 4/5", where a word of time leads a day and a month."""
    first = first_of(phrase)
    word = sentence.words[first]
    if word.count(".") == 2 or "-" in word or "/" in word:
        return True
    joined = _joined_by_slash(sentence, phrase)
    if joined is None:
        return False
    lead = joined[0] - 1
    led = word_at(sentence, lead) in lexicon.days_before or bool(parts_at(sentence, lead) & Part.WEEKDAY)
    pair = [digits_value(sentence.words[at]) for at in joined]
    return led and min(pair) <= _MONTHS and max(pair) <= _DAYS


def is_score(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "they lost 4/5", "open 24/7"."""
    return _joined_by_slash(sentence, phrase) is not None


def _joined_by_slash(sentence: Sentence, phrase: Phrase) -> tuple[int, int] | None:
    """The tokens of two numbers joined by a slash; null where a number is in no such pair."""
    first, after = first_of(phrase), after_of(phrase)
    if sentence.attached(after) and word_at(sentence, after) == "/" and is_number_at(sentence, after + 1):
        return first, after + 1
    if sentence.attached(first) and word_at(sentence, first - 1) == "/" and is_number_at(sentence, first - 2):
        return first - 2, first
    return None


def is_weekday_date(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """A day of the month after a weekday."""
    before = first_of(phrase) - 1
    if word_at(sentence, before) in (",", "the"):
        before -= 1
    return (
        is_digits(sentence, phrase)
        and bool(parts_at(sentence, before) & Part.WEEKDAY)
        and phrase.noun is None
        and (phrase.value or 0) <= 31
        and not parts_at(sentence, after_of(phrase)) & (Part.CUE | Part.BE)
    )


def is_decade(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Digits with -s."""
    after = after_of(phrase)
    return is_digits(sentence, phrase) and word_at(sentence, after) == "s" and sentence.attached(after)


def is_clock(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """A time of day."""
    first, after = first_of(phrase), after_of(phrase)
    word, follower = sentence.words[first], word_at(sentence, after)
    if ":" in word or follower in sentence.sets["clock"] or _is_dotted_clock(sentence, phrase):
        return True
    if len(word) == 4 and (_is_military_clock(sentence, phrase, lexicon) or _is_of_hours(sentence, phrase)):
        return True
    if follower == ":" and sentence.attached(after) and sentence.attached(after + 1):
        return is_number_at(sentence, after + 1)
    return (
        word_at(sentence, first - 1) == ":" and sentence.attached(first) and is_number_at(sentence, first - 2)
    )


def _is_dotted_clock(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "22.40": hours and minutes, where no noun or scale is counted and nobody can be."""
    hour, dot, minute = sentence.words[first_of(phrase)].partition(".")
    if not (dot and hour.isdecimal() and minute.isdecimal() and phrase.bare) or phrase.qualifier:
        return False
    return len(minute) == _MINUTE_DIGITS and int(hour) < _HOURS and int(minute) < _MINUTES


def _is_of_hours(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "1400 hours", "1400 local"."""
    return is_digits(sentence, phrase) and word_at(sentence, after_of(phrase)) in ("local", "hours", "hour")


def _is_military_clock(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "shortly after 1400", "between 0600 and 1400": four digits that can be hours and minutes."""
    first = first_of(phrase)
    word = sentence.words[first]
    if not word.isdecimal() or phrase.qualifier or phrase.noun is not None:
        return False
    hour, minute = int(word[:2]), int(word[2:])
    if hour > 23 or minute > 59 or _in_years(phrase):
        return False
    return word_at(sentence, first - 1) in lexicon.clock_before


def is_age(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """A number said to be an age."""
    first, after = first_of(phrase), after_of(phrase)
    if thing_of(phrase) == "age":
        return True
    if word_at(sentence, after) in ("-", "–", "") and word_at(sentence, after + 1) in sentence.sets["old"]:
        return True
    if word_at(sentence, after) in sentence.sets["old"]:
        return True
    if word_at(sentence, after) in sentence.sets["years"] and (
        word_at(sentence, after + 1) in ("old", "-")
        or (word_at(sentence, after + 1), word_at(sentence, after + 2)) == ("of", "age")
    ):
        return True
    if word_at(sentence, first - 1) in ("is", "was") and word_at(sentence, first - 2) == "who":
        return phrase.noun is None and word_at(sentence, after) in _AFTER_AGE
    before = word_at(sentence, first - 1)
    if before in ("both", "all") and phrase.noun is None:
        closer = word_at(sentence, after)
        apart = word_at(sentence, first - 2) in _BETWEEN and (closer in _AFTER_AGE or closer == ")")
        return apart or (word_at(sentence, first - 3), word_at(sentence, first - 2)) == ("who", "were")
    if before == "than":
        return word_at(sentence, first - 2) in ("older", "younger") and phrase.noun is None
    if before in ("between", "from"):
        return word_at(sentence, first - 2) in sentence.sets["aged"]
    return before in sentence.sets["aged"] or (before == "of" and word_at(sentence, first - 2) in _AGE_OF)


def is_age_of_one(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "a boy of 9", "a man in his 60s"."""
    first = first_of(phrase)
    before, earlier = word_at(sentence, first - 1), word_at(sentence, first - 2)
    if before == "of":
        young = earlier in sentence.sets["young"] and word_at(sentence, after_of(phrase)) in (
            "and",
            "to",
            ",",
        )
        return phrase.bare and (young or earlier in sentence.sets["of_an_age"])
    in_their = bool(parts_at(sentence, first - 1) & Part.POSSESSIVE) and earlier == "in"
    return in_their and is_decade(sentence, phrase, lexicon)


_WHERE = ("in", "at", "near", "around", "outside")


def is_age_after_name(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "Ann Bell, 34, of Dover": a number of two digits between commas after a name."""
    first, after = first_of(phrase), after_of(phrase)
    if (phrase.value or 0) > 110:
        return False
    if phrase.qualifier:
        return phrase.qualifier in _OF_AGE and _is_about_an_age(sentence, phrase.first, after)
    opener, closer = word_at(sentence, first - 1), word_at(sentence, after)
    if opener == "(":
        return closer == ")" and _is_one_person_at(sentence, first - 2)
    if (word_at(sentence, first - 3), closer) == ("(", ")"):  # "the mayor (male, 34)"
        return opener == "," and _is_one_person_at(sentence, first - 4)
    if opener == "and":
        return closer == "," and phrase.noun is None and follows_ages(sentence, first)
    if opener != "," or first < 2 or (phrase.noun is not None and phrase.head == after):
        return False
    if closer not in (",", ";", ".", "and", "of", "was", "were", "is", ")", "from", "died", ""):
        return False
    if (
        closer == ")" and "(" not in sentence.words[max(0, first - _BRACKET) : first]
    ):  # a list: "2) a boy, 3) ..."
        return False
    name = _last_of_name(sentence, first - 2)
    of_many = word_at(sentence, name - 1) in _WHERE or not sentence.has_capital(name)
    if closer == "were" and (of_many or name < first - 2):  # "of the 163 victims, 12 were children"
        return False
    word = sentence.words[name]
    named = (word[0].isalpha() and sentence.has_capital(name)) or is_word_for_persons(sentence, name)
    return named and not sentence.lex[name].parts & (Part.NUMBER | Part.MONTH | Part.WEEKDAY)


_BRACKET, _LONGEST_SHORT = 10, 3


def _last_of_name(sentence: Sentence, at: int) -> int:
    """The last word of a name, also of one that ends in a short form: "Omar Bell Sr.,", "Ana R.,"."""
    if sentence.words[at] != "." or at < 2 or not sentence.attached(at):
        return at
    short = sentence.words[at - 1]
    of_name = short.isalpha() and len(short) <= _LONGEST_SHORT and sentence.is_capital(at - 2)
    return at - 1 if of_name else at


_OF_AGE = ("approx", "nearly")


def _is_about_an_age(sentence: Sentence, first: int, after: int) -> bool:
    """As in "Ann Bell, about 34, was killed"."""
    commas = word_at(sentence, first - 1) == "," and word_at(sentence, after) == ","
    return commas and _is_one_person_at(sentence, first - 2) and word_at(sentence, first - 3) not in _WHERE


def _is_one_person_at(sentence: Sentence, at: int) -> bool:
    """Whether a name or a noun for one person stands at a token: "Bell (34)", "the mayor (34)"."""
    if at < 0:
        return False
    if parts_at(sentence, at) & Part.PERSON:
        return not is_plural(sentence.words[at])
    return sentence.words[at][0].isalpha() and sentence.has_capital(at)


def is_rank(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Digits with st, nd, rd or th."""
    after = after_of(phrase)
    return (
        is_digits(sentence, phrase)
        and word_at(sentence, after) in sentence.sets["ordinal_ends"]
        and sentence.attached(after)
    )
