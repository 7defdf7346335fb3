/* What a phrase of the query stands for, as search/concepts.py has it: ways in which a traject may answer. */
/* The label of an obstacle stands on the page, where it is told what helps. */
const obstacleLabel = ({ kind, targets }) => (kind === "belemmering" ? $("helpt-" + targets[0])?.textContent : "");
function targetsOf(phrase, share) {
  if (phrase.kind !== "synoniem")
    return [
      {
        groups: [[target(phrase.kind, phrase.targets[0])]],
        weight: (phrase.kind === "belemmering" ? 1 : 0.8) * share,
        via: obstacleLabel(phrase),
      },
    ];
  return phrase.targets
    .map((target) => ({
      groups: tokens(target)
        .filter((word) => !functionWords.has(word))
        .map(stems),
      weight: 0.9 * share,
      via: target,
    }))
    .filter((a) => a.groups.length);
}
const says = (found, group) =>
  functionWords.has(found[0])
    ? found.length === group.length && found.every((stem) => group.includes(stem))
    : found.some((stem) => group.includes(stem));
function placesOf(phrase, own) {
  const at = [];
  const telling = phrase.groups.filter((group) => group.every(isContent));
  let told = 0;
  for (const group of phrase.groups) {
    const hits = [...own].filter(([place, found]) => !at.includes(place) && says(found, group)).map(([place]) => place);
    if (hits.length) {
      at.push(hits.reduce((a, b) => ((at.length ? Math.abs(b - at[0]) < Math.abs(a - at[0]) : b < a) ? b : a)));
      told += telling.includes(group);
    }
  }
  const share = at.length / phrase.groups.length,
    nothing = [[], 0];
  if (
    !at.length ||
    (share < 1 &&
      (phrase.kind !== "belemmering" || share < 0.6 || at.length === 1 || told < Math.max(1, telling.length / 2)))
  )
    return nothing;
  const between = [...own].filter(
    ([place, found]) =>
      place > Math.min(...at) && place < Math.max(...at) && !at.includes(place) && !functionWords.has(found[0]),
  );
  return between.length <= 2 ? [at, share] : nothing;
}
