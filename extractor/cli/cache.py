"""``extractor cache``: the answers kept between runs."""

import dataclasses
from typing import Annotated

import typer

from extractor.cli.command import takes
from extractor.cli.options.common import CommonOptions


@dataclasses.dataclass(frozen=True, kw_only=True)
class CacheOptions(CommonOptions):
    """Options of ``extractor cache``."""

    clear: Annotated[bool, typer.Option("--clear", help="Drop all kept answers.", show_default=False)] = False


@takes(CacheOptions)
def cache(options: CacheOptions) -> None:
    """Show how many answers are kept between runs, or drop them.

    They hold what models replied, names of the reports included, in a file that only you can read.
    """
    import contextlib

    from extractor.corpus.cache import ResponseCache, cache_file
    from extractor.settings import Settings

    path = cache_file(Settings())
    if not path.exists():
        print(f"no answers kept ({path})")
        return
    with contextlib.closing(ResponseCache(path)) as kept:
        if options.clear:
            print(f"dropped {kept.clear()} answers")
        size = kept.size()
    print(f"{size.answers} answers, {size.size / 1e6:.1f} MB: {path}")
