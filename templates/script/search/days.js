/* The words of a query that are days and dagdelen, as search/days.py reads them. */
const DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const PARTS = ["ochtend", "middag", "avond"];
const PART_FORMS = {
  ochtend: [0],
  ochtends: [0],
  ochtenden: [0],
  morgens: [0],
  voormiddag: [0],
  vanochtend: [0],
  middag: [1],
  middags: [1],
  middagen: [1],
  namiddag: [1],
  vanmiddag: [1],
  avond: [2],
  avonds: [2],
  avonden: [2],
  vanavond: [2],
  overdag: [0, 1],
};
const WHEN = new Map();
for (const [form, parts] of Object.entries(PART_FORMS)) WHEN.set(form, [[], parts.map((part) => PARTS[part])]);
for (const day of DAYS) {
  for (const form of [day, day + "s", day + "en"]) WHEN.set(form, [[day], []]);
  for (const [form, parts] of [...Object.entries(PART_FORMS), ["morgen", [0]]])
    if (!/^(?:overdag|voormiddag|van.*)$/.test(form)) WHEN.set(day + form, [[day], parts.map((part) => PARTS[part])]);
}
for (const day of DAYS.slice(1, 6)) WHEN.set(day.slice(0, 2), [[day], []]);
for (const form of ["weekend", "weekends", "weekenden", "weekeinde"]) WHEN.set(form, [DAYS.slice(5), []]);
for (const form of ["doordeweeks", "doordeweekse", "werkdagen"]) WHEN.set(form, [DAYS.slice(0, 5), []]);
const WHEN_LIKE = [...WHEN.keys()].filter((form) => !PART_FORMS[form] || PARTS.includes(form));

function misspeltDay(word) {
  if (word.length < 6 || vocabulary.has(word)) return "";
  let best = [99, ""];
  for (const form of WHEN_LIKE) {
    const near = form[0] === word[0] && Math.abs(form.length - word.length) <= 3,
      cost = near ? unlikeness(word, form) : 99;
    if (cost < best[0] || (cost === best[0] && form < best[1])) best = [cost, form];
  }
  return best[0] <= believable(word) + 0.15 ? best[1] : "";
}
function readWhen(typed, places) {
  const used = new Map(),
    negated = new Set(),
    wanted = [new Set(), new Set()],
    unwanted = [new Set(), new Set()];
  for (const place of places) {
    const word = typed[place],
      form = WHEN.has(word) ? word : misspeltDay(word);
    if (!form) continue;
    used.set(word, form);
    if (negator(typed, place, negated) >= 0 || isNegatedAfter(typed, place)) negated.add(place);
    const times = negated.has(place) ? unwanted : wanted;
    WHEN.get(form).forEach((values, i) => values.forEach((value) => times[i].add(value)));
  }
  return {
    used,
    ...leaveOut(
      wanted.map((values) => [...values]),
      unwanted,
    ),
  };
}
function leaveOut(wanted, unwanted) {
  const no = sayAll(unwanted.map((values) => [...values])),
    left = wanted.map((asked, i) =>
      unwanted[i].size ? (asked.length ? asked : [DAYS, PARTS][i]).filter((value) => !unwanted[i].has(value)) : asked,
    ),
    can = !unwanted.every((out) => out.size) && left.every((values, i) => values.length || !unwanted[i].size);
  const said = [sayAll(wanted), no && (can ? `niet ${no}` : `'niet ${no}' niet gelezen`)].filter(Boolean).join(" "),
    [dag, dagdeel] = can ? left : wanted;
  return { dag, dagdeel, said };
}
const sayAll = (times) => times.map(sayList).filter(Boolean).join(" ");
function sayList(values) {
  const joined = values.join(" of ");
  return joined === DAYS.slice(5).join(" of ")
    ? "weekend"
    : joined === DAYS.slice(0, 5).join(" of ")
      ? "doordeweeks"
      : joined;
}
