"""What a number counts when it counts no persons: small named rules, tried in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractor.numbers.lexicon import Form, Part
from extractor.numbers.sentence import DIGITS

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.phrases import Phrase
    from extractor.numbers.sentence import Sentence
    from extractor.schema.terms import MentionClass


class ClassRule(NamedTuple):
    """One rule: its name, what it says, and the test."""

    name: str
    mention_class: MentionClass
    statement: str
    applies: Callable[[Sentence, Phrase, Lexicon], bool]


def _word(sentence: Sentence, at: int) -> str:
    return sentence.words[at] if 0 <= at < len(sentence) else ""


def _parts(sentence: Sentence, at: int) -> int:
    return sentence.lex[at].parts if 0 <= at < len(sentence) else 0


def _first(phrase: Phrase) -> int:
    return phrase.numeral.first if phrase.numeral else phrase.first


def _after(phrase: Phrase) -> int:
    return phrase.numeral.after if phrase.numeral else phrase.after


def _is_digits(sentence: Sentence, phrase: Phrase) -> bool:
    return phrase.numeral is not None and sentence.lex[phrase.numeral.first] is DIGITS


def _money(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    return _word(sentence, _first(phrase) - 1) in _CURRENCIES or _thing(phrase) == "money"


def _thing(phrase: Phrase) -> MentionClass | None:
    return phrase.noun.thing if phrase.noun is not None else None


def _percentage(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    follower = _word(sentence, _after(phrase))
    return follower in ("%", "percent", "pct", "percentage") or (
        follower == "per" and _word(sentence, _after(phrase) + 1) == "cent"
    )


def _ordinal(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    after = _after(phrase)
    return _is_digits(sentence, phrase) and _word(sentence, after) in _ORDINAL_ENDS and sentence.attached(after)


def _month_beside(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    first, after = _first(phrase), _after(phrase)
    if not _is_digits(sentence, phrase):
        return False
    if _word(sentence, after) in _ORDINAL_ENDS and sentence.attached(after):
        after += 1
    if _is_month(sentence, after) or (_word(sentence, after) == "of" and _is_month(sentence, after + 1)):
        return True
    if _word(sentence, after) in ("-", "and", "/", "to", ",") and _is_digit_date(sentence, after + 1):
        return True
    before = first - 1
    if _word(sentence, before) in (",", ".", "the"):
        before -= 1
    if not _is_month(sentence, before):
        return False
    return (phrase.value or 0) <= 31 or _is_year(phrase) or (phrase.value or 0) < 100


def _is_digit_date(sentence: Sentence, at: int) -> bool:
    return at < len(sentence) and sentence.lex[at] is DIGITS and _is_month(sentence, at + 1)


def _is_month(sentence: Sentence, at: int) -> bool:
    word = _word(sentence, at)
    if word == "may" or word == "mar":
        return 0 < at < len(sentence) - 1 and (
            sentence.lex[at - 1] is DIGITS or sentence.lex[at + 1] is DIGITS
        )
    return bool(_parts(sentence, at) & Part.MONTH)


def _is_year(phrase: Phrase) -> bool:
    return phrase.value is not None and 1800 <= phrase.value <= 2099


def _year(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    if not (_is_digits(sentence, phrase) and _is_year(phrase)) or len(_word(sentence, _first(phrase))) != 4:
        return False
    if phrase.qualifier and phrase.qualifier != "exact" and phrase.noun is not None:
        return False
    if phrase.noun is not None and phrase.noun.parts & Part.PERSON and phrase.head == _after(phrase):
        return _word(sentence, _first(phrase) - 1) in lexicon.years_before
    return True


def _numeric_date(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """12/05/2016, 2016-01-24, 24.01.2016."""
    if not _is_digits(sentence, phrase):
        return False
    first, after = _first(phrase), _after(phrase)
    if sentence.words[first].count(".") == 2:
        return True
    return (sentence.attached(after) and _word(sentence, after) == "/" and _is_number(sentence, after + 1)) or (
        sentence.attached(first) and _word(sentence, first - 1) == "/" and _is_number(sentence, first - 2)
    )


def _is_number(sentence: Sentence, at: int) -> bool:
    return 0 <= at < len(sentence) and sentence.lex[at] is DIGITS


def _weekday_date(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    before = _first(phrase) - 1
    if _word(sentence, before) in (",", "the"):
        before -= 1
    return (
        _is_digits(sentence, phrase)
        and bool(_parts(sentence, before) & Part.WEEKDAY)
        and phrase.noun is None
        and (phrase.value or 0) <= 31
        and not _parts(sentence, _after(phrase)) & Part.CUE
    )


def _decade(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    after = _after(phrase)
    return _is_digits(sentence, phrase) and _word(sentence, after) == "s" and sentence.attached(after)


def _clock(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    first, after = _first(phrase), _after(phrase)
    follower = _word(sentence, after)
    if follower in _CLOCK:
        return True
    if follower in ("o", "o'clock", "o’clock", "gmt", "hrs"):
        return True
    if not _is_digits(sentence, phrase):
        return False
    if follower == ":" and sentence.attached(after) and sentence.attached(after + 1):
        return _is_number(sentence, after + 1)
    if _word(sentence, first - 1) == ":" and sentence.attached(first) and _is_number(sentence, first - 2):
        return True
    return len(sentence.words[first]) == 4 and follower in ("local", "hours", "hour")


def _age(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    first, after = _first(phrase), _after(phrase)
    if _thing(phrase) == "age":
        return True
    if _word(sentence, after) in ("-", "–", "") and _word(sentence, after + 1) in _OLD:
        return True
    if _word(sentence, after) in _OLD:
        return True
    if _word(sentence, after) in _YEARS and (
        _word(sentence, after + 1) in ("old", "-") or (_word(sentence, after + 1), _word(sentence, after + 2)) == ("of", "age")
    ):
        return True
    return _word(sentence, first - 1) in _AGED or (_word(sentence, first - 1) == "of" and _word(sentence, first - 2) == "age")


def _age_in_list(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """ "ages 3, 5 and 7", "aged 12 and 14"."""
    at = _first(phrase) - 1
    seen = False
    for _ in range(8):
        if _word(sentence, at) in _AGED:
            return seen and (phrase.noun is None or phrase.head > _after(phrase) + 1)
        if not (_is_number(sentence, at) or _word(sentence, at) in (",", "and", "to", "-")):
            return False
        seen = True
        at -= 1
    return False


def _age_after_name(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """ "Ann Bell, 34, of Dover": a number of two digits between commas after a name."""
    first, after = _first(phrase), _after(phrase)
    if not _is_digits(sentence, phrase) or (phrase.value or 0) > 110 or phrase.qualifier:
        return False
    opener, closer = _word(sentence, first - 1), _word(sentence, after)
    if opener == "(":
        return closer == ")" and bool(sentence.is_capital(first - 2)) if first >= 2 else False
    if opener != "," or first < 2 or phrase.noun is not None and phrase.head == after:
        return False
    if closer not in (",", ";", ".", "and", "of", "was", "were", "is", ")", "from", "died", ""):
        return False
    before = sentence.lex[first - 2]
    named = sentence.is_capital(first - 2) or bool(before.parts & Part.PERSON)
    return named and not before.parts & (Part.NUMBER | Part.MONTH | Part.WEEKDAY)


def _attached_identifier(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """ "M-16", "#12", "A4", "5th" aside: digits that are part of a name."""
    if not _is_digits(sentence, phrase):
        return False
    first, after = _first(phrase), _after(phrase)
    before = _word(sentence, first - 1)
    if sentence.attached(first):
        if before in ("#", "@", "_", "/", ".", "\\", "=", "+"):
            return True
        if before == "-":
            return first >= 2 and sentence.attached(first - 1) and not _is_number(sentence, first - 2)
        if before.isalpha():
            return True
    return sentence.attached(after) and _word(sentence, after).isalpha() and len(_word(sentence, after)) <= 2


def _phone_or_code(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Digits joined by hyphens to more digits of another length: a telephone number, a code."""
    if not _is_digits(sentence, phrase):
        return False
    first, after = _first(phrase), _after(phrase)
    word = sentence.words[first]
    if len(word) > 1 and word[0] == "0" and "." not in word:
        return True
    joined_before = _word(sentence, first - 1) == "-" and sentence.attached(first) and _is_number(sentence, first - 2)
    joined_after = _word(sentence, after) == "-" and sentence.attached(after) and _is_number(sentence, after + 1)
    if joined_before or joined_after:
        return True
    return len(word) >= 7 and "," not in word


