// While somebody writes a profile: shows beside the form how the text reads. Without this the same button opens a page.
const knop = document.querySelector("[data-proef]");
const plek = document.querySelector("[data-proef-plek]");

async function toon() {
  const form = new FormData(knop.form);
  // Texts only: a photo goes when the form is saved.
  for (const [naam, waarde] of [...form]) if (waarde instanceof File) form.delete(naam);
  const antwoord = await fetch(knop.formAction, { method: "POST", body: new URLSearchParams(form), credentials: "same-origin" });
  if (!antwoord.ok) return;
  const blad = new DOMParser().parseFromString(await antwoord.text(), "text/html").querySelector("#proef");
  if (!blad) return;
  blad.removeAttribute("id");
  plek.replaceChildren(blad);
  plek.hidden = false;
}

if (knop && plek) {
  let wacht;
  knop.addEventListener("click", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    toon().catch(() => { plek.hidden = true; });
  });
  knop.form.addEventListener("input", () => {
    if (plek.hidden) return;
    clearTimeout(wacht);
    wacht = setTimeout(() => toon().catch(() => {}), 800);
  });
}
