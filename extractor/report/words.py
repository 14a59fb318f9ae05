"""The sheet's vocabulary: what each name of the record is called on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.schema import Count

VERDICTS = {"verified": "Verified", "needs_review": "Needs review", "rejected": "Refused"}

# A number that may count people and is in no figure stands in the queue with the figures.
OPEN = {"open": "Open number"}

STATES = {
    "unreviewed": "Not decided",
    "accepted": "Accepted",
    "corrected": "Corrected",
    "rejected": "Rejected",
    "disputed": "Disputed",
}

STATES_OF_OTHERS = {
    "added": "Made a figure",
    "dismissed": "No casualties",
    "chosen": "Place chosen",
    "merged": "One incident",
    "apart": "Two incidents",
}

EFFECTS = {
    "killed": "killed",
    "injured": "injured",
    "missing": "missing",
    "trapped": "trapped",
    "kidnapped": "kidnapped",
    "detained": "detained",
    "released": "released",
    "displaced": "displaced",
    "tortured": "tortured",
    "sexually_abused": "sexually abused",
    "affected": "affected",
    "other": "other harm",
}

CATEGORIES = {
    "total": "people",
    "civilians": "civilians",
    "children": "children",
    "women": "women",
    "men": "men",
    "elderly": "elderly people",
    "combatants": "combatants",
    "medical": "medical workers",
    "aid_workers": "aid workers",
    "journalists": "journalists",
    "detainees": "detainees",
    "families": "families",
    "unborn": "unborn children",
    "other": "other people",
}

CATEGORIES_OF_ONE = {
    **CATEGORIES,
    "total": "person",
    "civilians": "civilian",
    "children": "child",
    "women": "woman",
    "men": "man",
    "elderly": "elderly person",
    "combatants": "combatant",
    "medical": "medical worker",
    "aid_workers": "aid worker",
    "journalists": "journalist",
    "detainees": "detainee",
    "families": "family",
    "unborn": "unborn child",
    "other": "other person",
}

STATUSES = {"civilian": "civilian", "combatant": "combatant", "mixed": "mixed", "unspecified": "not stated"}

COUNT_KINDS = {
    "exact": "exactly",
    "at_least": "at least",
    "at_most": "at most",
    "range": "between",
    "approx": "about",
    "vague": "a vague word",
    "proportion": "a share",
    "all": "all",
    "partial_observation": "a part that was seen",
    "none": "none",
    "none_reported": "none reported",
}

CLASSES = {
    "casualty": "casualty",
    "date": "date",
    "time": "time of day",
    "duration": "duration",
    "distance": "distance",
    "age": "age",
    "money": "money",
    "percentage": "percentage",
    "ordinal": "rank or order",
    "weapon_count": "weapons",
    "object_count": "things",
    "incident_count": "events",
    "persons_not_casualties": "people, not casualties",
    "non_person": "not people",
    "identifier": "name or number of something",
    "boilerplate": "page furniture",
    "rhetorical": "figure of speech",
    "uncounted_harm": "harm without a count",
    "determiner": "not a count",
    "unclassified": "open question",
    "other": "other",
}

REASONS = {
    "NOT_IN_TEXT": "The number does not stand in the report.",
    "NOT_CASUALTY": "The number counts something other than casualties.",
    "WRONG_EFFECT": "The words say something else happened to these people.",
    "WRONG_CATEGORY": "The words name another group of people.",
    "STATUS_ADDED": "The report does not say whether they were civilians or combatants.",
    "QUALIFIER_LOST": "A word such as “at least” or “about” was dropped.",
    "VAGUE_MADE_EXACT": "A vague word such as “dozens” was turned into a number.",
    "DERIVED_NOT_STATED": "The number was computed; the report does not state it.",
    "SUBSET_AS_TOTAL": "A part of a group was taken for the whole.",
    "DOUBLE_COUNT": "The same people would be counted twice.",
    "NEGATED": "The words deny it.",
    "SUPERSEDED": "The report itself gives a newer number.",
    "HYPOTHETICAL": "It did not happen; the words speak of what could.",
    "HISTORICAL_MISFILED": "The number belongs to an earlier event.",
    "WRONG_SOURCE": "Someone else says this, or nobody is named.",
    "PERCENT_NOT_COUNT": "It is a percentage, not a number of people.",
    "ORDINAL": "It is a rank or an order, not a number of people.",
    "QUOTE_MISMATCH": "The quoted words are not those of the report.",
    "EFFECT_SPLIT": "“Killed or injured” was split into one of the two.",
}

# What holds where the check passes.
CHECKS = {
    "quote_in_text": "the quoted words stand in the report",
    "mentions_exist": "the numbers it rests on are in the ledger",
    "number_in_quote": "the number stands in its quoted words",
    "value_matches_number": "its value is that of the number",
    "named_mentions_agree": "the numbers named for it agree",
    "counts_harmed_persons": "the number counts people who were harmed",
    "effect_matches": "the words say that this happened to them",
    "effect_in_text": "the report speaks of this harm",
    "category_matches": "the words name this group of people",
    "status_as_written": "civilian or combatant is as written",
    "noun_covers_number": "its noun goes with the number",
    "qualifier_matches": "“at least”, “about” and the like are as written",
    "not_negated": "the words do not deny it",
    "happened_in_this_event": "it happened, and in this event",
    "needs_no_person": "it can be judged without a person",
    "says_how_many": "the words say more than that there were some",
    "says_what_befell_them": "the words say whether those who were hit died",
    "not_replaced": "the report gives no newer number for it",
    "source_said_it": "the source said it",
    "relations_exist": "the figures it refers to exist",
    "subset_within_total": "the part is not larger than the whole",
    "part_is_not_the_whole": "a part is not given as the whole",
    "parts_within_sum": "the parts are not more than the total",
    "restates_same_number": "it repeats the same number",
    "sources_agree": "the sources agree",
    "counted_once": "these people are counted once",
}

SIGNS = {
    "check_failed": "a check failed",
    "conflict": "another source says otherwise",
    "total_exceeded": "its parts are more than the total",
    "check_unknown": "a check could not decide",
    "enumeration": "counted from a list of people",
    "no_source": "no source is named",
    "total_gap": "its parts do not add up to it",
    "running_total": "a count that was still rising",
    "not_fully_read": "part of the report was not read",
    "hedged": "said with reserve",
}

INCIDENT_KINDS = {
    "incident": "Incident",
    "aggregate": "Total over several incidents",
    "background": "Background statistic",
    "non_casualty": "Event without casualties",
}

EVENT_TYPES = {
    "airstrike": "airstrike",
    "shelling": "shelling",
    "missile": "missile",
    "drone": "drone strike",
    "ground_attack": "ground attack",
    "shooting": "shooting",
    "ied_mine": "bomb or mine",
    "suicide_attack": "suicide attack",
    "execution": "execution",
    "abduction": "abduction",
    "detention": "detention",
    "siege": "siege",
    "chemical": "chemical attack",
    "sexual_violence": "sexual violence",
    "displacement": "displacement",
    "other": "other event",
}

STANCES = {
    "stated": "stated as fact",
    "alleged": "alleged",
    "suspected": "suspected",
    "claimed": "claimed by the actor",
    "confirmed": "confirmed",
    "disputed": "disputed",
    "implied": "implied by context",
}

RESPONSES = {
    "denial": "denies it",
    "partial_admission": "admits a part",
    "admission": "admits it",
    "no_comment": "does not comment",
    "deferral": "puts off an answer",
    "counterclaim": "claims something else",
}

MODALITIES = {
    "reported": "reported",
    "unconfirmed": "unconfirmed",
    "hypothetical": "hypothetical",
    "negated": "denied",
}

VOCABULARY: dict[str, dict[str, str]] = {
    "verdicts": {**VERDICTS, **OPEN},
    "states": {**STATES, **STATES_OF_OTHERS},
    "effects": EFFECTS,
    "categories": CATEGORIES,
    "categoriesOfOne": CATEGORIES_OF_ONE,
    "statuses": STATUSES,
    "countKinds": COUNT_KINDS,
    "classes": CLASSES,
    "reasons": REASONS,
    "checks": CHECKS,
    "signs": SIGNS,
    "incidentKinds": INCIDENT_KINDS,
    "eventTypes": EVENT_TYPES,
    "stances": STANCES,
    "responses": RESPONSES,
    "modalities": MODALITIES,
}

_ONE_NUMBER = {"exact": "{}", "at_least": "at least {}", "at_most": "at most {}", "approx": "about {}"}
_NO_NUMBER = {"all": "all", "none": "none", "none_reported": "none reported"}


def reads(count: Count) -> str:
    """A count in words, as normalised; vague words and shares stay as the report has them.

    "More than N" (``strict``, ``low`` = N + 1) reads as it is written, not as "at least N + 1".
    """
    if count.kind == "range" and count.low is not None and count.high is not None:
        return f"{_digits(count.low)} to {_digits(count.high)}"
    if count.strict:
        return _strict(count)
    if count.kind == "partial_observation" and count.low is not None:
        return f"{_digits(count.low)} seen"
    if count.kind in _ONE_NUMBER:
        value = next((n for n in (count.point, count.low, count.high) if n is not None), None)
        return _ONE_NUMBER[count.kind].format(_digits(value)) if value is not None else count.text
    return _NO_NUMBER.get(count.kind, count.text)


def _strict(count: Count) -> str:
    if count.low is not None:
        return f"more than {_digits(count.low - 1)}"
    if count.high is not None:
        return f"fewer than {_digits(count.high + 1)}"
    return count.text


def _digits(number: int) -> str:
    return f"{number:,}"
