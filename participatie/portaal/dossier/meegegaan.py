"""What went along with a gebied, in a sentence."""

from participatie.contactmomenten.models import Gebiedsoverdracht


def meegegaan(ding: Gebiedsoverdracht) -> str:
    delen = [
        _aantal(ding.aantal_signalen, "signaal", "signalen"), _aantal(ding.aantal_taken, "taak", "taken"),
        _aantal(ding.aantal_toezeggingen, "toezegging", "toezeggingen"),
    ]
    return f"{ding.gebied} is overgedragen aan {ding.naar}. Dit ging mee: {delen[0]}, {delen[1]} en {delen[2]}."


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"1 {een}" if aantal == 1 else f"{aantal or 'geen'} {meer}"
