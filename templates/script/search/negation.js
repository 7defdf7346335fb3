/* What is not asked, as search/negation.py reads it: what negates the word at a place, or -1. */
const among = (text) => {
  const words = new Set(text.split(" "));
  return (word) => words.has(word);
};
const isException = among("behalve uitgezonderd"),
  isLacking = among("geen zonder niets niks"),
  isNegator = (word) => isException(word) || isLacking(word) || word === "niet" || word === "nooit",
  isBetween = among("op in de het een s bij naar voor van met elke iedere meer te hele zo graag"),
  isWish = among("maar liever wil wilt willen wel hoef hoeft hou houd houdt"),
  isUnable = among("kan kun kunt kunnen mag durf durft durven lukt leer leren"),
  isLink = among("en of noch"),
  isBeforeNot = among("kan kun kunt kunnen lukt ik hij zij ze we wij"),
  isAfterNot = among("maar want omdat");
function negator(typed, place, negated) {
  let at = place - 1;
  while (isBetween(typed[at]) || (negated?.size && isLink(typed[at]))) at--;
  if (at > 0 && isLink(typed[at])) {
    /* `Niet wandelen of fietsen`; `geen werk en fietsen` is two things. */
    const no = negator(typed, at - 1);
    return typed[at] !== "en" || typed[no] === "niet" ? no : -1;
  }
  return isNegator(typed[at]) || negated?.has(at) ? at : -1;
}
/* Whether a no says what one wants, by itself or as a wish; who cannot may want to learn it. */
const isDeclined = (typed, no) => (!no || isWish(typed[no - 1])) && !typed.some(isUnable);
/* Whether a no may tell what is lacked. */
const mayLack = (typed, no) => isLacking(typed[no]) && typed[no - 1] !== "liever" && typed[no + 1] !== "met";
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
    isNo = isException(typed[no]) || typed[no] === "geen",
    cannot = no >= 0 && no === start - 1 && !isNo && kind === "traject" && !isDeclined(typed, no);
  return cannot || (no >= 0 && isLack(typed, no, start)) ? -1 : no;
}
/* Leave out the subjects that are not wanted: what is excepted, and themas. */
function withoutUnwanted(typed, free, reading) {
  const wanted = new Set(free);
  for (const place of [...free].sort((a, b) => a - b)) {
    const no = negator(typed, place),
      isThema = ({ kind, targets }) => kind === "thema" && targets[0].split("-")[0] === typed[place];
    if (no < 0 || !isContent(typed[place]) || typed[place] === "alleen") continue;
    const found = lightStems(typed[place]),
      isPlain = isException(typed[no]) || (typed[no] === "geen" && findPhrases(found).some(isThema)),
      isInName = found.some((stem) => places.get(stem)?.some(([, field]) => !field));
    if (isLack(typed, no, place, isPlain ? "" : "belemmering")) continue;
    if (!isPlain && (!isDeclined(typed, no) || (mayLack(typed, no) && !isInName))) continue;
    reading.said.push(notRead(typed, no, place + 1));
    wanted.delete(place);
  }
  return wanted;
}
/* Whether the catalogue knows it as what a client says: `geen contact`, `(lang) zonder werk`. */
function isLack(typed, no, place, kind) {
  const phrases = findPhrases(lightStems(typed[place]));
  return [typed[no], "zonder"].some((word) => {
    const own = new Map(typed.map((other, at) => [at, at === no ? [word] : lightStems(other)]));
    return phrases.some((phrase) => {
      const [at] = placesOf(phrase, own);
      return at.includes(place) && (at.includes(no) || phrase.kind === kind);
    });
  });
}
