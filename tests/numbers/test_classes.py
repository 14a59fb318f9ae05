"""Claims: a rule that is not asked of a number would not have held for it."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractor.numbers.class_rules import CLASS_RULES
from extractor.numbers.classes import classify
from extractor.numbers.lexicon import load_lexicon
from extractor.numbers.looking import first_of, is_digits
from extractor.numbers.normal import normalise
from extractor.numbers.phrases import PhraseReader
from extractor.numbers.sentence import Sentence

NUMBERS = ("4", "12", "34", "2016", "1400", "80", "three", "two", "dozens", "another", "half", "4:30", "24/7")
BESIDE = (
    *(
        "of",
        "and",
        ",",
        "(",
        ")",
        "-",
        ":",
        "/",
        "s",
        "th",
        "$",
        "%",
        "percent",
        "per cent",
        "but",
        "all but",
    ),
    *("aged", "ages", "years", "year-old", "old", "is", "was", "who was", "both", "than", "older than", "in"),
    *("between", "from", "fired", "dropped", "pm", "hours", "may", "friday", "no", "highway", "street", "at"),
    *(
        "men",
        "boys",
        "a boy",
        "a mother",
        "attacks",
        "rockets",
        "miles",
        "his",
        "at least",
        "so many",
        "how many",
    ),
    *("Ann Bell", "wounded", "killed", "."),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from((*NUMBERS, *BESIDE)), min_size=2, max_size=12))
@example(["aged", "three", "4"])
def test_asks_every_rule_that_holds(words: list[str]) -> None:
    lexicon = load_lexicon("en")
    text = " ".join(words)
    sentence = Sentence(normalise(text), (0, len(text)), lexicon)
    if not sentence.can_count:
        return
    for phrase in PhraseReader(sentence, lexicon).read():
        if phrase.numeral is None or phrase.family or sentence.lex[first_of(phrase)].thing:
            continue
        holding = (
            (rule.name, rule.mention_class)
            for rule in CLASS_RULES
            if (is_digits(sentence, phrase) or not rule.digits_only)
            and (not rule.parts or sentence.parts & rule.parts)
            and rule.applies(sentence, phrase, lexicon)
        )
        expected = next(holding, (phrase.decided_by, phrase.mention_class))
        classify(sentence, phrase, lexicon)
        assert (phrase.decided_by, phrase.mention_class) == expected
