// Only makes nicer what works without it.
import { bewaakVersturen } from "./versturen.js";
import { toonVoorbeelden } from "./voorbeeld.js";
import { maakKaarten } from "./kaartknop.js";
import { vindMijnPlek } from "./mijnplek.js";
import { vindHier } from "./hier.js";

const fouten = document.querySelector("[data-focus]");
if (fouten) fouten.focus();
bewaakVersturen();
toonVoorbeelden();
maakKaarten();
vindMijnPlek();
vindHier();
for (const knop of document.querySelectorAll("[data-met-js]")) knop.hidden = false;
