"""What a run means: tables of ratios, and whether they are within what we reach for."""

BYTES = 40 * 1024
REQUESTS = 6
GROWTH = 1.2
LARGE = 100_000


def ratio(page: dict, what: str, to: str = "control") -> float | None:
    """How many times the control (or the limit) a page takes: of the median milliseconds at one connection."""
    return page[what]["c1_p50"] / page[to]["c1_p50"] if what in page else None


def growth(result: dict, name: str) -> float | None:
    """From the smallest to the largest size: how many times longer the page takes, beside its limit in the same run.

    Of a thousand inzendingen a list may not fill its page; the limit then has fewer rows too.
    """
    sizes = list(result["sizes"].values())
    first, last = sizes[0]["pages"].get(name), sizes[-1]["pages"].get(name)
    if len(sizes) < 2 or not first or not last:
        return None
    return ratio(last, "cold", "limit") / ratio(first, "cold", "limit")


def tables(result: dict) -> str:
    """The whole report as text."""
    parts = [f"{result['when']}, {result['cores']} cores. Times are milliseconds; ratios are to a bare Django page of 25 rows and "
             "20 KB in the same run (control), or to one of as many rows and bytes over a pool (limit)."]
    for size, one in result["sizes"].items():
        parts.append(f"\n== {int(size):,} inzendingen ==\n{_limits(one)}\n\n{_speed(one['pages'])}\n\n{_weight(one['pages'])}")
    if len(result["sizes"]) > 1:
        names = next(iter(result["sizes"].values()))["pages"]
        rows = [[name, _number(growth(result, name)), _mark(growth(result, name), GROWTH)] for name in names]
        parts.append("\n== growth from the smallest to the largest size, beside the limit ==\n"
                     + _table(["page", "times", f"<= {GROWTH}"], rows))
    parts.append(_plans(list(result["sizes"].values())[-1]["plans"]))
    return "\n".join(parts)


def _limits(one: dict) -> str:
    memory = ", ".join(f"{mb:.0f}" for mb in one["memory_mb"])
    plain, photo = (one["pages"].get(name) for name in ("signaal versturen", "signaal met foto"))
    extra = (f"; a photo of 12 MP costs {photo['cold']['c1_p50'] - plain['cold']['c1_p50']:.0f} ms more, "
             f"decoding it alone takes {one['limits']['decoder']:.0f} ms" if plain and photo else "")
    return (f"one raw psycopg round trip {one['limits']['psycopg']:.2f} ms; static bytes {one['limits']['static']['c1_p50']:.2f} ms, "
            f"{one['limits']['static']['c8_rps']:.0f}/s at 8; memory per worker {memory} MB; start {one['start_s']:.1f} s{extra}")


def _speed(pages: dict) -> str:
    head = ["page", "p50 c1", "p95", "p99", "/s c1", "p50 c8", "p95", "p99", "/s c8", "control", "limit",
            "/control", "reach", "/limit", "warm", "etag", "queries", "sql ms"]
    rows = []
    for name, page in pages.items():
        cold = page["cold"]
        times = [_number(cold[f"c{n}_{what}"]) for n in (1, 8) for what in ("p50", "p95", "p99", "rps")]
        rows.append([
            name, *times, _number(page["control"]["c1_p50"]), _number(page["limit"]["c1_p50"]), _number(ratio(page, "cold")),
            _reach(page), _number(ratio(page, "cold", "limit")),
            _number(ratio(page, "warm")), _number(ratio(page, "etag")), str(page["queries"]), _number(page["sql_ms"]),
        ])
    return _table(head, rows)


def _weight(pages: dict) -> str:
    head = ["page", "html", "gzip", "first visit", "requests", "second", "requests", "LCP ms", "CLS", "<= 40 KB in 6"]
    rows = []
    for name, page in pages.items():
        if seen := page.get("browser"):
            first, second = seen["first"], seen["second"]
            fits = "ok" if first["bytes"] <= BYTES and first["requests"] <= REQUESTS else "OVER"
            rows.append([name, str(page["bytes"]), str(page["gzip"]), str(first["bytes"]), str(first["requests"]),
                         str(second["bytes"]), str(second["requests"]), f"{seen['lcp']:.0f}", f"{seen['cls']:.3f}", fits])
    return _table(head, rows)


def _plans(plans: list[dict]) -> str:
    lines = ["\n== the heaviest queries at the largest size =="]
    for one in plans:
        found = f"SEQUENTIAL SCAN over {', '.join(one['seq_scans'])}" if one["seq_scans"] else "no sequential scan that grows"
        lines.append(f"{one['milliseconds']:8.2f} ms  {one['page']:20} {found}\n           {one['sql'][:150]}")
    return "\n".join(lines)


def seq_scans(result: dict) -> list[str]:
    """The pages that read a growing table from end to end; of a small one that is no fault."""
    if max(map(int, result["sizes"])) < LARGE:
        return []
    return [f"{one['page']}: {', '.join(one['seq_scans'])}" for one in list(result["sizes"].values())[-1]["plans"] if one["seq_scans"]]


def compare(before: dict, after: dict) -> str:
    """Two runs side by side: the ratio of every page to the control of its own run."""
    rows = []
    for size in before["sizes"].keys() & after["sizes"].keys():
        one, two = before["sizes"][size]["pages"], after["sizes"][size]["pages"]
        for name in [name for name in one if name in two]:
            for what in ("cold", "warm", "etag"):
                a, b = ratio(one[name], what), ratio(two[name], what)
                if b is not None:
                    rows.append([size, name, what, _number(a), _number(b), _number(b / a if a else None),
                                 f"{one[name]['queries']} > {two[name]['queries']}"])
    return _table(["inzendingen", "page", "", "before", "after", "after/before", "queries"], sorted(rows, key=lambda r: int(r[0])))


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}" if value < 100 else f"{value:.0f}"


def _reach(page: dict) -> str:
    return "" if page["reach"] is None else f"{page['reach']} {_mark(ratio(page, 'cold'), page['reach'])}"


def _mark(value: float | None, most: float) -> str:
    return "" if value is None else "ok" if value <= most else "OVER"


def _table(head: list[str], rows: list[list[str]]) -> str:
    widths = [max(len(str(line[i])) for line in [head, *rows]) for i in range(len(head))]
    lines = ["  ".join(f"{cell:<{w}}" if i == 0 else f"{cell:>{w}}" for i, (cell, w) in enumerate(zip(line, widths, strict=True)))
             for line in [head, *rows]]
    return "\n".join(lines)
