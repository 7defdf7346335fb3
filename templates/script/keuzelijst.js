/* Keuzelijst: ticked trajecten, what clashes, what it costs together, one sheet for the client. Kept in this page only. */
const chosen = new Set(),
  dialog = $("keuzelijst");
/* An amount stands on one line. */
const keepAmounts = (text) => text.replaceAll("€ ", "€\u00a0");
const textOf = (row, term) => {
  const dt = [...cards[row].querySelectorAll(".feiten>dt")].find((item) => item.textContent === term);
  return dt ? keepAmounts(dt.nextElementSibling.textContent.trim()) : "navragen";
};
const nameOf = (row) => trajecten[row].naam;
const dayOf = (moment) =>
  moment
    .split("/")
    .map((part, i) => (part === "?" ? "" : i && moment[0] !== "?" ? part : part))
    .join("");
function clashes(rows) {
  const found = [];
  rows.forEach((one, i) =>
    rows.slice(i + 1).forEach((other) => {
      const both = trajecten[one].momenten.filter(
        (moment) =>
          !moment.startsWith("?") &&
          trajecten[other].momenten.some((item) => {
            const [day, part] = moment.split("/"),
              [otherDay, otherPart] = item.split("/");
            return day === otherDay && (part === otherPart || part === "?" || otherPart === "?");
          }),
      );
      if (both.length)
        found.push(`${nameOf(one)} en ${nameOf(other)} zijn misschien tegelijk: ${both.map(dayOf).join(" en ")}.`);
    }),
  );
  return found;
}
// Unknown is never free: what has no price a month is named with what is known of it, and makes the sum a lower bound.
function totalCost(rows) {
  const unknown = rows.filter((row) => trajecten[row].maand === null),
    sum = rows.reduce((total, row) => total + trajecten[row].maand, 0),
    parts = unknown.map((row) => `${nameOf(row)} telt niet mee: ${textOf(row, "Kosten")}.`);
  parts.unshift(
    sum
      ? `Samen ${unknown.length ? "ten minste " : ""}ongeveer ${euro(sum)} per maand, met een bijstandsuitkering.`
      : unknown.length
        ? "Wat het samen kost, is niet bekend."
        : "Samen gratis, met een bijstandsuitkering.",
  );
  return keepAmounts(parts.join(" "));
}
function sheetItem(row) {
  const facts = make("dl");
  for (const [title, term] of [
    ["Wanneer", "Wanneer"],
    ["Waar", "Waar"],
    ["Wat kost het", "Kosten"],
  ])
    facts.append(make("dt", {}, title), make("dd", {}, textOf(row, term)));
  return make(
    "li",
    {},
    make("p", { className: "knoppen" }, remover(row)),
    make("h3", {}, nameOf(row)),
    make("p", {}, cards[row].querySelector(".samenvatting").textContent),
    facts,
  );
}
function remover(row) {
  const onclick = () => {
    cards[row].querySelector(".hulp input").click();
    $("keuze-kop").focus();
  };
  return make(
    "button",
    { type: "button", className: "knop", onclick },
    "Haal weg",
    make("span", { className: "sr" }, `: ${nameOf(row)}`),
  );
}
function showChosen() {
  const rows = [...chosen].sort((a, b) => a - b);
  $("keuze-open").hidden = !rows.length;
  $("keuze-open").textContent = `Keuzelijst: ${plural(rows.length, "traject", "trajecten")}`;
  $("keuzes").replaceChildren(...rows.map(sheetItem));
  $("botsingen").replaceChildren(...clashes(rows).map((text) => make("li", {}, text)));
  $("botsingen").hidden = !$("botsingen").childElementCount;
  $("kosten-samen").textContent = rows.length ? totalCost(rows) : "";
  $("keuze-leeg").hidden = rows.length > 0;
  $("keuze-print").disabled = $("keuze-kopie").disabled = !rows.length;
}
function choose(row, on) {
  on ? chosen.add(row) : chosen.delete(row);
  showChosen();
  $("melding").textContent =
    `${nameOf(row)} ${on ? "staat op" : "is van"} de keuzelijst. ${plural(chosen.size, "traject", "trajecten")} gekozen.`;
}
function sheetText() {
  const lines = ["Uw keuzes", ""];
  for (const row of [...chosen].sort((a, b) => a - b))
    lines.push(
      nameOf(row),
      cards[row].querySelector(".samenvatting").textContent,
      `Wanneer: ${textOf(row, "Wanneer")}`,
      `Waar: ${textOf(row, "Waar")}`,
      `Wat kost het: ${textOf(row, "Kosten")}`,
      "",
    );
  const extra = [...$("botsingen").children].map((item) => item.textContent);
  return [...lines, ...extra, $("kosten-samen").textContent].join("\n").trim() + "\n";
}
async function copy(text, button) {
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = make("textarea", { value: text, className: "sr" });
    (dialog.open ? dialog : document.body).append(area);
    area.select();
    done = document.execCommand("copy");
    area.remove();
    button.focus();
  }
  (dialog.open ? $("blad-melding") : $("melding")).textContent = done ? "Gekopieerd." : "Kopiëren lukt niet.";
  const label = (button.dataset.tekst ||= button.textContent);
  button.textContent = done ? "Gekopieerd" : "Kopiëren lukt niet";
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
}
const mailText = (it) => data.mail.replaceAll("{naam}", it.naam).replace("{aan}", it.aan);
cards.forEach((card, row) => {
  const it = trajecten[row],
    tick = make("input", { type: "checkbox" });
  tick.addEventListener("change", () => choose(row, tick.checked));
  const tools = make(
    "div",
    { className: "hulp" },
    make("label", {}, tick, " Op de keuzelijst", make("span", { className: "sr" }, `: ${it.naam}`)),
  );
  if (it.aan) {
    const button = make("button", { type: "button", className: "knop" }, "Kopieer aanmeldtekst");
    button.setAttribute("aria-label", `Kopieer aanmeldtekst voor ${it.naam}`);
    button.addEventListener("click", () => copy(mailText(it), button));
    tools.append(button);
  }
  card.querySelector("details").before(tools);
});
// Not `autofocus`: Chromium tries that when the page loads, and complains when somebody types already.
$("keuze-open").addEventListener("click", () => {
  dialog.showModal();
  $("keuze-kop").focus();
});
$("keuze-dicht").addEventListener("click", () => dialog.close());
$("deel").addEventListener("click", (event) =>
  copy(location.href.split("#")[0] + "#" + writeState(state), event.currentTarget),
);
$("keuze-kopie").addEventListener("click", (event) => copy(sheetText(), event.currentTarget));
$("keuze-wis").addEventListener("click", () => {
  chosen.clear();
  document.querySelectorAll(".hulp input").forEach((tick) => {
    tick.checked = false;
  });
  showChosen();
  dialog.close();
  box.focus();
});
$("keuze-print").addEventListener("click", () => print());
