/* The query understood: longest phrase first, into groups of meanings and places. */
const DEAREST = 4.5;

/* All ways to read each stretch of tokens. */
const readings = (known, tokens, inName) => {
  const forms = tokens.map(token => formsOf(known, token, inName));
  const strange = tokens.map((token, i) => !isKnown(known, token) && inName(token) !== 0 && !(forms[i][1]?.[1] <= 1));
  const found = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 1; to <= tokens.length && to <= from + LONGEST_PHRASE; to++) {
      const letters = tokens.slice(from, to).join("");
      const concept = conceptAt(known, forms.slice(from, to), letters);
      if (concept && (concept.cost < 1 || concept.entry.means[0][0] !== "p")) found.push({ from, to, ...concept });
      const regions = known.keys.get(letters);
      if (regions) found.push({ from, to, regions, cost: 0 });
      if (to > from + 3 || !strange.slice(from, to).includes(true)) continue;
      const [near] = nearest(letters, known.keys.keys(), 1);
      if (near) found.push({ from, to, regions: known.keys.get(near[0]), cost: 1 + near[1] });
    }
  }
  return found;
};

/* The cheapest phrase that these tokens spell, small words between them left out or not. */
const conceptAt = (known, forms, letters) => {
  let best = known.phrases.has(letters) ? { entry: known.phrases.get(letters), cost: 0 } : null;
  const walk = (place, spelt, cost) => {
    if (cost > DEAREST || best?.cost <= cost) return;
    if (place === forms.length) {
      const entry = known.phrases.get(spelt);
      if (entry) best = { entry, cost };
      return;
    }
    for (const [word, extra] of forms[place]) walk(place + 1, spelt + word, cost + extra);
    if (place && place < forms.length - 1 && isStop(known, forms[place][0][0])) walk(place + 1, spelt, cost + 0.1);
  };
  const isSmall = forms.every(([[word]]) => isStop(known, word));
  if (!isSmall && (forms.length < 4 || forms.every(each => each.length < 3))) walk(0, "", 0);
  return best;
};

/* Longest first; of two readings of the same words the cheaper one, a concept before a place unless
   the word before says that a place follows, or a misspelt word stands where places do: not at the front. */
const choose = (known, tokens, found) => {
  const weight = ({ from, to, cost, regions, entry }) => {
    const announced = known.place.includes(tokens[from - 1]) || known.kinds.has(tokens[from - 1]);
    return (to - from) * 10 - cost * 3 + (regions ? announced ? 2 : cost && from ? 0.5 : -0.5 : 0) - (entry === NOTHING ? 4 : 0);
  };
  const taken = tokens.map(() => false);
  return found.sort((a, b) => weight(b) - weight(a) || a.from - b.from)
    .filter(({ from, to }) => !taken.slice(from, to).includes(true) && taken.fill(true, from, to))
    .sort((a, b) => a.from - b.from);
};

/* "kab. tegal" and "bogor regency" mean one of the two. */
const narrowed = ({ kinds, regions: all }, tokens, { from, to, regions }) => {
  const kind = kinds.get(tokens[from - 1]) || kinds.get(tokens[to]);
  const some = regions.filter(number => (all[number].isProvince ? "province" : all[number].isKota ? "city" : "regency") === kind);
  return some.length ? some : regions;
};

const numbersOf = (codes, kind) => codes.filter(code => code[0] === kind).map(code => +code.slice(1));

/* Understand a query. `inName` says how far a word is from one of some record's name.
   A misspelt place beside one that is spelt right is none.
   Groups: { means, related, from, to } all of which should hold; places: region numbers, any of which;
   rest: tokens nobody knows. */
const understand = (known, query, inName) => {
  const tokens = tokensOf(known, query);
  const found = { tokens, known, groups: [], places: [], pages: [] };
  const covered = tokens.map(() => false);
  const chosen = choose(known, tokens, readings(known, tokens, inName));
  const isSure = chosen.some(({ regions, cost }) => regions && !cost);
  for (const each of chosen) {
    const { from, to, entry, cost } = each;
    if (!entry && cost && isSure) continue;
    covered.fill(true, from, to);
    if (!entry) {
      found.places.push({ from, to, regions: narrowed(known, tokens, each) });
      continue;
    }
    found.pages.push(...numbersOf(entry.means, "p"));
    const regions = numbersOf(entry.means, "r");
    if (regions.length) found.places.push({ from, to, regions });
    const means = entry.means.filter(code => !"onpr".includes(code[0]));
    if (!means.length) continue;
    found.groups.push({ ...entry, means, from, to, denied: tokens.slice(Math.max(0, from - 2), from).some(token => known.not.includes(token)) });
  }
  found.rest = tokens.filter((token, i) => !covered[i] && token.length > 1 && !known.kinds.has(token));
  /* Words that mean something else beside others: "wajib lapor" beside drugs. */
  const said = found.groups.flatMap(group => group.means);
  for (const group of found.groups) {
    const beside = group.instead.find(([code]) => said.includes(code));
    if (beside) group.means = [beside[1]];
  }
  found.groups = found.groups.filter(({ means }, at, all) => all.findIndex(other => `${other.means}` === `${means}`) === at);
  return found;
};
