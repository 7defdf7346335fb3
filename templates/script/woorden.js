/* Dutch words, by the same light rules as text.py: fold, split, bring to stems, compare spellings. */
const VOWELS = "aeiouy",
  LEAST = 3;
const DIGITS = new Map(
  [..."0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"].map((char, i) => [char, i]),
);
const PLURAL_S = /(?:er|el|en|em|je|ie|ee|a|o|y|p|b|m)s$/;
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const tokens = (text) =>
  fold(text)
    .replace(/(?<=[a-z])['’‘`´]s\b/g, "")
    .match(/\d+(?:[.,]\d+)*|[a-z0-9]+/g) || [];
const union = (...sets) => new Set(sets.flatMap((set) => [...set]));
const isVowel = (char) => VOWELS.includes(char);

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
/* The light rules; which endings there are, what is irregular and what separates from a verb comes with the data. */
function makeStemmer({ onregelmatig, scheidbaar, uitgangen, functie }) {
  const functionWords = new Set(functie.split(" "));
  const irregular = new Map(
    Object.entries(onregelmatig).flatMap(([base, forms]) => forms.split(" ").map((form) => [form, base])),
  );
  function withoutParticiple(word) {
    if (!/(?:t|d|en|de|te)$/.test(word)) return [];
    word = word.replace(/(?<=[dt])e$/, "");
    if (word.startsWith("ge")) return word.length > 2 * LEAST ? [word.slice(2)] : [];
    return scheidbaar
      .filter((front) => word.startsWith(front + "ge") && word.length > front.length + 2 * LEAST)
      .map((front) => front + word.slice(front.length + 2));
  }
  function withoutEnding(word) {
    if (word.endsWith("heid")) return union([word], withoutEnding(word.slice(0, -4)));
    let found = new Set(),
      keep = true;
    for (const [ending, least, opened, isBase] of uitgangen) {
      if (word.length < least || !word.endsWith(ending) || isDouble(word, ending)) continue;
      const stems = cut(word, ending.length, opened);
      found = union(found, stems);
      keep &&= isBase || !stems.size;
    }
    return keep ? found.add(word) : found;
  }
  return (word) => {
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
  };
}
/* How far a typed word is from a known one, by hand or by ear, as search/likeness.py has it. */
const KEYS = new Map(
  ["qwertyuiop", "asdfghjkl", "zxcvbnm"].flatMap((row, y) => [...row].map((char, x) => [char, [y, x + y / 2]])),
);
// What fingers and ears get wrong, each at the price of likeness.py.
let SWAP, TWICE, VOWEL_LEFT_OUT, LEFT_OUT, NEAR, OTHER_VOWEL, OTHER, HEARD;
function replaced(char, against) {
  if (char === against) return 0;
  const [row, place] = KEYS.get(char) || [9, 9],
    [otherRow, otherPlace] = KEYS.get(against) || [9, 9];
  if (Math.abs(row - otherRow) <= 1 && Math.abs(place - otherPlace) <= 1) return NEAR;
  return isVowel(char) && isVowel(against) ? OTHER_VOWEL : OTHER;
}
const leftOut = (char, after) => (char === after ? TWICE : isVowel(char) ? VOWEL_LEFT_OUT : LEFT_OUT);
function typingCost(word, form) {
  let before = [],
    previous = [0];
  for (let j = 0; j < form.length; j++) previous.push(previous[j] + leftOut(form[j], form[j - 1]));
  for (let i = 0; i < word.length; i++) {
    const extra = word[i] === word[i - 1] ? TWICE : OTHER,
      current = [previous[0] + extra];
    for (let j = 0; j < form.length; j++) {
      let cost = Math.min(
        previous[j] + replaced(word[i], form[j]),
        previous[j + 1] + extra,
        current[j] + leftOut(form[j], form[j - 1]),
      );
      if (i && j && word[i] === form[j - 1] && word[i - 1] === form[j] && word[i] !== form[j])
        cost = Math.min(cost, before[j - 1] + SWAP);
      current.push(cost);
    }
    [before, previous] = [previous, current];
  }
  return previous.at(-1);
}
const believable = (word) => 0.8 + 0.05 * (Math.min(word.length, 8) - 5) + 0.15 * Math.max(0, word.length - 8) + 1e-9;
function makeLikeness({ klanken, begin, prijzen }) {
  [SWAP, TWICE, VOWEL_LEFT_OUT, LEFT_OUT, NEAR, OTHER_VOWEL, OTHER, HEARD] = prijzen;
  const pattern = new RegExp(
    Object.keys(klanken)
      .sort((a, b) => b.length - a.length)
      .join("|") + "|[bd](?![aeiouyjlrwbd])|ime\\b",
    "g",
  );
  const sound = (word) =>
    word.replace(pattern, (heard) => klanken[heard] || { d: "t", b: "p", ime: "eim" }[heard]).replace(/(.)\1+/g, "$1");
  /* The `n` of `-en` is not heard; a short word is soon another one. */
  const heard = (word, form) => (form.length < 8 ? sound(word) : sound(word).replace(/en$/, "e"));
  return {
    unlikeness: (word, form) =>
      Math.min(typingCost(word, form), HEARD + typingCost(heard(word, form), heard(form, form))),
    startsAlike: (word, form) => form[0] === word[0] || (begin[word[0]] || "").includes(form[0]),
  };
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
