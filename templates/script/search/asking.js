/* What a query asks apart from its subjects, put together as search/asking.py does. */
const isLonely = among(data.woorden.eenzaam),
  isAfterOnly = among("maar op in s de het bij voor met");
/* Find day, price, age, sex and trede; what is read leaves `free`. */
function readFilters(typed, free, reading) {
  const masked = typed.map((word, place) => (free.has(place) ? word : "|")),
    starts = [],
    client = [],
    limits = [...typed.keys()].filter((place) => !free.has(place));
  masked.reduce((at, word) => (starts.push(at), at + word.length + 1), 0);
  for (const found of readSentences(masked.join(" "))) {
    const asked = [...starts.keys()].filter(
      (place) => free.has(place) && starts[place] >= found.start && starts[place] < found.end,
    );
    if (!asked.length || !addAsked(typed, found, asked, free, reading)) continue;
    if (found.words === CLIENT) client.push(...asked);
    if (!found.filters.geslacht && !found.filters.leeftijd) limits.push(...asked);
    if (found.words === DROP) asked.forEach((place) => free.delete(place));
  }
  const times = readDays(typed, free, reading),
    gone = [...times, ...[...limits, ...times].map((place) => onlyBefore(typed, place))];
  if (Object.keys(reading.filters).length > 1) gone.push(...client);
  gone.forEach((place) => free.delete(place));
  return free;
}
/* Add what a part of the query asks; gives whether it does. */
function addAsked(typed, { filters, said, words }, asked, free, reading) {
  const names = Object.keys(filters),
    no = names.length ? negator(typed, asked[0]) : words === DROP && !said ? asked[0] : -1,
    end = asked.at(-1) + 1;
  if (no >= 0) {
    reading.said.push(notRead(typed, no, end));
    asked.forEach((place) => free.delete(place));
    return false;
  }
  if (words === PHRASE) {
    const telling = inTimes("vertelt", typed.join(" ")),
      note = telling || said ? "" : notRead(typed, asked[0], end);
    asked.forEach((place) => reading.quiet.set(place, note));
    if (telling) return false;
  }
  if (!said) return false;
  if (filters.trede && reading.filters.trede) filters.trede.unshift(...reading.filters.trede);
  /* Of two of a kind the first counts. */
  else if (names.some((name) => name in reading.filters)) return true;
  Object.assign(reading.filters, filters);
  reading.said.push(said);
  if (words !== DROP) asked.forEach((place) => reading.aside.add(place));
  return true;
}
function readDays(typed, free, reading) {
  const places = [...free]
    .sort((a, b) => a - b)
    .filter((place) => !reading.quiet.has(place) && !functionWords.has(typed[place]));
  const { dag, dagdeel, said, used } = readWhen(typed, places);
  if (said) {
    if (dag.length) reading.filters.dag = dag;
    if (dagdeel.length) reading.filters.dagdeel = dagdeel;
    reading.said.push(said);
  }
  return places.filter((place) => used.has(typed[place]));
}
/* The `alleen` of `alleen 's avonds`; who says `ik zit alleen op zondag` is alone. */
function onlyBefore(typed, place) {
  let at = place - 1;
  while (isAfterOnly(typed[at])) at--;
  return typed[at] === "alleen" && !isLonely(typed[at - 1]) && !inTimes("vertelt", typed.join(" ")) ? at : -1;
}
