"""A process that has imported all and forks a run for every line it reads, so that tests can kill many runs.

python nursery.py CORPUS OUT URL     says that it is ready, the pid of each run, its exit status

What a line says is the key that its run shows to the endpoint: so the server can tell the runs apart.
"""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import extractor.models.endpoint  # noqa: F401 - imported before the first fork, to be quick after it
from extractor.corpus import run
from tests.corpus.runs import order_for


def main(corpus: str, out: str, url: str) -> None:
    print("ready", flush=True)
    for line in sys.stdin:
        os.environ["EXTRACTOR_API_KEY"] = line.strip()
        child = os.fork()
        if child == 0:
            try:
                run(order_for(Path(corpus), Path(out), url))
            except BaseException:
                traceback.print_exc()
                os._exit(1)
            os._exit(0)
        print(child, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
