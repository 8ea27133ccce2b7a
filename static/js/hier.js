// "Hier": where the phone is, asked after a click and rounded to a square of some 100 metres before it goes anywhere.
const GRAAD = 0.001;

function afgerond(graad, stap) {
  return ((Math.floor(graad / stap) + 0.5) * stap).toFixed(5);
}

export function vindHier() {
  for (const knop of document.querySelectorAll("[data-hier]")) {
    if (!navigator.geolocation) continue;
    const veld = (naam) => knop.form.elements[knop.dataset[naam]];
    const melding = knop.form.querySelector("[data-hier-melding]");
    knop.hidden = false;
    knop.addEventListener("click", () => {
      melding.textContent = "Wij vragen uw telefoon waar u bent.";
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          veld("latVeld").value = afgerond(coords.latitude, GRAAD);
          veld("lonVeld").value = afgerond(coords.longitude, 1.5 * GRAAD);
          melding.textContent = "De plek gaat mee met de volgende tik.";
        },
        () => {
          melding.textContent = "Uw telefoon geeft de plek niet. Wijs de plek aan op de kaart, of laat de plek weg.";
        },
        { maximumAge: 30000, timeout: 10000 },
      );
    });
  }
}
