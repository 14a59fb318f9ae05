"""Who does what a verb tells, by the structure of its clause, and whom the pronouns of a sentence mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.syntax import ParsedText, Word

_WHO = frozenset(("who", "that", "which"))
_HIM = frozenset(("him", "her", "them"))
_GUILT = frozenset(("responsibility", "credit"))
_MOST_STEPS = 4


def objects_of(word: Word, prepositions: frozenset[str]) -> Iterator[Word]:
    """What follows some prepositions that hang on a word."""
    for preposition in word.having("prep", "agent"):
        if preposition.text.lower() in prepositions:
            yield from preposition.having("pobj")


def with_partners(doer: Word) -> Iterator[Word]:
    """The doer, and those who did it with him."""
    yield doer
    for partner in doer.having("conj"):
        yield from with_partners(partner)


def is_passive(verb: Word) -> bool:
    """Whether the subject of a verb suffers what it tells."""
    if verb.role == "acl":
        return not verb.text.endswith("ing") and verb.first("dobj") is None
    return verb.first("nsubjpass", "auxpass") is not None


def subject_of(verb: Word) -> Word | None:
    """Who does what a verb tells, also where that is said once for several verbs."""
    for _ in range(_MOST_STEPS):
        subject = _nearest_subject(verb)
        if subject is not None:
            return verb.head if subject.text.lower() in _WHO and verb.role == "relcl" else subject
        if verb.head is None or verb.first("nsubjpass") is not None:
            return None
        if verb.role == "acl" and not is_passive(verb):
            return verb.head
        if verb.role == "pcomp" and verb.head.head is not None:
            return _accused_of(verb.head.head)
        if verb.role == "xcomp" and verb.head.first("nsubjpass") is not None:
            return verb.head.first("nsubjpass")  # "are said to have killed"
        goes_on = verb.role == "advcl" and verb.text.endswith("ing") and not _befalls_him(verb)
        if verb.role not in ("conj", "xcomp") and not goes_on:
            return None
        verb = verb.head
    return None


def _nearest_subject(verb: Word) -> Word | None:
    """The subject of a verb: of two, that before "said" in "fire killed 12 people, the network said".

    Where nothing parts them the nearer one is a name that belongs to the other: "police in the city Karsa".
    """
    subjects = list(verb.having("nsubj"))
    before = [subject for subject in subjects if subject.start < verb.start]
    while len(before) > 1 and before[-1].kind == "PROPN" and not _are_parted(before[-2], before[-1], verb):
        before.pop()
    return next(iter([*reversed(before), *subjects]), None)


def _are_parted(one: Word, other: Word, verb: Word) -> bool:
    """Whether a mark or a verb stands between two words of a clause."""
    between = (word for word in verb.below() if one.start < word.start < other.start)
    return any(word.kind in ("PUNCT", "VERB", "AUX") for word in between)


def _befalls_him(verb: Word) -> bool:
    """As in "it went off as he drove by, killing him": whom "him" means is not who did it."""
    return any(one.text.lower() in _HIM for one in verb.having("dobj"))


def _accused_of(verb: Word) -> Word | None:
    """Of whom a verb tells what its words "of killing" or "for killing" say."""
    passive = verb.first("nsubjpass")
    if passive is not None:
        return passive
    return verb.head if verb.role == "acl" and is_passive(verb) else None


def is_beside_claim(word: Word, claim: Word) -> bool:
    """Whether a word only tells more of the attack for which a verb claims responsibility."""
    if not any(claimed.text in _GUILT for claimed in claim.having("dobj")):
        return False
    clauses = [above for above in word.upwards() if above.role == "relcl"]
    return any(above is claim for clause in clauses for above in clause.upwards())


def meant_by(pronoun: Word) -> Word | None:
    """Whom "they" or "its" means: the subject of the nearest clause above that has another one."""
    all_above = list(pronoun.upwards())
    for above in all_above:
        if above.kind in ("VERB", "AUX"):
            subject = above.first("nsubj", "nsubjpass")
            if subject is not None and subject is not pronoun and subject.start < pronoun.start:
                is_noun = subject.kind in ("NOUN", "PROPN")
                return subject if is_noun and not any(subject is one for one in all_above) else None
    return None


def subject_before(word: Word, parsed: ParsedText) -> Word | None:
    """Of whom the sentence before that of a word speaks, where the word's clause begins its own sentence."""
    root = [*word.upwards()][-1]
    first = min([root.start, *(below.start for below in root.below())])
    earlier = parsed.last_before(first)
    root_before = [*earlier.upwards()][-1] if earlier is not None else None
    return root_before.first("nsubj", "nsubjpass") if root_before is not None else None
