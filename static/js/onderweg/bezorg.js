// Brings what waits to the server, one by one; the page and the service worker both do so, never at the same time.
import { alles, weg, wijzig } from "./kast.js";

const GEDULD = 8000;

async function haal(adres, keuzes) {
  const breek = new AbortController();
  const klok = setTimeout(() => breek.abort(), GEDULD);
  try {
    return await fetch(adres, { redirect: "manual", cache: "no-store", signal: breek.signal, ...keuzes });
  } finally {
    clearTimeout(klok);
  }
}

// `stand`: weg (no network, or no server behind it), buiten (nobody is logged in), verboden, or binnen with who it is.
export async function vraagLoket(loket) {
  try {
    const antwoord = await haal(loket);
    if (antwoord.type === "opaqueredirect") return { stand: "buiten" };
    if (antwoord.status === 403) return { stand: "verboden" };
    return antwoord.ok ? { stand: "binnen", ...(await antwoord.json()) } : { stand: "weg" };
  } catch {
    return { stand: "weg" };
  }
}

// The answer in words of the server; null where none came that we understand.
export async function stuur(loket, csrf, envelop) {
  try {
    const antwoord = await haal(loket, {
      method: "POST", body: JSON.stringify(envelop), headers: { "Content-Type": "application/json", "X-CSRFToken": csrf },
    });
    return await antwoord.json();
  } catch {
    return null;
  }
}

async function bezorgNu(loket) {
  const wie = await vraagLoket(loket);
  const verstuurd = [];
  if (wie.stand !== "binnen") return { ...wie, verstuurd };
  const klaar = (await alles()).filter((rij) => rij.soort === "klaar" && rij.van === wie.van && rij.na <= Date.now());
  for (const rij of klaar) {
    const antwoord = await stuur(loket, wie.csrf, rij.envelop);
    if (antwoord === null) return { ...wie, stand: "weg", verstuurd };
    if (antwoord.adres) {
      await weg(rij);
      (antwoord.uitkomst === "concept" ? wie.concepten : verstuurd).push({ op: rij.op, ...antwoord });
    } else {
      await wijzig(rij, { zin: antwoord.zin });
    }
    if (antwoord.uitkomst === "te_vaak") break;
  }
  return { ...wie, verstuurd };
}

export function bezorg(loket) {
  return navigator.locks ? navigator.locks.request("gesprekken", () => bezorgNu(loket)) : bezorgNu(loket);
}
