"""Words around a place by which nothing happened there: who writes, speaks or answers from it."""

from __future__ import annotations

import re

_REACH, _LONGEST_GAP = 110, 70
_S = r"[ \u00a0]"
_NAME = r"[A-Z][\w.'’-]*"
_NAMES = rf"(?:{_NAME}{_S}+){{1,4}}"
_BYLINE = re.compile(rf"(?:(?:[Bb]y|BY){_S}+)?{_NAMES}(?:in{_S}+{_NAMES}and{_S}+{_NAMES})?in{_S}+$")
_WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b"
_BYLINE_ENDS = re.compile(
    rf"(?:{_S}+and{_S}+[^\n]{{1,60}})?\s*\n?\s*(?:$|{_WEEKDAY}|\d{{1,2}}[ .]\w|[A-Z][a-z]{{2,8}}\.?\s\d)"
)
_DATELINE_LEADS = re.compile(rf"\(?(?:[A-Z][A-Z'’.-]+{_S}?){{1,4}},{_S}+(?:[A-Z][\w.]+,{_S}+)?$")
_DATELINE_ENDS = re.compile(rf"(?:,{_S}[^\n(]{{1,30}}?)?(?:{_S}?\([^)\n]{{1,40}}\))?{_S}*(?:--?|–|—){_S}")
_SAYS = (
    r"(?:said|says|told|added|adds|announced|denied|denies|rejects?|rejected|accuses?|accused|blames?|blamed"
    r"|insists?|insisted|claims?|claimed|called|condemned|offered|vowed|warned|warns|responded|declined|confirmed"
    r"|acknowledged|admitted|trade|traded|wants|demanded|welcomed|summoned|supports|backs)"
)
_GOVERNS = re.compile(rf"(?:{_S}+and{_S}+{_NAME})?{_S}+(?:(?:has|have|also){_S}+)?{_SAYS}\b")
_OFFICE = (
    r"(?:mayor|governor|commissioner|minister|bishop|archbishop|chief|head|director|spokes(?:man|woman|person)"
    r"|prosecutor|administrator|sheriff|councillor|officials?|sources?|analysts?|diplomats?)"
)
_OF = rf"(?:of|for|in|from){_S}+(?:the{_S}+)?(?:[a-z]+{_S}+of{_S}+)?"
_SPEAKS_FOR = (
    rf"(?:said|says|told|according{_S}+to)\b[^.;\n]{{0,90}}?\b{_OFFICE}{_S}+{_OF}"
    rf"|(?:sources?|analysts?|diplomats?|correspondents?){_S}+in{_S}+"
)
_OFFICE_BEFORE = re.compile(rf"\b{_OFFICE}{_S}+{_OF}$")  # in small letters, as the burials: the quicker way
_THEN_SAYS = re.compile(
    rf"(?:{_S}\w+)?(?:,[^.,;\n]{{1,50}},|{_S}+{_NAME}(?:{_S}+{_NAME}){{0,2}})?{_S}+(?:(?:later|also){_S}+)?{_SAYS}\b"
)
_IN_WHICH = rf"{_S}+(?:{_NAME}{_S}+in{_S}+)?"
_COMES_FROM = rf"(?:hail(?:s|ed|ing)?|came|comes|originally|native){_S}+(?:from|of){_IN_WHICH}"
_SPEAKS_OR_COMES = re.compile(rf"\b(?:{_SPEAKS_FOR}|{_COMES_FROM})$")
_AGED_FROM = re.compile(rf"(?:\(\d{{1,2}}\){_S}+|,{_S}\d{{1,2}},{_S})(?:of|from){_IN_WHICH}$")
_LEADS_TO_PLACE = ("of", "for", "in", "from", "at", "near", "the")
_BURIED = re.compile(
    rf"\b(?:bury|buried|burying|burials?|funerals?|graves?|cemetery|churchyard)\b[^.;\n]{{0,50}}?\b(?:in|at|of|near){_S}+"
    rf"(?:the{_S}+)?(?:[a-z]+{_S}+(?:of|in){_S}+)?$"
)
_FROM = re.compile(rf"\b[Ff]rom{_S}+(?:the{_S}+)?(?:[a-z-]*(?:north|south|east|west|centr)[a-z-]*{_S}+)?$")
_LONGEST_FROM = 40
_RECEIVES = re.compile(
    rf"(?:{_S}+(?:hospital|clinic|morgue))?{_S}+(?:(?:has|had|have){_S}+)?"
    rf"(?:received|treated|admitted|took{_S}in|was{_S}treating|said|reported)\b"
)
_DISTANCE = rf",{_S}*\d[\w.,]*{_S}(?:km|kilomet(?:er|re)s|miles)[^,.;]{{0,25}}\b(?:of|from)\b"
_WITHIN = re.compile(
    rf"(?:,{_S}+|{_S}+)?(?:\b(?:in|near|outside|of|on|on{_S}the{_S}(?:road|highway){_S}(?:to|from))\b|{_DISTANCE}){_S}+(?:the{_S}+)?(?:[a-z][\w-]*{_S}+){{0,4}}"
    rf"(?:{_NAME}['’]s{_S}+(?:[a-z]+{_S}+)?)?"
)
_FEATURED = re.compile(rf"(?:{_S}+(?!(?:and|in|near|on|of|at|to)\b)[a-z][a-z-]+){{1,3}}")


def is_byline(text: str, start: int, end: int) -> bool:
    """As in "By Ana Roth in Karsa", where the line ends or its date follows."""
    line = text.rfind("\n", 0, start) + 1
    lead = text[line:start]
    if start - line > _REACH or not _BYLINE.fullmatch(lead) or not _BYLINE_ENDS.match(text, end):
        return False
    return lead[:2].lower() == "by" or line > 0


def is_land_of_dateline(text: str, start: int, end: int) -> bool:
    """As in "KARSA, Orvan (Wire) -- ": the land where the town of a dateline lies."""
    line = text.rfind("\n", 0, start) + 1
    return bool(_DATELINE_LEADS.fullmatch(text, line, start) and _DATELINE_ENDS.match(text, end))


def only_speaks(text: str, start: int, end: int, *, shown: bool) -> bool:
    """A capital that stands for a government, the seat of who speaks, where somebody comes from."""
    if not shown and _GOVERNS.match(text, end):
        return True
    before = text[max(0, start - _REACH) : start]
    lowered = before.lower()
    if not lowered.rstrip(" \u00a0").endswith(_LEADS_TO_PLACE):
        return False
    if _SPEAKS_OR_COMES.search(before) or _AGED_FROM.search(before) or _BURIED.search(lowered):
        return True
    return bool(_OFFICE_BEFORE.search(lowered) and _THEN_SAYS.match(text, end))


def comes_from(text: str, start: int) -> bool:
    """As in "four labourers from Orvan" and "shells fired from Orvan": what came is told, not where to."""
    return _FROM.search(text, max(0, start - _LONGEST_FROM), start) is not None


def receives_the_harmed(text: str, end: int) -> bool:
    """As in "the Karsa hospital received 26 bodies": they were brought there."""
    return _RECEIVES.match(text, end) is not None


def holds(text: str, inner_end: int, start: int) -> bool:
    """As in "Bolan, in Karsa" and "Bolan in northern Karsa": the second name holds the first one."""
    gap = text[inner_end:start]
    if len(gap) > _LONGEST_GAP:
        return False
    feature = _FEATURED.match(gap)
    return bool(_WITHIN.fullmatch(gap) or (feature and _WITHIN.fullmatch(gap, feature.end())))
