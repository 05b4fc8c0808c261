/* One search from words to ordered records. */
(function () {
  "use strict";
  const { store, words, rank } = cari;
  const { lexicon, prepare } = cari.lexicon;
  const NAME_PART = 60, TEXT_PART = 35, SHORT_QUERY = 3;
  const LEAST_CONTENT = 0.34;

  const labels = store.once(() => store.shard(`labels-${cari.language}`).then(found => {
    const terms = {}, names = {};
    Object.keys(found.terms).forEach(kind => {
      const lines = found.terms[kind].split("\n").map(line => line.split("="));
      terms[kind] = lines.map(line => line[0]);
      names[kind] = lines.map(line => line[1]);
    });
    const pages = found.pages.split("\n").map(line => ({ route: line.slice(0, line.indexOf("=")), title: line.slice(line.indexOf("=") + 1) }));
    return { terms, names, pages, words: found.words };
  }));

  const columnsFor = names => Promise.all(names.map(name => store.column[name]().then(column => [name, column])))
    .then(found => found.reduce((all, [name, column]) => Object.assign(all, { [name]: column }), {}));

  /* What a query means and how every record answers it. */
  const search = query => Promise.all([store.core(), lexicon(), labels()]).then(([core, known, said]) =>
    Promise.all([cari.names.lookUp(known, query), prepare(known, query)]).then(([found]) => {
      const inNames = new Set(found.filter(each => !each.edits).map(each => each.word));
      const understood = cari.query.understand(known, query, word => inNames.has(word));
      simplify(understood, said.terms);
      understood.place = understood.places.length ? Array.from(new Set([].concat(...understood.places.map(each => each.regions)))) : null;
      const rest = new Set(understood.rest);
      return Promise.all([columnsFor(rank.needs(understood.groups)), cari.names.byName(known, query, core, rest)])
        .then(([columns, named]) => Promise.all(named.strange.map(word => cari.names.byText(word, core)))
          .then(texts => ordered({ understood, core, columns, named, texts, terms: said.terms })));
    }));

  /* A reader who has been released is who this directory is for: said beside something else it tells nothing. */
  const simplify = (understood, terms) => {
    const usual = new Set([`g${terms.stage.indexOf("after_release")}`, `a${terms.audience.indexOf("ex_prisoner")}`,
      `a${terms.audience.indexOf("client")}`, `a${terms.audience.indexOf("general_public")}`]);
    const telling = understood.groups.filter(group => !group.means.every(code => usual.has(code)));
    if (telling.length) understood.groups = telling;
  };

  const ordered = ({ understood, core, columns, named, texts, terms }) => {
    const ranked = rank.rank(understood, core, columns, terms);
    const { score, content, place } = ranked;
    /* In a long sentence a word nobody knows is less likely to be a name. */
    const trust = understood.groups.length ? Math.min(1, SHORT_QUERY / Math.max(1, understood.groups.length + understood.rest.length)) : 1;
    named.scores.forEach((found, i) => { score[i] += found.score + NAME_PART * trust * found.part; });
    texts.forEach(found => found.forEach(i => { score[i] += TEXT_PART * trust; }));
    const texted = new Set([].concat(...texts));
    const hasContent = understood.groups.length > 0;
    const order = [];
    for (let i = 0; i < core.count; i++) {
      const byContent = hasContent ? content[i] >= LEAST_CONTENT : understood.place && place[i] > 1;
      if (byContent || named.scores.has(i) || texted.has(i)) order.push(i);
    }
    order.sort((a, b) => score[b] - score[a] || a - b);
    return { understood, core, order, score, content, place, named };
  };

  /* The rows of some records, in their order. */
  const rowsOf = (core, order) => Promise.all(order.map(i => store.rows(core.block[i]).then(rows => rows[core.place[i]])));

  cari.search = { search, rowsOf, labels, words };
})();
