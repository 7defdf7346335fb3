/* The list of results. Cards are moved, never copied, so that each exists once. */
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
/* Who is choosing filters sees in the bar what they leave, and goes there. */
const offerHits = () => {
  $("toon").hidden = results.hidden || !choosing;
};
/* While someone types only the first hits are drawn; the rest follows at the first pause. */
function show(typing) {
  clearTimeout(later);
  const asked = isAsked(state),
    answer = ask(state);
  results.hidden = !asked;
  offerHits();
  browse.hidden = $("zoek-uitleg").hidden = asked;
  $("elders-filter").hidden = !asked;
  if (asked) draw(answer, typing ? Math.min(FIRST, room) : room);
  else sendHome();
  showReading(asked, answer, typing);
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
  $("toon").textContent = `Toon ${plural(rows.length, "traject", "trajecten")}`;
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
/* What is the start of a known word, at the end of what someone types, is not yet unknown. */
const isBegun = (word) => fold(state.q).endsWith(word) && spelt.includes(` ${word}`);
function showReading(asked, { rows, reading }, typing) {
  const lines = [],
    unknown = [...new Set(reading?.unknown)].filter((word) => !(typing && rows.length && isBegun(word)));
  if (reading) {
    const said = readAs(reading);
    if (said.length) lines.push(`Gelezen als: ${said.join(", ")}.`);
    for (const [typed, mended] of reading.corrected) lines.push(`'${typed}' gelezen als '${mended}'.`);
    if (unknown.length) lines.push(`Onbekend woord: ${unknown.join(", ")}.`);
  }
  $("gelezen").textContent = lines.join(" ");
  $("los").replaceChildren();
  if (!asked || rows.length) return;
  for (const name of Object.keys(state).filter((key) => key !== "q" && state[key] && state[key].length !== 0)) {
    const count = ask({ ...state, [name]: undefined }).rows.length,
      text = `Zonder ${chipName(name)}: ${plural(count, "traject", "trajecten")}`;
    if (count) $("los").append(changer({ [name]: undefined }, "knop", text));
  }
  for (const name of Object.keys(reading?.filters || {})) {
    const count = ask(state, name).rows.length;
    if (count)
      $("los").append(make("span", {}, `Zonder ${chipName(name)}: ${plural(count, "traject", "trajecten")}. `));
  }
  for (const word of unknown)
    for (const close of guesses(word))
      $("los").append(changer({ q: state.q.replace(word, close) }, "knop", `Bedoelde u ${close}?`));
  if (!$("los").childElementCount) $("los").append("Probeer een ander woord of wis de filters.");
}
$("toon").addEventListener("click", () => {
  $("aantal").focus();
  $("aantal").scrollIntoView();
});
$("meer-tonen").addEventListener("click", () => {
  const first = room;
  room = Infinity;
  show();
  results.querySelectorAll(".kaart")[first]?.querySelector("a").focus();
});
