"""The states of a signaal and how one may follow another, drawn for the docs from the table itself."""

from participatie.inzendingen.workflow import OVERGANGEN, Status, publiek

KOP = """# De statussen van een signaal

Deze pagina is gemaakt uit de tabel in `participatie/inzendingen/workflow.py`, met `manage.py teken_statussen`. De woorden
zijn die van Signalen. De indiener ziet er vijf: {woorden}.
"""


def tekening() -> str:
    """Markdown: a diagram (mermaid), and the same as a table."""
    woorden = ", ".join(dict.fromkeys(publiek(status).label.lower() for status in Status))
    return "\n".join([KOP.format(woorden=woorden), _diagram(), "", _tabel(), ""])


def _diagram() -> str:
    regels = [f'    {status.value} : {status.label}' for status in Status]
    regels += [f"    {van.value} --> {naar.value}" for van in Status for naar in Status if naar in OVERGANGEN[van]]
    return "\n".join(["```mermaid", "stateDiagram-v2", "    [*] --> gemeld", *regels, "```"])


def _tabel() -> str:
    rijen = [
        f"| {van.label} | {publiek(van).label} | {', '.join(naar.label for naar in Status if naar in OVERGANGEN[van])} |"
        for van in Status
    ]
    return "\n".join(["| status | de indiener ziet | mag naar |", "|---|---|---|", *rijen])
