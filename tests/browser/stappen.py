"""What people do on the pages, in steps that several stories share."""

import re

from playwright.sync_api import expect


def kop(page, tekst):
    expect(page.get_by_role("heading", level=1)).to_have_text(tekst)


def melding(page, tekst):
    """What the page says after something was sent."""
    expect(page.locator(".melding").filter(has_text=tekst).first).to_be_visible()


def knop(page, naam):
    page.get_by_role("button", name=naam, exact=True).click()


def link(page, naam):
    page.get_by_role("link", name=naam).first.click()


def stuur_signaal(page, tekst, *, kanaal, gebied="grafhorst", **velden):
    """A resident sends a signaal; gives the address of their own page."""
    page.goto(f"/signaal/?gebied={gebied}")
    page.locator("[name=tekst]").fill(tekst)
    vul_indiener(page, kanaal, **velden)
    knop(page, "Verstuur uw signaal")
    return eigen_pagina(page, "signaal")


def vul_indiener(page, kanaal, **velden):
    page.locator(f"[name=kanaal][value={kanaal}]").check()
    for naam, waarde in velden.items():
        page.locator(f"[name={naam}]").fill(waarde)


def eigen_pagina(page, soort):
    """On the confirmation: the reference and the secret link, in full."""
    expect(page.get_by_role("heading", name=f"Bedankt! Wij hebben uw {soort} ontvangen")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/inzending/[^/]{20,}/verzonden/$"))
    bedankt = page.locator("section.melding")
    expect(bedankt.locator("strong").first).to_have_text(re.compile(r"^[A-Z0-9]{2,5}([ -][A-Z0-9]{2,5})+$"))
    adres = bedankt.get_by_role("link").inner_text()
    assert adres + "verzonden/" == page.url
    return adres


def open_actie(page, actie):
    """Staff: open the form of one of the things that can be done; gives the part of the page it stands in."""
    blok = page.locator(f"section#actie-{actie}")
    if not blok.count():
        page.locator(f"a#actie-{actie}").click()
        expect(blok).to_be_visible()
    return blok


def doe(page, actie, knopnaam, *, kies=None, vink=None, **velden):
    """Staff: open one of the things that can be done, fill it in and send it."""
    blok = open_actie(page, actie)
    for naam, waarde in (kies or {}).items():
        blok.locator(f"[name={naam}]").select_option(label=waarde)
    for naam, waarde in (vink or {}).items():
        blok.locator(f'[name={naam}][value="{waarde}"]').check()
    for naam, waarde in velden.items():
        blok.locator(f"[name={naam}]").fill(waarde)
    blok.get_by_role("button", name=knopnaam, exact=True).click()


def keur_foto_goed(page, naam):
    """Staff: look at a photo of an idee and let it through."""
    page.get_by_role("link", name=naam).click()
    kop(page, "Mag deze foto op de site?")
    page.locator("[name=bekeken]").check()
    knop(page, "Ja, deze foto mag op de site")
    melding(page, "De foto komt bij het idee op de site.")


def publiceer(page):
    """Staff: go through the checklist and let an idee through."""
    blok = open_actie(page, "publiceren")
    for punt in blok.locator("[name=nagekeken]").all():
        punt.check()
    blok.get_by_role("button", name="Publiceer het idee", exact=True).click()


def open_van_werkblad(page, tekst):
    page.goto("/werk/?toon=alles")
    page.get_by_role("link", name=tekst).first.click()
    kop(page, tekst)


def status(page, naam):
    expect(page.locator(".kop-blok .label--status")).to_have_text(naam)


def tijdlijn(page):
    """The sentences of the timeline of a resident, newest first."""
    return page.locator(".tijdlijn__punt h3").all_inner_texts()
