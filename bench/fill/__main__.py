"""`python -m bench.fill SIZE`: fills the empty database of DATABASE_URL; BENCH_SUPERUSER_URL may switch off triggers."""

import itertools
import os
import sys
from collections.abc import Iterator

import django
import psycopg
from tqdm import tqdm

CHUNK = 5000


def main(size: int) -> None:
    django.setup()
    from django.core.management import call_command

    from bench.fill import around, control, inzendingen, people

    call_command("migrate", interactive=False, verbosity=0)
    call_command("laad_kampen", verbosity=0)
    control.make_table()
    facts = inzendingen.Facts(people.make(), size)
    tables = (
        ("inzendingen_inzending", inzendingen.KOLOMMEN, inzendingen.inzendingen),
        ("inzendingen_indiener", "id, soort, naam, kanaal, email, email_bevestigd_op, telefoon, inzending_id", around.indieners),
        ("inzendingen_foto", "bestand, breedte, hoogte, toegevoegd_op, inzending_id", around.fotos),
        ("inzendingen_bericht", "soort, tekst, moment, verzendsleutel, door_id, inzending_id", around.berichten),
        ("inzendingen_overdracht", "vraag, moment, afdeling_id, behandelaar_id, door_id, partner_id, signaal_id", around.overdrachten),
        ("inzendingen_deeluitkomst", "onderdeel, uitkomst, reden, vastgelegd_op, signaal_id", around.deeluitkomsten),
        ("inzendingen_terugkoppeling", "kanaal, aanleiding, klaar_op, gedaan_op, gedaan_door_id, inzending_id", around.terugkoppelingen),
        ("inzendingen_hulpvraag", "naam, telefoon, beste_moment, verzendsleutel, ontvangen_op, gebeld_op, gebeld_door_id, gebied_id", around.hulpvragen),
        ("wijken_gebeurtenis", "soort, object_id, moment, verb, zichtbaar, gegevens, actor_id, gebied_id", around.gebeurtenissen),
        ("contactmomenten_contactmoment", "id, kanaal, richting, onderwerp, inhoud, gelukt, vertrouwelijk, plaatsgevonden_op, aangemaakt_op, verzendsleutel, gebied_id, medewerker_id", around.contactmomenten),
        ("contactmomenten_betrokkene", "rol, naam, contactmoment_id", around.betrokkenen),
        ("bench_row", "titel, tekst, gebied, moment", control.rows),
    )
    with psycopg.connect(os.environ["BENCH_SUPERUSER_URL"], autocommit=True) as connection:
        # Foreign keys and the audit of a million rows that we make ourselves: known to be right, and slow.
        connection.execute("SET session_replication_role = replica")
        for table, columns, rows in tables:
            copy(connection, table, columns, rows(facts))
        finish(connection, [table for table, _, _ in tables])


def copy(connection, table: str, columns: str, lines: Iterator[str]) -> None:
    """Stream text lines into `table`, with a bar that counts rows."""
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as stream:
        with tqdm(desc=f"{table:40}", unit=" rows", unit_scale=True, mininterval=0.5) as bar:
            while chunk := list(itertools.islice(lines, CHUNK)):
                stream.write("".join(chunk))
                bar.update(len(chunk))


def finish(connection, tables: list[str]) -> None:
    """Sequences after what was written, and statistics for the planner."""
    for table in tqdm(tables, desc=f"{'vacuum, analyze':40}", unit=" tables"):
        connection.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}")
        connection.execute(f"VACUUM (ANALYZE) {table}")


if __name__ == "__main__":
    main(int(sys.argv[1]))
