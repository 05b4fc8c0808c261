/* The lexicon and the places, unpacked for looking up: see `generator/views/search/lexicon.py`. */
const LONGEST_PHRASE = 7;
const NOTHING = { means: ["o"] };
const CONFUSED = { f: "p", p: "fb", v: "fp", b: "p", k: "gcq", c: "ks", q: "k", g: "k", s: "cz", z: "sj", j: "dz", d: "jt", t: "d", h: "aeiou", y: "j" };

/* `s4 s7~s9>s1=t2` as { means, related, instead }. */
const entryOf = meaning => {
  const [plain, ...beside] = meaning.split(">");
  const [means, ...related] = plain.split("~");
  return { means: means.split(" "), related, instead: beside.map(rule => rule.split("=")) };
};

/* `33Jawa Tengah/Central Java|jateng`, see `generator/views/search/places.py`. */
const regionsOf = text => {
  let province;
  return text.split("\n").map((line, number) => {
    const isProvince = line[0] === "=";
    const [names, ...others] = line.slice(isProvince ? 1 : 0).split("|");
    const [name, english] = names.slice(2).split("/");
    if (isProvince) province = { number, code: names.slice(0, 2) };
    return {
      name, english, others, isProvince,
      province: province.number,
      code: isProvince ? province.code : `${province.code}.${names.slice(0, 2)}`,
      isKota: !isProvince && names >= "71"
    };
  });
};

/* What is known: `phrases` by their letters without spaces, single words of phrases, names of places.
   The words of a letter come when a query needs that letter. */
const loadLexicon = once(async () => {
  const [packed, places] = await Promise.all([shard("lexicon"), shard("places")]);
  const regions = regionsOf(places), keys = new Map();
  regions.forEach((region, number) => [fold(region.name), fold(region.english || ""), ...region.others].map(joined).forEach(key => {
    if (key) keys.set(key, [...new Set([...keys.get(key) || [], number])]);
  }));
  return {
    ...packed, regions, keys,
    phrases: new Map(packed.nothing.map(word => [word, NOTHING])),
    vocabulary: new Set(),
    spellings: new Map(Object.entries(packed.spellings)),
    kinds: new Map(Object.entries(packed.kinds))
  };
});

const addLetter = async (known, letter) => {
  if (!known.letters.includes(letter)) return;
  const text = await shard(`l/${letter}`);
  if (!known.letters.includes(letter)) return;
  known.letters = known.letters.replace(letter, "");
  known.roots = null;
  for (const line of text.split("\n")) {
    const [meaning, words] = line.split(":");
    const entry = entryOf(meaning);
    for (const phrase of words.split(",")) {
      if (!known.phrases.has(joined(phrase))) known.phrases.set(joined(phrase), entry);
      phrase.split(" ").filter(word => word.length > 2).forEach(word => known.vocabulary.add(word));
    }
  }
};

const addLetters = (known, words) => Promise.all([...new Set(words.map(letterOf))].map(letter => addLetter(known, letter)));
const isKnown = (known, word) => known.vocabulary.has(word) || known.phrases.has(word) || known.keys.has(word) || known.kinds.has(word);
const isStop = (known, word) => known.phrases.get(word) === NOTHING;

/* Fetch the words a query needs: those of its letters, then those of the roots of what is still unknown,
   then those of letters often mistaken for its first. */
const prepare = async (known, query) => {
  const tokens = tokensOf(known, query);
  const strange = () => tokens.filter(token => !isKnown(known, token));
  await addLetters(known, tokens);
  await addLetters(known, strange().flatMap(token => roots(token).filter(root => root.length > 3 || root.length + 3 >= token.length)));
  await addLetters(known, strange().flatMap(token => [...CONFUSED[token[0]] || ""]));
};

/* The tokens of a query: folded, chat spelling written out, doubled words once. */
const tokensOf = (known, query) => fold(query).split(" ").flatMap(word => (known.spellings.get(word) || word).split(" "))
  .filter((word, i, all) => word && word !== all[i - 1]).slice(0, 24);

/* Known words by the roots they could come from. */
const byRoot = known => known.roots ??= new Map([...known.vocabulary].flatMap(word => roots(word).filter(root => root.length > 3).map(root => [root, word])).reverse());

/* Every word a token may stand for, with what that costs: itself 0, its root 1, another spelling 2 and more. */
const formsOf = (known, token, isName) => {
  const forms = [[token, 0]];
  if (isStop(known, token)) return forms;
  const stems = roots(token);
  forms.push(...stems.filter(root => known.vocabulary.has(root)).map(root => [root, 1]));
  if (isKnown(known, token) || forms.length > 1) return forms;
  const cousin = [token, ...stems].map(root => root.length > 3 && byRoot(known).get(root)).find(Boolean);
  if (cousin) return [...forms, [cousin, 1.5]];
  return isName(token) ? forms : [...forms, ...nearest(token, known.vocabulary, 4).map(([word, edits]) => [word, 1 + edits])];
};
