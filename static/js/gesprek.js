// The log screen, also without network: what is typed is sealed on the phone until the server has it. Without this script
// the form works as any other.
import { bezorg, stuur, vraagLoket } from "./onderweg/bezorg.js";
import { begin, lees, metToken, vul } from "./onderweg/formulier.js";
import { alles, leg, weg, wijzig } from "./onderweg/kast.js";
import { teken } from "./onderweg/paneel.js";
import { verzegel } from "./onderweg/verzegel.js";

const paneel = document.querySelector("[data-onderweg]");
const form = document.querySelector("form[data-gesprek]");
const MEESTE = 50;
const BEDENKTIJD = 400;
const ONDERWEG = 60000;
const OPNIEUW = 20000;

// One thing at a time: a draft never overtakes what was sent after it.
let keten = Promise.resolve();
function opZijnBeurt(doe) {
  keten = keten.then(doe, doe);
  return keten;
}

function scherm() {
  const { van, loket, sleutel, sleutelId, schil, fouten } = paneel.dataset;
  const hier = {
    van: Number(van), loket, sleutel: { id: sleutelId, tekst: sleutel },
    wie: { stand: "weg" }, verstuurd: [], vuil: false, bezig: false, laatGaan: false, wacht: 0,
  };

  function nu() {
    return form.elements.sleutel.value;
  }

  async function bewaar(soort, { knop, na = 0 } = {}) {
    const kop = { soort, van: hier.van, sleutel: nu(), op: new Date().toISOString() };
    await leg({ ...kop, na, zin: "", envelop: await verzegel(hier.sleutel, kop, lees(form, knop)) });
  }

  function bewaarConcept() {
    if (!hier.vuil || hier.bezig) return keten;
    hier.vuil = false;
    return opZijnBeurt(() => bewaar("concept")).catch(() => {});
  }

  async function toon() {
    const rijen = await alles();
    hier.wacht = rijen.filter((rij) => rij.soort === "klaar" && rij.van === hier.van).length;
    teken(paneel, { ...hier, rijen, nu: nu() }, { gooiWeg, gaVerder });
  }

  async function ververs() {
    const { verstuurd, ...wie } = await bezorg(hier.loket);
    hier.wie = wie;
    hier.verstuurd.push(...verstuurd);
    await toon();
  }

  async function gooiWeg(rij) {
    if (!window.confirm("Weet u het zeker? U kunt dit gesprek daarna niet meer terughalen.")) return;
    await weg(rij);
    await toon();
  }

  async function gaVerder(rij) {
    const antwoord = await stuur(hier.loket, hier.wie.csrf, rij.envelop);
    if (antwoord && antwoord.velden) {
      await bewaarConcept();
      vul(form, antwoord.velden);
    } else if (antwoord) {
      await wijzig(rij, { zin: antwoord.zin });
    }
    await toon();
  }

  // With network and the same person logged in the form goes as it always does; a sealed copy stays until that is known.
  async function verstuur(knop) {
    // On a slow network this takes seconds: what would be typed meanwhile would go with the old form.
    hier.bezig = form.inert = true;
    await opZijnBeurt(() => bewaar("concept"));
    const wie = await vraagLoket(hier.loket);
    if (wie.stand === "binnen" && wie.van === hier.van) {
      await opZijnBeurt(() => bewaar("klaar", { knop, na: Date.now() + ONDERWEG }));
      metToken(form, wie.csrf);
      laatGaan(knop);
      return;
    }
    hier.wie = wie;
    if (hier.wacht >= MEESTE) {
      paneel.hidden = false;
      paneel.querySelector("[data-stand]").textContent = `Er wachten al ${MEESTE} gesprekken. Zoek eerst internet, dan kunt u verder.`;
    } else if (form.reportValidity()) {
      await opZijnBeurt(() => bewaar("klaar", { knop }));
      begin(form, { kwamTerug: fouten !== undefined });
      hier.vuil = false;
      await toon();
      paneel.focus();
      vraagSync();
    }
    hier.bezig = form.inert = false;
  }

  function laatGaan(knop) {
    form.inert = false;
    hier.laatGaan = true;
    form.requestSubmit(knop);
  }

  form.addEventListener("submit", (gebeurtenis) => {
    if (hier.laatGaan) return;
    gebeurtenis.preventDefault();
    gebeurtenis.stopPropagation();
    // A phone that cannot keep anything (full, or private browsing) sends the form as it always did.
    if (!hier.bezig) verstuur(gebeurtenis.submitter).catch(() => laatGaan(gebeurtenis.submitter));
  });
  let klok;
  form.addEventListener("input", () => {
    hier.vuil = true;
    clearTimeout(klok);
    klok = setTimeout(bewaarConcept, BEDENKTIJD);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") bewaarConcept();
    else ververs();
  });
  window.addEventListener("pagehide", bewaarConcept);
  window.addEventListener("online", ververs);
  window.addEventListener("offline", () => { hier.wie = { stand: "weg" }; toon(); });
  window.addEventListener("pageshow", ({ persisted }) => { if (persisted) { hier.bezig = hier.laatGaan = false; ververs(); } });
  setInterval(() => { if (hier.wie.stand === "weg" && !document.hidden) ververs(); }, OPNIEUW);
  paneel.querySelector("[data-nu]").addEventListener("click", ververs);
  new BroadcastChannel("gesprekken").addEventListener("message", ververs);

  async function start() {
    if (schil !== undefined) begin(form);
    if (fouten !== undefined) {
      hier.vuil = true;
      await bewaarConcept();
    }
    // What was on its way when the screen closed: nobody waits for its answer any more.
    for (const rij of await alles()) if (rij.soort === "klaar" && rij.na) await wijzig(rij, { na: 0 });
    await ververs();
  }

  return { start };
}

async function vraagSync() {
  try {
    await (await navigator.serviceWorker.ready).sync.register("gesprekken");
    await navigator.storage.persist();
  } catch {
    // Not every browser has it: then it goes when the screen is open.
  }
}

async function bewaarScherm({ werker, schil }) {
  if (schil !== undefined) return;
  await navigator.serviceWorker.register(werker, { updateViaCache: "none" });
  (await navigator.serviceWorker.ready).active.postMessage("vernieuw");
}

if (paneel && form && window.isSecureContext && "serviceWorker" in navigator && "indexedDB" in window) {
  bewaarScherm(paneel.dataset).catch(() => {});
  scherm().start().catch(() => {});
}
