/* Read a query, as search/reading.py does: what is asked apart from a subject, and the subjects. */
function read(text) {
  prepare();
  const whole = text.replace(/\b(?:[A-Za-z]\.){2,}/g, (found) => found.replaceAll(".", ""));
  const plain = tokens(whole.replaceAll("€", " euro ").replaceAll("+", " plus "));
  const typed = joinMisspelt(joinHalves(spellTimes(plain)));
  const reading = {
    filters: {},
    aside: new Set(),
    concepts: [],
    named: new Set(),
    said: [],
    corrected: new Map(),
    unknown: [],
    quiet: new Map(),
    role: roleOf(typed.join(" ")),
  };
  const free = withoutUnwanted(typed, readFilters(typed, readNames(typed, reading), reading), reading);
  readSubjects(
    typed.map((word, place) => (free.has(place) ? essence(word) : word)),
    free,
    reading,
    !/\s$/.test(text),
  );
  if (!reading.said.length && !reading.concepts.length) reading.said.push("geen woord herkend");
  return reading;
}
/* Beside a day or a trede, words that are nowhere take no hits away. */
function asksSubject({ named, concepts, filters, unknown }) {
  return (
    named.size ||
    concepts.some((concept) => concept.alternatives.length) ||
    (concepts.length && !(filters.dag || filters.dagdeel || filters.trede)) ||
    unknown.some((word) => [...splits(word)].some(([, tail]) => kindWords.has(tail)))
  );
}
