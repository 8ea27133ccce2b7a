// The form as pairs of (name, value), and back: whatever fields it has.
const NIET_MEE = "csrfmiddlewaretoken";
const KLOK = { "datetime-local": 16, date: 10, time: 5 };

export function lees(form, knop) {
  const paren = [...new FormData(form)].filter(([naam, waarde]) => naam !== NIET_MEE && typeof waarde === "string");
  return knop && knop.name ? [...paren, [knop.name, knop.value]] : paren;
}

export function vul(form, paren) {
  for (const veld of form.elements) {
    const waarden = paren.filter(([naam]) => naam === veld.name).map(([, waarde]) => waarde);
    if (!veld.name || veld.name === NIET_MEE || veld.type === "submit" || veld.type === "file") continue;
    if (veld.type === "radio" || veld.type === "checkbox") veld.checked = waarden.includes(veld.value);
    else if (veld.type === "select-multiple") for (const keus of veld.options) keus.selected = waarden.includes(keus.value);
    else if (waarden.length) veld.value = waarden[0];
  }
}

// An empty form of now, with a key of its own. One that came back with what was wrong would go back to those words.
export function begin(form, { kwamTerug = false } = {}) {
  form.reset();
  form.elements.sleutel.value = crypto.randomUUID();
  const nu = new Date();
  const hier = new Date(nu.getTime() - nu.getTimezoneOffset() * 60000).toISOString();
  for (const veld of form.elements) {
    if (kwamTerug && (veld.type === "text" || veld.type === "textarea")) veld.value = "";
    if (!KLOK[veld.type] || !veld.defaultValue) continue;
    veld.value = veld.type === "time" ? hier.slice(11, 16) : hier.slice(0, KLOK[veld.type]);
  }
}

export function metToken(form, csrf) {
  let veld = form.elements[NIET_MEE];
  if (!veld) {
    veld = Object.assign(document.createElement("input"), { type: "hidden", name: NIET_MEE });
    form.append(veld);
  }
  veld.value = csrf;
}
