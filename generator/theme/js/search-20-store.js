/* The store: fetches shards as scripts, which works from a memory stick too, and unpacks them. */
cari.waiting = {};
const shards = new Map();

/* A promise of a shard's value. `cari.home` is the way to the site's root. */
const shard = name => {
  if (!shards.has(name)) shards.set(name, new Promise((resolve, reject) => {
    cari.waiting[name] = resolve;
    cari.fetch(`${cari.home}cari/${name}.js`, () => { shards.delete(name); reject(Error(name)); });
  }));
  return shards.get(name);
};

cari.fetch = (address, failed) => {
  const script = document.createElement("script");
  script.src = address;
  script.onerror = failed;
  document.head.append(script);
};

const once = make => {
  let made;
  return () => made ??= make();
};

/* What was worked out for a key, for the next keys ask for nearly the same. */
const kept = (memory, key, make) => {
  if (!memory.has(key)) memory.set(key, make());
  return memory.get(key);
};

/* Sets of numbers packed one after the other: the last number of each is from the upper half. */
const sets = text => {
  const found = [];
  let members = [];
  for (const letter of text) {
    const digit = DIGIT[letter];
    if (digit % HALF) members.push(digit % HALF - 1);
    if (digit >= HALF || !digit) { found.push(members); members = []; }
  }
  return found;
};

const regionsIn = codes => Array.from({ length: codes.length / 2 }, (_, i) => pair(codes, 2 * i));
const digits = text => Array.from(text, letter => DIGIT[letter]);

/* Columns of the core, one entry for each record; `block` and `place` (in it) say which row is its own. */
const loadCore = once(async () => {
  const packed = await shard("core");
  const core = { ...packed, starts: new Map(), kept: new Map(), block: [], place: [], home: [], type: [], isProgram: [], service: [], skill: [], cost: [], certified: [], notOpen: [] };
  core.areas = packed.areas.map(area => area && area.split(" ").map(regionsIn));
  core.area = numbers(packed.area);
  addPart(core, numbers(packed.blocks), packed.columns);
  return core;
});

/* The middle of every region, see `places.centres_of`. */
const loadCentres = once(async () => {
  const steps = numbers(await shard("centres")), centres = [];
  const next = (from, step) => from + (step % 2 ? -(step + 1) : step) / 100;
  let longitude = 0, latitude = 0;
  for (let at = 0; at < steps.length;) {
    const isKnown = steps[at++];
    if (isKnown) {
      longitude = next(longitude, isKnown - 1);
      latitude = next(latitude, steps[at++]);
    }
    centres.push(isKnown ? { longitude, latitude } : null);
  }
  return centres;
});

/* Add records: steps and sizes of their blocks, and their columns. */
const addPart = (core, sizes, [kinds, services, skills, states]) => {
  core.kept.clear();
  for (let i = 0, number = 0; i < sizes.length; i += 2) {
    number += sizes[i];
    core.starts.set(number, core.block.length);
    for (let k = 0; k < sizes[i + 1]; k++) {
      core.block.push(number);
      core.place.push(k);
      core.home.push(Math.floor(number / core.parts));
    }
  }
  for (const kind of digits(kinds)) {
    core.type.push(kind >> 1);
    core.isProgram.push(kind % 2);
  }
  for (const state of digits(states)) {
    core.cost.push((state >> 2) - 1);
    core.certified.push(state & 2);
    core.notOpen.push(state & 1);
  }
  core.service = core.service.concat(sets(services));
  core.skill = core.skill.concat(sets(skills));
};

/* What few questions need comes in a script of its own: `more-10-rare.js` and `more-20-large.js`. */
const loadMore = once(() => new Promise((resolve, reject) => {
  cari.more = resolve;
  cari.fetch(cari.moreScript, reject);
}));

/* The number of a block's first record. */
const startOf = async (core, number) => core.starts.get(number) ?? (await loadMore()).addBlock(core, number, await loadRows(number));

/* Rows of a block, see `generator/views/search/rows.py`. */
const opened = new Map();
const loadRows = number => kept(opened, number, async () => (await shard(`r/${number}`)).split("\n").map(line => {
  const [slug, name, others, also, phone, day, status, facets] = line.split("\t");
  return {
    name, phone, status, facets,
    slug: slug || slugify(name),
    others: others?.split("|") || [],
    also: also ? also.split("|") : [],
    checked: day && new Date(Date.UTC(2015 + DIGIT[day[0]], DIGIT[day[1]] - 1, DIGIT[day[2]]))
  };
}));

/* Lines of a shard of words as a Map; empty where no word begins so. */
const loadWords = async (folder, key) => {
  const { shards } = await loadCore();
  if (shards[folder]?.split(" ").includes(key) === false) return new Map();
  const text = await shard(`${folder}/${key}`);
  return kept(opened, folder + key, () => new Map(text.split("\n").map(line => line.split(" "))));
};
const loadNames = async word => loadWords("w", soundOf(word, (await loadCore()).depth));
