// Seals what was typed with the public key of the server: a key pair for once, HKDF, AES-GCM. The phone forgets its half.
const schrijf = new TextEncoder();
const DOEL = schrijf.encode("kampen_wijk.enveloppen envelop 1");
const P256 = { name: "ECDH", namedCurve: "P-256" };

function tekst(ruw) {
  let letters = "";
  for (const teken of new Uint8Array(ruw)) letters += String.fromCharCode(teken);
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytes(letters) {
  return Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (teken) => teken.charCodeAt(0));
}

async function geheim(openbaar, eens, punt) {
  const hunne = await crypto.subtle.importKey("raw", openbaar, P256, false, []);
  const gedeeld = await crypto.subtle.deriveBits({ name: "ECDH", public: hunne }, eens.privateKey, 256);
  const bron = await crypto.subtle.importKey("raw", gedeeld, "HKDF", false, ["deriveKey"]);
  const zout = new Uint8Array([...punt, ...openbaar]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: zout, info: DOEL }, bron, { name: "AES-GCM", length: 256 }, false, ["encrypt"],
  );
}

// `paren`: [[name, value], ...]. What stands in `kop` is in plain letters, and cannot be changed without being seen.
export async function verzegel(sleutel, kop, paren) {
  const buitenkant = JSON.stringify({ versie: 1, sleutel_id: sleutel.id, ...kop });
  const eens = await crypto.subtle.generateKey(P256, false, ["deriveBits"]);
  const punt = new Uint8Array(await crypto.subtle.exportKey("raw", eens.publicKey));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const inhoud = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: schrijf.encode(buitenkant) },
    await geheim(bytes(sleutel.tekst), eens, punt),
    schrijf.encode(JSON.stringify(paren)),
  );
  return { kop: buitenkant, punt: tekst(punt), iv: tekst(iv), inhoud: tekst(inhoud) };
}
