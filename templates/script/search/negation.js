/* What is not asked, as search/negation.py reads it: what negates the word at a place, or -1. */
const among = (text) => {
  const words = new Set(text.split(" "));
  return (word) => words.has(word);
};
const isNo = among("geen behalve uitgezonderd"),
  isNegator = (word) => isNo(word) || word === "niet" || word === "nooit",
  isBetween = among("op in de het een s bij naar voor van met elke iedere meer te"),
  isLink = among("en of noch"),
  isBeforeNot = among("kan kun kunt kunnen lukt ik hij zij ze we wij"),
  isAfterNot = among("maar want omdat");
function negator(typed, place, negated) {
  let at = place - 1;
  while (isBetween(typed[at]) || (negated?.size && isLink(typed[at]))) at--;
  return isNegator(typed[at]) || negated?.has(at) ? at : -1;
}
function isNegatedAfter(typed, place) {
  let at = place + 1;
  while (isBeforeNot(typed[at]) || isLink(typed[at]) || WHEN.has(typed[at])) at++;
  const next = typed[at + 1];
  return typed[at] === "niet" && (!next || isLink(next) || isAfterNot(next));
}
const notRead = (typed, start, end) => `'${typed.slice(start, end).join(" ")}' niet gelezen`;
/* Who says `niet wandelen` may be one who cannot. */
function negatesName(typed, start, kind) {
  const no = negator(typed, start),
    cannot = no >= 0 && !isNo(typed[no]) && kind === "traject" && no === start - 1;
  return cannot || (no >= 0 && isLack(typed, no, start)) ? -1 : no;
}
/* Leave out the subjects that are not wanted: what is excepted, and themas. */
function withoutUnwanted(typed, free, reading) {
  const wanted = new Set(free);
  for (const place of [...free].sort((a, b) => a - b)) {
    const no = negator(typed, place),
      isThema = ({ kind, targets }) => kind === "thema" && targets[0].split("-")[0] === typed[place];
    if (!isNo(typed[no]) || !isContent(typed[place]) || isLack(typed, no, place)) continue;
    const excepted = typed[no] !== "geen" || typed[no - 1] === "liever";
    if (!excepted && !findPhrases(lightStems(typed[place])).some(isThema)) continue;
    reading.said.push(notRead(typed, no, place + 1));
    wanted.delete(place);
  }
  return wanted;
}
/* Whether the catalogue knows it as what a client says: `geen contact`, `(lang) zonder werk`. */
function isLack(typed, no, place) {
  const phrases = findPhrases(lightStems(typed[place]));
  return [typed[no], "zonder"].some((word) => {
    const own = new Map(typed.map((other, at) => [at, at === no ? [word] : lightStems(other)]));
    return phrases.some((phrase) => [no, place].every((at) => placesOf(phrase, own)[0].includes(at)));
  });
}
