// The map is fetched only once somebody asks for it: until then nobody else hears of this visit.
const eigen = document.currentScript ? document.currentScript.src : "";

function haal(naam) {
  return eigen.replace(/kampen(\.[0-9a-f]+)?\.js.*$/, naam);
}

function laad(knop) {
  knop.setAttribute("aria-disabled", "true");
  const stijl = document.createElement("link");
  stijl.rel = "stylesheet";
  stijl.href = knop.dataset.kaartStijl || haal("kaart-stijl.css");
  const script = document.createElement("script");
  script.src = knop.dataset.kaartScript || haal("kaart.js");
  script.addEventListener("load", () => window.kampenKaart(knop));
  script.addEventListener("error", () => {
    knop.removeAttribute("aria-disabled");
    knop.insertAdjacentText("afterend", " De kaart doet het nu niet. Beschrijf de plek in woorden.");
  });
  document.head.append(stijl, script);
}

export function maakKaarten() {
  for (const knop of document.querySelectorAll("[data-kaart]")) {
    knop.hidden = false;
    knop.addEventListener("click", () => laad(knop), { once: true });
  }
}
