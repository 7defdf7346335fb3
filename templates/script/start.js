/* Everything is there: show what only works with a script, and begin with what the address asks. */
$("vind").hidden = false;
document.documentElement.classList.add("script");
showChosen();
if (location.hash.includes("=")) state = readState(location.hash);
showInputs();
show();
follow();
