/* Names: records whose own name is what was typed, or nearly. */
const MOST_BLOCKS = 6, EVERYWHERE = "*";
const SAME = 1200, SAME_WORDS = 950, SAME_BUT_SPELLING = 900, WHOLE_NAME = 300, WHOLE_QUERY = 200, ALL_KNOWN = 4;

/* A name or query with long forms of offices as their acronyms, so that both find each other; and its telling words. */
const shortened = (known, text) => known.long.reduce((words, [from, to]) => words.replace(from, to), ` ${fold(text)} `).trim();
const telling = (known, text) => shortened(known, text).split(" ").filter(word => word && !isStop(known, word));

/* A word of the query with the words of names it may be, and their blocks: null where nearly all have it. */
const inShard = (word, shard) => {
  const near = shard.has(word) ? [[word, 0]] : nearest(word, shard.keys(), 3);
  if (!near.length) return { word, edits: 9, forms: [], blocks: [] };
  const edits = near[0][1];
  const forms = near.filter(each => each[1] <= edits).map(each => each[0]);
  const packed = forms.map(form => shard.get(form));
  return { word, edits: Math.max(0, edits), forms, blocks: packed.includes(EVERYWHERE) ? null : [...new Set(packed.flatMap(rising))] };
};

const lookUp = (known, query) => Promise.all(telling(known, query).filter(word => word.length > 1).slice(0, 14)
  .map(async word => inShard(word, await loadNames(word))));

const rarity = ({ blocks }, total) => !blocks ? 0.3 : blocks.length ? Math.log(1 + total / blocks.length) : 1;

/* The blocks worth opening: those that hold most of the query's telling words. */
const promising = (words, rest, total) => {
  const sums = new Map();
  let most = 0, needed = 0;
  for (const found of words) {
    if (!found.blocks?.length) continue;
    const weight = rarity(found, total) * (1 - 0.15 * Math.min(found.edits, 3));
    most += weight;
    if (rest.has(found.word)) needed += weight;
    found.blocks.forEach(block => sums.set(block, (sums.get(block) || 0) + weight));
  }
  const enough = needed ? Math.min(needed * 0.8, most * 0.6) : most * 0.95;
  return [...sums].filter(each => each[1] >= enough).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(each => each[0]);
};

/* How well one name answers the query, 0 to 1200, and the words it has. `spelt` is the query with its words spelt right. */
const nameScore = (known, name, words, total, { query, spelt, rest }) => {
  const spoken = telling(known, name);
  const hit = words.filter(found => found.forms.some(form => spoken.includes(form)));
  const sum = those => those.reduce((all, found) => all + rarity(found, total), 0);
  const edits = hit.reduce((all, found) => all + found.edits, 0);
  const covered = spoken.filter(word => word.length < 2 || hit.some(found => found.forms.includes(word))).length / spoken.length;
  const asked = words.length ? sum(hit) / sum(words) : 0;
  let score = 0;
  if (shortened(known, name) === shortened(known, spelt)) score = SAME - edits * 10 + (fold(name) === fold(query));
  else if (spoken.length && `${spoken}` === `${words.map(found => found.word)}`) score = SAME_WORDS;
  else if (covered === 1 && asked > 0.99) score = SAME_BUT_SPELLING - edits * 10 - spoken.length;
  else if (covered === 1 && spoken.length > 1) score = WHOLE_NAME + 100 * asked - edits * 10;
  else if (asked > 0.99 && words.length > 1) score = (rest.size ? WHOLE_QUERY : ALL_KNOWN) + 8 * covered - edits;
  return { score, hit };
};

/* The query with its misspelt words as they stand in names. */
const respelt = (query, words) => fold(query).split(" ")
  .map(word => words.find(found => found.word === word && found.edits)?.forms[0] || word).join(" ");

/* By record number what its names say: { score, part }, part of the words nobody knows.
   `strange` are words that stand in no name. */
const byName = async (known, query, core, rest) => {
  let words = await lookUp(known, query);
  if (words.some(({ word, forms }) => !forms.length && !isKnown(known, word))) words = await (await loadMore()).lookFurther(words, rest, core, known);
  const spelt = respelt(query, words);
  if (telling(known, spelt).length !== words.length) words = await lookUp(known, spelt);
  const total = core.starts.size;
  const unknown = words.filter(found => rest.has(found.word));
  const open = promising(words, rest, total);
  const isName = spelt && words.every(({ forms }) => forms.length) && (open.length > MOST_BLOCKS - 2 || !open.length);
  const exact = isName ? await (await loadMore()).blocksOfName(known, spelt) : [];
  const scores = new Map();
  const few = rest.size || open.length <= MOST_BLOCKS ? open.slice(0, MOST_BLOCKS) : [];
  await Promise.all([...new Set([...exact, ...few])].map(async number => {
    const start = await startOf(core, number);
    (await loadRows(number)).forEach((row, place) => {
      const names = [row.name, ...row.others.filter(Boolean), ...row.also];
      const [best] = names.map(name => nameScore(known, name, words, total, { query, spelt, rest }))
        .sort((a, b) => b.score - a.score || b.hit.length - a.hit.length);
      const part = unknown.filter(found => best.hit.includes(found)).reduce((sum, found) => sum + rarity(found, total), 0) /
        (unknown.length || 1) / Math.log(1 + total / 2);
      if (best.score || part) scores.set(start + place, { score: best.score, part });
    });
  }));
  return { scores, strange: unknown.filter(found => !found.forms.length).map(found => found.word) };
};
