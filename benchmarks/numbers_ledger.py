"""How fast the ledger reads news text, with quantulum3 and number-parser beside it in the same run.

    python benchmarks/numbers_ledger.py [FOLDER] [--megabytes 1.0]
    python benchmarks/numbers_ledger.py [FOLDER] --growth 1 5 50

The text is made of the reports in FOLDER (default: examples/), repeated. One process, one core, CPU time. The
peers read an evenly spread share of the same texts, as they take twenty to sixty times as long. They are not
dependencies of the project; a peer that is not installed is left out and said so.

With ``--growth`` the ledger alone reads one text of each of these lengths, shortest first: the rate stays the
same where time is linear. Peak memory is that of the process so far, with the text and all its mentions.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.numbers import read_ledger

if TYPE_CHECKING:
    from collections.abc import Callable

PEER_SHARE = 19
"""Peers read every 19th of the ledger's texts: evenly spread; of a few reports repeated, each in its turn."""


def main() -> None:
    """Print megabytes a second for the ledger and for each peer that is installed."""
    arguments = _arguments()
    reports = [path.read_bytes().decode("utf-8") for path in sorted(arguments.folder.glob("*.txt"))]
    if arguments.growth:
        _growth(reports, arguments.growth)
        return
    texts = _repeated(reports, arguments.megabytes)
    ledger = _rate(read_ledger, texts)
    print(f"ledger with roles  {ledger:8.3f} MB/s")
    for name, parse in (("quantulum3", _quantulum3()), ("number-parser", _number_parser())):
        if parse is None:
            print(f"{name:18} not installed")
            continue
        rate = _rate(parse, texts[::PEER_SHARE])
        print(f"{name:18} {rate:8.3f} MB/s   ledger is {ledger / rate:.1f} times as fast")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parents[1] / "examples")
    parser.add_argument("--megabytes", type=float, default=1.0)
    parser.add_argument("--growth", type=float, nargs="+", metavar="MEGABYTES")
    return parser.parse_args()


def _growth(reports: list[str], lengths: list[float]) -> None:
    for megabytes in sorted(lengths):
        text = "\n\n".join(_repeated(reports, megabytes))
        started = time.process_time()
        mentions = len(read_ledger(text).mentions)
        seconds = time.process_time() - started
        print(
            f"{len(text) / 1e6:8.1f} MB  {seconds:8.1f} s  {len(text) / 1e6 / seconds:6.3f} MB/s"
            f"  {mentions:9,} mentions  peak {_peak_megabytes():7.0f} MB"
        )


def _peak_megabytes() -> float:
    """Peak memory of this process; the system tells it in kilobytes, on macOS in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def _repeated(reports: list[str], megabytes: float) -> list[str]:
    """Whole reports, over and over, until they hold so many million characters."""
    texts: list[str] = []
    length = 0.0
    while length < megabytes * 1e6:
        texts.append(reports[len(texts) % len(reports)])
        length += len(texts[-1])
    return texts


def _rate(parse: Callable[[str], object], texts: list[str]) -> float:
    parse(texts[0])
    started = time.process_time()
    for text in texts:
        parse(text)
    return sum(map(len, texts)) / 1e6 / (time.process_time() - started)


def _quantulum3() -> Callable[[str], object] | None:
    try:
        from quantulum3 import parser  # type: ignore[import-not-found,unused-ignore]  # an optional peer
    except ImportError:
        return None
    return lambda text: parser.parse(text)


def _number_parser() -> Callable[[str], object] | None:
    try:
        from number_parser import parse  # type: ignore[import-not-found,unused-ignore]  # an optional peer
    except ImportError:
        return None
    return lambda text: parse(text)


if __name__ == "__main__":
    main()
