/* Keuzelijst: ticked trajecten, what clashes, what it costs together, one sheet for the client. Kept in this page only. */
const chosen = new Set(),
  dialog = $("keuzelijst");
/* What the klantmanager must still ask, is not known yet to a client. */
const forClient = (text) => text.replaceAll("navragen", "nog niet bekend");
const told = (row, term) =>
  [...cards[row].querySelectorAll(".feiten>dt,details>div>.rijen>dt")].find((dt) => dt.textContent === term)
    ?.nextElementSibling;
const textOf = (row, term) => told(row, term).textContent.trim();
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
      ? `Samen ${unknown.length ? "ten minste " : ""}ongeveer ${euro(sum).replace(" ", "\u00a0")} per maand, met een bijstandsuitkering.`
      : unknown.length
        ? "Wat het samen kost, is niet bekend."
        : "Samen gratis, met een bijstandsuitkering.",
  );
  return forClient(parts.join(" "));
}
/* The words of `wegwijzer advies --blad`. */
function sentence(text) {
  const plain = forClient(text).trim().replace(/\.+$/, "");
  return text.startsWith("navragen") ? "Dat weten we nog niet." : `${plain[0].toUpperCase()}${plain.slice(1)}.`;
}
/* The card has the name of a place, and the town when that is another; a client must get there. */
function whereOf(row) {
  let town;
  return [...told(row, "Waar").childNodes]
    .map(({ hash, textContent: text }) => {
      if (!hash?.startsWith("#l-")) return text.replace(` (${town})`, "").replace(/^, $/, "; ");
      const place = $(hash.slice(1)).nextElementSibling.firstChild.textContent.trim();
      town = place.split(", ").at(-1);
      return [text, place].filter(Boolean).join(", ");
    })
    .join("");
}
const BEGIN = {
  plaatsen: "Uw klantmanager meldt u aan.",
  aansporen: "U neemt zelf contact op. Uw klantmanager kan u daarbij helpen.",
  zelf: "U regelt dit zelf.",
  onbekend: "Uw klantmanager vraagt na hoe u kunt beginnen.",
};
function factsOf(row) {
  // What the klantmanager asks about it stands in a quote behind the text.
  const needed = [...(told(row, "Eerst nodig")?.querySelectorAll("li") || [])].map(({ childNodes }) =>
    sentence([...childNodes].map((node) => (node.localName === "q" ? "" : node.textContent)).join("")),
  );
  return [
    ["Wat", sentence(cards[row].querySelector(".samenvatting").textContent)],
    ["Waar", sentence(whereOf(row))],
    ["Wanneer", sentence(textOf(row, "Wanneer"))],
    ["Kosten", sentence(textOf(row, "Kosten"))],
    ["Nodig", needed.join(" ") || "Vraag wat u mee moet nemen."],
    ["Beginnen", BEGIN[trajecten[row].verwijzing]],
  ];
}
const sheetItem = (row) =>
  make(
    "li",
    {},
    make("div", { className: "los" }, make("h3", {}, nameOf(row)), remover(row)),
    make("dl", {}, ...factsOf(row).flatMap(([term, text]) => [make("dt", {}, term), make("dd", {}, text)])),
  );
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
    lines.push(nameOf(row), ...factsOf(row).map((fact) => fact.join(": ")), "");
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
