/* Which trajecten pass the filters: 0 fits, 1 fits broadly, ASK must be asked, null does not fit; added up, as search/filters.py. */
const ASK = 4;
const LIST_FACETS = ["trede", "thema", "dag", "dagdeel", "status"];
const ONE_FACETS = ["kosten", "geslacht", "leeftijd", "taal", "locatie", "aanbieder"];
const FLAG_FACETS = ["plaatsbaar", "zeker"];
const oneOf = (value, wanted) => (value === null ? ASK : wanted.includes(value) ? 0 : null);
const FREE = { ja: 0, voorwaarde: 1, onbekend: ASK };
const TESTS = {
  trede(it, wanted) {
    if (
      it.trede.some((trede) =>
        wanted.some((want) => trede === want || (!want.includes(".") && trede.startsWith(want + "."))),
      )
    )
      return 0;
    if (it.trede.some((trede) => wanted.some((want) => want.includes(".") && trede === want.split(".")[0]))) return 1;
    return it.trede.includes("onbekend") ? ASK : null;
  },
  thema: (it, wanted) => (wanted.includes(it.thema) ? 0 : null),
  status: (it, wanted) => (wanted.includes(it.status) ? 0 : null),
  aanbieder: (it, wanted) => oneOf(it.aanbieder, [wanted]),
  gemeente: (it, wanted) => oneOf(it.gemeente, wanted),
  locatie: (it, wanted) => (it.locatie.includes(wanted) ? 0 : it.locatie.length ? null : ASK),
  kosten(it, wanted) {
    if (wanted === "gratis") return FREE[it.gratis] ?? null;
    return it.prijs === null ? ASK : it.prijs <= +wanted ? 0 : null;
  },
  maand: (it, wanted) => (it.maand === null ? ASK : it.maand <= wanted ? 0 : null),
  geslacht: (it, wanted) => (it.geslacht === null || it.geslacht === wanted ? 0 : null),
  leeftijd(it, wanted) {
    const [low, high] = Array.isArray(wanted) ? wanted : [+wanted, +wanted];
    return (it.van ?? 0) <= high && (it.tot ?? 199) >= low ? 0 : null;
  },
  taal: (it, wanted) => (!it.taal.length || it.taal.includes(wanted) ? 0 : null),
  plaatsbaar: (it) =>
    it.status !== "beschikbaar" && it.status !== "pilot"
      ? null
      : ({ plaatsen: 0, onbekend: ASK }[it.verwijzing] ?? null),
};
/* Day and dagdeel must fit in one and the same moment. */
function testMoment(it, days, parts) {
  if (!days.length && !parts.length) return 0;
  let level = null;
  for (const moment of it.momenten) {
    const [day, part] = moment.split("/");
    const dayFits = !days.length || days.includes(day),
      partFits = !parts.length || parts.includes(part);
    if (dayFits && partFits) return 0;
    if ((dayFits || day === "?") && (partFits || part === "?"))
      level = Math.min(level ?? 2 * ASK, days.length && parts.length && moment === "?/?" ? 2 * ASK : ASK);
  }
  return level;
}
function testAll(it, filters, except) {
  let level = 0;
  for (const name of Object.keys(filters)) {
    if (name === except || !TESTS[name]) continue;
    const now = TESTS[name](it, filters[name]);
    if (now === null) return null;
    level += now;
  }
  const moment = testMoment(
    it,
    except === "dag" ? [] : filters.dag || [],
    except === "dagdeel" ? [] : filters.dagdeel || [],
  );
  return moment === null ? null : level + moment;
}
