"""Those who were shot: dead or injured, as the rest of the text decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.claim_account import largest
from extractor.verify.claim_rule import OURS, SupportRule, derived
from extractor.verify.claim_sums import adding_up
from extractor.verify.cues import load_cues

if TYPE_CHECKING:
    from extractor.numbers import Mention
    from extractor.verify.claim_evidence import Case

OPENING = 4


def _is_shot(mention: Mention) -> bool:
    return mention.lemma == "shot" and not mention.part


def _tells_of_dead(case: Case) -> bool:
    return any(m.effects == ("killed",) and m.category != "unborn" for m in case.casualties)


def _opens_without_dead(case: Case, shot: list[Mention]) -> bool:
    """A report tells its dead first: those of later sentences are of other events."""
    segments = case.account.ledger.segments
    start, _ = segments.sentences[0]
    _, end = segments.sentences[: shot[0].sentence + OPENING][-1]
    return not load_cues().dead.search(case.account.ledger.text, start, end)


def shot_in(case: Case) -> list[Mention]:
    """Those shot whom a claim of injured can mean: in a text that tells of no dead."""
    if case.effect != "injured":
        return []
    shot = [m for m in case.casualties if _is_shot(m)]
    if shot and (not _tells_of_dead(case) or _opens_without_dead(case, shot)):
        return shot
    return [m for m in shot if _all_live(case, m)]


def _all_live(case: Case, shot: Mention) -> bool:
    """As in "Five people were shot. None has life-threatening injuries": all of them are spared."""
    sentences = case.account.ledger.segments.sentences
    _, end = sentences[shot.sentence : shot.sentence + 2][-1]
    return load_cues().all_live.search(case.account.ledger.text, shot.end, end) is not None


def _shot(case: Case) -> list[Mention]:
    return [m for m in shot_in(case) if case.group in ("any", m.category) and case.has_value(m)]


def _victims(case: Case) -> list[Mention]:
    """As in "All four victims were taken to ..."; the largest number, as lesser ones count a part of them."""
    if case.effect != "injured" or case.group != "any" or _tells_of_dead(case):
        return []
    hurt = [m for m in case.casualties if "injured" in m.effects and m.value]
    return [m for m in hurt if m.lemma == "casualty" and m.value == case.value == largest(hurt)]


def _shot_list(case: Case) -> list[Mention]:
    by_list: dict[tuple[int, int], list[Mention]] = {}
    for mention in shot_in(case) if case.group == "any" else ():
        by_list.setdefault((mention.sentence, mention.group), []).append(mention)
    return adding_up(case, by_list.values())


def _survivors(case: Case) -> list[Mention]:
    """All the dead of the text are taken off, not some of them: lesser numbers count parts of the toll."""
    if case.effect != "injured" or case.group != "any":
        return []
    shot = [m for m in case.casualties if _is_shot(m) and m.value]
    killed = [m for m in case.casualties if m.effects == ("killed",) and m.value and m.category != "unborn"]
    toll = [m for m in killed if m.value == largest(killed)]
    return next(([s, k] for s in shot for k in toll if (s.value or 0) - (k.value or 0) == case.value), [])


SHOT = SupportRule("shot", "supported", (), "Who was shot, in a text without dead, was injured.", OURS, _shot)
VICTIMS = derived("victims", "All the victims of a text without dead were injured.", _victims)
SURVIVORS = derived("survivors", "Those shot less those killed were injured.", _survivors)
SHOT_LIST = derived("shot-list", "Those shot, told of in one list, add up.", _shot_list)
