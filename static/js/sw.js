// Keeps the log screen at hand for when there is no network, and sends what waits as soon as there is. It touches no other page.
import { bezorg } from "./onderweg/bezorg.js";

const VOORRAAD = "gesprekken-1";
const SCHERM = new URL(self.registration.scope);
const SCHIL = new URL("schil/", SCHERM).href;
const LOKET = new URL("../onderweg/", SCHERM).href;
const GEDULD = 6000;

// An answer that broke off on the way is worse than none: it would take the place of a whole one.
async function haal(adres) {
  const antwoord = await fetch(adres, { redirect: "error", cache: "no-cache" });
  const inhoud = await antwoord.arrayBuffer();
  if (!antwoord.ok || !inhoud.byteLength) throw new Error("not whole");
  const koppen = new Headers(antwoord.headers);
  for (const naam of ["Content-Encoding", "Content-Length"]) koppen.delete(naam);
  return new Response(inhoud, { headers: koppen });
}

// The screen without a name on it, and all that it needs; what is not needed any more goes last.
async function vernieuw() {
  const schil = await haal(SCHIL);
  const bladzijde = await schil.clone().text();
  if (!bladzijde.trimEnd().endsWith("</html>")) throw new Error("not whole");
  const nodig = [...bladzijde.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map((vondst) => new URL(vondst[1], SCHERM).href);
  const antwoorden = await Promise.all(nodig.map(haal));
  const voorraad = await caches.open(VOORRAAD);
  for (const [plek, adres] of nodig.entries()) await voorraad.put(adres, antwoorden[plek]);
  await voorraad.put(SCHIL, schil);
  for (const oud of await voorraad.keys()) if (![SCHIL, ...nodig].includes(oud.url)) await voorraad.delete(oud);
}

async function uitVoorraad(verzoek) {
  return (await caches.open(VOORRAAD)).match(verzoek);
}

function teLang() {
  return new Promise((ja, nee) => { setTimeout(() => nee(new Error("too long")), GEDULD); });
}

// Somebody opens the screen, or sends it as a form. A server that is being restarted counts as no network.
async function opent(verzoek) {
  try {
    const net = fetch(verzoek);
    const antwoord = await (verzoek.method === "GET" ? Promise.race([net, teLang()]) : net);
    if (antwoord.status < 502) return antwoord;
  } catch {
    // The screen that we kept.
  }
  return (await uitVoorraad(SCHIL)) || Response.error();
}

self.addEventListener("install", (gebeurtenis) => {
  self.skipWaiting();
  gebeurtenis.waitUntil(vernieuw());
});
self.addEventListener("activate", (gebeurtenis) => gebeurtenis.waitUntil(self.clients.claim()));
self.addEventListener("message", (gebeurtenis) => {
  if (gebeurtenis.data === "vernieuw") gebeurtenis.waitUntil(vernieuw().catch(() => {}));
});
self.addEventListener("fetch", (gebeurtenis) => {
  const adres = new URL(gebeurtenis.request.url);
  if (adres.origin !== SCHERM.origin) return;
  if (gebeurtenis.request.mode === "navigate") {
    if (adres.pathname === SCHERM.pathname) gebeurtenis.respondWith(opent(gebeurtenis.request));
  } else if (adres.pathname.startsWith("/static/")) {
    gebeurtenis.respondWith(uitVoorraad(gebeurtenis.request).then((kopie) => kopie || fetch(gebeurtenis.request)));
  }
});
// Background Sync, where the browser has it: also when the screen is closed.
self.addEventListener("sync", (gebeurtenis) => {
  if (gebeurtenis.tag !== "gesprekken") return;
  gebeurtenis.waitUntil(bezorg(LOKET).then(({ stand }) => {
    new BroadcastChannel("gesprekken").postMessage("bezorgd");
    if (stand === "weg") throw new Error("no network yet");
  }));
});
