"""The rules that an action may find broken; each says in words what is the matter."""

from participatie.activiteiten.actions.bewaren import KanNuNiet
from participatie.contactmomenten.actions.taak import GeenCollega, VertrouwelijkGesprek
from participatie.contactmomenten.gelukt import NietGelukt
from participatie.contactmomenten.taakstatus import TaakovergangNietToegestaan
from participatie.inzendingen.actions.behandelen import AfhandelredenKloptNiet, DeelNogOpen
from participatie.inzendingen.actions.doorzetten import GeenBehandelaar
from participatie.inzendingen.actions.modereren import NogNietOpenbaar
from participatie.inzendingen.actions.samenvoegen import NietSamenTeVoegen
from participatie.inzendingen.actions.splitsen import NietTeSplitsen
from participatie.inzendingen.workflow import OvergangNietToegestaan
from participatie.overleggen.actions import bewaren as overleggen
from participatie.toezeggingen import workflow as toezegging
from participatie.toezeggingen.actions import bewaren as toezeggingen
from participatie.veldwerk import workflow as opbrengst
from participatie.veldwerk.actions import bewaren as veldwerk

GEBROKEN_REGELS = (
    OvergangNietToegestaan, AfhandelredenKloptNiet, GeenBehandelaar, NogNietOpenbaar, NietSamenTeVoegen,
    DeelNogOpen, NietTeSplitsen, KanNuNiet, GeenCollega, VertrouwelijkGesprek, NietGelukt, TaakovergangNietToegestaan,
    toezeggingen.KanNuNiet, toezegging.OvergangNietToegestaan, veldwerk.KanNuNiet, opbrengst.OvergangNietToegestaan, overleggen.KanNuNiet,
)
