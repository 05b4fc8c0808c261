/* One search from words to ordered records. */
(function () {
  "use strict";
  const { store, words, rank } = cari;
  const { lexicon } = cari.lexicon;
  const NAME_PART = 60, TEXT_PART = 35;
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
    cari.names.lookUp(known, query).then(found => {
      const inNames = new Set(found.filter(each => !each.edits).map(each => each.word));
      const understood = cari.query.understand(known, query, word => inNames.has(word));
      understood.place = understood.places.length ? Array.from(new Set([].concat(...understood.places.map(each => each.regions)))) : null;
      const rest = new Set(understood.rest);
      return Promise.all([columnsFor(rank.needs(understood.groups)), cari.names.byName(known, query, core, rest)])
        .then(([columns, named]) => Promise.all(named.strange.map(word => cari.names.byText(word, core)))
          .then(texts => ordered({ understood, core, columns, named, texts, terms: said.terms })));
    }));

  const ordered = ({ understood, core, columns, named, texts, terms }) => {
    const ranked = rank.rank(understood, core, columns, terms);
    const { score, content, place } = ranked;
    named.scores.forEach((found, i) => { score[i] += found.score + NAME_PART * found.part; });
    texts.forEach(found => found.forEach(i => { score[i] += TEXT_PART; }));
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
