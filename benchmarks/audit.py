"""Speed and memory of the audit: claims a second in one process, and the peak when the file gets longer.

    python benchmarks/audit.py CLAIMS TEXTS [--copies 1 10] [--jobs 1]

CLAIMS and TEXTS are JSONL, gzipped or not. For each number of copies the claims are written that many times
over (with new ids) and audited in a fresh process, so that its peak memory is its own. Processor seconds are
those of that process and its workers; on a quiet machine they are the seconds that pass.
"""

from __future__ import annotations

import argparse
import dataclasses
import gzip
import json
import multiprocessing
import resource
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.audit import AuditOptions, audit_claims

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

GZIP_MAGIC = b"\x1f\x8b"


def main() -> None:
    arguments = read_arguments()
    with tempfile.TemporaryDirectory() as name:
        for copies in arguments.copies:
            claims = Path(name) / f"claims-{copies}.jsonl"
            number = write_copies(arguments.claims, claims, copies)
            cost = in_a_fresh_process(claims, arguments.texts, arguments.jobs)
            print(
                f"{number} claims, {arguments.jobs} jobs: {cost.seconds:.2f} s, "
                f"{cost.processor:.2f} s of processor, {number / cost.processor:.0f} claims a second a core, "
                f"peak {cost.megabytes:.0f} MB"
            )


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("claims", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--copies", type=int, nargs="+", default=[1, 10])
    parser.add_argument("--jobs", type=int, default=1)
    return parser.parse_args()


def write_copies(source: Path, target: Path, copies: int) -> int:
    """Writes the claims ``copies`` times over and returns how many there are."""
    data = source.read_bytes()
    plain = gzip.decompress(data) if data.startswith(GZIP_MAGIC) else data
    records = [json.loads(line) for line in plain.splitlines()]
    with target.open("w", encoding="utf-8") as stream:
        for copy in range(copies):
            for record in records:
                stream.write(json.dumps({**record, "id": f"{record['id']}-{copy}"}) + "\n")
    return len(records) * copies


@dataclasses.dataclass(frozen=True)
class Cost:
    """What one audit took; the peak is that of the process with the most memory."""

    seconds: float
    processor: float
    megabytes: float


def in_a_fresh_process(claims: Path, texts: Path, jobs: int) -> Cost:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=measure, args=(theirs, claims, texts, jobs))
    process.start()
    cost = ours.recv()
    process.join()
    assert isinstance(cost, Cost)
    return cost


def measure(answer: Connection, claims: Path, texts: Path, jobs: int) -> None:
    start, used = time.perf_counter(), processor_seconds()
    audit_claims(claims, texts, claims.with_suffix(".results"), AuditOptions(jobs=jobs))
    seconds, processor = time.perf_counter() - start, processor_seconds() - used
    answer.send(Cost(seconds, processor, max(usage.ru_maxrss for usage in usages()) / 1000))


def usages() -> list[resource.struct_rusage]:
    return [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]


def processor_seconds() -> float:
    return sum(usage.ru_utime + usage.ru_stime for usage in usages())


if __name__ == "__main__":
    main()
