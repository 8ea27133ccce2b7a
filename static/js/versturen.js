// A second press on the same button sends nothing; coming back with the back button makes it work again.
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
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-bezig]")) delete form.dataset.bezig;
    for (const knop of document.querySelectorAll("form [aria-disabled]")) knop.removeAttribute("aria-disabled");
  });
}
