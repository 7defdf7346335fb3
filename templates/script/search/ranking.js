/* How well each traject answers the subjects of a query, by the weights of search/ranking.py. */
const factors = data.factoren,
  placeCache = new Map();
function ofStem(stem, only) {
  const key = `${stem} ${only || ""}`;
  if (!placeCache.has(key)) {
    const best = new Map();
    for (const [mark, worth] of [
      ["", 1],
      [PART, factors.deel],
    ])
      for (const [row, field] of places.get(mark + stem) || []) {
        const strength = worth * fields[field][1];
        if ((!only || only.includes(field)) && strength > (best.get(row) || 0)) best.set(row, strength);
      }
    if (placeCache.size > 4000) placeCache.clear();
    placeCache.set(key, best);
  }
  return placeCache.get(key);
}
function ofGroup(group, only) {
  const best = new Map();
  for (const stem of group)
    for (const [row, strength] of ofStem(stem, only)) if (strength > (best.get(row) || 0)) best.set(row, strength);
  return best;
}
function answersOf(concept) {
  const found = new Map();
  for (const { groups, weight, only } of concept.alternatives) {
    const maps = groups.map((group) => ofGroup(group, only));
    for (const row of maps.length ? maps[0].keys() : []) {
      if (!maps.every((map) => map.has(row))) continue;
      const strength = (weight * maps.reduce((sum, map) => sum + map.get(row), 0)) / maps.length;
      const [first, second] = found.get(row) || [0, 0];
      found.set(row, strength > first ? [strength, first] : [first, Math.max(second, strength)]);
    }
  }
  return new Map([...found].map(([row, [first, second]]) => [row, first + factors.tweede * second]));
}
/* Weigh what a traject lets the client do against what the client wants: to help, or to be helped. */
function fit(helps, role) {
  if (role > 0) return role > 1 && !helps ? factors.geholpen_bij_helpen : 1;
  if (role < 0) return helps ? factors.helper_bij_vraag : 1;
  return helps < 2 ? 1 : factors.helper;
}
/* `candidates`: row to {level, status, helps, meant}; gives the rows that answer, best first. */
function rank(reading, candidates) {
  const [scores, total, lacks] = scoresOf(reading, candidates),
    hits = [];
  let best = 0;
  for (const [row, it] of candidates) {
    const factor = factorOf(reading, it),
      answer = total ? ((scores.get(row) || 0) / total) * factor : 0;
    best = Math.max(best, answer);
    const isNamed = reading.named.has(trajecten[row].id) && !lacks(row);
    hits.push([row, answer + (isNamed ? factors.genoemd * factor : 0)]);
  }
  const unknown = reading.concepts.filter((it) => !it.alternatives.length),
    lacking = total ? (factors.onbekend * unknown.reduce((sum, it) => sum + it.weight, 0)) / total : 0,
    least = Math.max(factors.minst, factors.minst_bij_onbekend * lacking, best * factors.aandeel),
    rounded = (score) => Math.round(score * 1e6),
    hardly = factors.nauwelijks * Math.max(...hits.map((hit) => hit[1])),
    levelOf = (hit) => candidates.get(hit[0]).level;
  return hits
    .filter((hit) => hit[1] > least)
    .sort(
      (a, b) =>
        (a[1] < hardly) - (b[1] < hardly) || levelOf(a) - levelOf(b) || rounded(b[1]) - rounded(a[1]) || a[0] - b[0],
    )
    .map((hit) => hit[0]);
}
function scoresOf(reading, candidates) {
  const size = Math.max(trajecten.length, 2),
    scores = new Map(),
    found = [];
  let total = 0;
  for (const concept of reading.concepts) {
    const answers = answersOf(concept),
      rarity = 0.3 + (0.7 * Math.log(size / Math.max(answers.size, 1))) / Math.log(size),
      weight = concept.weight * (concept.alternatives.length ? rarity : factors.onbekend);
    total += weight;
    found.push(answers);
    for (const [row, strength] of answers)
      if (candidates.has(row)) scores.set(row, (scores.get(row) || 0) + weight * strength);
  }
  /* What is named has all the rest that any traject has: `leren fietsen` names no Fietsen. */
  return [scores, total, (row) => found.some((answers) => answers.size && !answers.has(row))];
}
function factorOf({ filters, role }, { status, helps, meant }) {
  let factor = fit(helps, role);
  if ((status === "elders" || status === "gewenst") && !filters.gemeente) factor *= factors.elders;
  else if (status === "gestopt") factor *= factors.gestopt;
  return meant ? factor * factors.bedoeld : factor;
}
