/* The query understood: longest phrase first, into groups of meanings and places. */

const KIND_BEFORE = { kab: "regency", kabupaten: "regency", kota: "kota", kotamadya: "kota", kodya: "kota",
  provinsi: "province", propinsi: "province", prov: "province" };
const KIND_AFTER = { regency: "regency", city: "kota", province: "province" };
const PLACE_BEFORE = new Set(["di", "ke", "daerah", "wilayah", "sekitar", "dekat", "deket", "area", "in", "near", "at", "around", "dari", "from"]);

const NOT = new Set(["tidak", "tdk", "tak", "gak", "ga", "gk", "nggak", "ngga", "enggak", "ndak", "belum", "blm", "tanpa", "bukan", "no", "not", "without", "dont", "never"]);

/* All ways to read each stretch of tokens. */
const readings = (known, tokens, isName) => {
  const forms = tokens.map(token => formsOf(known, token, isName));
  const found = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let size = 1; size <= LONGEST_PHRASE && from + size <= tokens.length; size++) {
      const concept = conceptAt(known, forms.slice(from, from + size), tokens.slice(from, from + size));
      if (concept) found.push({ from, to: from + size, ...concept });
      if (size <= 5) {
        const regions = known.keys.get(tokens.slice(from, from + size).join(""));
        if (regions) found.push({ from, to: from + size, regions, cost: 0 });
      }
    }
  }
  return found.concat(misspeltPlaces(known, tokens, forms, isName));
};

/* The cheapest phrase that these tokens spell, small words between them left out or not. */
const conceptAt = (known, forms, tokens) => {
  let best = null;
  const consider = (joined, cost) => {
    const entry = known.phrases.get(joined);
    if (entry && (!best || cost < best.cost)) best = { entry, cost };
  };
  const walk = (place, joined, cost) => {
    if (place === forms.length) { consider(joined, cost); return; }
    for (const [word, extra] of forms[place]) {
      if (cost + extra <= 4.5) walk(place + 1, joined + word, cost + extra);
    }
    const inside = place > 0 && place < forms.length - 1;
    if (inside && isStop(known, tokens[place])) walk(place + 1, joined, cost + 0.1);
  };
  if (forms.length < 4 || forms.every(each => each.length < 3)) walk(0, "", 0);
  else consider(tokens.join(""), 0);
  return best;
};

const misspeltPlaces = (known, tokens, forms, isName) => {
  const strange = tokens.map((token, i) => forms[i][0][1] === 0 && forms[i].length >= 1 && !known.vocabulary.has(token) &&
    !known.phrases.has(token) && !known.keys.has(token) && !isName(token) && !(forms[i][1] && forms[i][1][1] <= 1));
  const found = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let size = 1; size <= 3 && from + size <= tokens.length; size++) {
      const stretch = tokens.slice(from, from + size);
      const some = strange.slice(from, from + size);
      if (some.includes(false)) continue;
      const joined = stretch.join("");
      if (joined.length < 5) continue;
      const [best] = nearest(joined, known.keys.keys(), 1);
      if (best) found.push({ from, to: from + size, regions: known.keys.get(best[0]), cost: 1 + best[1] });
    }
  }
  return found;
};

/* Longest first; of two readings of the same words the cheaper one, a concept before a place unless
   the word before says that a place follows. */
const chooseReadings = (known, tokens, found) => {
  const weight = each => {
    const length = each.to - each.from;
    const announced = each.regions && each.from > 0 && (PLACE_BEFORE.has(tokens[each.from - 1]) || KIND_BEFORE[tokens[each.from - 1]]);
    const stop = each.entry && each.entry.means[0] === "o";
    return length * 10 - each.cost * 3 + (each.regions ? (announced ? 2 : -0.5) : 0) - (stop ? 4 : 0);
  };
  const taken = new Array(tokens.length).fill(false);
  const chosen = [];
  found.map(each => [weight(each), each]).sort((a, b) => b[0] - a[0] || a[1].from - b[1].from).forEach(([, each]) => {
    for (let i = each.from; i < each.to; i++) if (taken[i]) return;
    for (let i = each.from; i < each.to; i++) taken[i] = true;
    chosen.push(each);
  });
  return chosen.sort((a, b) => a.from - b.from);
};

/* "kab. tegal" and "bogor regency" mean one of the two. */
const narrowed = (known, tokens, place) => {
  const kind = KIND_BEFORE[tokens[place.from - 1]] || KIND_AFTER[tokens[place.to]];
  const fits = number => {
    const region = known.regions[number];
    return kind === "province" ? region.isProvince : !region.isProvince && region.isKota === (kind === "kota");
  };
  const some = kind ? place.regions.filter(fits) : [];
  return some.length ? some : place.regions;
};

/* Understand a query. `isName` says whether a word stands in some record's name.
   Groups: { means, related, from, to } all of which should hold; places: region numbers, any of which;
   rest: tokens nobody knows; near: the reader asks for what is close. */
const understand = (known, query, isName) => {
  const tokens = tokensOf(known, query);
  const chosen = chooseReadings(known, tokens, readings(known, tokens, isName));
  const result = { tokens, groups: [], places: [], pages: [], rest: [], near: false, known };
  const covered = new Array(tokens.length).fill(false);
  for (const each of chosen) {
    for (let i = each.from; i < each.to; i++) covered[i] = true;
    if (each.regions) addPlace(result, narrowed(known, tokens, each), each);
    else addConcept(result, each);
  }
  tokens.forEach((token, i) => {
    const isKind = KIND_BEFORE[token] || KIND_AFTER[token];
    if (!covered[i] && !isKind && token.length > 1) result.rest.push(token);
  });
  settle(result);
  return result;
};

const addPlace = (result, regions, { from, to }) => {
  result.places.push({ regions, from, to });
};

const numbersOf = (codes, kind) => codes.filter(code => code[0] === kind).map(code => Number(code.slice(1)));

const addConcept = (result, { entry, from, to, cost }) => {
  const { means } = entry;
  if (means[0] === "n") result.near = true;
  result.pages.push(...numbersOf(means, "p"));
  const regions = numbersOf(means, "r");
  if (regions.length) addPlace(result, regions, { from, to });
  const concepts = means.filter(code => !"onpr".includes(code[0]));
  if (!concepts.length || result.groups.some(group => group.means.join() === concepts.join())) return;
  const before = result.tokens.slice(Math.max(0, from - 2), from);
  const denied = before.some(token => NOT.has(token));
  result.groups.push({ means: concepts, related: entry.related, instead: entry.instead, from, to, cost, denied });
};

/* Words that mean something else beside others: "wajib lapor" beside drugs. */
const settle = result => {
  const said = new Set([].concat(...result.groups.map(group => group.means)));
  result.groups.forEach(group => {
    const beside = Object.keys(group.instead).find(code => said.has(code));
    if (beside) group.means = [group.instead[beside]];
  });
};
