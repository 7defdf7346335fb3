/* What the words of a query ask apart from a subject, as search/wording.py reads it: day, price, age, sex, trede. */
const DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const PARTS = ["ochtend", "middag", "avond"];
const OLDEST = 199,
  YOUNGEST = 16,
  CHEAP = 500,
  TIENTJE = 1000;
const NUMBERS = {
  een: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  vijftien: 15,
  achttien: 18,
  twintig: 20,
  vijfentwintig: 25,
  dertig: 30,
  veertig: 40,
  vijfenveertig: 45,
  vijftig: 50,
  vijfenvijftig: 55,
  zestig: 60,
};
const NUM = "(?<n>\\d+(?:[.,]\\d{1,2})?|" + Object.keys(NUMBERS).join("|") + ")";
const TENS =
  "(?<n>\\d\\d|" +
  Object.keys(NUMBERS)
    .filter((word) => NUMBERS[word] >= 20)
    .join("|") +
  ")";
const number = (text) => NUMBERS[text] || parseFloat(text.replace(",", "."));
const euro = (cents) => "€ " + (cents / 100).toFixed(2).replace(".", ",");
/* There is no filter in words for the least that it may cost, nor for what it costs in a week or a month. */
const BOUND =
  "(?:(?:hooguit|hoogstens|maximaal|maximum|max|onder|tot|minder dan|niet (?:meer|duurder) dan|niet boven|goedkoper dan" +
  "|ten hoogste|voor|(?<least>meer dan|duurder dan|boven|vanaf|minimaal|minstens|ten minste|tenminste))" +
  " (?:de |een )?(?:max(?:imaal)? )?)?";
const PER = "(?: per keer|(?<other> (?:per|in de|elke|iedere) (?:week|maand|jaar)))?";
const money = ({ groups: { n, least, other } }) => {
  const cents = n ? Math.round(number(n) * 100) : TIENTJE;
  if (least || other) return {};
  return { filters: { kosten: cents }, said: `hooguit ${euro(cents)} per keer` };
};
const ages = (low, high, said, skips) => (match) => {
  const age = Math.trunc(number(match.groups.n)),
    from = skips ? match[0].lastIndexOf(match.groups.n) : 0;
  return age < YOUNGEST || age > 110
    ? null
    : { filters: { leeftijd: [low(age), high(age)] }, said: said.replace("{}", age), from };
};
const decade = (match) => {
  const age = number(match.groups.n);
  return { filters: { leeftijd: [age, age + 9] }, said: `${age} tot en met ${age + 9} jaar` };
};
const fixed = (filters, said, keeps, isClient) => () => ({ filters, said, keeps, isClient });
const trede = ({ groups: { n, sub } }) => {
  const step = /[.,]/.test(n) ? n.replace(",", ".") : number(n),
    name = sub ? `${step}.${number(sub)}` : `${step}`;
  return { filters: { trede: [name] }, said: `trede ${name}` };
};
const same = (n) => n,
  zero = () => 0,
  oldest = () => OLDEST;
/* Nor is it the client with whom or at whose house something is done. */
const NOT_THEIRS = "(?<!(?:haar|mijn|zijn|hun|niet alleen(?: voor)?|(?:met|bij) een (?:oude|zieke|eenzame)) )\\b",
  FOR_MINE = "(?:^|iets |wat |activiteit |club |groep )voor (?:mijn|haar|zijn) ";
