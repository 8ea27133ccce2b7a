"""`python -m bench.sql`: per page the queries, their time, and the bytes; then the plans of the heaviest. JSON.

Runs in the portal's own process, so that every statement is seen with its parameters; the pages are asked for cold.
"""

import gzip
import json
import os
import secrets
import statistics
import sys
import time

import django

TIMES = 5
HEAVIEST = 10
# What grows with the inzendingen; the rest (gebieden, roles, figures) stays small however long the portal runs.
GROWING = (
    "inzendingen_", "wijken_gebeurtenis", "contactmomenten_", "outbox_", "ratelimit_", "procrastinate_", "django_session",
)
# What a beheerder keeps by hand.
KEPT = ("inzendingen_categorie", "inzendingen_vraag", "inzendingen_routeringsregel")


class Listener:
    """An execute_wrapper that keeps what was asked and how long it took, in milliseconds."""

    def __init__(self):
        self.asked: list[tuple[float, str, tuple]] = []

    def __call__(self, execute, sql, params, many, context):
        began = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            self.asked.append(((time.perf_counter() - began) * 1000, sql, params))

    @property
    def statements(self) -> list[tuple[float, str, tuple]]:
        return [one for one in self.asked if "SAVEPOINT" not in one[1]]


def measure(page, session: str) -> dict:
    """Queries and their time (median of some visits), and what the page weighs."""
    from django.db import connection

    rounds, answer = [], None
    for _ in range(TIMES):
        listener = Listener()
        with connection.execute_wrapper(listener):
            answer = _ask(page, session)
        rounds.append(listener.statements)
    milliseconds = [sum(ms for ms, _, _ in statements) for statements in rounds]
    return {
        "queries": len(rounds[-1]), "sql_ms": statistics.median(milliseconds), "bytes": len(answer.content),
        "gzip": len(gzip.compress(answer.content)), "rows": _rows(answer.content), "statements": rounds[-1],
    }


def _rows(html: bytes) -> int:
    """How many rows of a list stand on the page, so that the limit beside it has as many; at least one."""
    return max(1, html.count(b'class="lijst__rij') + html.count(b'<li class="kaart"'))


def _ask(page, session: str):
    """The answer of the portal; a form that is taken sends the visitor on. Each visit has an address of its own."""
    from django.test import Client

    client = Client(headers={"host": "127.0.0.1", "x-forwarded-for": f"10.{secrets.randbelow(250)}.{secrets.randbelow(250)}.7"})
    if page.staff:
        client.cookies["sessionid"] = session
    answer = client.post(page.path, _form(page)) if page.form else client.get(page.path)
    if answer.status_code != (302 if page.form and not page.stays else 200):
        raise SystemExit(f"{page.name}: the portal answers {answer.status_code}")
    return answer


def _form(page) -> dict:
    import io
    import uuid

    from bench.pages import FILE, UNIQUE, photo

    form: dict = {name: value.replace(UNIQUE, str(uuid.uuid4())) for name, value in page.form.items()}
    for name, value in form.items():
        if value == FILE:
            form[name] = io.BytesIO(photo())
            form[name].name = "foto.jpg"
    return form


def plan(sql: str, params) -> dict:
    """The plan of one statement as {text, seq_scans}: what reads is carried out too, what writes is not done twice."""
    from django.db import connection, transaction

    options = "ANALYZE, BUFFERS" if sql.lstrip().startswith("SELECT") else "COSTS"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN ({options}, FORMAT JSON) {sql}", params)
        tree = cursor.fetchone()[0]
        cursor.execute(f"EXPLAIN ({options}) {sql}", params)
        text = "\n".join(row[0] for row in cursor.fetchall())
        transaction.set_rollback(True)
    return {"text": text, "seq_scans": seq_scans(tree[0]["Plan"])}


def seq_scans(node: dict) -> list[str]:
    """The growing tables that this plan reads from end to end."""
    table = node.get("Relation Name", "")
    grows = table.startswith(GROWING) and table not in KEPT
    own = [table] if node["Node Type"] == "Seq Scan" and grows else []
    return own + [found for child in node.get("Plans", []) for found in seq_scans(child)]


def heaviest(measured: dict[str, dict]) -> list[dict]:
    """The plans of the statements that took longest, each once."""
    asked: dict[str, tuple[float, tuple, str]] = {}
    for name, found in measured.items():
        for ms, sql, params in found["statements"]:
            if sql.lstrip().startswith(("SELECT", "INSERT", "UPDATE")) and ms > asked.get(sql, (0.0,))[0]:
                asked[sql] = (ms, params, name)
    longest = sorted(asked.items(), key=lambda item: -item[1][0])[:HEAVIEST]
    return [{"page": name, "milliseconds": ms, "sql": sql, **plan(sql, params)} for sql, (ms, params, name) in longest]


def main() -> None:
    django.setup()
    from bench.pages import pages

    facts = json.loads(os.environ["BENCH_FACTS"])
    measured = {page.name: measure(page, facts["sessie"]) for page in pages(facts)}
    plans = heaviest(measured)
    for found in measured.values():
        del found["statements"]
    json.dump({"pages": measured, "plans": plans}, sys.stdout)


if __name__ == "__main__":
    main()
