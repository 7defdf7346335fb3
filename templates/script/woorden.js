/* Dutch words, by the same light rules as text.py: fold, split, bring to stems, compare spellings. */
const VOWELS = "aeiouy", LEAST = 3;
const PLURAL_S = /(?:er|el|en|em|je|ie|aar|eur|oor|ee|a|o|y|p|b|m)s$/;
const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const tokens = text => fold(text).replace(/(?<=[a-z])['’‘`´]s\b/g, "").match(/\d+(?:[.,]\d+)*|[a-z0-9]+/g) || [];
const union = (...sets) => new Set(sets.flatMap(set => [...set]));
const isVowel = char => VOWELS.includes(char);

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
return new Set(found.map(item => item.slice(0, -1) + ({v: "f", z: "s"}[item.at(-1)] || item.at(-1))));
}
function cut(word, count, opened) {
const stem = word.slice(0, -count);
return stem.length >= LEAST && [...stem].some(isVowel) ? closeStem(stem, opened) : new Set();
}
const orWord = (set, word) => set.size ? set : new Set([word]);
function withoutPlural(word) {
if (word.length > LEAST + 1 && PLURAL_S.test(word)) word = word.slice(0, -1);
if (word.endsWith("etje") && word.length > 6) return [...closeStem(word.slice(0, -4), false)];
if (word.endsWith("pje") && word.at(-4) === "m") return [word.slice(0, -3)];
if (word.endsWith("tje") && word.length > 5) return [word.slice(0, -2), word.slice(0, -3)];
if (word.endsWith("je") && word.length > 4) return [word.slice(0, -2)];
return [word.endsWith("heden") ? word.slice(0, -4) + "id" : word];
}
function withoutEnding(word) {
const ends = tail => word.endsWith(tail);
if (ends("heid")) return union([word], withoutEnding(word.slice(0, -4)));
if (ends("ingen")) return orWord(cut(word, 5, true), word);
if (ends("ing") && word.length > 5) return orWord(cut(word, 3, true), word);
if (ends("aar") && word.length > 6) return union([word], cut(word, 3, true));
if (ends("eren") && word.length > 6) return union([word.slice(0, -2)], cut(word, 4, true));
if (ends("en")) return orWord(cut(word, 2, true), word);
if (ends("er") && word.length > 4) return union([word], cut(word, 2, true));
if (ends("e") && !isVowel(word.at(-2))) return orWord(cut(word, 1, true), word);
if (ends("t") && word.at(-2) !== "t") return union([word], cut(word, 1, false));
return new Set([word]);
}
function lightStems(word, irregular) {
if (Object.hasOwn(irregular, word)) return [irregular[word]];
if (word.length <= LEAST || /^\d/.test(word)) return [word];
let found = union(...withoutPlural(word).map(withoutEnding));
if (word.length > 2 * LEAST && /^ge.*(?:[td]|en)$/.test(word)) found = union(found, withoutEnding(word.slice(2)), cut(word.slice(2), 1, false));
const long = [...found].filter(stem => stem.length >= LEAST);
return long.length ? long : [word];
}
function distance(one, other, limit) {
if (Math.abs(one.length - other.length) > limit) return limit + 1;
let before = [], previous = Array.from({length: other.length + 1}, (_, i) => i);
for (let i = 1; i <= one.length; i++) {
const current = [i];
for (let j = 1; j <= other.length; j++) {
let cost = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (one[i - 1] !== other[j - 1]));
if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
current.push(cost);
}
if (Math.min(...current) > limit && Math.min(...previous) >= limit) return limit + 1;
[before, previous] = [previous, current];
}
return Math.min(previous.at(-1), limit + 1);
}
const allowedEdits = word => word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
function* splits(word) {
for (let at = LEAST; at <= word.length - LEAST; at++) {
const head = word.slice(0, at), tail = word.slice(at);
yield [head, tail];
for (const link of ["en", "s", "e", "n"])
if (head.endsWith(link) && head.length - link.length >= LEAST) yield [head.slice(0, -link.length), tail];
}
}
