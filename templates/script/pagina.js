/* The page: search box, filters, results, chips. Cards are moved, never copied, so that each exists once. */
const $ = (id) => document.getElementById(id);
const data = JSON.parse($("gegevens").textContent);
/* The ids stand on the cards; the data tells the order. */
data.trajecten.id[0] = [...document.querySelectorAll(".kaart")].map((card) => card.id.slice(2)).sort();
const trajecten = readColumns(data.trajecten),
  cards = trajecten.map((it) => $("t-" + it.id));
trajecten.forEach((it, row) => {
  it.naam = cards[row].querySelector("a").textContent;
});
const search = makeSearch(data, trajecten);
const rowOf = new Map(trajecten.map((it, row) => [it.id, row])),
  homes = cards.map((card) => card.parentNode);
const box = $("zoek"),
  panel = $("zoeker"),
  results = $("resultaten"),
  filters = panel.querySelector(".filters"),
  browse = $("bladeren");
const PRINTED_OPEN = ".kaart details,.papier,#inklap";
const LATER = { elders: 1, gewenst: 1, gestopt: 2 },
  SHOWN = 24,
  FIRST = 6,
  PAUSE = 150;
let state = { q: "" },
  room = SHOWN,
  timer = 0,
  later = 0,
  wasAsked = false;
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

