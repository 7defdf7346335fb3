/* Unknown words of a query, as search/spelling.py reads them: compounds of known words, and typing errors. */
function closeWords(word, most) {
  if (word.length < 4 || /^\d/.test(word)) return [];
  const scored = [],
    worth = fieldOf.get("locatie");
  for (const [form, best] of vocabulary) {
    if (
      best > worth ||
      form.length <= LEAST ||
      !isContent(form) ||
      Math.abs(form.length - word.length) > 3 ||
      (word.length === 4 && best) ||
      !startsAlike(word, form)
    )
      continue;
    const cost = unlikeness(word, form);
    if (cost <= most) scored.push([cost, best, form]);
  }
  return scored
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1))
    .slice(0, 3)
    .map((item) => item[2]);
}
/* An error may cost more in a word with three letters in a row that no word has. */
const mostCost = (word) =>
  believable(word) + ([...word].every((_, at) => spelt.includes(` ${word} `.slice(at, at + 3))) ? 0 : 0.3);
/* A small one may be misspelt in what it is a form of; another one only as it is heard. */
function correct(word) {
  /* `verlopen` and `berekenen` are made of a word that is known. */
  const isMade = (front) =>
    word.startsWith(front) && word.length > front.length + 4 && vocabulary.has(word.slice(front.length));
  if (["be", "ont", "ver", ...separable].some(isMade)) return;
  const isSmall = /jes?$/.test(word),
    bases = lightStems(word).filter((base) => base !== word && (isSmall || base.length > 5));
  const inBase = (base) => closeWords(base, isSmall ? mostCost(base) : 0.4)[0];
  return closeWords(word, mostCost(word))[0] || bases.sort().map(inBase).find(Boolean);
}
/* A long word that is a known one but for one letter: `taakcafe`, though `taak` and `cafe` are words. */
const slip = (word) => word.length > 7 && closeWords(word, 0.9)[0];
const guesses = (word) => closeWords(word, believable(word) + 0.8);
const knownPart = (part) =>
  vocabulary.has(part) || (part.length > LEAST && lightStems(part).some((stem) => vocabulary.has(stem)));
const mayBeWords = (head, tail) =>
  head.length > LEAST && (tail.length > LEAST || kindWords.has(tail)) && isContent(head) && isContent(tail);
function compoundParts(word) {
  if (word.length < 2 * LEAST + 1 || /^\d/.test(word)) return [];
  let best = [],
    score = [0, 0];
  for (const [head, tail] of splits(word)) {
    if (!mayBeWords(head, tail) || !knownPart(head) || !knownPart(tail)) continue;
    const now = [Math.min(head.length, tail.length), head.length];
    if (now[0] > score[0] || (now[0] === score[0] && now[1] > score[1])) [best, score] = [[head, tail], now];
  }
  return best;
}
/* Leave out what only says what kind of thing it is or that others join: `computerles`, `meezingen`. */
function withoutKind(word) {
  const front = ["mee", "rond"].find(
    (front) => word.startsWith(front) && isSubject(lightStems(word.slice(front.length))),
  );
  if (front) return word.slice(front.length);
  const found = [...splits(word)].find(
    ([head, tail]) =>
      [tail, ...lightStems(tail)].some((word) => kindWords.has(word)) &&
      (head.length > LEAST || (tail.length > 4 && isContent(head))) &&
      isSubject(lightStems(head)),
  );
  return found && !slip(word) ? found[0] : word;
}
/* Whether a word, or the last half of it, tells that another desk is asked: `parkeervergunning`. */
const isOutside = (word) =>
  [word, ...[...splits(word)].map(([, tail]) => tail)].some((tail) =>
    [tail, ...lightStems(tail)].some((stem) => outsideWords.has(stem)),
  );
const inSubject = (stem) => ["", PART].some((mark) => (places.get(mark + stem) || []).some(([, field]) => field < 2));
const isSubject = (found) => found.some(inSubject) || findPhrases(found).some((phrase) => phrase.groups.length === 1);
const essence = (word) =>
  vocabulary.has(word) || !isContent(word) || isSubject(lightStems(word)) ? word : withoutKind(word);
function telling(part) {
  const found = new Set(
    lightStems(part).flatMap((stem) => (places.get(stem) || []).filter(([, field]) => field < 2).map(([row]) => row)),
  );
  return part.length > LEAST && found.size && found.size <= Math.max(3, trajecten.length * 0.15) ? part : "";
}
