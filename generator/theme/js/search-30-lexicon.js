/* The lexicon and the places, unpacked for looking up: see `generator/views/search/lexicon.py`. */
const LONGEST_PHRASE = 7;
const NOTHING = { means: ["o"], related: [], instead: {} };
const CONFUSED = { f: "p", p: "fb", v: "fp", b: "p", k: "gcq", c: "ks", q: "k", g: "k", s: "cz", z: "sj", j: "dz", d: "jt", t: "d", h: "aeiou", y: "j" };

/* `s4 s7~s9>s1=t2` as { means, related, instead }. */
const entryOf = meaning => {
  const [plain, ...beside] = meaning.split(">");
  const [means, ...related] = plain.split("~");
  const instead = {};
  beside.forEach(rule => { const [code, then] = rule.split("="); instead[code] = then; });
  return { means: means ? means.split(" ") : [], related, instead };
};

/* `33Jawa Tengah/Central Java|jateng`, see `generator/views/search/places.py`. */
const regionsOf = text => {
  let province = -1;
  return text.split("\n").map((line, number) => {
    const isProvince = line[0] === "=";
    const [names, ...others] = line.slice(isProvince ? 1 : 0).split("|");
    const [name, english] = names.slice(2).split("/");
    if (isProvince) province = number;
    return { number, code: names.slice(0, 2), name, english, others, province, isProvince, isKota: !isProvince && names >= "71" };
  });
};

/* What is known: `phrases` by their letters without spaces, single words of phrases (true: a phrase
   of its own), names of places. The words of a letter come when a query needs that letter. */
const loadLexicon = once(() => Promise.all([shard("lexicon"), shard("places")]).then(([packed, places]) => {
  const phrases = new Map();
  packed.nothing.split(",").forEach(words => phrases.set(words.replace(/ /g, ""), NOTHING));
  const spellings = new Map(packed.spellings ? packed.spellings.split(",").map(each => each.split("=")) : []);
  const shortOf = [];
  if (packed.short) packed.short.split("\n").forEach(line => {
    const [short, longs] = line.split("=");
    longs.split(",").forEach(long => shortOf.push([long, short]));
  });
  shortOf.sort((a, b) => b[0].length - a[0].length);
  const regions = regionsOf(places);
  return { phrases, vocabulary: new Map(), regions, keys: keysOf(regions), spellings, shortOf, letters: new Set(), allLetters: packed.letters, rootIndex: null };
}));

const keysOf = regions => {
  const keys = new Map();
  regions.forEach(region => [fold(region.name), fold(region.english || ""), ...region.others].forEach(name => {
    const key = name.replace(/ /g, "");
    if (!key) return;
    if (!keys.has(key)) keys.set(key, []);
    if (!keys.get(key).includes(region.number)) keys.get(key).push(region.number);
  }));
  return keys;
};

const addLetter = (known, letter) => known.letters.has(letter) || !known.allLetters.includes(letter) ? null : shard(`l/${letter}`).then(text => {
  if (known.letters.has(letter)) return;
  known.letters.add(letter);
  known.rootIndex = null;
  if (text) text.split("\n").forEach(line => {
    const colon = line.indexOf(":");
    const entry = entryOf(line.slice(0, colon));
    line.slice(colon + 1).split(",").forEach(words => {
      const joined = words.replace(/ /g, "");
      if (!known.phrases.has(joined)) known.phrases.set(joined, entry);
      words.split(" ").forEach(word => {
        if (word.length > 2) known.vocabulary.set(word, known.vocabulary.get(word) || joined.length === word.length);
      });
    });
  });
});

const letterOf = word => /[a-z]/.test(word[0]) ? word[0] : "0";
const addLetters = (known, words) => Promise.all(Array.from(new Set(words.map(letterOf))).map(letter => addLetter(known, letter)));

/* Fetch the words a query needs: those of its letters, then those of the roots of what is still unknown,
   then those of letters often mistaken for its first. */
const prepare = (known, query) => {
  const tokens = tokensOf(known, query);
  const strange = () => tokens.filter(token => !known.vocabulary.has(token) && !known.phrases.has(token) && !known.keys.has(token));
  return addLetters(known, tokens)
    .then(() => addLetters(known, [].concat(...strange().map(token => roots(token).filter(root => root.length > 3 || root.length + 3 >= token.length)))))
    .then(() => addLetters(known, [].concat(...strange().map(token => Array.from(CONFUSED[token[0]] || "")))));
};

/* Known words by the roots they could come from. */
const byRoot = known => {
  if (!known.rootIndex) {
    known.rootIndex = new Map();
    known.vocabulary.forEach((_alone, word) => roots(word).forEach(root => {
      if (root.length > 3 && !known.rootIndex.has(root)) known.rootIndex.set(root, word);
    }));
  }
  return known.rootIndex;
};

const isStop = (known, word) => {
  const entry = known.phrases.get(word);
  return entry !== undefined && entry.means[0] === "o";
};

/* The tokens of a query: folded, chat spelling written out, doubled words once. */
const tokensOf = (known, query) => {
  const found = [];
  fold(query).split(" ").forEach(word => (known.spellings.get(word) || word).split(" ").forEach(each => {
    if (each && each !== found[found.length - 1]) found.push(each);
  }));
  return found.slice(0, 24);
};

/* Every word a token may stand for, with what that costs: itself 0, its root 1, another spelling 2 and more. */
const formsOf = (known, token, isName) => {
  const { vocabulary, keys } = known;
  const forms = [[token, 0]];
  if (isStop(known, token)) return forms;
  roots(token).forEach(root => { if (vocabulary.has(root)) forms.push([root, 1]); });
  const isKnown = vocabulary.has(token) || keys.has(token) || known.phrases.has(token);
  if (isKnown || forms.length > 1) return forms;
  const cousin = token.length > 4 && byRoot(known).get(token) || roots(token).map(root => root.length > 3 && byRoot(known).get(root)).find(Boolean);
  if (cousin) forms.push([cousin, 1.5]);
  if (cousin || isName(token)) return forms;
  return forms.concat(nearest(token, vocabulary.keys(), 4).map(([word, edits]) => [word, 1 + edits]));
};

/* The known words nearest to a misspelt one, best first; a wrong first letter counts half an edit more. */
const nearest = (token, words, most) => {
  const limit = tolerance(token.length);
  if (!limit) return [];
  const found = [];
  for (const word of words) {
    if (word.length < 3 || Math.abs(word.length - token.length) > limit) continue;
    const edits = distance(token, word, Math.min(limit, tolerance(word.length) || 1));
    if (edits <= limit && edits < word.length / 2.5) found.push([word, edits + (word[0] === token[0] ? 0 : 0.5) - (consonants(word) === consonants(token) ? 0.4 : 0)]);
  }
  return found.sort((a, b) => a[1] - b[1]).slice(0, most);
};

const consonants = word => word.replace(/[aeiou]|(.)(?=\1)/g, "");
