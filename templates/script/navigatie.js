/* The keyboard, the address, and what opens for print. */
/* What a search found is printed as it stands, notes closed; the folder is printed whole. */
const PRINTED_OPEN = ".kaart details:not(#resultaten *),.papier,#inklap";
function toBox() {
  box.focus();
  panel.scrollIntoView();
}
/* From deep in the page one button leads back; where the box is in sight it is not needed. */
$("terug").addEventListener("click", toBox);
const watch = (item, tell) => new IntersectionObserver((seen) => tell(seen.at(-1).isIntersecting)).observe(item);
watch(box, (seen) => {
  $("terug").hidden = seen;
});
watch(panel.querySelector(".filterrij"), (seen) => {
  choosing = seen;
  offerHits();
});
/* The page ends above the bar, however high its letters make it. */
new ResizeObserver(() => document.documentElement.style.setProperty("--balk", `${$("balk").offsetHeight}px`)).observe(
  $("balk"),
);
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
  if (
    event.key === "/" &&
    $("toets").checked &&
    !typing &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !document.querySelector("dialog[open]")
  ) {
    event.preventDefault();
    toBox();
  } else if (event.key === "Escape" && event.target === box) {
    event.preventDefault();
    state = { ...state, q: "" };
    box.value = "";
    show();
  }
});
/* A link to something that is hidden by a search ends that search; a link to a card opens it. */
function follow() {
  if (location.hash.includes("=")) {
    state = { q: "" };
    change(readState(location.hash));
    $("vind").scrollIntoView();
    return;
  }
  const target = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if ((browse.contains(target) && browse.hidden) || target.matches(".kaart")) {
    if (isAsked(state) && !results.contains(target)) {
      const hash = location.hash;
      state = { q: "" };
      showInputs();
      history.replaceState(null, "", hash);
      show();
    }
    target.querySelector?.("details")?.setAttribute("open", "");
    target.scrollIntoView();
  }
}
addEventListener("hashchange", () => {
  follow();
  if (location.hash.includes("=")) $("aantal").focus();
});
addEventListener("beforeprint", () => {
  if (isAsked(state)) draw(ask(state), Infinity);
  document.querySelectorAll(PRINTED_OPEN).forEach((item) => {
    item.dataset.was = item.open;
    item.open = true;
  });
});
addEventListener("afterprint", () =>
  document.querySelectorAll(PRINTED_OPEN).forEach((item) => {
    item.open = item.dataset.was === "true";
  }),
);
