/* Names that begin like what is typed. */
const MOST_NAME_BLOCKS = 2, MOST_NAMES = 3;

/* Records one of whose names has all the words, the last one perhaps half typed, where few blocks hold them. */
const namesLike = async (tokens, said) => {
  const last = tokens[tokens.length - 1];
  const [core, words] = await Promise.all([loadCore(), loadNames(last)]);
  const blocks = new Set([...words].filter(([word]) => word.startsWith(last)).flatMap(([, packed]) => packed === EVERYWHERE ? [-1, -2, -3] : rising(packed)));
  if (blocks.size > MOST_NAME_BLOCKS) return [];
  const opened = await Promise.all([...blocks].map(async block => [await startOf(core, block), await loadRows(block)]));
  return opened.flatMap(([start, rows]) => rows.flatMap((row, at) => {
    const spoken = ` ${fold([row.name, ...row.others, ...row.also].join(" "))}`;
    if (!tokens.every(token => spoken.includes(` ${token}`))) return [];
    return { kind: said.words.suggestName, label: row.name, route: `${core.isProgram[start + at] ? "program" : "mitra"}/${row.slug}.html` };
  })).slice(0, MOST_NAMES);
};

cari.box(combobox);
