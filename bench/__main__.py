"""`python -m bench run|compare`: the words `make bench` and `make bench-compare` of the Makefile."""

import argparse
import json
import sys
import time
from pathlib import Path

from bench import report
from bench.places import RESULTS


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench", description="How fast is the portal, beside a bare Django page?")
    words = parser.add_subparsers(dest="word", required=True)
    asked = words.add_parser("run", help="measure")
    asked.add_argument("--inzendingen", type=int, nargs="+", default=[1000, 100_000, 1_000_000], metavar="N")
    asked.add_argument("--seconden", type=int, default=1, help="of load per turn")
    asked.add_argument("--rondes", type=int, default=3, help="turns per page; the median counts")
    asked.add_argument("--paginas", nargs="*", default=[], help="names of pages; all when left out")
    two = words.add_parser("compare", help="two results side by side")
    two.add_argument("before", type=Path)
    two.add_argument("after", type=Path)
    chosen = parser.parse_args()
    if chosen.word == "compare":
        print(report.compare(*(json.loads(file.read_text()) for file in (chosen.before, chosen.after))))
        return 0
    return measure(chosen)


def measure(chosen) -> int:
    """Measure, print the tables, keep the JSON; 1 where a query reads a growing table from end to end."""
    from bench.run import run

    result = run(chosen.inzendingen, seconds=chosen.seconden, rounds=chosen.rondes, only=chosen.paginas)
    RESULTS.mkdir(parents=True, exist_ok=True)
    file = RESULTS / f"{time.strftime('%Y%m%d-%H%M%S')}.json"
    file.write_text(json.dumps(result, indent=1))
    print(report.tables(result))
    print(f"\n{file}")
    if found := report.seq_scans(result):
        print("\n".join(["", "A growing table is read from end to end:", *found]), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
