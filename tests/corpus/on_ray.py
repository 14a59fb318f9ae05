"""Runs a corpus on a local Ray, in a process of its own: Ray starts servers that tests may not.

python on_ray.py CORPUS OUT URL MARK     a worker that finds no file MARK makes it and dies
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ["PYTHONPATH"] = str(Path(__file__).parents[2])

import extractor.distributed as distributed
from tests.corpus.runs import order_for


class Mortal(distributed._Worker):
    mark = Path(sys.argv[4])

    def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
        if not self.mark.exists():
            self.mark.touch()
            os._exit(1)
        return super().__call__(batch)


def main(corpus: str, out: str, url: str) -> None:
    distributed._Worker = Mortal  # type: ignore[misc]  # one worker dies in the middle of its work
    order = order_for(Path(corpus), Path(out), url)
    summary = distributed.run_on_ray(order, distributed.Cluster(workers=2, reports_a_task=4))
    print(
        json.dumps({"ended": summary.tally.ended, "calls": summary.bill.calls, "in": summary.bill.tokens_in})
    )


if __name__ == "__main__":
    main(*sys.argv[1:4])
