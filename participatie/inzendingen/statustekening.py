"""The states of a signaal and the fases of an idee, drawn for the docs from the tables themselves."""

from participatie.inzendingen import fases
from participatie.inzendingen.fases import Fase
from participatie.inzendingen.workflow import OVERGANGEN, Status, publiek

KOP = """# De statussen van een signaal

Deze pagina is gemaakt uit de tabel in `participatie/inzendingen/workflow.py`, met `manage.py teken_statussen`. De woorden
zijn die van Signalen. De indiener ziet er vijf: {woorden}.
"""
KOP_FASEN = """# De fasen van een idee

Deze pagina is gemaakt uit de tabel in `participatie/inzendingen/fases.py`, met `manage.py teken_statussen`. Een idee begint
als het op de site komt. Iedereen leest de fase, en wat erbij gezegd is.
"""


def tekening() -> str:
    """Markdown: a diagram (mermaid) of a signaal, and the same as a table."""
    woorden = ", ".join(dict.fromkeys(publiek(status).label.lower() for status in Status))
    uitleg = {status: publiek(status).label for status in Status}
    tabel = _tabel(OVERGANGEN, ("status", "de indiener ziet"), uitleg)
    return "\n".join([KOP.format(woorden=woorden), _diagram(OVERGANGEN), "", tabel, ""])


def tekening_fasen() -> str:
    """The same for an idee."""
    tabel = _tabel(fases.OVERGANGEN, ("fase", "wat het betekent"), {fase: fases.UITLEG[fase] for fase in Fase})
    return "\n".join([KOP_FASEN, _diagram(fases.OVERGANGEN), "", tabel, ""])


def _diagram(overgangen) -> str:
    """Both in the order of the table."""
    regels = [f"    {stand.value} : {stand.label}" for stand in overgangen]
    regels += [f"    {van.value} --> {naar.value}" for van in overgangen for naar in overgangen if naar in overgangen[van]]
    begin = next(iter(overgangen)).value
    return "\n".join(["```mermaid", "stateDiagram-v2", f"    [*] --> {begin}", *regels, "```"])


def _tabel(overgangen, koppen: tuple[str, str], uitleg: dict) -> str:
    rijen = [
        f"| {van.label} | {uitleg[van]} | {', '.join(naar.label for naar in overgangen if naar in overgangen[van])} |"
        for van in overgangen
    ]
    return "\n".join([f"| {koppen[0]} | {koppen[1]} | mag naar |", "|---|---|---|", *rijen])
