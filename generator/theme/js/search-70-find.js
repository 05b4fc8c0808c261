/* One search from words to ordered records. */
const NAME_PART = 60, TEXT_PART = 35, SHORT_QUERY = 3;
const LEAST_CONTENT = 0.34, FULL = 0.92, NEAR_ENOUGH = 1, CLEARLY_NAMED = 200;

/* Terms by kind: `terms` their keys, `names` their labels; pages; words of the interface. */
const loadLabels = once(() => shard(`labels-${cari.language}`));

/* A reader who has been released is who this directory is for: said beside something else it tells nothing. */
const withoutUsual = (groups, { roles }) => {
  const telling = groups.filter(({ means }) => !means.every(code => roles.usual.includes(code)));
  return telling.length ? telling : groups;
};

/* What stands before the last "butuh", "cari" and the like is the story behind the wish, where help is named after it; but
   "yang butuh" tells of what stands before. */
const markStory = ({ tokens, groups, known }, { roles }) => tokens.forEach((token, at) => {
  const isWish = known.wish.includes(token) && ![...known.not, ...known.of].includes(tokens[at - 1]);
  const isHelp = ({ from, means }) => from > at && means.every(code => "skt".includes(code[0]) && !roles.background.includes(code));
  if (isWish && groups.some(isHelp)) groups.forEach(group => { group.isStory = group.to <= at; });
});

/* What a query means and how every record answers it. `wish` may hold `place` (a region number, which goes
   before places in the words), `from` (the reader's own point) and `columns` that choices will need. */
const search = async (query, wish = {}) => {
  const [core, known, said] = await Promise.all([loadCore(), loadLexicon(), loadLabels()]);
  const names = lookUp(known, query).then(those => word => those.find(found => found.word === word && found.forms.length)?.edits);
  await prepare(known, query, names);
  const understood = understand(known, query, await names);
  const { places, rest } = understood;
  understood.groups = withoutUsual(understood.groups, core);
  markStory(understood, core);
  understood.from = wish.from;
  understood.place = wish.place >= 0 ? [wish.place] : places[1] ? (await loadMore()).within(known, places) : places[0]?.regions;
  if (understood.place) core.centres = await loadCentres();
  const columns = { scope: wish.columns ? "" : understood.place };
  if (core.heads) await (await loadLarge()).fetchFor(core, understood);
  const [named] = await Promise.all([
    byName(known, query, core, new Set(rest)),
    ...[...new Set([...columnsOf(understood.groups), ...wish.columns || []])].map(async name => {
      columns[name] = await (await loadMore()).loadColumn(name, core, known, wish.columns ? null : understood.place);
    })
  ]);
  const texted = new Set(named.strange.length ? await (await loadMore()).byText(named.strange, core) : []);
  const found = ordered({ understood, core, said, columns, named: named.scores, texted });
  return found.order.length || !understood.groups.length ? found : (await loadMore()).relaxed(found);
};

/* Add what names and texts say to the ranking, and put the records in order. */
const ordered = found => {
  const { understood, core, columns, named, texted } = found;
  const { groups, rest, tokens } = understood;
  const { score, content, place } = rank(understood, core, columns);
  /* In a long sentence a word nobody knows is less likely to be a name. */
  const trust = groups.length ? Math.min(1, SHORT_QUERY / (groups.length + rest.length)) : 1;
  named.forEach((name, i) => { score[i] += name.score + NAME_PART * trust * name.part; });
  texted.forEach(i => { score[i] += TEXT_PART * trust; });
  const isNamed = i => named.has(i) || texted.has(i);
  const isOpen = i => !tokens.length || understood.place && place[i] > NEAR_ENOUGH;
  const order = [];
  content.forEach((share, i) => {
    if ((groups.length ? share >= LEAST_CONTENT : isOpen(i)) || isNamed(i)) order.push(i);
  });
  return {
    ...found, content, place,
    score,
    order: byScore(order, score),
    isNamed: i => named.get(i)?.score >= CLEARLY_NAMED,
    isFull: i => groups.length ? content[i] >= FULL : isOpen(i) || isNamed(i),
    isHere: i => !understood.place || place[i] >= WIDELY - 0.01
  };
};

/* The rows of some records, in their order. */
const rowsFor = (core, order) => Promise.all(order.map(async i => (await loadRows(core.block[i]))[core.place[i]]));
