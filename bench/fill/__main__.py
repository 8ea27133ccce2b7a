"""`python -m bench.fill SIZE`: fills the empty database of DATABASE_URL; BENCH_SUPERUSER_URL may switch off triggers."""

import itertools
import os
import sys
from collections.abc import Iterator

import django
import psycopg

from kampen_wijk.voortgang import Voortgang, langs

CHUNK = 5000


def main(size: int) -> None:
    django.setup()
    from django.core.management import call_command

    from bench.fill import (
        activiteiten,
        control,
        inzendingen,
        overleggen,
        people,
        profielen,
        taken,
        toezeggingen,
        trajecten,
        veldwerk,
    )
    from bench.fill.tables import TABLES

    call_command("migrate", interactive=False, verbosity=0)
    call_command("laad_kampen", verbosity=0)
    control.make_table()
    facts = inzendingen.Facts(people.make(), size)
    trajecten.make(facts.people)
    activiteiten.make(facts.people)
    profielen.make(facts.people)
    toezeggingen.make(facts.people)
    taken.make(facts.people)
    veldwerk.make(facts.people)
    with psycopg.connect(os.environ["BENCH_SUPERUSER_URL"], autocommit=True) as connection:
        # Foreign keys and the audit of a million rows that we make ourselves: known to be right, and slow.
        connection.execute("SET session_replication_role = replica")
        for table, (columns, rows) in TABLES.items():
            copy(connection, table, columns, rows(facts))
        finish(connection, TABLES)
    overleggen.make(facts.people)
    learn_words()


def copy(connection, table: str, columns: str, lines: Iterator[str]) -> None:
    """Stream text lines into `table`, with a bar that counts rows."""
    with Voortgang(table, "rows") as bar, connection.cursor() as cursor, cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as stream:
        while chunk := list(itertools.islice(lines, CHUNK)):
            stream.write("".join(chunk))
            bar.erbij(len(chunk))


def finish(connection, tables) -> None:
    """Sequences after what was written, and statistics for the planner."""
    for table in langs(tables, "vacuum, analyze", "tables"):
        connection.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}")
        connection.execute(f"VACUUM (ANALYZE) {table}")


def learn_words() -> None:
    """What the triggers would have done, row by row."""
    from kampen_wijk.woordenschat.bewaren import woorden

    woorden()


if __name__ == "__main__":
    main(int(sys.argv[1]))
