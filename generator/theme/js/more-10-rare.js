/* What few questions need: words spelt wrongly from the start, words that stand only in descriptions, and whom
   to ask where nothing fits. Shares the names of the search script. */
"use strict";

/* A text's remainder in a fixed number of letters, see `codes.slug_code` and `codes.name_code`. */
const coded = (text, prime, size) => {
  let rest = new TextEncoder().encode(text).reduce((sum, byte) => (sum * 256 + byte) % prime, 0), letters = "";
  for (; size; size--, rest = Math.floor(rest / 90)) letters = ALPHABET[rest % 90] + letters;
  return letters;
};

const slugCode = slug => coded(slug, 8093, 2);

/* Fetch words that begin with a letter often mistaken for the first one, and all of that first letter; of the first
   lost words only, for more of them are a name that is not here. */
const MOST_LOST = 2;
const CONFUSED = { f: "p", p: "fb", v: "fp", b: "p", k: "gcq", c: "ks", q: "k", g: "k", s: "cz", z: "sj", j: "dz", d: "jt", t: "d", h: "aeiou", y: "j" };
const addAlike = (known, lost) => {
  known.regions.forEach(({ name }, number) => {
    const words = fold(name).split(" ");
    lost.forEach(token => { if (words[1] && isClipped(words, token)) addPlace(known.keys, token, [number]); });
  });
  lost.filter(token => /^di.{6}/.test(token)).forEach(token => {
    const [near] = nearest(token.slice(2), known.keys.keys(), 1);
    if (near) addPlace(known.keys, token, known.keys.get(near[0]));
  });
  const first = lost.slice(0, MOST_LOST);
  return Promise.all([
    addSounds(known, first.flatMap(token => [...CONFUSED[token[0]] || ""].map(letter => letter + token.slice(1)))),
    ...[...known.sounds].filter(sound => first.some(token => isAlike(sound, token))).map(sound => addSound(known, sound))
  ]);
};

/* Whether a shard may have the word meant by a misspelt one: the first letter is right, or looked for beside, and in a
   shard of two consonants one of them is. */
const isAlike = (sound, word) => {
  const own = soundOf(word, 2);
  return sound[0] === own[0] && (sound.length < 3 || [1, 2].some(at => sound[at] === own[1] || sound[at] === own[2]));
};

/* "kulprog" is made of the beginnings of the words of Kulon Progo, two letters of each at least. */
const isClipped = ([first, ...others], token) => first === undefined ? !token
  : [2, 3, 4, 5].some(size => size <= token.length && first.startsWith(token.slice(0, size)) && isClipped(others, token.slice(size)));

/* The regions asked for; "sukabumi jawa barat" is the one in that province. */
const within = ({ regions }, places) => {
  const every = [...new Set(places.flatMap(place => place.regions))];
  const inside = every.filter(number => places.some(place => !place.regions.includes(number) && place.regions.includes(regions[number].province)));
  return inside.length ? inside : every;
};

/* Columns that only some questions need: their file, which is also their place among those of a part, and how they are read. */
const FILES = ["stage", "audience", "access", "age"];
const COLUMNS = {
  stage: ["stage", text => digits(text).map(bits => [0, 1, 2, 3, 4, 5].filter(bit => bits & 1 << bit))],
  audience: ["audience", sets],
  access: ["access", sets],
  age: ["age", text => digits(text).map(packed => packed % 3)],
  scheme: ["age", text => digits(text).map(packed => [Math.floor(packed / 3) - 1])]
};
const readColumn = async (name, ending = "") => {
  const text = await shard(COLUMNS[name][0] + ending);
  return kept(opened, name + ending, () => COLUMNS[name][1](text));
};

/* A column, of the whole country or only of the part around some places, see `plan._parts`. */
const partOf = ({ code } = { code: "I" }) => code[0] === "3" ? code.slice(0, 2) : code[0];
const loadColumn = async (name, core, { regions }, place) => {
  if (core.heads) return (await loadLarge()).wholeColumn(name, core);
  if (!place) return readColumn(name);
  const column = [], [file, read] = COLUMNS[name];
  await Promise.all([...new Set(place.map(number => partOf(regions[number])))].map(async part => {
    const own = [...core.home.keys()].filter(i => partOf(regions[core.home[i]]) === part);
    if (own.length) read((await shard(`part-${part}`))[FILES.indexOf(file)]).forEach((value, at) => { column[own[at]] = value; });
  }));
  return column;
};

/* Where a whole name stands whose words are in too many blocks. */
const blocksOfName = async (known, spelt) => {
  const code = coded(telling(known, spelt).join(" ") || shortened(known, spelt), 728993, 3), { depth } = await loadCore();
  return rising((await loadWords("n", `${DIGIT[code[0]] % (32 * depth)}`)).get(code) || "").slice(0, 40);
};

/* A second look for words that no name has: the sound of the beginning may be what was misspelt, or the lexicon
   knows which word was meant. */
const lookFurther = (words, rest, core, known) => Promise.all(words.map(async found => {
  if (found.forms.length || found.word.length < 5) return found;
  if (!rest.has(found.word)) {
    const meant = isKnown(known, found.word) ? null : formsOf(known, found.word, () => undefined)[1]?.[0];
    return meant ? { ...inShard(meant, await loadNames(meant)), word: found.word, edits: 1 } : found;
  }
  const alike = core.shards.w.split(" ").filter(key => isAlike(key, found.word));
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

/* Nothing at all fits: a course in anything for a skill that nobody teaches yet, else the offices that know more. */
const relaxed = found => {
  const { understood, core } = found;
  const [training] = core.roles.training;
  const wider = understood.groups.map(group => group.means.every(code => code[0] === "k") ? { ...group, means: [training] } : group);
  const tries = [wider, [{ means: core.roles.office, related: [], instead: [] }]];
  for (const groups of tries) {
    const again = ordered({ ...found, understood: { ...understood, groups } });
    if (again.order.length) return { ...again, understood, isFull: () => false };
  }
  return found;
};

/* The office that serves a place where nothing fits: its Bapas. */
const officeFor = ({ understood, core }) => kept(core.kept, `office for ${understood.place}`, () => {
  const near = nearness(understood.place, core, understood.known.regions);
  const type = +core.roles.office[0].slice(1);
  const [best] = [...core.block.keys()].filter(i => core.type[i] === type && !core.isProgram[i]).sort((a, b) => near(b) - near(a));
  return best >= 0 && near(best) >= SERVED - 0.01 ? best : undefined;
});

cari.more({ addAlike, within, loadColumn, blocksOfName, lookFurther, byText, relaxed, officeFor });
