/* Dutch words, by the same light rules as text.py: fold, split, bring to stems; the lists come with the data. */
const VOWELS = "aeiouy",
  LEAST = 3;
const [functionWords, fillerWords, smallWords, kindWords, wantingWords, changingWords, outsideWords, articles] = [
    "functie",
    "vulling",
    "klein",
    "soort",
    "wens",
    "anders",
    "elders",
    "lidwoord",
  ].map((name) => new Set(data.woorden[name].split(" "))),
  separable = new Set(data.woorden.scheidbaar),
  irregular = new Map(
    Object.entries(data.woorden.onregelmatig).flatMap(([base, forms]) => forms.split(" ").map((form) => [form, base])),
  ),
  extraStems = new Map(Object.entries(data.woorden.extra).map(([word, stems]) => [word, stems.split(" ")])),
  stemCache = new Map();
const PLURAL_S = /(?:er|el|en|em|je|ie|ee|a|o|y|p|b|m)s$/;
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const tokens = (text) =>
  fold(text)
    .replace(/(?<=[a-z])['’‘`´]s\b/g, "")
    .match(/\d+(?:[.,]\d+)*|[a-z0-9]+/g) || [];
const union = (...sets) => new Set(sets.flatMap((set) => [...set]));
const isVowel = (char) => VOWELS.includes(char);
/* Whether a word says something by itself. */
const isContent = (word) => !functionWords.has(word) && !fillerWords.has(word);
function isOpen(stem) {
  if (stem.length < LEAST || (VOWELS + "wx").includes(stem.at(-1)) || !"aeou".includes(stem.at(-2))) return false;
  return !isVowel(stem.at(-3));
}
function closeStem(stem, opened) {
  let found = [stem];
  const last = stem.at(-1);
  if (stem.length > 2 && last === stem.at(-2) && !isVowel(last)) found = [stem.slice(0, -1)];
  else if (opened && isOpen(stem)) {
    const doubled = stem.slice(0, -1) + stem.at(-2) + last;
    found = [...stem.slice(0, -2)].some(isVowel) ? [stem, doubled] : [doubled];
  }
  return new Set(found.map((item) => item.slice(0, -1) + ({ v: "f", z: "s" }[item.at(-1)] || item.at(-1))));
}
function cut(word, count, opened) {
  const stem = word.slice(0, -count);
  return stem.length >= LEAST && [...stem].some(isVowel) ? closeStem(stem, opened) : new Set();
}
function withoutPlural(word) {
  const found = [word];
  if (word.endsWith("s") && word.length > LEAST + 1 && word.at(-2) !== "s" && (word.length > 5 || PLURAL_S.test(word)))
    found.push((word = word.slice(0, -1)));
  if (word.endsWith("etje") && word.length > 6 && word.at(-5) !== "i") return closeStem(word.slice(0, -4), false);
  if (word.endsWith("inkje") && word.length > 7) return [word.slice(0, -3) + "g"];
  if (word.endsWith("pje") && word.at(-4) === "m") return [word.slice(0, -2), word.slice(0, -3)];
  if (word.endsWith("tje") && word.length > 5) return [word.slice(0, -2), word.slice(0, -3)];
  if (word.endsWith("je") && word.length > 4) return [word.slice(0, -2)];
  if (word.endsWith("centra")) return [word.slice(0, -1) + "um"];
  return word.endsWith("heden") ? [word.slice(0, -4) + "id"] : found;
}
/* The `e` of `twee`, the `t` of `zet` doubled and the `te` of `boete` are no endings. */
function isDouble(word, ending) {
  const before = word.slice(0, -ending.length).slice(-1),
    earlier = word.slice(0, -ending.length - 1).slice(-1);
  if (ending === "e") return isVowel(before);
  return (
    ["t", "te", "ten", "de", "den"].includes(ending) && (before === ending[0] || (isVowel(before) && !isVowel(earlier)))
  );
}
function withoutParticiple(word) {
  if (!/(?:t|d|en|de|te)$/.test(word)) return [];
  word = word.replace(/(?<=[dt])e$/, "");
  if (word.startsWith("ge")) return word.length > 2 * LEAST ? [word.slice(2)] : [];
  return [...separable]
    .filter((front) => word.startsWith(front + "ge") && word.length > front.length + 2 * LEAST)
    .map((front) => front + word.slice(front.length + 2));
}
function withoutEnding(word) {
  if (word.endsWith("heid")) return union([word], withoutEnding(word.slice(0, -4)));
  let found = new Set(),
    keep = true;
  for (const [ending, least, opened, isBase] of data.woorden.uitgangen) {
    if (word.length < least || !word.endsWith(ending) || isDouble(word, ending)) continue;
    const stems = cut(word, ending.length, opened);
    found = union(found, stems);
    keep &&= isBase || !stems.size;
  }
  return keep ? found.add(word) : found;
}
function lightStems(word) {
  if (irregular.has(word)) return [irregular.get(word)];
  if (functionWords.has(word)) return [word];
  if (word.length <= LEAST || /^\d/.test(word)) return [word];
  const bases = [...withoutPlural(word)],
    participles = withoutParticiple(word);
  const found = union(
    ...[...bases, ...participles].map(withoutEnding),
    ...participles.map((base) => cut(base, 1, false)),
  );
  const long = [...found].filter((stem) => stem.length >= LEAST && !functionWords.has(stem));
  return long.length ? long : [word];
}
/* The light stems, and those that only the stemmer in Python finds. */
function stems(word) {
  if (!stemCache.has(word)) stemCache.set(word, [...union(lightStems(word), extraStems.get(word) || [])]);
  return stemCache.get(word);
}
function* splits(word) {
  for (let at = LEAST; at <= word.length - LEAST; at++) {
    const head = word.slice(0, at),
      tail = word.slice(at);
    yield [head, tail];
    for (const link of ["en", "s", "e", "n"])
      if (head.endsWith(link) && head.length - link.length >= LEAST) yield [head.slice(0, -link.length), tail];
  }
}
