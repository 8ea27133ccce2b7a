// The place where somebody is now: asked of the browser after a click, and rounded to a square of some 500 metres before it
// goes anywhere. Nobody else is asked.
const ZIJDE = 0.005;

function afgerond(graad) {
  return ((Math.floor(graad / ZIJDE) + 0.5) * ZIJDE).toFixed(4);
}

export function vindMijnPlek() {
  for (const knop of document.querySelectorAll("[data-mijn-plek]")) {
    if (!navigator.geolocation) continue;
    const melding = knop.form.querySelector("[data-mijn-plek-melding]");
    knop.hidden = false;
    knop.addEventListener("click", () => {
      melding.textContent = "Wij vragen uw apparaat waar u bent.";
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          const adres = new URL(knop.dataset.mijnPlek || "?", window.location.href);
          adres.searchParams.set("plek", `${afgerond(coords.latitude)},${afgerond(coords.longitude)}`);
          window.location.assign(adres);
        },
        () => {
          melding.textContent = "Uw apparaat geeft de plek niet. Typ hierboven uw straat of uw dorp.";
        },
        { maximumAge: 600000, timeout: 10000 },
      );
    });
  }
}
