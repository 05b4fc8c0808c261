/* The lexicon and the places, unpacked for looking up: see `generator/views/search/lexicon.py`. */
(function () {
  "use strict";
  const { fold, roots, distance, tolerance } = cari.words;
  const { shard, once } = cari.store;
  const LONGEST_PHRASE = 7;

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

  const lexicon = once(() => Promise.all([shard("lexicon"), shard("places")]).then(([packed, places]) => {
    const phrases = new Map(), vocabulary = new Map(), keys = new Map();
    packed.entries.split("\n").forEach(line => {
      const colon = line.indexOf(":");
      const entry = entryOf(line.slice(0, colon));
      line.slice(colon + 1).split(",").forEach(words => {
        const joined = words.replace(/ /g, "");
        if (!phrases.has(joined)) phrases.set(joined, entry);
        if (entry.means[0] !== "o") words.split(" ").forEach(word => { if (word.length > 2) vocabulary.set(word, joined.length === word.length); });
      });
    });
    const regions = regionsOf(places);
    regions.forEach(region => {
      const named = [fold(region.name), ...region.others];
      if (region.english) named.push(fold(region.english));
      named.forEach(name => {
        const key = name.replace(/ /g, "");
        if (!keys.has(key)) keys.set(key, []);
        if (!keys.get(key).includes(region.number)) keys.get(key).push(region.number);
      });
    });
    const spellings = new Map(packed.spellings ? packed.spellings.split(",").map(each => each.split("=")) : []);
    const shortOf = [];
    if (packed.short) packed.short.split("\n").forEach(line => {
      const [short, longs] = line.split("=");
      longs.split(",").forEach(long => shortOf.push([long, short]));
    });
    shortOf.sort((a, b) => b[0].length - a[0].length);
    return { phrases, vocabulary, regions, keys, spellings, shortOf, rootIndex: once(() => indexRoots(vocabulary)) };
  }));

  /* Known words by the roots they could come from. */
  const indexRoots = vocabulary => {
    const index = new Map();
    vocabulary.forEach((_alone, word) => roots(word).forEach(root => { if (root.length > 3 && !index.has(root)) index.set(root, word); }));
    return index;
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
    const cousin = token.length > 4 && known.rootIndex().get(token) || roots(token).map(root => root.length > 3 && known.rootIndex().get(root)).find(Boolean);
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
      if (edits <= limit && edits < word.length / 2.5) found.push([word, edits + (word[0] === token[0] ? 0 : 0.5)]);
    }
    return found.sort((a, b) => a[1] - b[1]).slice(0, most);
  };

  cari.lexicon = { lexicon, tokensOf, formsOf, nearest, isStop, LONGEST_PHRASE };
})();
