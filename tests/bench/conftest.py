"""The rows of the bench, few of them, in the database of the test: with every constraint and foreign key on."""

import itertools
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from bench.fill import activiteiten, control, overleggen, people, profielen, taken, toezeggingen, trajecten, veldwerk
from bench.fill.inzendingen import Facts
from bench.fill.tables import TABLES

SIZE = 1000


@pytest.fixture
def gevuld(db):
    call_command("laad_kampen", stdout=StringIO())
    control.make_table()
    facts = Facts(people.make(), SIZE)
    trajecten.make(facts.people)
    activiteiten.make(facts.people)
    profielen.make(facts.people)
    toezeggingen.make(facts.people)
    taken.make(facts.people)
    veldwerk.make(facts.people)
    connection.ensure_connection()
    with connection.connection.cursor() as cursor:
        for table, (columns, rows) in TABLES.items():
            with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as stream:
                for line in rows(facts):
                    stream.write(line)
        for table in itertools.islice(TABLES, len(TABLES) - 1):
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}")
    overleggen.make(facts.people)
    return facts
