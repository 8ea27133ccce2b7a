"""Each function that lets go of something is called every day: one that is not registered keeps its data for ever."""

from kampen_wijk.retention import register

DAILY = {
    "kampen_wijk.pagecache": ["wijzigingen"],
    "kampen_wijk.woordenschat": ["woorden"],
    "kampen_wijk.outbox": ["verwijder_oude_mail"],
    "kampen_wijk.files": ["oude_conceptfotos", "verweesde_bestanden"],
    "kampen_wijk.ratelimit": ["verwijder_tellingen"],
    "kampen_wijk.retention": ["oud_beheerlogboek", "oud_spoor", "verlopen_sessies"],
    "wijken": ["oude_accounts"],
    "profielen": ["ingeleverde_bestanden", "openbare_reacties", "reacties_niet_openbaar", "reageerders"],
    "participatie.privacy": ["handelingen"],
    "participatie.inzendingen": [
        "adressen_van_aansluitingen", "antwoordlinks", "fotos", "gesprekken", "hulpvragen", "indieners",
        "onbevestigde_aansluitingen", "openbare_ideeen", "reacties", "schouwen", "teksten",
    ],
    "participatie.toezeggingen": ["aan_wie_het_was"],
    "participatie.onderweg": ["concepten"],
    "participatie.contactmomenten": ["contactmomenten", "inzagen", "namen_van_betrokkenen", "overdrachtsnotities", "taken"],
    "participatie.activiteiten": ["aanmeldingen"],
    "participatie.overleggen": ["genodigden", "woorden_van_overleggen"],
    "participatie.veldwerk": ["fotos", "woorden_en_plekken"],
}


def test_the_daily_job_calls_each_of_these():
    names = {opruimer.naam for opruimer in register.alle_opruimers()}
    assert names == {f"{app}.bewaren.{name}" for app, functions in DAILY.items() for name in functions}
