/* Answer a query, as search/answer.py does: read it, filter, rank; and say how it was read. */
const LATER = { elders: 1, gewenst: 1, gestopt: 2 };
function wantedBy(state, reading) {
  const wanted = { ...(reading ? reading.filters : {}) };
  for (const name of [...LIST_FACETS, ...ONE_FACETS]) if (state[name]?.length) wanted[name] = state[name];
  if (state.plaatsbaar) wanted.plaatsbaar = true;
  return wanted;
}
/* What is named in the query itself is shown, though it is not for the sex or age that its words say. */
const impersonal = ({ geslacht, leeftijd, ...rest }) => rest;
/* `without`: a filter that the words ask and that is left out, to see what it takes away. */
function ask(state, without) {
  const reading = state.q.trim() ? read(state.q) : null;
  if (reading) delete reading.filters[without];
  const wanted = wantedBy(state, reading);
  const levels = new Map(),
    candidates = new Map();
  trajecten.forEach((it, row) => {
    const level =
      testAll(it, wanted) ??
      (reading?.named.has(it.id) ? testAll(it, wantedBy(state, { filters: impersonal(reading.filters) })) : null);
    if (level === null || (state.zeker && level >= ASK)) return;
    levels.set(row, level);
    const meant =
      (wanted.geslacht && it.geslacht !== null) || (wanted.leeftijd && (it.van !== null || it.tot !== null));
    candidates.set(row, { level, status: it.status, helps: it.helpt, meant });
  });
  /* Who names a neighbour asks for what is there. */
  const placeOf = (row) => (wanted.gemeente ? 0 : LATER[trajecten[row].status] || 0);
  const ranked = reading && asksSubject(reading);
  let rows;
  if (ranked) rows = rank(reading, candidates);
  else
    rows = [...candidates.keys()].sort(
      (a, b) =>
        placeOf(a) - placeOf(b) ||
        levels.get(a) - levels.get(b) ||
        !candidates.get(a).meant - !candidates.get(b).meant ||
        a - b,
    );
  const later = (row) => !ranked && placeOf(row);
  return { rows, levels, reading, later };
}
/* Say what the query was read as: subjects first, and of several words together what they stand for. */
function readAs({ concepts, said, aside }) {
  const subjects = concepts
    .filter((it) => it.alternatives.length && it.weight === 1 && (!aside.has(it.place) || it.word.includes(" ")))
    .map(({ word, alternatives }) => {
      const [label, another] = new Set(alternatives.map((it) => it.via));
      return word.includes(" ") && label && another === undefined ? label[0].toLowerCase() + label.slice(1) : word;
    });
  return [...new Set([...subjects, ...said])];
}
