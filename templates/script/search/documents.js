/* The catalogue as a query meets it: compiled as search/documents.py and search/lists.py do, asked as index/store.py. */
const PART = "_";
const fields = data.velden,
  fieldOf = new Map(fields.map(([name], i) => [name, i]));
const nameKey = (name) => tokens(name).join(" ");
const target = (kind, id) => `${kind}.${id.replaceAll("-", ".")}`;
let names, phrases, phrasesOf, index, places, vocabulary, spelt;
/* At the first question, or before it when there is time: the page need not wait for this. */
function prepare() {
  if (spelt) return;
  names = readNamed();
  phrases = readPhrases();
  phrasesOf = new Map();
  for (const phrase of phrases) for (const stem of new Set(phrase.groups.flat())) addTo(phrasesOf, stem, phrase);
  index = addCards(readIndex(data.index));
  places = placeStems();
  vocabulary = readVocabulary();
  spelt = ` ${[...vocabulary.keys()].join(" ")} `;
}
const addTo = (lists, key, item) => (lists.has(key) ? lists.get(key).push(item) : lists.set(key, [item]));
const exists = (found, marks = ["", PART]) => found.some((stem) => marks.some((mark) => places.has(mark + stem)));
const findPhrases = (found) => [...new Set(found.flatMap((stem) => phrasesOf.get(stem) || []))];
function readNamed() {
  const names = new Map(),
    add = (key, named) => key && addTo(names, key, named);
  for (const { id, naam } of trajecten)
    new Set([naam, id].map(nameKey)).forEach((key) => add(key, ["traject", id, naam]));
  for (const [kind, named] of Object.entries(data.namen))
    for (const [target, name, key] of named) add(key || nameKey(name), [kind, target, name]);
  return names;
}
function readPhrases() {
  const ofLine = (kind, line) => {
    const [targets, texts] = line.split("=");
    return readFollowing(texts).map((text) => ({
      kind,
      targets: targets.split("|"),
      text,
      groups: phraseGroups(text),
    }));
  };
  return Object.entries(data.frasen)
    .flatMap(([kind, ofKind]) => ofKind.split(";").flatMap((line) => ofLine(kind, line)))
    .filter((phrase) => phrase.groups.length);
}
function phraseGroups(text) {
  const every = tokens(text);
  let content = every.filter((word) => !functionWords.has(word) || smallWords.has(word));
  if (content.every((word) => smallWords.has(word) || fillerWords.has(word))) {
    content = every.filter((word) => !articles.has(word));
    if (content.length === 1) return [];
  }
  const seen = new Map(content.map((word) => [lightStems(word).slice().sort().join(" "), lightStems(word)]));
  return [...seen.values()];
}
/* Paragraphs of a card by field; what stands there need not be in the index. */
const ON_CARD = {
  naam: ":scope>:first-child>:first-child",
  samenvatting: ".samenvatting",
  omschrijving: "p.prose,.prose p",
  vereisten: ".notitie>p:not(.kopje)",
};
function addCards(entries) {
  const known = new Map(entries.map((entry) => [entry.word, entry]));
  const add = (word, place) => {
    if (!known.has(word)) known.set(word, { word, parts: [], at: [] });
    known.get(word).at.push(place);
  };
  for (const [name, where] of Object.entries(ON_CARD)) {
    const field = fieldOf.get(name),
      counts = field < fieldOf.get("omschrijving") ? (word) => !functionWords.has(word) : isContent;
    cards.forEach((card, row) => {
      const texts = [...card.querySelectorAll(where)].map((text) => text.textContent);
      for (const word of new Set(tokens(texts.join(" ")))) if (counts(word)) add(word, [row, field]);
    });
  }
  return [...known.values()];
}
/* Where each stem stands: as a word, or as a part of one. */
function placeStems() {
  const places = new Map();
  for (const { word, parts, at } of index)
    for (const place of at) {
      for (const stem of stems(word)) addTo(places, stem, place);
      for (const part of parts) for (const stem of lightStems(part)) addTo(places, PART + stem, place);
    }
  trajecten.forEach((it, row) => {
    addTo(places, target("thema", it.thema), [row, fieldOf.get("thema")]);
    for (const id of it.helpt_bij)
      addTo(places, target("belemmering", id), [
        row,
        fieldOf.get(it.gaat_over.includes(id) ? "trefwoorden" : "helpt_bij"),
      ]);
  });
  return places;
}
/* Every word that is known, with the best field in which it stands; words that only clients say count as a thema. */
function readVocabulary() {
  const found = new Map(index.map(({ word, at }) => [word, Math.min(...at.map((place) => place[1]))]));
  const add = (text, best) => {
    for (const word of tokens(text)) if (!functionWords.has(word)) found.set(word, best(found.get(word) ?? Infinity));
  };
  const phraseField = fieldOf.get("thema");
  for (const { kind, targets, text } of phrases) {
    add(text, (known) => Math.min(known, phraseField));
    if (kind === "synoniem")
      targets.forEach((words) => add(words, (known) => (known < Infinity ? known : phraseField)));
  }
  return new Map([...found].sort());
}
