/* What few questions need: words spelt wrongly from the start, words that stand only in descriptions, and whom
   to ask where nothing fits. Shares the names of the search script. */
"use strict";

/* A second look for words that nothing knows: the sound of the beginning may be what was misspelt. */
const lookFurther = (words, rest, core) => Promise.all(words.map(async found => {
  if (!rest.has(found.word) || found.forms.length || found.word.length < 5) return found;
  const own = soundOf(found.word, core.depth);
  const alike = core.shards.w.split(" ").filter(key => key[0] === own[0] && (core.depth < 2 || key[1] === own[1] || key[2] === own[2]));
  const tried = await Promise.all(alike.map(async key => inShard(found.word, await loadWords("w", key))));
  return [found, ...tried].sort((a, b) => a.edits - b.edits)[0];
}));

/* Blocks and slug codes of the records that use a word in their text. */
const placesIn = packed => {
  let last = 0;
  return (packed.match(/[Q-~]*[#-P].{2}/g) || []).map(each => [last += numbers(each.slice(0, -2))[0], each.slice(-2)]);
};

/* Record numbers that use one of the words in their description. */
const byText = async (words, core) => (await Promise.all(words.map(async word => {
  const wanted = placesIn((await loadWords("d", letterOf(word))).get(word) || "").slice(0, 40);
  const blocks = [...new Set(wanted.map(each => each[0]))].slice(0, MOST_BLOCKS);
  const opened = await Promise.all(blocks.map(async block => {
    const start = await startOf(core, block);
    return (await loadRows(block)).map(({ slug }, place) =>
      wanted.some(([there, code]) => there === block && code === slugCode(slug)) ? start + place : -1);
  }));
  return opened.flat().filter(i => i >= 0);
}))).flat();

/* The office that serves a place where nothing fits: its Bapas. */
const officeFor = ({ understood, core }) => {
  const near = nearness(understood.place, core, understood.known.regions);
  const type = +core.roles.office[0].slice(1);
  const [best] = [...core.block.keys()].filter(i => core.type[i] === type && !core.isProgram[i]).sort((a, b) => near(b) - near(a));
  return best >= 0 && near(best) >= SERVED - 0.01 ? best : undefined;
};
