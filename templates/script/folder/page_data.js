/* What folder/page_data.py writes, read back: the data of the search, and the trajecten as rows to filter on. */
const $ = (id) => document.getElementById(id);
const DIGITS = new Map(
  [..."0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"].map((char, i) => [char, i]),
);
function readColumns(columns) {
  const rows = columns.id[0].map(() => ({}));
  for (const [name, [values, codes]] of Object.entries(columns)) {
    const width = codes.length / rows.length;
    rows.forEach((row, i) => {
      row[name] =
        values[
          width ? [...codes.slice(i * width, (i + 1) * width)].reduce((sum, char) => sum * 64 + DIGITS.get(char), 0) : i
        ];
    });
  }
  return rows;
}
const data = JSON.parse($("gegevens").textContent);
/* The ids stand on the cards; the data tells the order. */
data.trajecten.id[0] = [...document.querySelectorAll(".kaart")].map((card) => card.id.slice(2)).sort();
const trajecten = readColumns(data.trajecten),
  cards = trajecten.map((it) => $("t-" + it.id));
trajecten.forEach((it, row) => {
  it.naam = cards[row].querySelector("a").textContent;
});
