"""Lines of a saved web page that make no claim of the report."""

from __future__ import annotations

import re

LONGEST_FURNITURE = 300

_FURNITURE = re.compile(
    r"""(?ix)
    (?: related(?:\ (?:articles?|stories|content))?:
      | read\ (?:more|next|also|or\ share) | see\ also: | watch:
      | more:
      | this\ story\ is\ over\ | \d+\ min(?:ute)?s?\ read\b | follow\ .{0,40}\ on\ (?:twitter|facebook|x\b)
      | skip\ to\ (?:main\ )?content | click\ (?:here|to)\b | popular\ video | share\ (?:this|on)\b
      | advertisement\b
      | photo(?:graph)?(?:s)?(?:\ by\b|:|\ credit) | image(?:\ credit)?: | sources?:\ .*photo\ credit
      | sign\ up\ (?:for|to)\b | subscribe\b | copyright\b | ©|all\ rights\ reserved
      | by\ [A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+){0,3}\ *$ | updated:\s*$ | author:\s*$
      | (?:the\ .{0,40}|.{0,20})cannot\ be\ held\ responsible\ for
    )
    """,
)


def is_furniture(text: str, span: tuple[int, int]) -> bool:
    """Whether a line is a banner, a link to another article, a byline or a notice."""
    start, end = span
    return end - start <= LONGEST_FURNITURE and _FURNITURE.match(text, start, end) is not None
