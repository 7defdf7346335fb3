/* Times as people say them, written out as days and dagdelen, as search/times.py does with the same patterns. */
const TIMES = Object.fromEntries(
  Object.entries(data.woorden.tijden).map(([name, text]) => [name, new RegExp(text, "g")]),
);
const HOURS = data.woorden.tijden.uren.split("|"),
  ENDS = [0, 12, 18, 24];
const inTimes = (name, text) => text.search(TIMES[name]) >= 0,
  dayNumber = (day) => DAYS.findIndex((name) => name.startsWith(day.slice(0, 2)));
const spellDay = (_, front, ...days) => (front || "") + DAYS[dayNumber(days.find(Boolean))];
function spellRange(_, from, to) {
  const [first, last] = [from, to].map(dayNumber);
  return [...DAYS, ...DAYS].slice(first, last + 1 + (last < first ? 7 : 0)).join(" ");
}
const spellSoon = (_, when, part) => `${DAYS[(new Date().getDay() + 6 + "vmo".indexOf(when[0])) % 7]} ${part || ""}`;
function hourOf(text) {
  const word = text.replace("half ", ""),
    hour = parseInt(word) || 2 + HOURS.findIndex((form) => !word.search(form));
  return hour < 8 ? hour + 12 : hour;
}
function spellClock(all, no, word, first, last, at, text) {
  let start = hourOf(first || last),
    end = hourOf(last),
    clear = /^(?:tussen|van)$/.test(word);
  const after = /^(?:na|vanaf)$/.test(word);
  if (first) {
    clear = (clear || word === "vanaf") && (last.includes("u") || !inTimes("leeftijd", text));
    if (end < start) end += 12;
  } else {
    clear = !clear && /\D/.test(last.replace(/en$/, ""));
    [start, end] = after === !no ? [start, 24] : [0, end];
    no = "";
  }
  if (!clear || end > 24 || inTimes("niet", text.slice(0, at))) return all;
  const shares = PARTS.map((_, i) => Math.min(end, ENDS[i + 1]) - Math.max(start, ENDS[i])),
    enough = Math.min(1, Math.max(...shares) - 1);
  return (no || "") + (inTimes("dagdeel", text) ? "" : PARTS.filter((_, i) => shares[i] > enough).join(" "));
}
function spellTimes(typed) {
  let text = typed
    .join(" ")
    .replace(TIMES.dagen, spellRange)
    .replace(TIMES.kort, spellDay)
    .replace(TIMES.kort, spellDay)
    .replace(TIMES.morgens, "ochtend");
  if (!inTimes("vertelt", text))
    text = text.replace(TIMES.werk, "avond").replace(TIMES.klok, spellClock).replace(TIMES.gauw, spellSoon);
  return text.split(" ").filter(Boolean);
}
