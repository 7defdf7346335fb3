/* The page: what is asked, and by what it changes. */
const rowOf = new Map(trajecten.map((it, row) => [it.id, row])),
  homes = cards.map((card) => card.parentNode);
const box = $("zoek"),
  panel = $("zoeker"),
  results = $("resultaten"),
  filters = panel.querySelector(".filters"),
  browse = $("bladeren");
const SHOWN = 24,
  FIRST = 6,
  PAUSE = 150;
let state = { q: "" },
  room = SHOWN,
  timer = 0,
  later = 0,
  choosing = false,
  wasAsked = false;
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
/* A button that changes what is asked, and hands the focus back to the search box. */
const changer = (part, className, ...children) => {
  const onclick = () => {
    change(part);
    box.focus();
  };
  return make("button", { type: "button", className, onclick }, ...children);
};

function change(part) {
  state = { ...state, ...part };
  room = SHOWN;
  showInputs();
  show();
}
box.addEventListener("input", () => {
  const begins = results.hidden;
  state.q = box.value;
  room = SHOWN;
  show(true);
  // In a low window the hits would stand below it.
  if (begins && $("aantal").getBoundingClientRect().top > innerHeight - 150) panel.scrollIntoView();
});
$("wis").addEventListener("click", () => {
  state = { q: "" };
  change({});
  box.focus();
});
