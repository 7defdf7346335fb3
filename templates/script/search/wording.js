/* What the words of a query ask apart from a subject, by the rules of search/rules.py: price, trede, age, sex. */
const { delen, ladder, perioden } = data.woorden,
  [UNITS, TENS] = data.woorden.getallen.map((words) => words.split(" "));
const [DROP, SUBJECT, CLIENT, PHRASE] = [0, 1, 2, 3];
const TREDE = new RegExp(delen.TREDE, "g");
const RULES = data.woorden.regels.map(([pattern, ...rule]) => [
  new RegExp(
    pattern.replace(/[A-Z]{3,}/g, (part) => delen[part]),
    "g",
  ),
  ...rule,
]);
const euro = (cents) => "€ " + (cents / 100).toFixed(2).replace(".", ",");
function number(text) {
  if (UNITS.includes(text)) return UNITS.indexOf(text);
  if (text === "honderd") return 100;
  const ten = TENS.findIndex((word) => text.endsWith(word));
  if (ten < 0) return parseFloat(text.replace(",", "."));
  return 10 * (ten + 2) + Math.max(UNITS.indexOf(text.slice(0, -TENS[ten].length).replace(/en$/, "")), 0);
}
const ASKS = {
  prijs({ n, cent, least, per }, worth) {
    const amount = number(n || "een") * worth + number(cent || "nul"),
      [, times, period] = perioden.find(([words]) => (per || "").search(words) >= 0);
    if (least || !times) return {};
    const name = period === "keer" ? "kosten" : "maand";
    return { filters: { [name]: Math.round(amount * times) }, said: `hooguit ${euro(amount)} per ${period}` };
  },
  leeftijd(groups, bounds) {
    const numbers = {};
    for (const name of "nm") if (groups[name]) numbers[name] = Math.trunc(number(groups[name]));
    if (Object.values(numbers).some((age) => age < 16 || age > 110)) return null;
    const [first, last] = bounds.map((bound) =>
      bound.split("+").reduce((sum, part) => sum + (numbers[part] ?? +part), 0),
    );
    const span = first === last ? `${first} jaar` : `${first} tot en met ${last} jaar`;
    const said = last === 199 ? `vanaf ${first} jaar` : span.replace(/^0 /, "");
    return { filters: { leeftijd: [first, last] }, said };
  },
  trede(groups, value, text) {
    const names = text.match(TREDE).map((it) =>
      it
        .replace(/punt |komma /g, "")
        .split(/[ .,]/)
        .map(number)
        .join("."),
    );
    const missing = names.find((name) => !ladder.includes(name)),
      isUp = /vanaf|hoger/.test(text),
      last = isUp ? ladder.at(-1) : names.at(-1);
    if (missing) return { said: `trede ${missing} bestaat niet, kies uit ${ladder.join(", ")}` };
    if (!isUp && !/\bt(ot)?\b/.test(text)) return { filters: { trede: names }, said: `trede ${names.join(" of ")}` };
    const trede = ladder.slice(ladder.indexOf(names[0]), ladder.indexOf(last) + 1);
    return { filters: { trede }, said: `trede ${names[0]} tot en met ${last}` };
  },
};
function readSentences(text) {
  const found = [];
  for (const [pattern, asks, told, words] of RULES)
    for (const match of text.matchAll(pattern)) {
      const { groups = {}, index } = match,
        item = { start: index + (groups.voor || "").length, end: index + match[0].length, filters: {}, said: told };
      if (found.some((other) => item.start < other.end && other.start < item.end)) continue;
      let isOfClient = true;
      for (const [name, value] of Object.entries(asks)) {
        const asked = ASKS[name] ? ASKS[name](groups, value, match[0]) : { filters: { [name]: value } };
        isOfClient &&= asked;
        Object.assign(item.filters, asked?.filters);
        item.said ||= asked?.said;
      }
      found.push({ ...item, words: !isOfClient ? SUBJECT : item.said || !Object.keys(asks).length ? words : PHRASE });
    }
  return found;
}
