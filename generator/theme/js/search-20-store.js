/* The store: fetches shards as scripts, which works from a memory stick too, and unpacks them. */
const waiting = new Map();
const asked = new Map();

cari.receive = (name, value) => {
  const done = waiting.get(name);
  if (done) done(value);
};

/* Where shards live, from the page's point of view; the page sets it before the first query. */
cari.home = "";

/* A promise of a shard's value; `undefined` where there is no such shard. */
const shard = name => {
  if (!asked.has(name)) {
    asked.set(name, new Promise(resolve => {
      waiting.set(name, resolve);
      cari.fetchScript(`${cari.home}cari/${name}.js`, () => resolve(undefined));
    }));
  }
  return asked.get(name);
};

cari.fetchScript = (address, failed) => {
  const script = document.createElement("script");
  script.src = address;
  script.onerror = () => { script.remove(); failed(); };
  script.onload = () => { script.remove(); failed(); };
  document.head.append(script);
};

/* Numbers of sets packed one after the other: the last of each set is from the upper half. */
const sets = (text, count) => {
  const found = new Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const members = [];
    for (;;) {
      const digit = DIGIT[text[at++]];
      if (digit % HALF) members.push(digit % HALF - 1);
      if (digit >= HALF || digit === 0) break;
    }
    found[i] = members;
  }
  return found;
};

const regionsIn = codes => {
  const found = [];
  for (let at = 0; at < codes.length; at += 2) found.push(pair(codes, at));
  return found;
};

/* Columns of the core, one entry for each record; `block` and `place` (in it) say which row is its own. */
const loadCore = once(() => shard("core").then(packed => {
  const sizes = numbers(packed.blocks);
  const block = [], place = [], home = [];
  const starts = new Map();
  let number = 0;
  for (let i = 0; i < sizes.length; i += 2) {
    number += sizes[i];
    starts.set(number, block.length);
    for (let k = 0; k < sizes[i + 1]; k++) {
      block.push(number);
      place.push(k);
      home.push(Math.floor(number / packed.parts));
    }
  }
  const count = block.length;
  const kinds = Array.from(packed.columns[0], letter => DIGIT[letter]);
  const states = Array.from(packed.columns[3], letter => DIGIT[letter]);
  const centres = [];
  for (let at = 0; at < packed.centres.length; at += 4) {
    const east = pair(packed.centres, at), north = pair(packed.centres, at + 2);
    centres.push(east || north ? { longitude: 90 + east * 0.02, latitude: north * 0.02 - 15 } : null);
  }
  return {
    count, block, place, home, starts, centres,
    shards: packed.shards, parts: packed.parts,
    type: kinds.map(kind => kind >> 1),
    isProgram: kinds.map(kind => kind % 2 === 1),
    service: sets(packed.columns[1], count),
    skill: sets(packed.columns[2], count),
    cost: states.map(state => (state >> 2) - 1),
    certified: states.map(state => (state & 2) > 0),
    notOpen: states.map(state => (state & 1) > 0),
    area: numbers(packed.area),
    areas: packed.areas.map(area => {
      const [here, served] = area.split(" ");
      return served === undefined ? null : { here: regionsIn(here), served: regionsIn(served) };
    })
  };
}));

/* Columns that only some questions need. */
const loadColumn = {
  stage: once(() => shard("stage").then(text => Array.from(text, letter => {
    const bits = DIGIT[letter];
    return [0, 1, 2, 3, 4, 5].filter(bit => bits & (1 << bit));
  }))),
  audience: once(() => Promise.all([shard("audience"), loadCore()]).then(([text, { count }]) => sets(text, count))),
  access: once(() => Promise.all([shard("access"), loadCore()]).then(([text, { count }]) => sets(text, count))),
  age: once(() => shard("age").then(text => Array.from(text, letter => DIGIT[letter] % 3))),
  scheme: once(() => shard("age").then(text => Array.from(text, letter => Math.floor(DIGIT[letter] / 3) - 1)))
};

function once(make) {
  let made;
  return () => made || (made = make());
}

/* Rows of a block, see `generator/views/search/rows.py`. */
const loadRows = number => shard(`r/${number}`).then(text => text === undefined ? [] : text.split("\n").map(line => {
  const [slug, name, others, also, phone, day, status] = line.split("\t");
  return {
    slug: slug || slugify(name), name,
    others: others ? others.split("|") : [],
    also: also ? also.split("|") : [],
    phone: phone || "",
    checked: day ? new Date(Date.UTC(2015 + DIGIT[day[0]], DIGIT[day[1]] - 1, DIGIT[day[2]])) : null,
    status: status || "active"
  };
}));

/* Lines of a shard of words as a Map; empty where no word begins so. */
const lines = (folder, key) => loadCore().then(core => {
  if (!core.shards[folder].split(" ").includes(key)) return "";
  return shard(`${folder}/${key}`);
}).then(text => {
  const found = new Map();
  if (text) text.split("\n").forEach(line => found.set(line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)));
  return found;
});
const nameWords = sound => lines("w", sound);
const textWords = letter => lines("d", letter);

/* Blocks and slug codes of the records that use a word in their text. */
const placesIn = packed => {
  const found = [];
  let last = 0, from = 0;
  for (let at = 0; at < packed.length; at++) {
    if (DIGIT[packed[at]] >= HALF) continue;
    last += numbers(packed.slice(from, at + 1))[0];
    found.push([last, packed.slice(at + 1, at + 3)]);
    at += 2;
    from = at + 1;
  }
  return found;
};