def _named_number(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """ "No. 5", "Hall 7", "Highway 1", "Resolution 2254"."""
    first = _first(phrase)
    before = first - 1
    if _word(sentence, before) == ".":
        before -= 1
    if before < 0 or phrase.qualifier or phrase.definite:
        return False
    word = _word(sentence, before)
    if not (word in lexicon.identifiers_before and _is_digits(sentence, phrase)):
        return False
    if phrase.noun is not None and phrase.head == _after(phrase):
        return False
    return word in ("no", "number", "nos") or not sentence.lex[_after(phrase)].forms if _after(phrase) < len(sentence) else True


def _street(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """ "419 Chauncey St.", "the 600 block of Tara Lane"."""
    if not _is_digits(sentence, phrase) or phrase.qualifier:
        return False
    after = _after(phrase)
    if not (after < len(sentence) and sentence.is_capital(after) or _word(sentence, after) == "block"):
        return False
    for at in range(after, min(after + 5, len(sentence))):
        if sentence.words[at] in lexicon.streets_after:
            return True
        if sentence.lex[at].parts & (Part.PERSON | Part.CUE | Part.COMMA | Part.PREPOSITION):
            return False
    return False


def _noun_says(mention_class: MentionClass) -> Callable[[Sentence, Phrase, Lexicon], bool]:
    return lambda sentence, phrase, lexicon: _thing(phrase) == mention_class


def _ordinary_noun(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    return _thing(phrase) is not None


_CURRENCIES = frozenset(("$", "€", "£", "¥", "us$", "rs", "usd", "₹"))
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
_CLOCK = frozenset(("am", "pm", "a.m", "p.m", "noon", "midnight"))
_OLD = frozenset(("year-old", "years-old", "month-old", "week-old", "day-old", "year-olds", "yr-old", "months-old", "yo"))
_YEARS = frozenset(("year", "years", "month", "months", "weeks", "days", "-year", "yrs"))
_AGED = frozenset(("aged", "age", "ages", "age:"))

def _so_many(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    return _word(sentence, _first(phrase)) in ("so many", "as many", "so few")


def _share_of_things(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    return phrase.numeral is not None and phrase.numeral.share and _thing(phrase) is not None


def _proportion_of_things(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    return _share_of_things(sentence, phrase, lexicon) and "proportion" in _word(sentence, _first(phrase))


def _uncounted_harm(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    numeral = phrase.numeral
    if numeral is None or not (numeral.share or numeral.vague) or phrase.inner < 0:
        return False
    word = _word(sentence, numeral.first)
    return ((numeral.share and phrase.head == phrase.inner and not phrase.partitive) or "growing" in word) and bool(sentence.lex[phrase.inner].forms & _HARM_NOUN)


def _another_one(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    return phrase.quantifier == "another" and phrase.noun is None


_HARM_NOUN = Form.PERSONS | Form.EVENT
CLASS_RULES: tuple[ClassRule, ...] = (
    ClassRule("so-many", "rhetorical", "'So many' is a figure of speech.", _so_many),
    ClassRule("another-one", "determiner", "'Another' alone points at something told before.", _another_one),
    ClassRule("uncounted-harm", "uncounted_harm", "A share or a growing number of casualties counts none.", _uncounted_harm),
    ClassRule("proportion-of-things", "percentage", "A proportion of attacks is a share.", _proportion_of_things),
    ClassRule("share-of-things", "non_person", "Most or some of the things counts no persons.", _share_of_things),
    ClassRule("money", "money", "A number after a currency sign or before a currency is money.", _money),
    ClassRule("percentage", "percentage", "A number before percent is a share.", _percentage),
    ClassRule("clock", "time", "A number before a.m., p.m. or around a colon is a time.", _clock),
    ClassRule("age", "age", "A number before 'year-old' or after 'aged' is an age.", _age),
    ClassRule("age-in-list", "age", "Numbers listed after 'ages' are ages.", _age_in_list),
    ClassRule("month-beside", "date", "A number beside a month is a day or a year.", _month_beside),
    ClassRule("ordinal-digits", "ordinal", "Digits with st, nd, rd or th are a rank.", _ordinal),
    ClassRule("year", "date", "Four digits from 1800 to 2099 that count no noun are a year.", _year),
    ClassRule("numeric-date", "date", "Digits joined by slashes or two full stops are a date.", _numeric_date),
    ClassRule("decade", "date", "Digits with -s are a decade.", _decade),
    ClassRule("weekday-date", "date", "A number up to 31 after a weekday is a date.", _weekday_date),
    ClassRule("attached", "identifier", "Digits joined to letters or a sign are part of a name.", _attached_identifier),
    ClassRule("code", "identifier", "Digits joined by hyphens, or long runs of them, are a code.", _phone_or_code),
    ClassRule("named-number", "identifier", "A number after No., Hall, Highway is a name.", _named_number),
    ClassRule("street", "identifier", "A number before a street is an address.", _street),
    ClassRule("age-after-name", "age", "A number between commas after a name is an age.", _age_after_name),
    ClassRule("duration-noun", "duration", "A number of days, hours, years is a duration.", _noun_says("duration")),
    ClassRule("distance-noun", "distance", "A number of miles or other measures is a distance.", _noun_says("distance")),
    ClassRule("weapon-noun", "weapon_count", "A number of bombs, missiles, shots counts weapons.", _noun_says("weapon_count")),
    ClassRule("object-noun", "object_count", "A number of vehicles or houses counts objects.", _noun_says("object_count")),
    ClassRule("incident-noun", "incident_count", "A number of attacks counts incidents.", _noun_says("incident_count")),
    ClassRule("other-noun", "non_person", "A number of villages, parties, reasons counts no persons.", _ordinary_noun),
)


def classify(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> None:
    """Give a phrase the class of the first rule that applies; none leaves it to the roles."""
    compound = sentence.lex[_first(phrase)].thing
    if compound is not None:
        phrase.mention_class = compound
        phrase.decided_by = "compound"
        return
    for rule in CLASS_RULES:
        if rule.applies(sentence, phrase, lexicon):
            phrase.mention_class = rule.mention_class
            phrase.decided_by = rule.name
            return
