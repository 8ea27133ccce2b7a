// Shows the chosen photos. Drawn on a canvas, since the content security policy allows no blob: pictures.
async function teken(bestand, rij) {
  try {
    const beeld = await createImageBitmap(bestand, { resizeHeight: 224 });
    const canvas = document.createElement("canvas");
    canvas.width = beeld.width;
    canvas.height = beeld.height;
    canvas.getContext("2d").drawImage(beeld, 0, 0);
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", `Gekozen foto: ${bestand.name}`);
    rij.append(canvas);
  } catch {
    // A format that this browser cannot show (HEIC): its name is enough.
    const naam = document.createElement("p");
    naam.textContent = bestand.name;
    rij.append(naam);
  }
}

export function toonVoorbeelden() {
  for (const veld of document.querySelectorAll("input[type=file]")) {
    const rij = document.createElement("div");
    rij.className = "foto-rij bestand-voorbeeld";
    veld.after(rij);
    veld.addEventListener("change", () => {
      rij.replaceChildren();
      for (const bestand of [...veld.files].slice(0, 5)) teken(bestand, rij);
    });
  }
}
