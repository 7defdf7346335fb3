/* The week overview shows only what the filters leave. */
const weekItems = [...document.querySelectorAll("#week li")].map((item) => [
  item,
  rowOf.get(item.querySelector("a").hash.slice(3)),
]);
function followWeek(rows) {
  for (const [item, row] of weekItems) item.hidden = Boolean(rows) && !rows.has(row);
  if ($("week-filter")) $("week-filter").hidden = !rows;
}
