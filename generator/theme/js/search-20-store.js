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
  const core = { ...packed, starts: new Map(), kept: new Map(), block: [], place: [], home: [], area: [], type: [], isProgram: [], service: [], skill: [], cost: [], certified: [], notOpen: [] };
  core.areas = packed.areas.map(area => area && area.split(" ").map(regionsIn));
  core.others = numbers(packed.area);
  addPart(core, numbers(packed.blocks), recordsIn(packed.columns));
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

/* Read symbols back, see `packing.Packer`: gives a function from a context and its size to the next symbol. */
const BASE = 90, LEAST = BASE ** 4, SEEN = 32;
const unpacked = text => {
  const counted = {};
  let at = 0, code = 0, range = BASE ** 5;
  const read = () => { code = code * BASE + (DIGIT[text[at++]] || 0); };
  for (let i = 0; i < 5; i++) read();
  return (context, size) => {
    const counts = counted[context] ??= [...Array(size).fill(1), size];
    const unit = Math.floor(range / counts[size]);
    let symbol = 0;
    for (; code >= counts[symbol] * unit; symbol++) code -= counts[symbol] * unit;
    range = counts[symbol] * unit;
    counts[symbol] += SEEN;
    counts[size] += SEEN;
    for (; range < LEAST; range *= BASE) read();
    return symbol;
  };
};

/* A function to the next record's columns, from the kind before it in its block: see `packing.packed_columns`. */
const recordsIn = text => {
  const next = unpacked(text);
  const set = (context, following) => {
    const members = [];
    for (let member; member = next(context, HALF); context = following + member) members.push(member - 1);
    return members;
  };
  return before => {
    const kind = next(before, BASE), odd = kind % 2, services = 1e4 + kind * 100;
    const service = set(services, services);
    const skill = set(2e4 + (service[0] + 1 || 0) * 2 + odd, 20100);
    const cost = next(3e4 + kind, 23);
    return { kind, service, skill, state: cost * 4 + next(4e4 + (service[service.length - 1] + 1 || 0) * 2 + odd, 4), isAway: next(5e4 + kind, 2) };
  };
};

/* Add records: steps and sizes of their blocks, and a function that gives each in turn. */
const addPart = (core, sizes, record) => {
  core.kept.clear();
  for (let i = 0, number = 0; i < sizes.length; i += 2) {
    number += sizes[i];
    core.starts.set(number, core.block.length);
    for (let k = 0, before = 99; k < sizes[i + 1]; k++) {
      const { kind, service, skill, state, isAway } = record(before);
      before = kind;
      core.block.push(number);
      core.place.push(k);
      core.home.push(Math.floor(number / core.parts));
      core.type.push(kind >> 1);
      core.isProgram.push(kind % 2);
      core.service.push(service);
      core.skill.push(skill);
      core.cost.push((state >> 2) - 1);
      core.certified.push(state & 2);
      core.notOpen.push(state & 1);
      core.area.push(isAway ? core.others.shift() : 0);
    }
  }
};

/* What few questions need comes in scripts of its own: `more-10-rare.js`, suggestions `box-10-suggest.js`, a large directory
   `large-10-parts.js`. */
const scripts = {};
const loadScript = name => scripts[name] ??= new Promise((resolve, reject) => {
  cari[name] = resolve;
  cari.fetch(cari.scripts[`${name}Script`], reject);
});
const loadMore = () => loadScript("more"), loadLarge = () => loadScript("large");

/* The number of a block's first record. */
const startOf = async (core, number) => core.starts.get(number) ?? (await loadLarge()).addBlock(core, number, await loadRows(number));

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
const loadNames = async word => {
  const { depth, shards } = await loadCore();
  return loadWords("w", soundIn(shards.w.split(" "), word, depth));
};

/* The shard of a word: large ones are split by one more consonant. */
const soundIn = (sounds, word, depth = 1) => {
  const fine = soundOf(word, depth + 1);
  return sounds.includes(fine) ? fine : soundOf(word, depth);
};
