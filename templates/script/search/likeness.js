/* How far a typed word is from a known one, by hand or by ear, as search/likeness.py has it. */
const KEYS = new Map(
  ["qwertyuiop", "asdfghjkl", "zxcvbnm"].flatMap((row, y) => [...row].map((char, x) => [char, [y, x + y / 2]])),
);
// What fingers and ears get wrong, each at the price of likeness.py.
const [SWAP, TWICE, LEFT_OUT, NEAR, OTHER_VOWEL, OTHER, HEARD] = data.woorden.prijzen;
const SOUNDS = new RegExp(
  Object.keys(data.woorden.klanken)
    .sort((a, b) => b.length - a.length)
    .join("|") + "|[bd](?![aeiouyjlrwbd])|ime\\b",
  "g",
);
function replaced(char, against) {
  if (char === against) return 0;
  const [row, place] = KEYS.get(char) || [9, 9],
    [otherRow, otherPlace] = KEYS.get(against) || [9, 9];
  if (Math.abs(row - otherRow) <= 1 && Math.abs(place - otherPlace) <= 1) return NEAR;
  return isVowel(char) && isVowel(against) ? OTHER_VOWEL : OTHER;
}
const leftOut = (char, after) => (char === after ? TWICE : LEFT_OUT);
/* Where a letter once or twice makes another word: in a short word that is no typing error. */
const LENGTH = new RegExp(data.woorden.lengte, "g"),
  HEARD_TWICE = new RegExp(data.woorden.lengte + "|(.)\\3+", "g");
function typingCost(word, form) {
  const telling = word.length < 8 ? [...word.matchAll(LENGTH)].map((it) => it.index + 1) : [];
  let before = [],
    previous = [0];
  for (let j = 0; j < form.length; j++) previous.push(previous[j] + leftOut(form[j], form[j - 1]));
  for (let i = 0; i < word.length; i++) {
    const extra = telling.includes(i) ? LEFT_OUT : word[i] === word[i - 1] ? TWICE : OTHER,
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
const believable = (word) => Math.max(0.6, 0.55 + 0.15 * (word.length - 5)) + 1e-9;
const sound = (word) =>
  word
    .replace(SOUNDS, (heard) => data.woorden.klanken[heard] || { d: "t", b: "p", ime: "eim" }[heard])
    .replace(HEARD_TWICE, (all, _, __, letter) => letter || all);
/* The `n` of `-en` is not heard; a short word is soon another one. */
const heard = (word, form) => (form.length < 8 ? sound(word) : sound(word).replace(/en$/, "e"));
const unlikeness = (word, form) =>
  Math.min(typingCost(word, form), HEARD + typingCost(heard(word, form), heard(form, form)));
const startsAlike = (word, form) => form[0] === word[0] || (data.woorden.begin[word[0]] || "").includes(form[0]);
