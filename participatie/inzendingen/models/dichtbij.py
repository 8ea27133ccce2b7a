"""Near a place, and what others may join there."""

from django.contrib.postgres.search import SearchQuery, TrigramWordSimilarity
from django.db import models
from django.db.models import F, FloatField, Q, Value
from django.db.models.functions import Floor, Greatest, Power, Sqrt

from participatie.inzendingen.models.categorie import Categorie
from participatie.inzendingen.workflow import OPEN

METER_PER_GRAAD = 111_320.0, 67_690.0  # of latitude; of longitude in Kampen
VAK = 0.001, 0.0015  # degrees of latitude and longitude: about 100 metres each
HALF_VAK = 60  # metres, rounded up
_LIJKT = 0.6


class DichtbijQuerySet(models.QuerySet):
    def te_volgen(self):
        """Open signalen about streets, green and traffic. Never about people, whatever it says; never a part."""
        fysiek = [een.pk for een in Categorie.objects.alle() if een.groep == Categorie.Groep.FYSIEK]
        return self.filter(status__in=OPEN, deel_van__isnull=True, categorie__in=fysiek)

    def om_aan_te_sluiten(self):
        """What a visitor may join: such a signaal, or a public idee."""
        return self.filter(gepubliceerd_op__isnull=False) | self.te_volgen()

    def binnen(self, lat: float, lon: float, meter: int):
        """With `afstand` in metres, up to `meter`; of each place only the middle of its square counts.

        So nobody learns more than that square by asking from many sides. The box, which the index knows, is wider than
        anything that can be near enough, so that it tells nothing either.
        """
        vakken = [(Floor(F(veld) / vak) + 0.5) * vak for veld, vak in zip(("lat", "lon"), VAK, strict=True)]
        noord, oost = (Power((v - w) * schaal, 2) for v, w, schaal in zip(vakken, (lat, lon), METER_PER_GRAAD, strict=True))
        ruim = [(meter + HALF_VAK) / schaal for schaal in METER_PER_GRAAD]
        doos = Q(lat__range=(lat - ruim[0], lat + ruim[0]), lon__range=(lon - ruim[1], lon + ruim[1]))
        return self.filter(doos).annotate(afstand=Sqrt(noord + oost, output_field=FloatField())).filter(afstand__lte=meter)

    def zonder_afstand(self):
        return self.annotate(afstand=Value(None, output_field=FloatField()))

    def met_stammen(self, tsquery: str):
        return self.filter(zoek=SearchQuery(tsquery, search_type="raw", config="dutch"))

    def lijkt_op_woorden(self, tsquery: str, woorden: list[str]):
        """These stems, or a title with a word spelled like one of these, or made of it."""
        lijkt = Greatest(*(TrigramWordSimilarity(woord, "titel") for woord in woorden), Value(0.0))
        stammen = Q(zoek=SearchQuery(tsquery, search_type="raw", config="dutch"))
        return self.alias(lijkt=lijkt).filter(stammen | Q(lijkt__gte=_LIJKT))

    def voor_dichtbij(self):
        """What others may know, and no text of a signaal; `afstand` comes along."""
        return self.only("soort", "titel", "status", "referentie", "ontvangen_op", "gepubliceerd_op", "gebied", "categorie")
