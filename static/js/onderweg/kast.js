// The box on the phone: one row per conversation, sealed. Whoever opens the box reads nothing of what was said.
const NAAM = "gesprekken";
const PLANK = "enveloppen";

function open() {
  return new Promise((ja, nee) => {
    const vraag = indexedDB.open(NAAM, 1);
    vraag.onupgradeneeded = () => vraag.result.createObjectStore(PLANK, { keyPath: "sleutel" });
    vraag.onsuccess = () => ja(vraag.result);
    vraag.onerror = () => nee(vraag.error);
  });
}

// What `doe` asks of the shelf is done once the phone has really written it down.
async function met(manier, doe) {
  const kast = await open();
  try {
    return await new Promise((ja, nee) => {
      const handeling = kast.transaction(PLANK, manier, { durability: "strict" });
      let uitkomst;
      doe(handeling.objectStore(PLANK), (waarde) => { uitkomst = waarde; });
      handeling.oncomplete = () => ja(uitkomst);
      handeling.onerror = handeling.onabort = () => nee(handeling.error);
    });
  } finally {
    kast.close();
  }
}

export function alles() {
  return met("readonly", (plank, geef) => {
    const vraag = plank.getAll();
    vraag.onsuccess = () => geef(vraag.result);
  });
}

export function leg(rij) {
  return met("readwrite", (plank) => plank.put(rij));
}

// Changes or takes away this very envelope; one that replaced it meanwhile stays as it is.
function alsNogZo(rij, doe) {
  return met("readwrite", (plank) => {
    const vraag = plank.get(rij.sleutel);
    vraag.onsuccess = () => {
      if (vraag.result && vraag.result.envelop.punt === rij.envelop.punt) doe(plank, vraag.result);
    };
  });
}

export function wijzig(rij, anders) {
  return alsNogZo(rij, (plank, nu) => plank.put({ ...nu, ...anders }));
}

export function weg(rij) {
  return alsNogZo(rij, (plank) => plank.delete(rij.sleutel));
}
