"""Every rule states itself and decides something on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from extractor.numbers import find_numbers
from extractor.numbers.class_rules import CLASS_RULES
from extractor.numbers.lexicon import load_lexicon
from extractor.numbers.role_rules import ROLE_RULES
from extractor.numbers.words import Part
from extractor.schema import terms

if TYPE_CHECKING:
    from extractor.numbers.class_rule import ClassRule
    from extractor.numbers.role_rules import RoleRule

CLASS_EXAMPLES = {
    "so-many": "They told so many lies.",
    "another-one": "Then there was another.",
    "uncounted-harm": "It ended a growing number of casualties.",
    "proportion-of-things": "An overwhelming proportion of the attacks hit homes.",
    "share-of-things": "They took most of the villages.",
    "money": "He paid $40.",
    "percentage": "It was 40 percent.",
    "ordinal-digits": "It was the 4th time.",
    "clock": "It came at 4 pm.",
    "age": "A girl aged 4 ran.",
    "age-of-one": "A boy of 9 ran.",
    "joined-duration": "A 12-year veteran ran.",
    "all-but": "All but two died.",
    "dependants": "A mother of three ran.",
    "difference": "It was ten more than in April.",
    "age-of-some": "Six of them were over 60.",
    "age-in-list": "Boys aged 4 and 7 ran.",
    "month-beside": "It came on 4 May 2016.",
    "year": "It came in 2016.",
    "numeric-date": "It came on 4/5/16.",
    "score": "They lost the match 4/5.",
    "launched": "Jets dropped six on the town.",
    "decade": "In the 80s it was calm.",
    "weekday-date": "On Friday, 14, it came.",
    "attached": "He had an M-16.",
    "code": "Ring 555-0182.",
    "named-number": "Look in Room 4.",
    "reference": "It has not changed the page [3].",
    "school-year": "He is a pupil of class seven.",
    "street": "It is at 419 Elm St.",
    "age-after-name": "Ann Bell, 34, spoke.",
    "duration-noun": "It took 4 days.",
    "distance-noun": "It is 4 miles off.",
    "weapon-noun": "They fired 4 rockets.",
    "object-noun": "They burned 4 cars.",
    "incident-noun": "There were 4 raids.",
    "other-noun": "They took 4 towns.",
}
ROLE_EXAMPLES = {
    "tabled": "Dead 7, wounded 12.",
    "of_harm": "They mourned the deaths of 14.",
    "of_possessor": "Those involved in the six monks' slaying are known.",
    "pro_verb": "The groom died, as did 43 guests.",
    "were_deaths": "They counted 57 cases, of which 12 were deaths.",
    "part_of_told": "Nine were killed, including two women.",
    "part_of_named": "The dead, 14 of whom were girls, had fled.",
    "inside": "They met 30 wounded people.",
    "subject_of": "Twelve were killed.",
    "object_of": "It went on, killing 12.",
    "after_toll": "The death toll rose to 63.",
    "put_at": "Activists put the dead at six.",
    "numbered": "Deaths have reached 77.",
    "beside": "He was killed along with two guards.",
    "with_kin": "Omar Hill was killed with his two sons.",
    "listed": "The dead include 43 children.",
}


@pytest.mark.parametrize("rule", CLASS_RULES, ids=lambda rule: rule.name)
def test_a_class_rule_decides_its_example(rule: ClassRule) -> None:
    name, mention_class, statement = rule[:3]
    found = [m for m in find_numbers(CLASS_EXAMPLES[name]) if m.decided_by == name]
    assert [m.mention_class for m in found][:1] == [mention_class]
    assert statement.endswith(".")


@pytest.mark.parametrize("rule", ROLE_RULES, ids=lambda rule: rule.name)
def test_a_role_rule_decides_its_example(rule: RoleRule) -> None:
    name, statement, source = rule[:3]
    assert name in {m.decided_by for m in find_numbers(ROLE_EXAMPLES[name])}
    assert statement.endswith(".")
    assert source


def test_the_cue_files_use_the_vocabularies_of_the_record() -> None:
    words = load_lexicon("en").words.values()
    categories = set(get_args(terms.VictimCategory))
    classes = set(get_args(terms.MentionClass))
    effects = set(get_args(terms.Effect))
    assert {word.category for word in words if word.category} <= categories
    assert {word.thing for word in words if word.thing} <= classes
    assert {effect for word in words if word.forms for effect in word.effects} <= effects


def test_no_word_is_both_a_person_and_a_thing() -> None:
    both = [
        word.text for word in load_lexicon("en").words.values() if word.parts & Part.PERSON and word.thing
    ]
    assert both == []
