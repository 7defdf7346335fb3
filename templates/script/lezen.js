/* What the words of a query ask apart from a subject, as wording.py reads it: day, price, age, sex, trede. */
const DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const PARTS = ["ochtend", "middag", "avond"];
const OLDEST = 199, YOUNGEST = 16, CHEAP = 250;
const NUMBERS = {een: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, acht: 8, tien: 10, vijftien: 15, twintig: 20,
vijfentwintig: 25, dertig: 30, veertig: 40, vijfenveertig: 45, vijftig: 50, vijfenvijftig: 55, zestig: 60};
const NUM = "(?<n>\\d+(?:[.,]\\d{1,2})?|" + Object.keys(NUMBERS).join("|") + ")";
const TENS = "(?<n>\\d\\d|" + Object.keys(NUMBERS).filter(word => NUMBERS[word] >= 20).join("|") + ")";
const number = text => NUMBERS[text] || parseFloat(text.replace(",", "."));
const euro = cents => "€ " + (cents / 100).toFixed(2).replace(".", ",");
const AT_MOST = "(?:(?:hooguit|hoogstens|maximaal|maximum|max|onder|tot|minder dan|niet meer dan|goedkoper dan|ten hoogste|voor)"
+ " (?:de )?(?:max(?:imaal)? )?)?";
const money = match => {
const cents = Math.round(number(match.groups.n) * 100);
return {filters: {kosten: cents}, said: `hooguit ${euro(cents)} per keer`};
};
const ages = (low, high, said) => match => {
const age = Math.trunc(number(match.groups.n));
return age < YOUNGEST || age > 110 ? null : {filters: {leeftijd: [low(age), high(age)]}, said: said.replace("{}", age)};
};
const fixed = (filters, said, keeps) => () => ({filters, said, keeps});
const trede = match => ({filters: {trede: [match.groups.n]}, said: `trede ${match.groups.n}`});
const same = n => n, zero = () => 0, oldest = () => OLDEST;
const NOT_THEIRS = "(?<!haar )(?<!mijn )(?<!zijn )(?<!hun )";
const RULES = [
[`${AT_MOST}${NUM} (?:euro|euros|eur)\\b(?: per keer)?`, money],
[`${AT_MOST}euro ${NUM}\\b(?: per keer)?`, money],
["(?:sub)?trede (?<n>[1-6](?:\\.[1-9])?)\\b", trede],
["(?<![\\d.,])(?<n>[1-6]\\.[1-9])(?![\\d.,])", trede],
[`(?:boven|ouder dan|vanaf|over) (?:de )?${TENS}\\b(?: jaar)?`, ages(same, oldest, "vanaf {} jaar")],
[`(?:onder|jonger dan|tot) (?:de )?${TENS}\\b(?: jaar)?`, ages(zero, same, "tot en met {} jaar")],
[`${TENS} ?(?:plus(?:sers?)?\\b)`, ages(same, oldest, "vanaf {} jaar")],
[`${TENS} ?(?:jaar|jarigen?|jr)\\b(?: oud)?`, ages(same, same, "{} jaar")],
["\\b(?:jongeren?|jeugd|jongvolwassenen?|jonge)\\b", fixed({leeftijd: [YOUNGEST, 27]}, "jong", true)],
["\\b(?:ouderen?|senioren|senior|bejaarden?)\\b", fixed({leeftijd: [55, OLDEST]}, "ouder", true)],
["\\b(?:gratis|kosteloze?|kosteloos|kost(?:en)? (?:niets|niks)|(?:niets|niks) kosten?|zonder kosten|voor (?:niets|niks))\\b",
fixed({kosten: "gratis"}, "gratis")],
["\\b(?:goedkope?|goedkoopste?|niet (?:te )?duur|betaalbare?|(?:heel )?weinig kosten?)\\b",
fixed({kosten: CHEAP}, "goedkoop: hooguit € 2,50 per keer")],
[NOT_THEIRS + "\\b(?:vrouw|vrouwen|dames?|meiden|mevrouw|moeders?)\\b", fixed({geslacht: "vrouw"}, "voor vrouwen", true)],
[NOT_THEIRS + "\\b(?:man|mannen|heer|heren|meneer|mijnheer|vaders?)\\b", fixed({geslacht: "man"}, "voor mannen", true)],
].map(([pattern, reader]) => [new RegExp(pattern, "g"), reader]);
const PART_FORMS = {ochtend: [0], ochtends: [0], ochtenden: [0], morgens: [0], voormiddag: [0], middag: [1], middags: [1],
middagen: [1], namiddag: [1], avond: [2], avonds: [2], avonden: [2], overdag: [0, 1]};
const WHEN = new Map();
for (const [form, parts] of Object.entries(PART_FORMS)) WHEN.set(form, [[], parts.map(part => PARTS[part])]);
for (const day of DAYS) {
for (const form of [day, day + "s", day + "en"]) WHEN.set(form, [[day], []]);
for (const [form, parts] of Object.entries(PART_FORMS))
if (form !== "overdag" && form !== "voormiddag") WHEN.set(day + form, [[day], parts.map(part => PARTS[part])]);
}
for (const form of ["weekend", "weekends", "weekenden", "weekeinde"]) WHEN.set(form, [DAYS.slice(5), []]);
for (const form of ["doordeweeks", "doordeweekse", "werkdagen"]) WHEN.set(form, [DAYS.slice(0, 5), []]);
const WHEN_LIKE = [...WHEN.keys()].filter(form => !PART_FORMS[form] || PARTS.includes(form));

function readSentences(text) {
const found = [];
for (const [pattern, reader] of RULES)
for (const match of text.matchAll(pattern)) {
const item = reader(match), start = match.index, end = start + match[0].length;
if (item && !found.some(other => start < other.end && other.start < end)) found.push({...item, start, end});
}
return found;
}
function misspeltDay(word, known) {
if (word.length < 6 || known(word)) return "";
const limit = allowedEdits(word);
let best = [limit + 1, ""];
for (const form of WHEN_LIKE) {
const edits = distance(word, form, limit);
if (edits < best[0] || edits === best[0] && form < best[1]) best = [edits, form];
}
return best[0] <= limit && best[1][0] === word[0] ? best[1] : "";
}
function readWhen(words, known) {
const used = new Map(), days = new Set(), parts = new Set();
for (const word of words) {
const form = WHEN.has(word) ? word : misspeltDay(word, known);
if (!form) continue;
used.set(word, form);
WHEN.get(form)[0].forEach(day => days.add(day));
WHEN.get(form)[1].forEach(part => parts.add(part));
}
return {used, dag: [...days], dagdeel: [...parts], said: [sayList([...days]), sayList([...parts])].filter(Boolean).join(" ")};
}
function sayList(values) {
const joined = values.join(" of ");
return joined === DAYS.slice(5).join(" of ") ? "weekend" : joined === DAYS.slice(0, 5).join(" of ") ? "doordeweeks" : joined;
}
