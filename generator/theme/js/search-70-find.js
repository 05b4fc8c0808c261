/* One search from words to ordered records. */
const NAME_PART = 60, TEXT_PART = 35, SHORT_QUERY = 3;
const LEAST_CONTENT = 0.34, FULL = 0.92;

/* Terms by kind: `terms` their keys, `names` their labels; pages; words of the interface. */
const loadLabels = once(() => shard(`labels-${cari.language}`).then(found => {
  const terms = {}, names = {};
  Object.keys(found.terms).forEach(kind => {
    const lines = found.terms[kind].split("\n").map(line => line.split("="));
    terms[kind] = lines.map(line => line[0]);
    names[kind] = lines.map(line => line[1]);
  });
  const pages = found.pages.split("\n").map(line => {
    const [route, title, services] = line.split("=");
    return { route, title, services: services ? services.split(" ").map(Number) : [] };
  });
  return { terms, names, pages, words: found.words, official: found.official, other: found.other };
}));

const columnsFor = names => Promise.all(names.map(name => loadColumn[name]().then(column => [name, column])))
  .then(found => found.reduce((all, [name, column]) => Object.assign(all, { [name]: column }), {}));

/* A reader who has been released is who this directory is for: said beside something else it tells nothing. */
const simplify = (understood, terms) => {
  const usual = new Set([`g${terms.stage.indexOf("after_release")}`, `a${terms.audience.indexOf("ex_prisoner")}`,
    `a${terms.audience.indexOf("client")}`, `a${terms.audience.indexOf("general_public")}`]);
  const telling = understood.groups.filter(group => !group.means.every(code => usual.has(code)));
  if (telling.length) understood.groups = telling;
};

/* Where the reader asks for help: chosen places go before places in the words. */
const placesOf = (understood, wish) => {
  if (wish.place) return [wish.place];
  if (!understood.places.length) return null;
  return Array.from(new Set([].concat(...understood.places.map(each => each.regions))));
};

/* What a query means and how every record answers it. `wish` may hold `place` (a region number), `from`
   (the reader's own point) and `columns` (names of columns that filters will need). */
const search = (query, wish = {}) => Promise.all([loadCore(), loadLexicon(), loadLabels()]).then(([core, known, said]) => {
  if (!core) throw new Error("no search data");
  return Promise.all([lookUp(known, query), prepare(known, query)]).then(([found]) => {
    const inNames = new Set(found.filter(each => !each.edits).map(each => each.word));
    const understood = understand(known, query, word => inNames.has(word));
    simplify(understood, said.terms);
    understood.place = placesOf(understood, wish);
    understood.from = wish.from;
    const rest = new Set(understood.rest);
    const columns = Array.from(new Set(columnsOf(understood.groups).concat(wish.columns || [])));
    return Promise.all([columnsFor(columns), byName(known, query, core, rest)])
      .then(([loaded, named]) => Promise.all(named.strange.map(word => byText(word, core)))
        .then(texts => ordered({ understood, core, columns: loaded, named, texts, said, isEmpty: !understood.tokens.length })));
  });
});

const ordered = ({ understood, core, columns, named, texts, said, isEmpty }) => {
  const ranked = rankAll(understood, core, columns, said.terms);
  const { score, content, place } = ranked;
  /* In a long sentence a word nobody knows is less likely to be a name. */
  const trust = understood.groups.length ? Math.min(1, SHORT_QUERY / Math.max(1, understood.groups.length + understood.rest.length)) : 1;
  named.scores.forEach((found, i) => { score[i] += found.score + NAME_PART * trust * found.part; });
  texts.forEach(found => found.forEach(i => { score[i] += TEXT_PART * trust; }));
  const texted = new Set([].concat(...texts));
  const hasContent = understood.groups.length > 0;
  const isNamed = i => named.scores.has(i) || texted.has(i);
  const order = [];
  for (let i = 0; i < core.count; i++) {
    const byContent = hasContent ? content[i] >= LEAST_CONTENT : isEmpty || understood.place && place[i] > 1;
    if (byContent || isNamed(i)) order.push(i);
  }
  order.sort((a, b) => score[b] - score[a] || a - b);
  const isFull = i => hasContent ? content[i] >= FULL : isEmpty || understood.place || isNamed(i);
  const isHere = i => !understood.place || place[i] > HERE - 0.5;
  return { understood, core, columns, said, order, score, content, place, named, isFull, isHere, isNamed };
};

/* The rows of some records, in their order. */
const rowsFor = (core, order) => Promise.all(order.map(i => loadRows(core.block[i]).then(rows => rows[core.place[i]])));
