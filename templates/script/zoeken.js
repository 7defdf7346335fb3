/* Read a query into subjects and rank trajecten, as search/reading.py and search/ranking.py do. */
/* The marks of part and served, as index/store.py has them. */
const PART = "_",
  SERVED = "~";
/* By field: where a word of the index begins, and where it goes on; digits from the last one only begin a number. */
const FIELD_MARKS = "./:;=?@[]^!#$%&()*+,",
  LAST = 48;
const BESIDE = 0.4,
  OWN_OBSTACLE = 0.5,
  PARTICLE_ROOM = 4;
function makeSearch(data, trajecten) {
  const words = data.woorden,
    fields = data.velden,
    marks = data.merken,
    factors = data.factoren;
  const [functionWords, fillers, small, kinds, wanting, changing, articles] = [
    "functie",
    "vulling",
    "klein",
    "soort",
    "wens",
    "anders",
    "lidwoord",
  ].map((name) => new Set(words[name].split(" ")));
  const separable = new Set(words.scheidbaar),
    signs = words.rollen.map(([pattern, weight]) => [new RegExp(pattern), weight]);
  const roleOf = (text) => signs.reduce((sum, [pattern, weight]) => (pattern.test(text) ? sum + weight : sum), 0);
  const stemCache = new Map(),
    placeCache = new Map();
  const lightStems = makeStemmer(words),
    { unlikeness, startsAlike } = makeLikeness(words),
    fieldOf = new Map(fields.map(([name], i) => [name, i]));
  const shortFields = fields.map((_, i) => i).slice(0, fieldOf.get("omschrijving"));
  const isContent = (word) => !functionWords.has(word) && !fillers.has(word);
  const stems = (word) => {
    if (!stemCache.has(word))
      stemCache.set(word, [
        ...new Set([...lightStems(word), ...(Object.hasOwn(words.extra, word) ? words.extra[word].split(" ") : [])]),
      ]);
    return stemCache.get(word);
  };
  const index = readIndex(data.index),
    places = placeStems(),
    vocabulary = new Map();
  const exists = (found, marks = ["", PART, SERVED]) =>
    found.some((stem) => marks.some((mark) => places.has(mark + stem)));
  const names = new Map();
  const addName = (key, named) => key && names.set(key, [...(names.get(key) || []), named]);
  for (const { id, naam } of trajecten)
    new Set([naam, id].map(nameKey)).forEach((key) => addName(key, ["traject", id, naam]));
  for (const [kind, named] of Object.entries(data.namen))
    for (const [target, name, key] of named) addName(key || nameKey(name), [kind, target, name]);
  const phrases = Object.entries(data.frasen)
    .flatMap(([kind, ofKind]) =>
      ofKind.split(";").flatMap((line) => {
        const [targets, texts] = line.split("=").map((part) => part.split("|"));
        return texts.map((text) => ({ kind, targets, text, groups: phraseGroups(text) }));
      }),
    )
    .filter((phrase) => phrase.groups.length);
  readVocabulary();
  const phrasesOf = new Map();
  for (const phrase of phrases)
    for (const stem of new Set(phrase.groups.flat())) phrasesOf.set(stem, [...(phrasesOf.get(stem) || []), phrase]);
  const findPhrases = (found) => [...new Set(found.flatMap((stem) => phrasesOf.get(stem) || []))];

  function phraseGroups(text) {
    const every = tokens(text);
    let content = every.filter((word) => !functionWords.has(word) || small.has(word));
    if (content.every((word) => small.has(word) || fillers.has(word))) {
      content = every.filter((word) => !articles.has(word));
      if (content.length === 1) return [];
    }
    const seen = new Map(content.map((word) => [lightStems(word).slice().sort().join(" "), lightStems(word)]));
    return [...seen.values()];
  }
  /* Where each stem stands: as a word, as a part of one, or among words on who is helped. */
  function placeStems() {
    const places = new Map(),
      served = new Map(),
      own = fieldOf.get("begunstigden");
    const put = (stem, place) => (places.has(stem) ? places.get(stem).push(place) : places.set(stem, [place]));
    /* Who helps children of the `basisschool` is at `school` too: a part of a word is served by a part, a word only by a word. */
    const isServed = (group, mark, [row, field]) =>
      field !== own && served.has(row) && group.some((stem) => served.get(row)[mark].has(stem));
    const entries = index.map(({ word, parts, at }) => ({
      groups: [[stems(word), ""], ...parts.map((part) => [lightStems(part), PART])],
      at,
    }));
    for (const { groups, at } of entries)
      for (const [row, field] of at)
        if (field === own) {
          const before = served.get(row) || { "": [], [PART]: [] };
          served.set(row, {
            "": union(before[""], groups[0][0]),
            [PART]: union(before[PART], ...groups.map(([group]) => group)),
          });
        }
    for (const { groups, at } of entries)
      for (const place of at)
        for (const [group, mark] of groups)
          for (const stem of group) put((isServed(group, mark, place) ? SERVED : mark) + stem, place);
    trajecten.forEach((it, row) => {
      put(target("thema", it.thema), [row, fieldOf.get("thema")]);
      for (const id of it.helpt_bij)
        put(target("belemmering", id), [row, fieldOf.get(it.gaat_over.includes(id) ? "trefwoorden" : "helpt_bij")]);
    });
    return places;
  }
  /* Every word that is known, with the best field in which it stands; words that only clients say count as a thema. */
  function readVocabulary() {
    const found = new Map(index.map(({ word, at }) => [word, Math.min(...at.map((place) => place[1]))]));
    const add = (text, best) => {
      for (const word of tokens(text)) if (!functionWords.has(word)) found.set(word, best(found.get(word) ?? Infinity));
    };
    const phraseField = fieldOf.get("thema");
    for (const { kind, targets, text } of phrases) {
      add(text, (known) => Math.min(known, phraseField));
      if (kind === "synoniem")
        targets.forEach((words) => add(words, (known) => (known < Infinity ? known : phraseField)));
    }
    [...found].sort().forEach(([word, best]) => vocabulary.set(word, best));
  }
  function closeWords(word, most) {
    if (word.length < 4 || /^\d/.test(word)) return [];
    const scored = [],
      worth = fieldOf.get("locatie");
    for (const [form, best] of vocabulary) {
      if (
        best > worth ||
        form.length <= LEAST ||
        !isContent(form) ||
        Math.abs(form.length - word.length) > 3 ||
        (word.length === 4 && best) ||
        !startsAlike(word, form)
      )
        continue;
      const cost = unlikeness(word, form);
      if (cost <= most) scored.push([cost, best, form]);
    }
    return scored
      .sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1))
      .slice(0, 3)
      .map((item) => item[2]);
  }
  /* A small one may be misspelt in what it is a form of; another one only as it is heard. */
  function correct(word) {
    const isSmall = /jes?$/.test(word),
      bases = lightStems(word).filter((base) => base !== word && (isSmall || base.length > 5));
    const inBase = (base) => closeWords(base, isSmall ? believable(base) : 0.4)[0];
    return closeWords(word, believable(word))[0] || bases.sort().map(inBase).find(Boolean);
  }
  const guesses = (word) => closeWords(word, believable(word) + 0.6);
  const knownPart = (part) =>
    vocabulary.has(part) || (part.length > LEAST && lightStems(part).some((stem) => vocabulary.has(stem)));
  const mayBeWords = (head, tail) =>
    head.length > LEAST && (tail.length > LEAST || kinds.has(tail)) && isContent(head) && isContent(tail);
  function compoundParts(word) {
    if (word.length < 2 * LEAST + 1 || /^\d/.test(word)) return [];
    let best = [],
      score = [0, 0];
    for (const [head, tail] of splits(word)) {
      if (!mayBeWords(head, tail) || !knownPart(head) || !knownPart(tail)) continue;
      const now = [Math.min(head.length, tail.length), head.length];
      if (now[0] > score[0] || (now[0] === score[0] && now[1] > score[1])) [best, score] = [[head, tail], now];
    }
    return best;
  }
  /* Leave out what only says what kind of thing it is or that others join: `computerles`, `meezingen`. */
  function withoutKind(word) {
    const front = ["mee", "rond"].find(
      (front) => word.startsWith(front) && isSubject(lightStems(word.slice(front.length))),
    );
    if (front) return word.slice(front.length);
    const found = [...splits(word)].find(
      ([head, tail]) =>
        [tail, ...lightStems(tail)].some((word) => kinds.has(word)) &&
        (head.length > LEAST || (tail.length > 4 && isContent(head))) &&
        isSubject(lightStems(head)),
    );
    return found ? found[0] : word;
  }
  const inSubject = (stem) =>
    ["", PART, SERVED].some((mark) => (places.get(mark + stem) || []).some(([, field]) => field < 2));
  const isSubject = (found) => found.some(inSubject) || findPhrases(found).some((phrase) => phrase.groups.length === 1);
  const essence = (word) =>
    vocabulary.has(word) || !isContent(word) || isSubject(lightStems(word)) ? word : withoutKind(word);
  function telling(part) {
    const found = new Set(
      lightStems(part).flatMap((stem) => (places.get(stem) || []).filter(([, field]) => field < 2).map(([row]) => row)),
    );
    return part.length > LEAST && found.size && found.size <= Math.max(3, trajecten.length * 0.15) ? part : "";
  }
  function readNames(typed, reading) {
    const runs = new Map(),
      free = new Set(typed.keys());
    for (let start = 0; start < typed.length; start++)
      for (let end = start + 1; end <= Math.min(start + 8, typed.length); end++)
        runs.set(typed.slice(start, end).join(" "), [start, end]);
    const found = [...runs.keys()]
      .filter((key) => names.has(key))
      .sort((a, b) => b.length - a.length)
      .flatMap((key) => names.get(key).map((named) => [key, ...named]));
    for (const [key, kind, target, name] of found) {
      const span = Array.from({ length: runs.get(key)[1] - runs.get(key)[0] }, (_, i) => runs.get(key)[0] + i);
      const whole = span.every((place) => free.has(place)),
        no = negatesName(typed, span[0], kind);
      if (no >= 0) {
        if (whole) reading.said.push(notRead(typed, no, span.at(-1) + 1));
        span.forEach((place) => free.delete(place));
        continue;
      }
      if (kind === "traject") {
        reading.named.add(target);
        if (span.length > 1) {
          span.forEach((place) => free.delete(place));
          reading.concepts.push({
            word: key,
            place: span[0],
            weight: 0.5,
            alternatives: key.split(" ").map((word) => ({ groups: [stems(word)], weight: 1 })),
          });
        }
      } else if (kind === "thuis") span.forEach((place) => free.delete(place));
      else if (whole) {
        span.forEach((place) => free.delete(place));
        if (kind === "gemeente") {
          reading.filters.gemeente = [target];
          reading.said.push(name);
          continue;
        }
        const groups = key
          .split(" ")
          .filter((word) => !functionWords.has(word))
          .map(stems);
        if (!groups.length) continue;
        reading.concepts.push({
          word: key,
          place: span[0],
          weight: 1,
          alternatives: [
            { groups, weight: 2, only: [fields.findIndex((f) => f[0] === kind), 0] },
            { groups, weight: 1 },
          ],
        });
        reading.said.push(`${kind} ${name}`);
      }
    }
    return free;
  }
  function readFilters(typed, free, reading) {
    const masked = typed.map((word, place) => (free.has(place) ? word : "|")),
      starts = [];
    masked.reduce((at, word) => (starts.push(at), at + word.length + 1), 0);
    for (const found of readSentences(masked.join(" "))) {
      if (Object.keys(found.filters || {}).some((name) => name in reading.filters)) continue;
      const asked = [...starts.keys()].filter((place) => starts[place] >= found.start && starts[place] < found.end),
        no = found.filters ? negator(typed, asked[0]) : asked[0];
      if (no >= 0) {
        reading.said.push(notRead(typed, no, asked.at(-1) + 1));
        asked.forEach((place) => free.delete(place));
        continue;
      }
      Object.assign(reading.filters, found.filters);
      reading.said.push(found.said);
      asked.forEach((place) => (found.keeps ? reading.aside.add(place) : free.delete(place)));
    }
    const candidates = [...free].sort((a, b) => a - b).filter((place) => !functionWords.has(typed[place]));
    const when = readWhen(typed, candidates, (word) => vocabulary.has(word), unlikeness);
    if (when.said) {
      if (when.dag.length) reading.filters.dag = when.dag;
      if (when.dagdeel.length) reading.filters.dagdeel = when.dagdeel;
      reading.said.push(when.said);
    }
    const times = [...free].filter((place) => when.used.has(typed[place]));
    for (const place of [...times, ...times.map((place) => onlyBefore(typed, place))]) free.delete(place);
    return free;
  }
  /* The `alleen` of `alleen 's avonds`; who says `ik zit alleen op zondag` is alone. */
  function onlyBefore(typed, place) {
    let at = place - 1;
    while (at >= 0 && functionWords.has(typed[at])) at--;
    return typed[at] === "alleen" && (!at || /^(?:kan|kunnen|wil|mag|iets)$/.test(typed[at - 1])) ? at : -1;
  }
  /* Who says `niet wandelen` may be one who cannot. */
  function negatesName(typed, start, kind) {
    const no = negator(typed, start),
      cannot = no >= 0 && !isNo(typed[no]) && kind === "traject" && no === start - 1;
    return cannot || (no >= 0 && isLack(typed, no, start)) ? -1 : no;
  }
  /* Leave out the subjects that are not wanted: what is excepted, and themas. */
  function withoutUnwanted(typed, free, reading) {
    const wanted = new Set(free);
    for (const place of [...free].sort((a, b) => a - b)) {
      const no = negator(typed, place),
        isThema = ({ kind, targets }) => kind === "thema" && targets[0].split("-")[0] === typed[place];
      if (!isNo(typed[no]) || !isContent(typed[place]) || isLack(typed, no, place)) continue;
      const excepted = typed[no] !== "geen" || typed[no - 1] === "liever";
      if (!excepted && !findPhrases(lightStems(typed[place])).some(isThema)) continue;
      reading.said.push(notRead(typed, no, place + 1));
      wanted.delete(place);
    }
    return wanted;
  }
  /* Whether the catalogue knows it as what a client says: `geen contact`, `(lang) zonder werk`. */
  function isLack(typed, no, place) {
    const phrases = findPhrases(lightStems(typed[place]));
    return [typed[no], "zonder"].some((word) => {
      const own = new Map(typed.map((other, at) => [at, at === no ? [word] : lightStems(other)]));
      return phrases.some((phrase) => [no, place].every((at) => placesOf(phrase, own)[0].includes(at)));
    });
  }
  function stemsOf(word, reading, typing) {
    if (vocabulary.has(word)) return { found: stems(word) };
    /* As it is written before an ending: `eenzam` is `eenzaam`. */
    const found = [...union(stems(word), word.length > 4 ? closeStem(word, true) : [])];
    /* What is only a part of a word may still be a typing error. */
    if (exists(found, ["", SERVED]) || findPhrases(found).length) return { found };
    if (typing && word.length > 1) {
      const begun = [...vocabulary]
        .filter(([form]) => form.startsWith(word))
        .sort((a, b) => a[1] - b[1])
        .slice(0, 12);
      if (begun.length) return { found: [...new Set(begun.flatMap(([form]) => stems(form)))] };
    }
    if (compoundParts(word).length) return { found: stems(word) };
    const mended = correct(word);
    if (!mended) return { found: stems(word) };
    reading.corrected.set(word, mended);
    return { found: stems(mended) };
  }
  function makeConcept(place, typedWord, own, reading) {
    const word = reading.corrected.get(typedWord) || typedWord,
      weight = word === typedWord ? 1 : 0.9,
      alternatives = [];
    if (exists(own)) alternatives.push({ groups: [own], weight });
    const parts = compoundParts(word),
      half = parts.length && !changing.has(parts[1]) ? telling(parts[0]) : "",
      concept = { word, place, alternatives, weight: 1 };
    if (half && findPhrases(own).some((phrase) => phrase.groups.length === 1)) return concept;
    const only = vocabulary.has(word) ? null : shortFields;
    if (parts.length) {
      alternatives.push({ groups: parts.map(stems), weight: 0.8 * weight, only });
      const obstacles = new Map(
        findPhrases(stems(parts.at(-1)))
          .filter((it) => it.groups.length === 1 && it.kind === "belemmering")
          .map((it) => [it.targets[0], it]),
      );
      for (const phrase of obstacles.values()) alternatives.push(...targetsOf(phrase, 0.8 * weight));
    }
    if (half) alternatives.push({ groups: [stems(half)], weight: 0.5 * weight });
    return concept;
  }
  /* The label of an obstacle stands on the page, where it is told what helps. */
  const labelOf = ({ kind, targets }) => (kind === "belemmering" ? $("helpt-" + targets[0])?.textContent : "");
  function targetsOf(phrase, share) {
    if (phrase.kind !== "synoniem")
      return [
        {
          groups: [[target(phrase.kind, phrase.targets[0])]],
          weight: (phrase.kind === "belemmering" ? 1 : 0.8) * share,
          via: labelOf(phrase),
        },
      ];
    return phrase.targets
      .map((target) => ({
        groups: tokens(target)
          .filter((word) => !functionWords.has(word))
          .map(stems),
        weight: 0.9 * share,
        via: target,
      }))
      .filter((a) => a.groups.length);
  }
  const says = (found, group) =>
    functionWords.has(found[0])
      ? found.length === group.length && found.every((stem) => group.includes(stem))
      : found.some((stem) => group.includes(stem));
  function placesOf(phrase, own) {
    const at = [];
    for (const group of phrase.groups) {
      const hits = [...own]
        .filter(([place, found]) => !at.includes(place) && says(found, group))
        .map(([place]) => place);
      if (hits.length)
        at.push(hits.reduce((a, b) => ((at.length ? Math.abs(b - at[0]) < Math.abs(a - at[0]) : b < a) ? b : a)));
    }
    const share = at.length / phrase.groups.length,
      nothing = [[], 0];
    if (
      !at.length ||
      (share < 1 &&
        (phrase.kind !== "belemmering" ||
          share < 0.6 ||
          at.length === 1 ||
          !phrase.groups.some((group) => group.every(isContent))))
    )
      return nothing;
    const between = [...own].filter(
      ([place, found]) =>
        place > Math.min(...at) && place < Math.max(...at) && !at.includes(place) && !functionWords.has(found[0]),
    );
    return between.length <= 2 ? [at, share] : nothing;
  }
  /* `leest graag voor` is `voorlezen`; an infinitive does not come apart. */
  function joinParticles(typed, free, concepts) {
    const found = new Map();
    for (const end of free)
      if (separable.has(typed[end]))
        for (const place of free)
          if (
            place < end &&
            place >= end - PARTICLE_ROOM &&
            !functionWords.has(typed[place]) &&
            !typed[place].endsWith("en")
          )
            for (const stem of lightStems(typed[end] + typed[place])) found.set(stem, place);
    for (const [stem, place] of [...found].sort()) {
      if (places.has(stem))
        concepts.set(place, {
          word: typed[place],
          place,
          weight: 1,
          alternatives: [{ groups: [[stem]], weight: 1, only: [0, 1] }],
        });
    }
  }
  function readSubjects(typed, free, reading, typing) {
    /* A number that was not read as a price, an age or a trede is no subject. */
    const inOrder = [...free].filter((place) => !/^\d+$/.test(typed[place])).sort((a, b) => a - b);
    let content = inOrder.filter((place) => isContent(typed[place]));
    if (!content.length && !reading.concepts.length && !reading.said.length)
      content = inOrder.filter((place) => !functionWords.has(typed[place]));
    const own = new Map(
      content.map((place) => [place, stemsOf(typed[place], reading, typing && place === typed.length - 1).found]),
    );
    const isAside = (place) => reading.aside.has(place) || kinds.has(typed[place]),
      beside = !content.every(isAside);
    const concepts = new Map(
      content.map((place) => [place, makeConcept(place, typed[place], own.get(place), reading)]),
    );
    for (const [place, concept] of concepts) if (beside && isAside(place)) concept.weight = BESIDE;
    for (const place of content) {
      if (!concepts.has(place - 1) && !separable.has(typed[place - 1])) continue;
      const joined = lightStems(typed[place - 1] + typed[place]).filter((stem) => places.has(stem));
      if (joined.length)
        for (const at of [place - 1, place]) concepts.get(at)?.alternatives.push({ groups: [joined], weight: 1 });
    }
    joinParticles(typed, free, concepts);
    const around = new Map([
      ...inOrder
        .filter((place) => !own.has(place) && typed[place].length > 1)
        .map((place) => [place, lightStems(typed[place])]),
      ...own,
    ]);
    for (const phrase of findPhrases([...around.values()].flat())) {
      const [at, whole] = placesOf(phrase, around),
        share = phrase.kind === "belemmering" && reading.role > 1 ? whole * OWN_OBSTACLE : whole;
      if (!at.length) continue;
      if (at.length === 1 && concepts.has(at[0])) {
        concepts.get(at[0]).alternatives.push(...targetsOf(phrase, share));
        continue;
      }
      const word = at
        .slice()
        .sort((a, b) => a - b)
        .map((place) => typed[place])
        .join(" ");
      let concept = reading.concepts.find((item) => item.word === word);
      if (!concept) reading.concepts.push((concept = { word, place: Math.min(...at), alternatives: [], weight: 1 }));
      concept.alternatives.push(...targetsOf(phrase, share));
      at.forEach((place) => {
        if (concepts.has(place)) concepts.get(place).weight = BESIDE;
      });
    }
    reading.unknown = content.filter((place) => !concepts.get(place).alternatives.length).map((place) => typed[place]);
    if (reading.unknown.length)
      for (const [place, concept] of concepts) if (wanting.has(typed[place])) concept.weight = BESIDE;
    reading.concepts.push(...concepts.values());
    reading.concepts.sort((a, b) => a.place - b.place || (a.word < b.word ? -1 : 1));
  }
  /* Make one word of two that only together are one: `digi d`, `in burgering`. */
  function joinHalves(typed) {
    const joined = [],
      known = (word) => vocabulary.has(word) || functionWords.has(word);
    for (const word of typed) {
      const last = joined.at(-1),
        whole = joined.length ? last + word : "";
      if (vocabulary.has(whole) && !(known(last) && known(word))) joined[joined.length - 1] = whole;
      else joined.push(word);
    }
    return joined;
  }
  /* Make one word of two that only together are near one: `fleks tensie`. */
  function joinMisspelt(typed) {
    const joined = [],
      isStrange = (word) =>
        !vocabulary.has(word) && isContent(word) && !/^\d/.test(word) && !WHEN.has(word) && !places.has(word);
    const strangers = new Set(typed.filter(isStrange));
    const isNear = (last, word) => (strangers.has(last) || strangers.has(word)) && correct(last + word);
    for (let word of typed) {
      /* What came of it may still be a half: `schuld hulp verlenning`. */
      while (joined.length && isNear(joined.at(-1), word)) strangers.add((word = joined.pop() + word));
      joined.push(word);
    }
    return joined;
  }
  function read(text) {
    const whole = text.replace(/\b(?:[A-Za-z]\.){2,}/g, (found) => found.replaceAll(".", ""));
    const typed = joinMisspelt(joinHalves(tokens(whole.replaceAll("€", " euro ").replaceAll("+", " plus "))));
    const reading = {
      filters: {},
      aside: new Set(),
      concepts: [],
      named: new Set(),
      said: [],
      corrected: new Map(),
      unknown: [],
      role: roleOf(typed.join(" ")),
    };
    const free = withoutUnwanted(typed, readFilters(typed, readNames(typed, reading), reading), reading);
    readSubjects(
      typed.map((word, place) => (free.has(place) ? essence(word) : word)),
      free,
      reading,
      !/\s$/.test(text),
    );
    if (typed.length && free.size === typed.length && !reading.concepts.length) reading.said.push("geen woord herkend");
    return reading;
  }
  function ofStem(stem, only, isHelping) {
    const key = `${stem} ${only || ""} ${isHelping}`;
    if (!placeCache.has(key)) {
      const best = new Map();
      for (const [mark, worth] of [
        ["", 1],
        ["_", marks.deel],
        ["~", isHelping ? marks.geholpen_bij_helpen : marks.geholpen],
      ])
        for (const [row, field] of places.get(mark + stem) || []) {
          const strength = worth * fields[field][1];
          if ((!only || only.includes(field)) && strength > (best.get(row) || 0)) best.set(row, strength);
        }
      if (placeCache.size > 4000) placeCache.clear();
      placeCache.set(key, best);
    }
    return placeCache.get(key);
  }
  function ofGroup(group, only, isHelping) {
    const best = new Map();
    for (const stem of group)
      for (const [row, strength] of ofStem(stem, only, isHelping))
        if (strength > (best.get(row) || 0)) best.set(row, strength);
    return best;
  }
  function answersOf(concept, isHelping) {
    const found = new Map();
    for (const { groups, weight, only } of concept.alternatives) {
      const maps = groups.map((group) => ofGroup(group, only, isHelping));
      for (const row of maps.length ? maps[0].keys() : []) {
        if (!maps.every((map) => map.has(row))) continue;
        const strength = (weight * maps.reduce((sum, map) => sum + map.get(row), 0)) / maps.length;
        const [first, second] = found.get(row) || [0, 0];
        found.set(row, strength > first ? [strength, first] : [first, Math.max(second, strength)]);
      }
    }
    return new Map([...found].map(([row, [first, second]]) => [row, first + factors.tweede * second]));
  }
  /* Weigh what a traject lets the client do against what the client wants: to help, or to be helped. */
  function fit(helps, role) {
    if (role > 0) return role > 1 && !helps ? factors.geholpen_bij_helpen : 1;
    if (role < 0) return helps ? factors.helper_bij_vraag : 1;
    return helps < 2 ? 1 : factors.helper;
  }
  /* `candidates`: row to {level, status, helps, meant}; gives the rows that answer, best first. */
  function rank(reading, candidates) {
    const size = Math.max(trajecten.length, 2),
      scores = new Map();
    let total = 0;
    for (const concept of reading.concepts) {
      const answers = answersOf(concept, reading.role > 0);
      const rarity = 0.3 + (0.7 * Math.log(size / Math.max(answers.size, 1))) / Math.log(size);
      const weight = concept.weight * (concept.alternatives.length ? rarity : factors.onbekend);
      total += weight;
      for (const [row, strength] of answers)
        if (candidates.has(row)) scores.set(row, (scores.get(row) || 0) + weight * strength);
    }
    const hits = [];
    let best = 0;
    for (const [row, it] of candidates) {
      let factor = 1;
      if ((it.status === "elders" || it.status === "gewenst") && !reading.filters.gemeente) factor = factors.elders;
      else if (it.status === "gestopt") factor = factors.gestopt;
      factor *= fit(it.helps, reading.role);
      if (it.meant) factor *= factors.bedoeld;
      const answer = total ? ((scores.get(row) || 0) / total) * factor : 0;
      best = Math.max(best, answer);
      hits.push([row, answer + (reading.named.has(trajecten[row].id) ? factors.genoemd * factor : 0)]);
    }
    const lacking = total ? (factors.onbekend * reading.unknown.length) / total : 0;
    const least = Math.max(factors.minst, factors.minst_bij_onbekend * lacking, best * factors.aandeel),
      rounded = (score) => Math.round(score * 1e6);
    return hits
      .filter((hit) => hit[1] > least)
      .sort((a, b) => rounded(b[1]) - rounded(a[1]) || a[0] - b[0])
      .map((hit) => hit[0]);
  }
  return { read, rank, guesses, asksSubject };
  /* Beside a day or a trede, words that are nowhere take no hits away. */
  function asksSubject({ named, concepts, filters, unknown }) {
    return (
      named.size ||
      concepts.some((concept) => concept.alternatives.length) ||
      (concepts.length && !(filters.dag || filters.dagdeel || filters.trede)) ||
      unknown.some((word) => [...splits(word)].some(([, tail]) => kinds.has(tail)))
    );
  }
}
/* Say what the query was read as: subjects first, and of several words together what they stand for. */
function readAs({ concepts, said, aside }) {
  const subjects = concepts
    .filter((it) => it.alternatives.length && it.weight === 1 && (!aside.has(it.place) || it.word.includes(" ")))
    .map(({ word, alternatives }) => {
      const [label, another] = new Set(alternatives.map((it) => it.via));
      return word.includes(" ") && label && another === undefined ? label[0].toLowerCase() + label.slice(1) : word;
    });
  return [...new Set([...subjects, ...said])];
}
const nameKey = (name) => tokens(name).join(" ");
const target = (kind, id) => `${kind}.${id.replaceAll("-", ".")}`;
/* The index as word_index.py writes it: words, the parts of compounds, and the trajecten and fields of each. */
function readIndex([forms, places]) {
  const at = readPlaces(places);
  let form = "";
  return forms.split(" ").map((item, i) => {
    form = form.slice(0, parseInt(item[0], 36)) + item.slice(1);
    const pieces = form.split(/(?=[-/])/),
      parts = pieces.length > 1 ? pieces.filter((piece) => piece[0] !== "/") : [];
    return {
      word: form.replace(/[-/]/g, ""),
      parts: parts.map((part) => part.replace("-", "")),
      at: at[i] || [],
    };
  });
}
function readPlaces(code) {
  const ofWords = [];
  let field = 0,
    row = 0,
    number = 0;
  for (const char of code) {
    const mark = FIELD_MARKS.indexOf(char),
      digit = DIGITS.get(char);
    if (mark >= 0) {
      if (mark < 10) ofWords.push([]);
      field = mark % 10;
      row = number = 0;
    } else if (digit < LAST) {
      ofWords.at(-1).push([(row += number * LAST + digit), field]);
      number = 0;
    } else number = number * (DIGITS.size - LAST) + digit - LAST;
  }
  return ofWords;
}
