"""A figure needs words of the text, with its number in them."""

from __future__ import annotations

import pytest

from extractor.schema import Evidence
from tests.verify.building import count, figure, judged_by, left_open, mention, quoted, refused, result_of

TEXT = "Shelling killed 11 people. Hospitals counted 12 wounded."
LEDGER = [mention(TEXT, "11", 11, noun="people"), mention(TEXT, "12", 12, effects=["injured"])]


def test_verifies_a_number_with_its_words() -> None:
    (verification,) = judged_by(LEDGER, TEXT, figure(TEXT, count("11", 11)))
    assert verification.status == "verified"
    assert verification.reasons == []


def test_refuses_a_figure_without_evidence() -> None:
    (verification,) = judged_by(LEDGER, TEXT, figure(TEXT, count("11", 11), evidence=[]))
    assert refused(verification, "NOT_IN_TEXT")


def test_refuses_a_quotation_that_is_not_in_the_text() -> None:
    false = Evidence(quote="Shelling killed 19", start=0, end=18)
    (verification,) = judged_by(LEDGER, TEXT, figure(TEXT, count("11", 11), evidence=[false]))
    assert refused(verification, "QUOTE_MISMATCH")
    assert result_of(verification, "quote_in_text") == "fail"


def test_refuses_a_quotation_without_the_number() -> None:
    named = figure(TEXT, count("11", 11), evidence=[quoted(TEXT, "Shelling killed")], mention_ids=["n16"])
    (verification,) = judged_by(LEDGER, TEXT, named)
    assert refused(verification, "QUOTE_MISMATCH")
    assert result_of(verification, "number_in_quote") == "fail"


def test_refuses_words_of_the_count_that_stand_in_no_quotation() -> None:
    (verification,) = judged_by(LEDGER, TEXT, figure(TEXT, count("eleven", 11)))
    assert refused(verification, "QUOTE_MISMATCH")


def test_refuses_a_ledger_of_another_text() -> None:
    foreign = [mention("A storm killed 12 sheep", "12 s", 11)]
    (verification,) = judged_by(foreign, TEXT, figure(TEXT, count("11", 11)))
    assert refused(verification, "QUOTE_MISMATCH")


def test_refuses_a_mention_that_the_ledger_does_not_have() -> None:
    (verification,) = judged_by(LEDGER, TEXT, figure(TEXT, count("11", 11), mention_ids=["n99"]))
    assert refused(verification, "NOT_IN_TEXT")
    assert result_of(verification, "mentions_exist") == "fail"


def test_leaves_open_which_of_two_named_mentions_is_meant() -> None:
    both = figure(TEXT, count("11", 11), mention_ids=["n16", "n45"])
    (verification,) = judged_by(LEDGER, TEXT, both)
    assert left_open(verification, "named_mentions_agree", "QUOTE_MISMATCH")


@pytest.mark.parametrize(
    ("value", "words", "reason"),
    [(13, "13", "NOT_IN_TEXT"), (1, "1", "QUOTE_MISMATCH"), (23, "11 people. Hospitals", "WRONG_EFFECT")],
)
def test_refuses_another_value(value: int, words: str, reason: str) -> None:
    (verification,) = judged_by(LEDGER, TEXT, figure(TEXT, count(words, value)))
    assert refused(verification, reason)


def test_refuses_a_number_quoted_from_the_wrong_place() -> None:
    elsewhere = figure(TEXT, count("12", 11), quote="Hospitals counted 12 wounded")
    (verification,) = judged_by(LEDGER, TEXT, elsewhere)
    assert refused(verification, "QUOTE_MISMATCH")
    assert "not in this evidence" in str(verification.checks)


def test_refuses_a_bound_that_the_words_do_not_have() -> None:
    text = "More than 300 people were killed."
    strict = mention(text, "More than 300", kind="at_least", low=301, strict=True)
    claims = [
        count("More than 300", kind="at_least", low=301),
        count("300", kind="at_least", low=300),
        count("More than 300", kind="at_least"),
    ]
    for claim in claims:
        (verification,) = judged_by([strict], text, figure(text, claim))
        assert refused(verification, "QUALIFIER_LOST"), claim


def test_leaves_the_reach_of_at_least_over_a_list_to_a_person() -> None:
    text = "at least 23 fighters and three civilians were killed"
    both = mention(text, "three", 3, kind_alternatives=["at_least"])
    (verification,) = judged_by([both], text, figure(text, count("three", kind="at_least", low=3)))
    assert left_open(verification, "qualifier_matches", "QUALIFIER_LOST")
    assert result_of(verification, "value_matches_number") == "unknown"


def test_refuses_a_number_made_of_a_vague_word() -> None:
    text = "Dozens were killed."
    dozens = mention(text, "Dozens", kind="vague")
    for quote_of_count in ("Dozens", "24"):
        (verification,) = judged_by([dozens], text, figure(text, count(quote_of_count, 24)))
        assert refused(verification, "VAGUE_MADE_EXACT")
