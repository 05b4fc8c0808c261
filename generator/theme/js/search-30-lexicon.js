/* The lexicon and the places, unpacked for looking up: see `generator/views/search/lexicon.py`. */
const LONGEST_PHRASE = 7;
const NOTHING = { means: ["o"] };

/* `s4 s7~s9>s1=t2` as { means, related, instead }. */
const entryOf = meaning => {
  const [plain, ...beside] = meaning.split(">");
  const [means, ...related] = plain.split("~");
  return { means: means.split(" "), related, instead: beside.map(rule => rule.split("=")) };
};

/* `33Jawa Tengah/Central Java`, see `generator/views/search/places.py`; `others` are names that came since. */
const regionsOf = text => {
  let province;
  return text.split("\n").map((line, number) => {
    const isProvince = line[0] === "=";
    const names = line.slice(isProvince ? 1 : 0);
    const [name, english] = names.slice(2).split("/");
    if (isProvince) province = { number, code: names.slice(0, 2) };
    return {
      name, english, isProvince,
      others: [],
      province: province.number,
      code: isProvince ? province.code : `${province.code}.${names.slice(0, 2)}`,
      isKota: !isProvince && names >= "71"
    };
  });
};

const addPlace = (keys, name, regions) => keys.set(joined(name), [...new Set([...keys.get(joined(name)) || [], ...regions])]);

/* What is known: `phrases` by their letters without spaces, single words of phrases, names of places.
   The words of a sound come when a query needs them. */
const loadLexicon = once(async () => {
  const [packed, places] = await Promise.all([shard("lexicon"), shard("places")]);
  const regions = regionsOf(places), keys = new Map();
  regions.forEach(({ name, english }, number) => [name, english || name].forEach(each => addPlace(keys, fold(each), [number])));
  return {
    ...packed, regions, keys,
    phrases: new Map(packed.nothing.map(word => [word, NOTHING])),
    vocabulary: new Set(),
    sounds: new Set(packed.sounds.split(" ")),
    allSounds: packed.sounds.split(" "),
    spellings: new Map(Object.entries(packed.spellings)),
    kinds: new Map(Object.entries(packed.kinds))
  };
});

const addSound = async (known, sound) => {
  if (!known.sounds.has(sound)) return;
  const text = await shard(`l/${sound}`);
  if (!known.sounds.delete(sound)) return;
  for (const line of text.split("\n")) {
    const [meaning, words] = line.split(":");
    const entry = entryOf(meaning);
    const regions = meaning[0] === "r" && numbersOf(entry.means, "r");
    for (const phrase of words.split(",")) {
      if (regions) {
        addPlace(known.keys, phrase, regions);
        regions.forEach(number => known.regions[number].others.push(phrase));
        continue;
      }
      if (!known.phrases.has(joined(phrase))) known.phrases.set(joined(phrase), entry);
      if (meaning[0] !== "o") phrase.split(" ").filter(word => word.length > 2).forEach(word => known.vocabulary.add(word));
    }
  }
};

const addSounds = (known, words) => Promise.all(words.map(word => addSound(known, soundIn(known.allSounds, word))));
const isKnown = (known, word) => known.vocabulary.has(word) || known.phrases.has(word) || known.keys.has(word) || known.kinds.has(word);
const isStop = (known, word) => known.phrases.get(word) === NOTHING;

/* Fetch the words a query needs: those that begin like its own, or like what follows "di"; those of the roots of
   what is still unknown and no name; and for what is still lost, and like no name, others that begin alike. */
const prepare = async (known, query, names) => {
  await addSounds(known, tokensOf(known, query).flatMap(token => [token, token.replace(/^di/, "")]));
  const inName = await names;
  const strange = () => tokensOf(known, query).filter(token => !isKnown(known, token) && inName(token) !== 0);
  await addSounds(known, strange().flatMap(roots));
  const spelt = inPhrases(known, tokensOf(known, query));
  const lost = strange().filter(token => token.length > 3 && !spelt.includes(token) && inName(token) === undefined && formsOf(known, token, inName).length < 2 && !nearest(token, known.keys.keys(), 1).length);
  if (lost.length) await (await loadMore()).addAlike(known, lost);
};

/* Words that mean something only together: "nusa tenggara". */
const inPhrases = (known, tokens) => tokens.flatMap((_, at) => [2, 3, 4].flatMap(size => {
  const some = tokens.slice(at, at + size);
  return isKnown(known, some.join("")) ? some : [];
}));

/* The tokens of a query: folded, chat spelling written out, "dijakarta" parted, doubled letters and doubled words once. */
const tokensOf = (known, query) => fold(query).split(" ").flatMap(word => (known.spellings.get(word) || (known.keys.has(word.slice(2)) ? word.replace(/^di/, "di ") : word)).split(" "))
  .map(word => !isKnown(known, word) && isKnown(known, squeezed(word)) ? squeezed(word) : word)
  .filter((word, i, all) => word && word !== all[i - 1]).slice(0, 24);

/* Every word a token may stand for, with what that costs: itself 0, its root 1, another spelling 2 and more; a misspelt
   word is a wish sooner than an everyday word. */
const formsOf = (known, token, inName) => {
  const forms = [[token, 0]];
  if (isStop(known, token) || known.keys.has(token)) return forms;
  const stems = roots(token), edits = inName(token);
  forms.push(...stems.filter(root => known.vocabulary.has(root)).map(root => [root, 1]));
  if (isKnown(known, token) || forms.length > 1) return forms;
  const others = edits === undefined && token.length > 3 ? known.nothing : [];
  return edits === 0 ? forms : [...forms, ...nearest(token, [...known.vocabulary, ...others], 4).map(([word, edits]) => [word, 1 + edits + (known.phrases.get(word)?.means[0] === "o")])];
};
