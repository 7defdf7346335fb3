/* The names in a query, as search/naming.py reads them: of trajecten, providers, places and towns. */
const NAME_WORDS = 8;
function readNames(typed, reading) {
  const runs = new Map(),
    free = new Set(typed.keys());
  let home;
  for (let start = 0; start < typed.length; start++)
    for (let end = start + 1; end <= Math.min(start + NAME_WORDS, typed.length); end++)
      runs.set(typed.slice(start, end).join(" "), [...typed.keys()].slice(start, end));
  const found = [...runs.keys()]
    .filter((key) => names.has(key))
    .sort((a, b) => b.length - a.length)
    .flatMap((key) => names.get(key).map((named) => [key, ...named]));
  for (const [key, kind, target, name] of found) {
    const span = runs.get(key),
      whole = span.every((place) => free.has(place)),
      isOutside = (kind === "thuis" || kind === "gemeente") && typed[span[0] - 1] === "buiten",
      no = isOutside ? span[0] - 1 : negatesName(typed, span[0], kind);
    if (no >= 0 && whole) reading.said.push(notRead(typed, no, span.at(-1) + 1));
    if (no < 0) readName(reading, key, span[0], whole, kind, target, name);
    if (no >= 0 || kind === "thuis" || (kind === "traject" ? span.length > 1 : whole))
      for (let at = no < 0 ? span[0] : no; at <= span.at(-1); at++) free.delete(at);
    if (no < 0 && whole && kind === "thuis") home = name;
  }
  /* Who names the own municipality wants nothing of a neighbour. */
  if (home && !reading.filters.gemeente) {
    reading.filters.status = ["beschikbaar", "pilot", "gewenst", "gestopt"];
    reading.said.push(home);
  }
  return free;
}
function readName(reading, key, place, whole, kind, target, name) {
  const inName = key.split(" ");
  if (kind === "traject") {
    reading.named.add(target);
    const alternatives = inName.map((word) => ({ groups: [stems(word)], weight: 1 }));
    if (inName.length > 1) reading.concepts.push({ word: key, place, weight: 0.5, alternatives });
  } else if (kind === "gemeente" && whole) {
    reading.filters.gemeente = [target];
    reading.said.push(name);
  } else if (kind !== "thuis" && whole) {
    const groups = inName.filter((word) => !functionWords.has(word)).map(stems);
    if (!groups.length) return;
    const alternatives = [
      { groups, weight: name === name.toLowerCase() ? 1 : 2, only: [fieldOf.get(kind), fieldOf.get("naam")] },
      { groups, weight: 1 },
    ];
    reading.concepts.push({ word: key, place, weight: 1, alternatives });
    reading.aside.add(place);
    reading.said.push(`${kind} ${name}`);
  }
}
