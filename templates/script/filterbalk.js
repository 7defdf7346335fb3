/* The filters: what is ticked, what each choice would leave, and the chips of what is asked. */
const inputs = [...panel.querySelectorAll("[data-filter]")];
for (const option of panel.querySelectorAll("option")) option.dataset.naam = option.textContent;
const labelOf = (input) => input.closest("label").querySelector(".naam").textContent;
const chipName = (name) =>
  ({ maand: "kosten per maand", plaatsbaar: "‘ik kan plaatsen’", zeker: "‘verberg wat ik moet navragen’" })[name] ||
  name;
function showChips() {
  const chips = [];
  const chip = (text, without) => {
    const hint = make("span", { className: "sr" }, ": weghalen"),
      cross = make("span", { ariaHidden: "true" }, " ×");
    chips.push(make("li", {}, changer(without, "chip", text, hint, cross)));
  };
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
    reading && asksSubject(reading)
      ? new Set(rank(reading, new Map(trajecten.map((it, row) => [row, { status: it.status, helps: it.helpt }]))))
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
    // What cannot be, such as an age of 200, is said and filters nothing.
    if (input.checkValidity()) continue;
    delete state[input.dataset.filter];
    filters.open = true;
  }
  const age = $("f-leeftijd");
  $("leeftijd-fout").textContent = age.validity.valid ? "" : `Kies een leeftijd van ${age.min} tot en met ${age.max}.`;
}
function takeInput(input) {
  const name = input.dataset.filter;
  if (FLAG_FACETS.includes(name)) return change({ [name]: input.checked || undefined });
  if (ONE_FACETS.includes(name)) return change({ [name]: input.value || undefined });
  const values = inputs.filter((item) => item.dataset.filter === name && item.checked).map((item) => item.value);
  change({ [name]: values });
}
panel.addEventListener("change", (event) => {
  if (event.target.dataset.filter) takeInput(event.target);
});
filters.addEventListener("toggle", () => {
  if (filters.open) showCounts(ask(state));
});
