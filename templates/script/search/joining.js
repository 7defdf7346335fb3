/* Words written apart that are one, as search/joining.py joins them. */
const PARTICLE_ROOM = 4;
/* Make one word of two that only together are one: `digi d`, `in burgering`. */
function joinHalves(typed) {
  const joined = [],
    known = (word) => vocabulary.has(word) || functionWords.has(word);
  for (const word of typed) {
    const last = joined.at(-1),
      whole = joined.length ? last + word : "";
    if (vocabulary.has(whole) && !(known(last) && known(word))) joined[joined.length - 1] = whole;
    else joined.push(word);
  }
  return joined;
}
/* Make one word of two that only together are near one: `fleks tensie`. */
function joinMisspelt(typed) {
  const joined = [],
    isStrange = (word) =>
      !vocabulary.has(word) &&
      isContent(word) &&
      !/^\d/.test(word) &&
      !WHEN.has(word) &&
      !places.has(word) &&
      !TENS.includes(word);
  const strangers = new Set(typed.filter(isStrange));
  const isNear = (last, word) => (strangers.has(last) || strangers.has(word)) && correct(last + word);
  for (let word of typed) {
    /* What came of it may still be a half: `schuld hulp verlenning`. */
    while (joined.length && isNear(joined.at(-1), word)) strangers.add((word = joined.pop() + word));
    joined.push(word);
  }
  return joined;
}
/* `buurt koffie` may be `buurtkoffie`, and `om handen` may be `omhanden`. */
function joinNeighbours(typed, content, concepts) {
  for (const place of content) {
    if (!concepts.has(place - 1) && !separable.has(typed[place - 1])) continue;
    const joined = lightStems(typed[place - 1] + typed[place]).filter((stem) => places.has(stem));
    if (joined.length)
      for (const at of [place - 1, place]) concepts.get(at)?.alternatives.push({ groups: [joined], weight: 1 });
  }
}
/* `leest graag voor` is `voorlezen`; an infinitive does not come apart. */
function joinParticles(typed, free, concepts) {
  const found = new Map();
  for (const end of free)
    if (separable.has(typed[end]))
      for (const place of free)
        if (
          place < end &&
          place >= end - PARTICLE_ROOM &&
          !functionWords.has(typed[place]) &&
          !typed[place].endsWith("en")
        )
          for (const stem of lightStems(typed[end] + typed[place])) found.set(stem, place);
  for (const [stem, place] of [...found].sort()) {
    if (places.has(stem))
      concepts.set(place, {
        word: typed[place],
        place,
        weight: 1,
        alternatives: [{ groups: [[stem]], weight: 1, only: [0, 1] }],
      });
  }
}
