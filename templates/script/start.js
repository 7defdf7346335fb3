/* Everything is there: show what only works with a script, and begin with what the address asks. */
$("vind").hidden = false;
document.documentElement.classList.add("script");
showChosen();
/* In one column the contents would stand before the search box, a screen and a half long. */
const beside = matchMedia("(min-width: 66em)");
const foldContents = () => {
  $("inklap").open = beside.matches;
};
beside.addEventListener("change", foldContents);
foldContents();
if (location.hash.includes("=")) state = readState(location.hash);
showInputs();
show();
follow();
(window.requestIdleCallback || setTimeout)(prepare);
