// A second press on the same button sends nothing; coming back with the back button makes it work again.
const WACHT = 10000;

function geefVrij(form) {
  delete form.dataset.bezig;
  for (const knop of form.querySelectorAll("[aria-disabled]")) knop.removeAttribute("aria-disabled");
}

export function bewaakVersturen() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.bezig) {
      event.preventDefault();
      return;
    }
    form.dataset.bezig = "ja";
    if (event.submitter) event.submitter.setAttribute("aria-disabled", "true");
    // An answer that never came, or a download: after a while the button works again.
    setTimeout(() => geefVrij(form), WACHT);
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-bezig]")) geefVrij(form);
  });
}
