"""`python -m kampen_wijk.starter run|dev|stop|frontend|clean-data`: the words of the Makefile."""

import argparse
import shutil
import sys

from kampen_wijk.embedded_postgres.server import PostgresFout
from kampen_wijk.starter import frontend, lock, portal
from kampen_wijk.starter.fout import StartFout
from kampen_wijk.starter.places import VAR


def clean_data(ask=input) -> None:
    """Throw away everything in `var`, after asking."""
    if lock.is_held():
        raise StartFout("Het portaal draait nog: stop het eerst met make stop.")
    try:
        answer = ask(f"Alle gegevens in {VAR} worden gewist. Typ ja om door te gaan: ")
    except EOFError:
        answer = ""
    if answer.strip().lower() != "ja":
        print("Er is niets gewist.")
        return
    portal.stop(say=lambda words: None)
    shutil.rmtree(VAR, ignore_errors=True)
    print("De gegevens zijn gewist. make run begint opnieuw.")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="kampen_wijk.starter")
    parser.add_argument("word", choices=["run", "dev", "stop", "frontend", "clean-data"])
    parser.add_argument("--port", default="8000")
    chosen = parser.parse_args(arguments)
    words = {
        "run": lambda: portal.start("demo", _number(chosen.port)),
        "dev": lambda: portal.start("ontwikkeling", _number(chosen.port)),
        "stop": portal.stop,
        "frontend": frontend.build,
        "clean-data": clean_data,
    }
    try:
        words[chosen.word]()
    except (StartFout, PostgresFout) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"Het lukt niet: {error.strerror} ({error.filename or 'onbekend bestand'}).", file=sys.stderr)
        return 1
    return 0


def _number(port: str) -> int:
    if not port.isascii() or not port.isdigit():
        raise StartFout("PORT moet een getal zijn, zoals make run PORT=8123.")
    return int(port[:9])


if __name__ == "__main__":
    sys.exit(main())
