"""The first visit: small enough for an old phone on a bad connection."""

import gzip

KB = 1024


def test_the_first_visit_of_home_is_at_most_40_kb_in_6_requests(bezoek, demo):
    page = bezoek.open()
    antwoorden = []
    page.on("response", lambda antwoord: antwoorden.append(antwoord))
    page.goto("/", wait_until="networkidle")
    gewicht = {antwoord.url.removeprefix(bezoek.url): _verstuurd(antwoord) for antwoord in antwoorden}
    assert len(antwoorden) <= 6, gewicht
    assert sum(gewicht.values()) <= 40 * KB, gewicht
    assert 0 < sum(bytes_ for adres, bytes_ in gewicht.items() if adres.endswith(".js")) <= 15 * KB, gewicht


def _verstuurd(antwoord) -> int:
    """Bytes over the line: what lies in /static/ is compressed beforehand by whitenoise, pages go as they are."""
    inhoud = antwoord.body()
    return len(gzip.compress(inhoud, 9) if "/static/" in antwoord.url else inhoud)
