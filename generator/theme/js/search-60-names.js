/* Names: records whose own name is what was typed, or nearly. */
const MOST_BLOCKS = 6, EVERYWHERE = "*";
const EVERY_SOUND = ["b", "k", "t", "l", "m", "s", "0"];
const SAME = 1000, SAME_BUT_SPELLING = 900, WHOLE_NAME = 300, WHOLE_QUERY = 200;

/* Long forms written as the acronym, so that both find each other. */
const canonical = (known, folded) => {
  let text = ` ${folded} `;
  for (const [long, short] of known.shortOf) {
    if (text.includes(` ${long} `)) text = text.split(` ${long} `).join(` ${short} `);
  }
  return text.trim();
};

const telling = (known, folded) => canonical(known, folded).split(" ").filter(word => word && !isStop(known, word));

/* Each word of the query with the words of names it may be and their blocks. */
const lookUp = (known, query) => {
  const words = telling(known, fold(query)).filter(word => word.length > 1).slice(0, 14);
  return Promise.all(words.map(word => nameWords(soundOf(word)).then(shard => {
    if (shard.has(word)) return { word, edits: 0, forms: [word], blocks: blocksOf(shard, [word]) };
    const near = nearest(word, shard.keys(), 3).filter(each => each[0][0] !== "=");
    return near.length ? similar(word, near, shard) : { word, edits: 9, forms: [], blocks: [] };
  })));
};

const similar = (word, near, shard) => {
  const least = near[0][1];
  const forms = near.filter(each => each[1] <= least).map(each => each[0]);
  return { word, edits: least, forms, blocks: blocksOf(shard, forms) };
};

/* Block numbers in order; null for a word that stands nearly everywhere. */
const blocksOf = (shard, words) => {
  const found = new Set();
  for (const word of words) {
    if (shard.get(word) === EVERYWHERE) return null;
    rising(shard.get(word)).forEach(block => found.add(block));
  }
  return Array.from(found);
};

/* A second look for words that nothing knows: the sound of the beginning may be what was misspelt. */
const lookFurther = words => Promise.all(words.map(found => {
  if (found.forms.length || found.word.length < 5) return found;
  return Promise.all(EVERY_SOUND.map(sound => nameWords(found.word[0] + sound))).then(shards => {
    let best = found;
    shards.forEach(shard => {
      const near = nearest(found.word, shard.keys(), 3).filter(each => each[0][0] !== "=");
      if (near.length && near[0][1] < best.edits) best = similar(found.word, near, shard);
    });
    return best;
  });
}));

const rarity = (found, total) => found.blocks === null ? 0.3 : found.blocks.length ? Math.log(1 + total / found.blocks.length) : 1;

/* The blocks worth opening: those that hold most of the query's telling words. */
const promising = (words, rest, total) => {
  const sums = new Map();
  let most = 0;
  words.forEach(found => {
    const weight = rarity(found, total) * (1 - 0.15 * Math.min(found.edits, 3));
    if (found.blocks === null || !found.blocks.length) return;
    most += weight;
    found.blocks.forEach(block => sums.set(block, (sums.get(block) || 0) + weight));
  });
  const restWeight = words.filter(found => rest.has(found.word) && found.blocks && found.blocks.length)
    .reduce((sum, found) => sum + rarity(found, total), 0);
  const enough = restWeight ? Math.min(restWeight * 0.8, most * 0.6) : most * 0.95;
  return Array.from(sums).filter(each => each[1] >= enough).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
};

/* How well one name answers the query, 0 to 1000. */
const nameScore = (known, name, words, wanted, total, isNamed) => {
  const spoken = telling(known, fold(name));
  if (!spoken.length) return { score: 0, hit: new Set() };
  if (spoken.join(" ") === wanted) return { score: SAME, hit: new Set(words) };
  const hit = new Set();
  let sum = 0, all = 0, edits = 0;
  words.forEach(found => {
    const weight = rarity(found, total);
    all += weight;
    if (found.forms.some(form => spoken.includes(form))) { hit.add(found); sum += weight; edits += found.edits; }
  });
  const covered = spoken.filter(word => word.length < 2 || words.some(found => found.forms.includes(word))).length / spoken.length;
  const asked = all ? sum / all : 0;
  if (covered === 1 && asked > 0.99) return { score: SAME_BUT_SPELLING - edits * 10 - (spoken.length - words.length), hit };
  if (covered === 1 && spoken.length > 1) return { score: WHOLE_NAME + 100 * asked - edits * 10, hit };
  if (asked > 0.99 && words.length > 1) return { score: (isNamed ? WHOLE_QUERY : 4) + 8 * covered - edits, hit };
  return { score: 0, hit };
};

/* Scores by record number for what the names say, and which words nothing was found for. */
const byName = (known, query, core, rest) => lookUp(known, query).then(lookFurtherFor(rest)).then(words => {
  const total = core.starts.size;
  const wanted = words.map(found => found.word).join(" ");
  const open = promising(words, rest, total);
  return blocksOfName(query, words, open).then(exact => {
    const numbers = Array.from(new Set(exact.concat(open.slice(0, MOST_BLOCKS).map(each => each[0]))));
    return Promise.all(numbers.map(number => loadRows(number).then(found => [number, found])));
  }).then(opened => {
    const scores = new Map();
    const rarest = Math.log(1 + total / 2);
    opened.forEach(([number, found]) => found.forEach((row, place) => {
      const names = [row.name].concat(row.others.filter(Boolean), row.also);
      const best = names.map(name => nameScore(known, name, words, wanted, total, rest.size > 0)).sort((a, b) => b.score - a.score || b.hit.size - a.hit.size)[0];
      const restWords = words.filter(each => rest.has(each.word));
      const part = restWords.reduce((sum, each) => sum + (best.hit.has(each) ? rarity(each, total) / rarest : 0), 0) / (restWords.length || 1);
      if (best.score || part) scores.set(core.starts.get(number) + place, { score: best.score, part });
    }));
    return { scores, strange: words.filter(found => !found.forms.length && rest.has(found.word)).map(found => found.word) };
  });
});

const lookFurtherFor = rest => words => Promise.all(words.map(found =>
  rest.has(found.word) ? lookFurther([found]).then(([better]) => better) : found));

/* Where a whole name stands whose words are in too many blocks. */
const blocksOfName = (query, words, open) => {
  const folded = fold(query);
  if (open.length <= MOST_BLOCKS - 2 || !folded) return Promise.resolve([]);
  const meant = new Map(words.filter(found => found.edits && found.forms.length).map(found => [found.word, found.forms[0]]));
  const spelt = folded.split(" ").map(word => meant.get(word) || word).join(" ");
  return nameWords(soundOf(spelt)).then(shard => {
    const packed = shard.get(`=${nameCode(spelt)}`) || shard.get(`=${nameCode(folded)}`);
    return packed ? rising(packed).slice(0, 40) : [];
  });
};

/* Record numbers that use a word in their description. */
const byText = (word, core) => textWords(/[a-z]/.test(word[0]) ? word[0] : "0").then(shard => {
  if (!shard.has(word)) return [];
  const wanted = placesIn(shard.get(word)).slice(0, 40);
  const blocks = Array.from(new Set(wanted.map(each => each[0]))).slice(0, MOST_BLOCKS);
  return Promise.all(blocks.map(block => loadRows(block).then(found => found.map((row, place) => [row, block, place]))))
    .then(opened => [].concat(...opened)
      .filter(([row, block]) => wanted.some(([there, code]) => there === block && code === slugCode(row.slug)))
      .map(([, block, place]) => core.starts.get(block) + place));
});