const ONLY = "(?<!\\bniet )\\b(?:alleen (?:maar )?(?:voor |met |onder )?|andere )";
const DIGIT = "[1-9]|een|twee|drie|vier|vijf|zes";
const WOMAN = "vrouw|vrouwen|vrouwtje|dames?|dametje|meiden|meisje|mevrouw|moeders?";
const MAN = "man|mannen|mannetje|heer|heren|meneer|mijnheer|vaders?|kerels?|vent|gozer";
const RULES = [
  [`${BOUND}${NUM} (?:euro|euros|eur)\\b(?! per uur)${PER}`, money],
  [`${BOUND}euro ${NUM}\\b${PER}`, money],
  [`${BOUND}tientje\\b${PER}`, money],
  [`(?:(?:sub)?trede|niveau|tree) (?<n>[1-6][.,][1-9]|${DIGIT})\\b(?: (?:punt |komma )?(?<sub>${DIGIT})\\b)?`, trede],
  ["(?<![\\d.,])(?<n>[1-6]\\.[1-9])(?![\\d.,])", trede],
  [`(?:boven|ouder dan|vanaf|over) (?:de )?${TENS}\\b(?: jaar)?`, ages(same, oldest, "vanaf {} jaar")],
  [`(?:onder|jonger dan|tot) (?:de )?${TENS}\\b(?: jaar)?`, ages(zero, same, "tot en met {} jaar")],
  [`${TENS} ?(?:plus(?:s?ers?)?\\b)`, ages(same, oldest, "vanaf {} jaar")],
  ["\\b(?<n>twintig|dertig|veertig|vijftig|zestig)ers?\\b", decade],
  [
    `(?<!\\bna )(?<!\\bal )(?<!\\bsinds )\\b${TENS} ?(?:jaar|jarigen?|jr)\\b(?! gewerkt)(?: oud)?`,
    ages(same, same, "{} jaar"),
  ],
  [
    `\\b(?:ben|is|wordt|${WOMAN}|${MAN}|iemand|client|cliente|jongen|persoon) (?:al )?(?:van )?${TENS}\\b`,
    ages(same, same, "{} jaar", true),
  ],
  ["\\b(?:jongeren?|jeugd|jongvolwassenen?|jonge)\\b", fixed({ leeftijd: [YOUNGEST, 27] }, "jong", true)],
  ["\\b(?:ouderen?|senioren|senior|bejaarden?)\\b", fixed({ leeftijd: [55, OLDEST] }, "ouder", true)],
  [
    "\\b(?:gratis|kosteloze?|kosteloos|kost(?:en)? (?:niets|niks|geen geld)|(?:niets|niks|geen geld) kosten?|geen kosten" +
      "|zonder (?:kosten|te betalen)|zonder dat (?:het|dit) (?:\\w+ ){0,2}kost|voor (?:niets|niks|nop|noppes)" +
      "|(?:hoe(?:f|ft|ven) niet te|niet hoeven te|niks hoeven te|niks|niets) betalen)\\b",
    fixed({ kosten: "gratis" }, "gratis"),
  ],
  [
    "\\b(?:goedko(?:op|pe|ops|opste|per)|niet (?:te |zo )?duur|betaalbaar|betaalbare|(?:voor )?weinig (?:kosten?|geld)" +
      "|kleine (?:beurs|portemonnee))\\b",
    fixed({ kosten: CHEAP }, "goedkoop: hooguit € 5,00 per keer"),
  ],
  [`\\bniet alleen (?:maar )?(?:op |s |in (?:de |het )?)?(?:${[...DAYS, ...PARTS].join("|")}|weekend)`, () => ({})],
  ["\\bdoor de week\\b", fixed({ dag: DAYS.slice(0, 5) }, "doordeweeks")],
  [`${ONLY}(?=(?:${WOMAN})\\b)`, fixed({ geslacht: "vrouw" }, "voor vrouwen")],
  [`${ONLY}(?=(?:${MAN})\\b)`, fixed({ geslacht: "man" }, "voor mannen")],
  [`${FOR_MINE}vrouw\\b`, fixed({ geslacht: "vrouw" }, "voor vrouwen", true)],
  [`${FOR_MINE}man\\b`, fixed({ geslacht: "man" }, "voor mannen", true)],
  [`${NOT_THEIRS}(?:vrouw|dame|mevrouw)\\b`, fixed({ geslacht: "vrouw" }, "voor vrouwen", true, true)],
  [`${NOT_THEIRS}(?:man|heer|meneer|mijnheer)\\b`, fixed({ geslacht: "man" }, "voor mannen", true, true)],
  [`${NOT_THEIRS}(?:${WOMAN})\\b`, fixed({ geslacht: "vrouw" }, "voor vrouwen", true)],
  [`${NOT_THEIRS}(?:${MAN})\\b`, fixed({ geslacht: "man" }, "voor mannen", true)],
].map(([pattern, reader]) => [new RegExp(pattern, "g"), reader]);
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

function readSentences(text) {
  const found = [];
  for (const [pattern, reader] of RULES)
    for (const match of text.matchAll(pattern)) {
      const item = reader(match),
        start = match.index + (item?.from || 0),
        end = match.index + match[0].length;
      if (item && !found.some((other) => start < other.end && other.start < end)) found.push({ ...item, start, end });
    }
  return found;
}
function misspeltDay(word) {
  if (word.length < 6 || vocabulary.has(word)) return "";
  let best = [OLDEST, ""];
  for (const form of WHEN_LIKE) {
    const near = form[0] === word[0] && Math.abs(form.length - word.length) <= 3,
      cost = near ? unlikeness(word, form) : OLDEST;
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
