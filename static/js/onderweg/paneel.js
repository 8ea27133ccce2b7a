// What waits on this phone, in words.
const WEEK = 7 * 24 * 3600 * 1000;
const KLOK = new Intl.DateTimeFormat("nl-NL", { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });

const WAAROM = {
  weg: "U hebt nu geen internet. Wij versturen het vanzelf als er weer internet is.",
  buiten: "U bent niet ingelogd. Log in, dan versturen wij het.",
  verboden: "U mag nu geen gesprekken vastleggen. Vraag uw beheerder om hulp. Wat u schreef blijft hier staan.",
  binnen: "",
};

export function moment(op) {
  return KLOK.format(new Date(op));
}

function aantal(getal) {
  return getal === 1 ? "1 gesprek" : `${getal} gesprekken`;
}

function el(soort, tekst, anders = {}) {
  return Object.assign(document.createElement(soort), { textContent: tekst, ...anders });
}

function knop(tekst, doe) {
  const ding = el("button", tekst, { type: "button", className: "knop knop--stil" });
  ding.addEventListener("click", doe);
  return ding;
}

function waarom(wie, van) {
  return wie.stand === "binnen" && wie.van !== van ? "Er is nu iemand anders ingelogd. Log zelf in, dan versturen wij het." : WAAROM[wie.stand];
}

function stand(wacht, anderen, wie, van) {
  if (!wacht.length) {
    if (wie.stand === "weg") return "U hebt nu geen internet. Schrijf gewoon op: wij bewaren het op deze telefoon.";
    return anderen ? "" : "Alles is verstuurd.";
  }
  return `${aantal(wacht.length)} ${wacht.length === 1 ? "wacht" : "wachten"} op deze telefoon. ${waarom(wie, van)}`.trim();
}

function rij(delen, soort = "") {
  const li = el("li", "", { className: `lijst__rij ${soort}`.trim() });
  li.append(...delen);
  return li;
}

function wachtend(ding, doe) {
  const oud = Date.now() - new Date(ding.op) > WEEK;
  const regel = [el("p", `Gesprek van ${moment(ding.op)}: wacht.`)];
  if (oud) regel.push(el("p", "Dit wacht al 7 dagen of langer. Zoek internet en log in. Lukt het niet? Bel uw beheerder."));
  if (ding.zin) regel.push(el("p", ding.zin), knop("Gooi weg", () => doe.gooiWeg(ding)));
  return rij(regel, oud ? "melding melding--fout" : "");
}

function begonnen(ding, wie, doe) {
  const binnen = wie.stand === "binnen" && wie.van === ding.van;
  const zin = ding.zin || (binnen ? "" : "Het is bewaard. U kunt verder als u internet hebt en bent ingelogd.");
  const knoppen = el("p", "", { className: "knoppen" });
  if (binnen) knoppen.append(knop("Ga verder", () => doe.gaVerder(ding)));
  knoppen.append(knop("Gooi weg", () => doe.gooiWeg(ding)));
  return rij([el("p", `U was bezig met een gesprek, ${moment(ding.op)}. ${zin}`.trim()), knoppen]);
}

function vanAnderen(ook) {
  const een = ook.length === 1;
  return rij([el("p", `Van iemand anders ${een ? "wacht" : "wachten"} hier ook ${aantal(ook.length)}. `
    + `U kunt ${een ? "het" : "ze"} niet lezen. Wij versturen ${een ? "het" : "ze"} als die persoon hier weer inlogt.`)]);
}

function met(ding, tekst, woord) {
  const p = el("p", `${tekst} `);
  p.append(el("a", woord, { href: ding.adres }));
  return rij([p]);
}

// `rijen`: all that lies in the box; `nu`: the key of what is being typed on this screen.
export function teken(paneel, { rijen, van, nu, wie, verstuurd }, doe) {
  const eigen = rijen.filter((ding) => ding.van === van);
  const anderen = rijen.filter((ding) => ding.van !== van && ding.soort === "klaar");
  const wacht = eigen.filter((ding) => ding.soort === "klaar");
  const concepten = wie.van === van ? wie.concepten : [];
  const bezig = eigen.filter((ding) => ding.soort === "concept" && ding.sleutel !== nu);
  paneel.querySelector("[data-stand]").textContent = stand(wacht, anderen.length, wie, van);
  paneel.querySelector("[data-lijst]").replaceChildren(
    ...wacht.map((ding) => wachtend(ding, doe)),
    ...bezig.map((ding) => begonnen(ding, wie, doe)),
    ...(anderen.length ? [vanAnderen(anderen)] : []),
    ...verstuurd.map((ding) => met(ding, `Verstuurd: gesprek van ${moment(ding.op)}.`, "Bekijk het")),
    ...concepten.map((ding) => met(ding, `Het gesprek van ${moment(ding.op)} kon nog niet worden vastgelegd.`, "Maak het af")),
  );
  paneel.querySelector("[data-inloggen]").hidden = wie.stand !== "buiten";
  paneel.querySelector("[data-nu]").hidden = !wacht.length;
  const leeg = !rijen.some((ding) => ding.sleutel !== nu) && !verstuurd.length && !concepten.length;
  paneel.hidden = leeg && wie.stand === "binnen";
  if (navigator.setAppBadge) (wacht.length ? navigator.setAppBadge(wacht.length) : navigator.clearAppBadge()).catch(() => {});
}
