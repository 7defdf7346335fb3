/* The state of the page, and its writing in the address after the `#`. */
function readState(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, "")),
    state = { q: given.get("q") || "" };
  for (const name of LIST_FACETS) if (given.get(name)) state[name] = given.get(name).split(",");
  for (const name of ONE_FACETS) if (given.get(name)) state[name] = given.get(name);
  for (const name of FLAG_FACETS) if (given.has(name)) state[name] = true;
  return state;
}
function writeState(state) {
  const given = new URLSearchParams();
  if (state.q.trim()) given.set("q", state.q.trim());
  for (const name of LIST_FACETS) if (state[name]?.length) given.set(name, state[name].join(","));
  for (const name of ONE_FACETS) if (state[name]) given.set(name, state[name]);
  for (const name of FLAG_FACETS) if (state[name]) given.set(name, "ja");
  return given.toString().replaceAll("%2C", ",");
}
const isAsked = (state) => Boolean(writeState(state));
