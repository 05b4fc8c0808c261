/* A large directory: the core of the whole country is too much for a phone, so it comes by province. Shares the names of
   the search script, and of `more-10-rare.js` where a column is asked for. */
"use strict";
const ENOUGH = 20;

/* Parts that came: the blocks of each, in the order of its columns. */
const parts = new Map();

const fetchPart = async (core, code) => {
  if (parts.has(code)) return;
  const packed = await shard(`core-${code}`);
  if (parts.has(code)) return;
  const sizes = numbers(packed.blocks);
  parts.set(code, sizes);
  forget(core, sizes);
  addPart(core, sizes, recordsIn(packed.columns));
};

/* Blocks that came alone before their part did: what stood for them answers nothing any more. */
const forget = (core, sizes) => {
  for (let i = 0, number = 0; i < sizes.length; i += 2) {
    number += sizes[i];
    const start = core.starts.get(number);
    for (let k = 0; start !== undefined && k < sizes[i + 1]; k++) {
      Object.entries({ type: -1, home: -1, cost: -1, service: [], skill: [] }).forEach(([name, nothing]) => { core[name][start + k] = nothing; });
    }
  }
};

/* The provinces a question is about; without a place the smallest one that has enough of what is asked for. */
const provincesFor = ({ place, groups, known }, { heads }) => {
  const { provinces } = heads;
  if (place) return [...new Set(place.map(number => known.regions[number].code.slice(0, 2)))].filter(code => provinces.includes(code));
  const counts = groups.map(({ means }) => means.map(code => heads.counts[code]).filter(Boolean).map(numbers));
  const most = at => Math.min(Infinity, ...counts.filter(each => each.length).map(each => each.reduce((sum, those) => sum + those[at], 0)));
  const size = at => Object.keys(heads.counts).filter(code => code[0] === "t").reduce((sum, code) => sum + numbers(heads.counts[code])[at], 0);
  const ordered = [...provinces.keys()].sort((a, b) => (most(b) >= ENOUGH) - (most(a) >= ENOUGH) || (most(a) >= ENOUGH ? size(a) - size(b) : most(b) - most(a)));
  return groups.length ? ordered.slice(0, 1).map(at => provinces[at]) : [];
};

/* Fetch what a question needs; say in `isPart` when the whole country was not looked through. */
const fetchFor = async (core, understood) => {
  const codes = provincesFor(understood, core);
  await Promise.all(codes.map(code => fetchPart(core, code)));
  core.isPart = !understood.place;
};

/* A block whose province did not come: its rows say what its records are. */
const addBlock = (core, number, rows) => {
  if (!core.starts.has(number)) {
    const facets = rows.map(row => row.facets.split(" "));
    addPart(core, [number, rows.length], () => {
      const [kind, service, skill, state] = facets.shift();
      return { kind: DIGIT[kind], service: sets(service)[0], skill: sets(skill)[0], state: DIGIT[state] };
    });
  }
  return core.starts.get(number);
};

/* A column over all parts, each from a file of its own. Blocks that came alone have none. */
const wholeColumn = async (name, core) => {
  const column = [...await readColumn(name)];
  await Promise.all([...parts].map(async ([code, sizes]) => {
    const found = await readColumn(name, `-${code}`);
    for (let i = 0, number = 0, at = 0; i < sizes.length; i += 2) {
      number += sizes[i];
      for (let k = 0; k < sizes[i + 1]; k++) column[core.starts.get(number) + k] = found[at++];
    }
  }));
  return column;
};

cari.large({ fetchFor, addBlock, wholeColumn });
