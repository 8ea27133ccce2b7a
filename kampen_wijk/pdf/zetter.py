"""The typesetter: a program of its own that turns a template and data into a PDF.

It runs in a process of its own, so that whatever it meets can at most end that process. It imports no Django. On stdin
comes JSON {"map", "sjabloon", "gegevens", "beelden"} (pictures in base64, by the name that the data call them by); the first
line of stdout is `pdf`, with the bytes after it, or `fout`.
"""

import base64
import json
import re
import resource
import sys
from pathlib import Path

MEMORY = 2 * 1024**3  # address space: the fonts and code of typst take a quarter of it
CPU_SECONDS = 10
ROUNDS = 8
EMPTY = "□"  # stands for what no font of ours can print; the template says so in words
GEEN_LETTER = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
# Where the words of an error are not understood: Latin, Greek and Cyrillic can always be printed.
SAFE = re.compile(r"[^\n\x20-\x7e\xa0-\u017f\u0384-\u03ce\u0400-\u045f\u200b\u2013\u2014\u2018-\u201e\u2026\u20ac□]")


def limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def zet(folder: Path, name: str, data: str, pictures: dict[str, bytes] | None = None) -> bytes | None:
    """The PDF, with a box for each sign that no font can print; None where it cannot be made."""
    import typst

    # In numbers: typst takes no other bytes than those of a file, and a file would stay behind when this process is ended.
    numbers = json.dumps({picture: list(jpeg) for picture, jpeg in (pictures or {}).items()})
    replaced = False
    for beurt in range(ROUNDS + 1):
        try:
            return typst.compile(
                str(folder / name), root=str(folder), ignore_system_fonts=True, pdf_standards=["ua-1"],
                sys_inputs={"gegevens": data, "beelden": numbers, "vervangen": "ja" if replaced else ""},
            )
        except typst.TypstError as fout:
            unknown = unprintable(f"{fout}{fout.diagnostic}")
        if not unknown:
            return None
        replaced = True
        data = SAFE.sub(EMPTY, data) if beurt == ROUNDS - 1 else re.sub(unknown, EMPTY, data)
    return None


def unprintable(words: str) -> str:
    """A pattern for the signs that typst names in its error; empty where the error is about something else."""
    found = {ESCAPED.sub(lambda code: chr(int(code[1], 16)), text) for text in GEEN_LETTER.findall(words)}
    signs = {sign for text in found for sign in text if not sign.isascii()}
    # One box for a row of them: an emoji of a family is seven signs.
    return "(?:[" + "".join(map(re.escape, sorted(signs))) + "][\ufe0e\ufe0f\u200b\u200d]*)+" if signs else ""


def main() -> None:
    limit()
    vraag = json.load(sys.stdin.buffer)
    pictures = {name: base64.b64decode(picture) for name, picture in vraag["beelden"].items()}
    pdf = zet(Path(vraag["map"]), vraag["sjabloon"], json.dumps(vraag["gegevens"], ensure_ascii=False), pictures)
    sys.stdout.buffer.write(b"fout\n" if pdf is None else b"pdf\n" + pdf)


if __name__ == "__main__":
    main()
