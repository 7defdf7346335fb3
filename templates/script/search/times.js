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
  const word = text.replace(/(?:half|kwart (?:over|voor)) /, ""),
    hour = parseInt(word) || 2 + HOURS.findIndex((form) => !word.search(form)),
    quarters = { h: -2, o: 1, v: -1 }[/^half|^kwart/.test(text) && text.replace("kwart ", "")[0]] || 0;
  return (hour < 8 ? hour + 12 : hour) + quarters / 4;
}
/* From when to when; null when that is not clear. */
function windowOf(word, no, first, last, text) {
  const end = hourOf(last),
    start = first && hourOf(first);
  if (first) {
    const isClear = /^(?:tussen|van|vanaf)$/.test(word) && (last.includes("u") || !inTimes("leeftijd", text));
    return isClear ? [start, end < start ? end + 12 : end] : null;
  }
  if (word === "tussen" || word === "van" || !/\D/.test(last.replace(/en$/, ""))) return null;
  if (!word || /^(?:om|rond|tegen)$/.test(word)) return no ? null : [end, end + 0.25];
  /* What is not after five is before it. */
  return /^(?:na|vanaf)$/.test(word) === !no ? [end, 24] : [0, end];
}
function spellClock(all, no, word, first, last, at, text) {
  const [start, end] = windowOf(word, no, first, last, text) || [0, 99];
  if (end > 24 || inTimes("niet", text.slice(0, at))) return all;
  const but = (first && no) || "",
    shares = PARTS.map((_, i) => Math.min(end, ENDS[i + 1]) - Math.max(start, ENDS[i])),
    enough = Math.max(0, Math.min(1, Math.max(...shares) - 1)),
    parts = PARTS.filter((_, i) => shares[i] > enough);
  return inTimes("dagdeel", text) ? but : parts.length === PARTS.length ? all : but + parts.join(" ");
}
function spellTimes(typed) {
  let text = typed
    .join(" ")
    .replace(TIMES.dagen, spellRange)
    .replace(TIMES.kort, spellDay)
    .replace(TIMES.kort, spellDay);
  for (const [name, word] of Object.entries(data.woorden.uitgeschreven)) text = text.replace(TIMES[name], word);
  if (!inTimes("vertelt", text))
    text = text.replace(TIMES.werk, "avond").replace(TIMES.klok, spellClock).replace(TIMES.gauw, spellSoon);
  return text.split(" ").filter(Boolean);
}