function wantedBy(state, reading) {
  const wanted = { ...(reading ? reading.filters : {}) };
  for (const name of [...LIST_FACETS, ...ONE_FACETS]) if (state[name]?.length) wanted[name] = state[name];
  if (state.plaatsbaar) wanted.plaatsbaar = true;
  return wanted;
}
/* What is named in the query itself is shown, though it is not for the sex or age that its words say. */
const impersonal = ({ geslacht, leeftijd, ...rest }) => rest;
function ask(state) {
  const reading = state.q.trim() ? search.read(state.q) : null;
  const wanted = wantedBy(state, reading);
  const levels = new Map(),
    candidates = new Map();
  trajecten.forEach((it, row) => {
    const level =
      testAll(it, wanted) ??
      (reading?.named.has(it.id) ? testAll(it, wantedBy(state, { filters: impersonal(reading.filters) })) : null);
    if (level === null || (state.zeker && level >= ASK)) return;
    levels.set(row, level);
    const meant =
      (wanted.geslacht && it.geslacht !== null) || (wanted.leeftijd && (it.van !== null || it.tot !== null));
    candidates.set(row, { status: it.status, helps: it.helpt, meant });
  });
  const ranked = reading && search.asksSubject(reading);
  let rows;
  if (ranked) rows = search.rank(reading, candidates).sort((a, b) => levels.get(a) - levels.get(b));
  else
    rows = [...candidates.keys()].sort(
      (a, b) =>
        (LATER[trajecten[a].status] || 0) - (LATER[trajecten[b].status] || 0) ||
        levels.get(a) - levels.get(b) ||
        !candidates.get(a).meant - !candidates.get(b).meant ||
        a - b,
    );
  const later = (row) => !ranked && LATER[trajecten[row].status];
  return { rows, levels, reading, later };
}
/* What is in its place stays there: moving it would take the focus away. */
function fill(list, rows) {
  let same = 0;
  while (same < rows.length && list.children[same]?.firstChild === cards[rows[same]]) same++;
  while (list.children.length > same) list.lastChild.remove();
  list.append(...rows.slice(same).map((row) => make("li", {}, cards[row])));
}
function sendHome() {
  cards.forEach((card, row) => {
    if (card.parentNode !== homes[row]) homes[row].append(card);
  });
}
/* While someone types only the first hits are drawn; the rest follows at the first pause. */
function show(typing) {
  clearTimeout(later);
  const asked = isAsked(state),
    answer = ask(state);
  results.hidden = !asked;
  browse.hidden = asked;
  $("elders-filter").hidden = !asked;
  if (asked) draw(answer, typing ? Math.min(FIRST, room) : room);
  else sendHome();
  showReading(asked, answer);
  showChips();
  followWeek(asked ? new Set(answer.rows) : null);
  if (!typing) return settle(asked, answer);
  later = setTimeout(() => {
    if (asked) draw(answer, room);
    settle(asked, answer);
  }, PAUSE);
}
function draw({ rows, levels, later }, most) {
  const parts = { past: [], vraagna: [], later: [] },
    inView = new Set(rows.slice(0, most));
  for (const row of inView) parts[later(row) ? "later" : levels.get(row) < ASK ? "past" : "vraagna"].push(row);
  cards.forEach((card, row) => {
    if (!inView.has(row) && card.parentNode !== homes[row]) homes[row].append(card);
  });
  for (const [name, found] of Object.entries(parts)) {
    fill($(name), found);
    $(name + "-deel").hidden = !found.length;
  }
  $("meer-tonen").hidden = rows.length <= room;
  $("meer-tonen").textContent = `Toon ook de andere ${rows.length - room}`;
  $("aantal").textContent = rows.length ? `${plural(rows.length, "traject", "trajecten")} gevonden` : "Niets gevonden";
}
/* What may wait for a pause. Writing the address makes the browser lay out the whole page. */
function settle(asked, answer) {
  if (filters.open) showCounts(answer);
  clearTimeout(timer);
  if (asked)
    timer = setTimeout(() => {
      $("melding").textContent = `${$("aantal").textContent}. ${$("gelezen").textContent}`;
    }, 500 - PAUSE);
  else if (wasAsked) $("melding").textContent = "Alle trajecten staan er weer.";
  wasAsked = asked;
  if (asked) history.replaceState(null, "", "#" + writeState(state));
  else if (location.hash.includes("=")) history.replaceState(null, "", "#trajecten");
}
function showReading(asked, { rows, reading }) {
  const lines = [];
  if (reading) {
    const said = readAs(reading);
    if (said.length) lines.push(`Gelezen als: ${said.join(", ")}.`);
    for (const [typed, mended] of reading.corrected) lines.push(`'${typed}' gelezen als '${mended}'.`);
    if (reading.unknown.length) lines.push(`Onbekend woord: ${reading.unknown.join(", ")}.`);
  }
  $("gelezen").textContent = lines.join(" ");
  $("los").replaceChildren();
  if (!asked || rows.length) return;
  for (const name of Object.keys(state).filter((key) => key !== "q" && state[key] && state[key].length !== 0)) {
    const count = ask({ ...state, [name]: undefined }).rows.length;
    if (count)
      $("los").append(
        make(
          "button",
          {
            type: "button",
            className: "knop",
            onclick: () => {
              change({ [name]: undefined });
              box.focus();
            },
          },
          `Zonder ${chipName(name)}: ${plural(count, "traject", "trajecten")}`,
        ),
      );
  }
  for (const word of reading ? reading.unknown : [])
    for (const close of search.guesses(word))
      $("los").append(
        make(
          "button",
          {
            type: "button",
            className: "knop",
            onclick: () => {
              change({ q: state.q.replace(word, close) });
              box.focus();
            },
          },
          `Bedoelde u ${close}?`,
        ),
      );
  if (!$("los").childElementCount) $("los").append("Probeer een ander woord of wis de filters.");
}
const inputs = [...panel.querySelectorAll("[data-filter]")];
for (const option of panel.querySelectorAll("option")) option.dataset.naam = option.textContent;
const labelOf = (input) => input.closest("label").querySelector(".naam").textContent;
const chipName = (name) => ({ plaatsbaar: "‘ik kan plaatsen’", zeker: "‘verberg wat ik moet navragen’" })[name] || name;
function showChips() {
  const chips = [];
  const chip = (text, without) =>
    chips.push(
      make(
        "li",
        {},
        make(
          "button",
          {
            type: "button",
            className: "chip",
            onclick: () => {
              change(without);
              box.focus();
            },
          },
          text,
          make("span", { className: "sr" }, ": weghalen"),
          make("span", { ariaHidden: "true" }, " ×"),
        ),
      ),
    );
  for (const name of LIST_FACETS)
    for (const value of state[name] || []) {
      const input = inputs.find((item) => item.dataset.filter === name && item.value === value);
      chip(input ? labelOf(input) : value, { [name]: state[name].filter((other) => other !== value) });
    }
  for (const name of ONE_FACETS)
    if (state[name]) {
      const select = inputs.find((item) => item.dataset.filter === name);
      const text = select.selectedOptions
        ? select.selectedOptions[0]?.dataset.naam || state[name]
        : `${state[name]} jaar`;
      chip(text, { [name]: undefined });
    }
  for (const name of FLAG_FACETS)
    if (state[name]) chip(labelOf(inputs.find((item) => item.dataset.filter === name)), { [name]: undefined });
  $("chips").replaceChildren(...chips);
  $("chips").hidden = !chips.length;
  $("wis").hidden = !isAsked(state);
  $("filtertal").textContent = chips.length ? ` (${chips.length})` : "";
}
/* How many trajecten each choice would leave, given the other filters. */
function showCounts({ reading }) {
  const base = wantedBy(state, reading);
  const matching =
    reading && search.asksSubject(reading)
      ? new Set(
          search.rank(reading, new Map(trajecten.map((it, row) => [row, { status: it.status, helps: it.helpt }]))),
        )
      : null;
  const pools = new Map();
  for (const input of inputs) {
    const name = input.dataset.filter;
    if (name === "zeker" || name === "leeftijd") continue;
    if (!pools.has(name))
      pools.set(
        name,
        trajecten.filter((it, row) => (!matching || matching.has(row)) && testAll(it, base, name) !== null),
      );
    const pool = pools.get(name);
    const count = (value) =>
      pool.reduce(
        (sum, it) =>
          sum +
          (name === "dag"
            ? testMoment(it, [value], base.dagdeel || []) !== null
            : name === "dagdeel"
              ? testMoment(it, base.dag || [], [value]) !== null
              : TESTS[name](it, LIST_FACETS.includes(name) ? [value] : value) !== null),
        0,
      );
    if (input.options)
      for (const option of input.options) {
        if (option.value) option.textContent = `${option.dataset.naam} (${count(option.value)})`;
      }
    else input.closest("label").querySelector(".tel").textContent = count(input.value);
  }
}
function showInputs() {
  if (box.value.trim() !== state.q.trim()) box.value = state.q;
  for (const input of inputs) {
    const value = state[input.dataset.filter];
    if (input.type === "checkbox") input.checked = Array.isArray(value) ? value.includes(input.value) : Boolean(value);
    else input.value = value || "";
    // What cannot be, such as an age of 200, is said by the browser and filters nothing.
    if (!input.reportValidity()) delete state[input.dataset.filter];
  }
}
function change(part) {
  state = { ...state, ...part };
  room = SHOWN;
  showInputs();
  show();
}
function takeInput(input) {
  const name = input.dataset.filter;
  if (FLAG_FACETS.includes(name)) return change({ [name]: input.checked || undefined });
  if (ONE_FACETS.includes(name)) return change({ [name]: input.value || undefined });
  const values = inputs.filter((item) => item.dataset.filter === name && item.checked).map((item) => item.value);
  change({ [name]: values });
}
box.addEventListener("input", () => {
  state.q = box.value;
  room = SHOWN;
  show(true);
});
panel.addEventListener("change", (event) => {
  if (event.target.dataset.filter) takeInput(event.target);
});
filters.addEventListener("toggle", () => {
  if (filters.open) showCounts(ask(state));
});
$("wis").addEventListener("click", () => {
  state = { q: "" };
  change({});
  box.focus();
});
$("meer-tonen").addEventListener("click", () => {
  const first = room;
  room = Infinity;
  show();
  results.querySelectorAll(".kaart")[first]?.querySelector("a").focus();
});
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
    box.focus();
    panel.scrollIntoView({ block: "start" });
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
addEventListener("beforeprint", () =>
  document.querySelectorAll(PRINTED_OPEN).forEach((item) => {
    item.dataset.was = item.open;
    item.open = true;
  }),
);
addEventListener("afterprint", () =>
  document.querySelectorAll(PRINTED_OPEN).forEach((item) => {
    item.open = item.dataset.was === "true";
  }),
);
