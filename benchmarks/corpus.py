"""Measures a run: rate against the ideal, CPU a report, memory, resume; the endpoint is a process of its own.

    python benchmarks/corpus.py rate      1 s latency, 100 calls under way: share of the ideal rate
    python benchmarks/corpus.py cpu       no latency: CPU of this process for a report, read and stored
    python benchmarks/corpus.py beside    the same beside LangExtract: same endpoint, texts, calls under way
    python benchmarks/corpus.py memory    growth between the 1,000th report and the last
    python benchmarks/corpus.py resume    a start over reports that are all finished

Texts: the example reports of this repository, each made another by a line at its end. ``--reports`` says how
many; with fewer the figures of memory and resume are those of a smaller run. ``beside`` needs ``--peer``,
the Python of an environment with langextract (evals/peers/README.md), and tells it twice: with LangExtract's
own chunks of 1,000 characters, and with whole reports. Each uses the machine as it does by itself:
LangExtract with threads of one process, the extractor with as many processes as ``extractor run`` takes for
so many calls under way, or with ``--jobs``. The start of either is not counted.
"""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import functools
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.corpus import Bounds, Corpus, RunOrder, Tally, Watcher, run
from extractor.corpus.configuration import Configuration
from extractor.corpus.finished import Finished
from extractor.corpus.folder import RunFolder
from extractor.corpus.jobs import run_jobs, usual_jobs
from extractor.corpus.reading import identity_of
from extractor.documents import Document
from extractor.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE.parent / "examples").glob("*.txt"))


def write_reports(path: Path, count: int) -> Path:
    texts = [example.read_text(encoding="utf-8") for example in EXAMPLES]
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            text = f"{texts[number % len(texts)]}\n\nReference {number:06d}.\n"
            file.write(json.dumps({"id": f"r{number:06d}", "text": text}) + "\n")
    return path


@contextlib.contextmanager
def endpoint(latency: float) -> Iterator[str]:
    with subprocess.Popen(
        [sys.executable, str(HERE / "endpoint.py"), str(latency)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        port = int(process.stdout.readline())
        try:
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.terminate()


def order_for(folder: Path, reports: int, url: str | None, concurrency: int) -> RunOrder:
    settings = Settings(model="tried", base_url=url) if url else Settings(model="nearest")
    corpus = Corpus([write_reports(folder / "reports.jsonl", reports)], settings=settings)
    return RunOrder(corpus, folder / "run", settings, concurrency=concurrency, cache=False)


def rate(folder: Path, reports: int, concurrency: int = 100, jobs: int | None = None) -> None:
    latency = 1.0
    with endpoint(latency) as url:
        order = order_for(folder, reports, url, concurrency)
        jobs = jobs or usual_jobs(order)
        summary = run(order) if jobs == 1 else run_jobs(order, jobs)
    ideal, reached = concurrency / latency, summary.tally.rate
    print(f"rate, {jobs} process(es): {reached:.1f} reports/s, ideal {ideal:.0f}: {reached / ideal:.0%}")


def cpu(folder: Path, reports: int) -> None:
    with endpoint(0.0) as url:
        order = order_for(folder, reports, url, 16)
        warm = dataclasses.replace(order, out=folder / "warm")
        write_reports(folder / "reports.jsonl", 5)
        run(warm)  # imports and compiled patterns are paid once, not by reports
        write_reports(folder / "reports.jsonl", reports)
        before = time.process_time()
        summary = run(order)
    milliseconds = (time.process_time() - before) / summary.tally.done * 1000
    print(f"cpu: {milliseconds:.1f} ms a report, {summary.tally.rate:.1f} reports/s without latency")


def beside(
    folder: Path, reports: int, concurrency: int = 16, jobs: int | None = None, peer: str = ""
) -> None:
    with endpoint(0.0) as url:
        order = order_for(folder, reports, url, concurrency)
        jobs = jobs or usual_jobs(order)
        run(dataclasses.replace(order, out=folder / "warm", bounds=Bounds(max_calls=3)))
        before = time.process_time()
        own = (run(order) if jobs == 1 else run_jobs(order, jobs)).tally.rate
        milliseconds = (time.process_time() - before) / reports * 1000
        of_one = f", {milliseconds:.1f} ms CPU a report" if jobs == 1 else ""
        print(f"extractor, {jobs} process(es): {own:.1f} reports/s{of_one}")
        for characters in (1_000, 100_000):
            command = [
                peer,
                str(HERE / "langextract_run.py"),
                url,
                str(folder / "reports.jsonl"),
                str(concurrency),
                str(characters),
            ]
            said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
            other = json.loads(said.splitlines()[-1])
            print(
                f"LangExtract, chunks of {characters} characters: {other['rate']:.1f} reports/s,"
                f" {other['cpu_ms']:.1f} ms CPU a report; the extractor reads"
                f" {own / other['rate']:.1f} times as many a second"
            )


def memory(folder: Path, reports: int) -> None:
    marks: dict[int, int] = {}

    def watch(tally: Tally) -> None:
        for mark in (1000, reports):
            if tally.done >= mark:
                marks.setdefault(mark, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)

    run(order_for(folder, reports, None, 4), Watcher(reports=watch))
    grown = (marks[reports] - marks[1000]) / 1024
    print(f"memory: grew by {grown:.1f} MB between report 1000 and {reports} (peak, reading without a model)")


def resume(folder: Path, reports: int) -> None:
    order = order_for(folder, reports, None, 4)
    with RunFolder(order.out, Configuration.of(order.settings)) as run_folder:
        batch = [
            _finished(run_folder, report.load(), report.fingerprint) for report in order.corpus.reports()
        ]
        run_folder.record(batch)
    started = time.perf_counter()
    summary = run(order)
    assert summary.tally.before == reports
    print(f"resume: {time.perf_counter() - started:.2f} s over {reports} finished reports")


def _finished(folder: RunFolder, document: object, fingerprint: str | None) -> Finished:
    assert isinstance(document, Document)
    info = identity_of(document)
    line = json.dumps({"status": "complete", "document": info.model_dump(mode="json")}).encode()
    return Finished(folder.configuration.key(info), fingerprint, document.source, "complete", line)


MEASURES: dict[str, tuple[Callable[[Path, int], None], int]] = {
    "rate": (rate, 2000),
    "cpu": (cpu, 500),
    "beside": (beside, 200),
    "memory": (memory, 20_000),
    "resume": (resume, 20_000),
}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("measure", choices=MEASURES)
    parser.add_argument("--reports", type=int)
    parser.add_argument("--concurrency", type=int, default=100, help="of rate and beside: calls under way")
    parser.add_argument("--jobs", type=int, help="of rate and beside: processes that read")
    parser.add_argument("--peer", default=sys.executable, help="of beside: a Python that has langextract")
    chosen = parser.parse_args()
    measure, usual = MEASURES[chosen.measure]
    with tempfile.TemporaryDirectory() as scratch:
        if measure is rate:
            measure = functools.partial(rate, concurrency=chosen.concurrency, jobs=chosen.jobs)
        if measure is beside:
            measure = functools.partial(
                beside, concurrency=chosen.concurrency, jobs=chosen.jobs, peer=chosen.peer
            )
        measure(Path(scratch), chosen.reports or usual)
