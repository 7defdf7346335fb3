/* The questions one at a time. The ways and their outcomes come with the data; nothing that is answered is kept. */
const sheet = $("indicatie-nu"),
  ways = data.indicatie;
const questions = [...document.querySelectorAll(".vragen>li")].map((item) => ({
  title: item.querySelector("h3").textContent.replace(/^\d+\. /, ""),
  remarks: [...item.querySelectorAll("p")].map((text) => text.textContent),
  answers: [...item.querySelectorAll("li>span")].map((text) => text.textContent),
}));
let given = [];
const button = (text, onclick, kind = "knop") => make("button", { type: "button", className: kind, onclick }, text);
/* The question at which the answers so far arrive; -1 after the last. */
const reach = (answers) => answers.reduce((at, answer) => ways.vervolg[at][answer], 0);
function answer(next) {
  given = next;
  const at = reach(given),
    shown = at < 0 ? showOutcome() : showQuestion(at);
  shown.focus();
  $("melding").textContent = at < 0 ? "U ziet de indicatie." : `Vraag ${given.length + 1}.`;
}
const goBack = () => answer(given.slice(0, -1)),
  restart = () => answer([]);
const wayBack = () => (given.length ? [button("Vorige vraag", goBack), button("Begin opnieuw", restart)] : []);
function showQuestion(at) {
  const { title, remarks, answers } = questions[at];
  const choices = answers.map((text, i) =>
    make("label", {}, make("input", { type: "radio", name: "antwoord", value: i }), make("span", {}, text)),
  );
  const missing = make("p", { className: "fout", id: "kies-antwoord" });
  missing.setAttribute("role", "alert");
  const group = make(
    "fieldset",
    { tabIndex: -1 },
    make("legend", {}, title),
    ...remarks.map((text) => make("p", { className: "zacht" }, text)),
    ...choices,
  );
  const form = make(
    "form",
    { noValidate: true },
    make("p", { className: "zacht" }, `Vraag ${given.length + 1}`),
    group,
    missing,
    make("p", { className: "knoppen" }, make("button", { className: "knop knop-vol" }, "Volgende"), ...wayBack()),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = form.querySelector(":checked");
    if (chosen) return answer([...given, +chosen.value]);
    missing.textContent = "Kies eerst een antwoord.";
    form.querySelector("input").focus();
  });
  sheet.replaceChildren(form);
  return group;
}
const DAY = { day: "numeric", month: "long", year: "numeric" };
/* As add_months does: the last day of a short month stands in for one that it does not have. */
function dayAfter(months) {
  const today = new Date(),
    day = new Date(today.getFullYear(), today.getMonth() + months, 1);
  const last = new Date(day.getFullYear(), day.getMonth() + 1, 0).getDate();
  day.setDate(Math.min(today.getDate(), last));
  return day.toLocaleDateString("nl-NL", DAY);
}
function showOutcome() {
  const outcome = ways.uitkomsten[given.map((place) => place.toString(36)).join("")];
  const [treden, [months], ...parts] = outcome.split("|").map((part) => part.split(" "));
  const title = make("h3", { tabIndex: -1 }, `Indicatie: trede ${new Intl.ListFormat("nl").format(treden)}`);
  const say = (number) => ways.zinnen[number].replace("{dag}", months && dayAfter(+months));
  const shown = parts.flatMap(([heading, ...sentences], i) => [
    ...(i ? [make("h4", {}, say(heading))] : []),
    make("ul", { className: i ? "" : "uitkomst" }, ...sentences.map((text) => make("li", {}, say(text)))),
  ]);
  const links = treden.map((trede) =>
    make("li", {}, make("a", { href: `#trede=${trede}` }, `Toon wat er is bij trede ${trede}`)),
  );
  let at = 0;
  const answers = given.map((place) => {
    const { title, answers } = questions[at];
    at = ways.vervolg[at][place];
    return make("li", {}, `${title} `, make("strong", {}, answers[place]));
  });
  sheet.replaceChildren(
    title,
    shown.shift(),
    make("ul", { className: "uitkomst" }, ...links),
    ...shown,
    make("h4", {}, "Dit hebt u geantwoord"),
    make("ol", {}, ...answers),
    make("p", { className: "zacht" }, "Dit wordt nergens bewaard."),
    make("p", { className: "knoppen" }, ...wayBack()),
  );
  return title;
}
if (sheet && ways) {
  sheet.hidden = false;
  $("vragen").open = false;
  showQuestion(0);
}
