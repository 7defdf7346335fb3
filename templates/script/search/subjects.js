/* The subjects of a query, as search/subjects.py reads them: each word that is left, and what may stand for it. */
const BESIDE = 0.4,
  OWN_OBSTACLE = 0.5,
  OUTSIDE = 4,
  knowing = new Set(["weet", "weten", "wist"]);
/* Whose they are is no subject: `mijn man`. In what is said of somebody near they are all the same. */
const KIN = new RegExp(`^${data.woorden.naaste}$`),
  whose = among("mijn mn haar zijn hun onze uw je jouw");
const SHORT_FIELDS = fields.map((_, i) => i).slice(0, fieldOf.get("omschrijving"));
function readSubjects(typed, free, reading, typing) {
  /* A number that was not read as a price, an age or a trede is no subject. */
  const { quiet } = reading,
    isQuiet = (place) => quiet.has(place),
    inOrder = [...free].filter((place) => !/^\d+$/.test(typed[place])).sort((a, b) => a - b),
    words = inOrder.filter((place) => !isQuiet(place));
  const isNear = (place) => KIN.test(typed[place]),
    isTheirs = (place) => isNear(place) && whose(typed[place - 1]);
  let content = words.filter((place) => isContent(typed[place]) && !isTheirs(place));
  if (!content.length && !reading.concepts.length && !reading.said.length && !quiet.size)
    content = words.filter((place) => !functionWords.has(typed[place]));
  const own = new Map(
    content.map((place) => [place, stemsOf(typed[place], reading, typing && place === typed.length - 1)]),
  );
  const isAside = (place) => reading.aside.has(place) || kindWords.has(typed[place]),
    beside = !content.every(isAside);
  const concepts = new Map(content.map((place) => [place, makeConcept(place, typed[place], own.get(place), reading)]));
  for (const [place, concept] of concepts) if (beside && isAside(place)) concept.weight = BESIDE;
  joinNeighbours(typed, content, concepts);
  joinParticles(typed, free, concepts);
  const small = inOrder.filter((place) => !own.has(place) && typed[place].length > 1),
    around = new Map([...small.map((place) => [place, lightStems(typed[place])]), ...own]);
  for (const [place, found] of around)
    if (words.includes(place) && isNear(place)) around.set(place, [...found, ...lightStems("naaste")]);
  const used = new Set(),
    told = new Set();
  for (const phrase of findPhrases([...around.values()].flat())) {
    const [at, whole] = placesOf(phrase, around),
      share = phrase.kind === "belemmering" && reading.role > 1 ? whole * OWN_OBSTACLE : whole;
    /* What was not read may still be what clients say, but no word of it by itself. */
    if (at.every((place) => isQuiet(place) && (at.length < 2 || reading.aside.has(place)))) continue;
    /* 'Ik weet niet welk werk': that one does not know says nothing of the work. */
    if (at.some((place) => typed[place] === "niet" && knowing.has(typed[place - 1]) && !at.includes(place - 1)))
      continue;
    applyPhrase(targetsOf(phrase, share), at, typed, concepts, reading);
    at.forEach((place) => used.add(place) && told.add(quiet.get(place)));
  }
  for (const said of new Set(quiet.values())) if (said && !told.has(said)) reading.said.push(said);
  noteUnknown(
    typed,
    [...concepts].filter(([place]) => !used.has(place)),
    reading,
  );
  reading.concepts.push(...concepts.values());
  reading.concepts.sort((a, b) => a.place - b.place || (a.word < b.word ? -1 : 1));
}
function applyPhrase(meant, at, typed, concepts, reading) {
  if (at.length === 1 && concepts.has(at[0])) return concepts.get(at[0]).alternatives.push(...meant);
  const inOrder = at.slice().sort((a, b) => a - b),
    word = inOrder.map((place) => typed[place]).join(" ");
  let concept = reading.concepts.find((item) => item.word === word);
  if (!concept) reading.concepts.push((concept = { word, place: inOrder[0], alternatives: [], weight: 1 }));
  concept.alternatives.push(...meant);
  for (const place of at) if (concepts.has(place)) concepts.get(place).weight = BESIDE;
}
function noteUnknown(typed, concepts, reading) {
  for (const [place, concept] of concepts) {
    if (concept.alternatives.length) continue;
    reading.unknown.push(typed[place]);
    if (isOutside(typed[place])) concept.weight = OUTSIDE;
  }
  if (reading.unknown.length)
    for (const [place, concept] of concepts) if (wantingWords.has(typed[place])) concept.weight = BESIDE;
}
function stemsOf(word, reading, typing) {
  if (vocabulary.has(word)) return stems(word);
  /* As it is written before an ending: `eenzam` is `eenzaam`. */
  const found = [...union(stems(word), word.length > 4 ? closeStem(word, true) : [])];
  /* What is only a part of a word may still be a typing error. */
  if (exists(found, [""]) || findPhrases(found).length) return found;
  if (typing && word.length > 1) {
    const begun = [...vocabulary]
      .filter(([form]) => form.startsWith(word))
      .sort((a, b) => a[1] - b[1])
      .slice(0, 12);
    if (begun.length) return [...new Set(begun.flatMap(([form]) => stems(form)))];
  }
  const mended = compoundParts(word).length ? slip(word) : correct(word);
  if (!mended) return stems(word);
  reading.corrected.set(word, mended);
  return stems(mended);
}
function makeConcept(place, typedWord, own, reading) {
  const word = reading.corrected.get(typedWord) || typedWord,
    weight = word === typedWord ? 1 : 0.9,
    alternatives = [];
  if (exists(own)) alternatives.push({ groups: [own], weight });
  const parts = compoundParts(word),
    half = parts.length && !changingWords.has(parts[1]) ? telling(parts[0]) : "",
    concept = { word, place, alternatives, weight: 1 };
  if (half && findPhrases(own).some((phrase) => phrase.groups.length === 1)) return concept;
  const only = vocabulary.has(word) ? null : SHORT_FIELDS;
  if (parts.length) {
    alternatives.push({ groups: parts.map(stems), weight: 0.8 * weight, only });
    const obstacles = new Map(
      findPhrases(stems(parts.at(-1)))
        .filter((it) => it.groups.length === 1 && it.kind === "belemmering")
        .map((it) => [it.targets[0], it]),
    );
    for (const phrase of obstacles.values()) alternatives.push(...targetsOf(phrase, 0.8 * weight));
  }
  if (half) alternatives.push({ groups: [stems(half)], weight: 0.5 * weight });
  return concept;
}
