"""Why a number is not stated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.verify.building import count, figure, judged_by, left_open, mention, refused

if TYPE_CHECKING:
    from extractor.schema import Count, Verification

TOLL = (
    "In all, 164 people were killed: 63 in Karsiyah, 55 in the west and 44 in the city; 7 of them children."
)
PARTS = [mention(TOLL, "63", 63), mention(TOLL, "55", 55), mention(TOLL, "44", 44)]
WHOLE = mention(TOLL, "164", 164)
CHILDREN = mention(TOLL, "7", 7, category="children", subset_of=WHOLE.id)
LEDGER = [WHOLE, *PARTS, CHILDREN]


def verdict_on(claim: Count, *effects: str, **more: Any) -> Verification:
    (verification,) = judged_by(LEDGER, TOLL, figure(TOLL, claim, *effects, **more))
    return verification


def test_names_a_sum_as_derived_with_its_parts() -> None:
    verification = verdict_on(count("63 in Karsiyah, 55 in the west and 44", 162))
    assert refused(verification, "DERIVED_NOT_STATED")
    assert f"computed: {' + '.join(m.id for m in PARTS)}" in str(verification.checks)


def test_names_a_difference_as_derived() -> None:
    assert refused(verdict_on(count("people", 157)), "DERIVED_NOT_STATED")


def test_refuses_parts_added_to_their_whole() -> None:
    assert refused(verdict_on(count("people", 326)), "DOUBLE_COUNT")


def test_refuses_a_subset_added_to_its_total() -> None:
    assert refused(verdict_on(count("people", 171)), "DOUBLE_COUNT")


def test_refuses_an_old_toll_added_to_the_new_one() -> None:
    text = "The toll rose to 63 from 47."
    ledger = [mention(text, "63", 63), mention(text, "47", 47, modality="superseded")]
    (verification,) = judged_by(ledger, text, figure(text, count("63 from 47", 110)))
    assert refused(verification, "DOUBLE_COUNT")


def test_leaves_an_enumeration_over_several_mentions_to_a_person() -> None:
    ids = [m.id for m in PARTS[:2]]
    text = TOLL
    enumeration = figure(text, count("63 in Karsiyah, 55", 118), mention_ids=ids, derivation="enumeration")
    (verification,) = judged_by(LEDGER, text, enumeration)
    assert left_open(verification, "value_matches_number", "DERIVED_NOT_STATED")


def test_refuses_an_enumeration_that_names_other_parts() -> None:
    enumeration = figure(
        TOLL, count("63 in Karsiyah, 55", 118), mention_ids=[WHOLE.id], derivation="enumeration"
    )
    (verification,) = judged_by(LEDGER, TOLL, enumeration)
    assert refused(verification, "DERIVED_NOT_STATED")


def test_does_not_call_a_sum_of_large_and_small_groups_a_double_count() -> None:
    text = "Strikes killed 100 in Arda, 5 in Belo and 3 in Cana."
    ledger = [mention(text, "100", 100), mention(text, "5", 5), mention(text, "3", 3)]
    (verification,) = judged_by(ledger, text, figure(text, count("100", 108)))
    assert refused(verification, "DERIVED_NOT_STATED")


def test_refuses_a_zero_read_out_of_silence() -> None:
    assert refused(verdict_on(count("people", 0)), "NEGATED")
    assert refused(verdict_on(count("nobody", 0, kind="none")), "NEGATED")


def test_refuses_a_count_made_of_a_denial() -> None:
    text = "Moscow denied that its aircraft had killed any civilians."
    (verification,) = judged_by([], text, figure(text, count("civilians", kind="vague")))
    assert refused(verification, "NEGATED")


def test_refuses_digits_cut_from_a_number() -> None:
    text = "The strike wounded 1,200 and killed Twenty-three and 45."
    ledger = [
        mention(text, "1,200", 1200, effects=["injured"]),
        mention(text, "Twenty-three", 23),
        mention(text, "45", 45),
    ]
    for words, value in (("1", 1), ("200", 200), ("Twenty", 20), ("three", 3), ("4", 4), ("5", 5)):
        (verification,) = judged_by(ledger, text, figure(text, count(words, value)))
        assert refused(verification, "QUOTE_MISMATCH"), words


def test_refuses_a_rank_read_as_a_number() -> None:
    text = "Two brothers died; a third brother lost a leg."
    ledger = [mention(text, "Two", 2), mention(text, "a third brother", 1, effects=["injured"])]
    (verification,) = judged_by(ledger, text, figure(text, count("a third brother", 3), "injured"))
    assert refused(verification, "ORDINAL")
    (verification,) = judged_by(ledger, text, figure(text, count("a third brother", 4), "injured"))
    assert "ORDINAL" not in verification.reasons


def test_a_vague_word_for_another_effect_explains_nothing() -> None:
    text = "Dozens were wounded."
    ledger = [mention(text, "Dozens", kind="vague", effects=["injured"])]
    (verification,) = judged_by(ledger, text, figure(text, count("24", 24)))
    assert "VAGUE_MADE_EXACT" not in verification.reasons
    assert refused(verification, "NOT_IN_TEXT")


def test_a_vague_claim_without_a_vague_word_is_not_in_the_text() -> None:
    text = "Nothing was counted."
    (verification,) = judged_by([], text, figure(text, count("many", kind="vague")))
    assert refused(verification, "NOT_IN_TEXT")


def test_a_number_that_no_words_quote_is_not_in_the_text() -> None:
    (verification,) = judged_by(LEDGER, TOLL, figure(TOLL, count("900", 900), evidence=[]))
    assert refused(verification, "NOT_IN_TEXT")


def test_refuses_children_added_to_people_they_may_be_among() -> None:
    text = "Twenty-three people, eleven of them children, were killed."
    ledger = [mention(text, "Twenty-three", 23), mention(text, "eleven", 11, category="children")]
    (verification,) = judged_by(ledger, text, figure(text, count("people", 34)))
    assert refused(verification, "DOUBLE_COUNT")


def test_prefers_the_shortest_explanation() -> None:
    text = "A man and his wife were killed and their two daughters were wounded."
    whole = mention(text, "A man and his wife", 2, derivation="enumeration")
    ledger = [
        whole,
        mention(text, "his wife", 1, category="women", subset_of=whole.id),
        mention(text, "wife", 1, category="women", subset_of=whole.id),
        mention(text, "two", 2, effects=["injured"]),
    ]
    (verification,) = judged_by(ledger, text, figure(text, count("4", 4)))
    assert "WRONG_EFFECT" in verification.reasons


def test_refuses_a_count_read_out_of_no_report() -> None:
    text = "No casualties were reported."
    ledger = [mention(text, "No casualties", kind="none_reported", negated=True)]
    (verification,) = judged_by(ledger, text, figure(text, count("casualties", 1)))
    assert refused(verification, "NOT_IN_TEXT")
    assert refused(verification, "NEGATED")
