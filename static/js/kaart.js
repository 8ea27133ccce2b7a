// A map of the Dutch government (PDOK) on which somebody points at a place; the point goes into two fields.
import L from "leaflet";

const TEGELS = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png";
const PUNT =
  '<svg viewBox="0 0 32 44" width="32" height="44" aria-hidden="true"><path fill="currentColor" stroke="#fff" stroke-width="2" d="M16 1a15 15 0 0 0-15 15c0 11 15 27 15 27s15-16 15-27A15 15 0 0 0 16 1z"/><circle cx="16" cy="16" r="6" fill="#fff"/></svg>';

function veld(knop, naam) {
  return document.getElementById(knop.dataset[naam]) || document.querySelector(`[name="${knop.dataset[naam]}"]`);
}

function begin(knop, lat, lon) {
  if (lat.value && lon.value) return { plek: [Number(lat.value), Number(lon.value)], zoom: 17, gekozen: true };
  const [y, x] = (knop.dataset.midden || "52.5575,5.9156").split(",").map(Number);
  return { plek: [y, x], zoom: Number(knop.dataset.zoom || 14), gekozen: false };
}

window.kampenKaart = (knop) => {
  const lat = veld(knop, "latVeld");
  const lon = veld(knop, "lonVeld");
  const bak = document.createElement("div");
  bak.className = "kaart-kiezer";
  const uitleg = document.createElement("p");
  uitleg.setAttribute("role", "status");
  uitleg.textContent = "Tik op de plek op de kaart. Met het toetsenbord: schuif de kaart met de pijltjes en druk op Enter.";
  knop.after(uitleg, bak);
  knop.hidden = true;

  const { plek, zoom, gekozen } = begin(knop, lat, lon);
  const kaart = L.map(bak, { maxZoom: 19, minZoom: 10 }).setView(plek, zoom);
  kaart.attributionControl.setPrefix(false);
  L.tileLayer(TEGELS, { attribution: "Kaart: Kadaster, PDOK", maxZoom: 19, referrerPolicy: "no-referrer" }).addTo(kaart);
  const icon = L.divIcon({ className: "kaart-punt", html: PUNT, iconSize: [32, 44], iconAnchor: [16, 43] });
  let punt = gekozen ? L.marker(plek, { icon, keyboard: false }).addTo(kaart) : null;

  function kies(waar) {
    lat.value = waar.lat.toFixed(6);
    lon.value = waar.lng.toFixed(6);
    if (punt) punt.setLatLng(waar);
    else punt = L.marker(waar, { icon, keyboard: false }).addTo(kaart);
    uitleg.textContent = "De plek staat op de kaart. Klopt het niet? Tik dan op een andere plek.";
  }
  kaart.on("click", (event) => kies(event.latlng));
  bak.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== bak) return;
    event.preventDefault();
    kies(kaart.getCenter());
  });
  bak.focus();
};
