/* A word of the glossary explains itself where it stands: under the pointer, with the focus, and at the first tap.
   What is shown can be pointed at, stays until one goes on, and goes away with Esc; the link leads to the glossary. */
const tip = make("div", { className: "uitleg", id: "uitleg", hidden: true });
let explained = null,
  tapped = null,
  leaving = 0;
tip.setAttribute("role", "tooltip");
document.body.append(tip);
const termAt = (element) => element.closest?.('main a[href^="#b-"]') || null;
function explain(link) {
  clearTimeout(leaving);
  if (link === explained) return;
  const meaning = $(link.hash.slice(1))?.nextElementSibling;
  if (!meaning) return;
  hush();
  explained = link;
  tip.textContent = meaning.firstChild.textContent.trim();
  tip.hidden = false;
  link.setAttribute("aria-describedby", "uitleg");
  const place = link.getClientRects()[0],
    edge = document.documentElement.clientWidth - tip.offsetWidth - 8;
  tip.style.left = `${scrollX + Math.max(8, Math.min(place.left, edge))}px`;
  const below = place.bottom + tip.offsetHeight < innerHeight ? place.bottom : place.top - tip.offsetHeight;
  tip.style.top = `${scrollY + below}px`;
}
function hush() {
  clearTimeout(leaving);
  explained?.removeAttribute("aria-describedby");
  explained = null;
  tip.hidden = true;
}
document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  if (termAt(event.target)) explain(termAt(event.target));
  else if (tip.contains(event.target)) clearTimeout(leaving);
  else if (explained && explained !== document.activeElement) {
    clearTimeout(leaving);
    leaving = setTimeout(hush, 300);
  }
});
document.addEventListener("focusin", (event) => (termAt(event.target) ? explain(termAt(event.target)) : hush()));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hush();
});
document.addEventListener(
  "pointerdown",
  (event) => {
    const link = termAt(event.target);
    tapped = event.pointerType === "touch" && link !== explained ? link : null;
    if (!link && !tip.contains(event.target)) hush();
  },
  true,
);
document.addEventListener("click", (event) => {
  if (tapped && termAt(event.target) === tapped) {
    event.preventDefault();
    explain(tapped);
  } else if (termAt(event.target)) hush();
});
