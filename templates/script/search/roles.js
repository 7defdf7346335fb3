/* Who helps and who is helped, by the signs of search/roles.py. */
const SIGNS = data.woorden.rollen.map(([pattern, weight]) => [new RegExp(pattern), weight]);
const roleOf = (text) => SIGNS.reduce((sum, [pattern, weight]) => (pattern.test(text) ? sum + weight : sum), 0);
