"""Light markdown as plain data for paper: the same reader as the page, so that both show the same; never markup."""

from urllib.parse import urlsplit

from markdown_it.token import Token

from profielen.templatetags.opmaak import LEZER, SCHEMAS


def blokken(tekst: str) -> list[dict]:
    """Paragraphs, lists and quotes, each {"soort", ...}; words as runs {"tekst", "vet", "schuin", "link"} or {"regel"}."""
    return _blokken(iter(LEZER.parse(tekst or "")))


def _blokken(tokens) -> list[dict]:
    """Up to the token that closes what these stand in."""
    uit: list[dict] = []
    for token in tokens:
        if token.nesting < 0:
            return uit
        if token.type == "inline":
            uit.append({"soort": "alinea", "delen": _delen(token.children or [])})
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            begin = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else 0
            uit.append({"soort": "lijst", "begin": begin, "punten": _punten(tokens)})
        elif token.type == "blockquote_open":
            uit.append({"soort": "citaat", "blokken": _blokken(tokens)})
        elif token.nesting > 0:  # a paragraph, or whatever else holds words: these stand there as they are
            uit += _blokken(tokens)
    return uit


def _punten(tokens) -> list[list[dict]]:
    punten = []
    for token in tokens:
        if token.nesting < 0:
            break
        punten.append(_blokken(tokens))
    return punten


def _delen(tokens: list[Token]) -> list[dict]:
    uit: list[dict] = []
    vet = schuin = 0
    link = ""
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            vet += token.nesting
        elif token.type in ("em_open", "em_close"):
            schuin += token.nesting
        elif token.type in ("link_open", "link_close"):
            link = veilig_adres(str(token.attrs.get("href", ""))) if token.nesting > 0 else ""
        elif token.type in ("softbreak", "hardbreak"):
            uit.append({"regel": True})
        elif token.content:
            uit.append({"tekst": token.content, "vet": vet > 0, "schuin": schuin > 0, "link": link})
    return uit


def veilig_adres(adres: str) -> str:
    """An address that may stand behind words; empty where it is of another kind, or of no site at all."""
    try:
        return adres if urlsplit(adres).scheme.lower() in SCHEMAS else ""
    except ValueError:
        return ""
