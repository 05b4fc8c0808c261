/* Suggestions under the box: the ARIA combobox with a list. */
const MOST_SUGGESTED = { term: 4, place: 3, name: 3 };
const LONGEST_FRAGMENT = 3, SHORTEST_NAME = 4, MOST_NAME_BLOCKS = 2;
const SHOWN_KINDS = { s: "service", k: "skill", t: "type", a: "audience" };

/* What the end of the query may become: [kind, label, text before it, route]. */
const suggest = query => {
  const folded = fold(query);
  if (folded.length < 2) return Promise.resolve([]);
  return Promise.all([loadLexicon(), loadLabels()]).then(([known, said]) =>
    prepare(known, query).then(() => {
      const tokens = folded.split(" ");
      const found = [];
      for (let size = Math.min(LONGEST_FRAGMENT, tokens.length); size > 0 && !found.length; size--) {
        const before = tokens.slice(0, -size).join(" ");
        const fragment = tokens.slice(-size).join("");
        if (fragment.length < 2) continue;
        found.push(...termsLike(known, said, fragment, before), ...placesLike(known, said, fragment, before));
      }
      return namesLike(folded).then(names => found.concat(names));
    }));
};

const termsLike = (known, said, fragment, before) => {
  const found = new Map();
  for (const [joined, entry] of known.phrases) {
    if (!joined.startsWith(fragment)) continue;
    const code = entry.means.find(each => SHOWN_KINDS[each[0]]);
    if (!code) continue;
    const label = said.names[SHOWN_KINDS[code[0]]][Number(code.slice(1))];
    const length = joined.length;
    if (!found.has(label) || found.get(label) > length) found.set(label, length);
  }
  return Array.from(found).sort((a, b) => a[1] - b[1]).slice(0, MOST_SUGGESTED.term)
    .map(([label]) => ({ kind: said.words.suggestHelp, label, query: `${before} ${label}`.trim() }));
};

const placesLike = (known, said, fragment, before) => {
  const numbers = new Map();
  for (const [key, regions] of known.keys) {
    if (key.startsWith(fragment)) regions.forEach(number => { if (!numbers.has(number)) numbers.set(number, key.length); });
  }
  return Array.from(numbers).sort((a, b) => a[1] - b[1] || a[0] - b[0]).slice(0, MOST_SUGGESTED.place).map(([number]) => {
    const label = regionName(known, said, number);
    return { kind: said.words.suggestPlace, label, query: `${before} ${label}`.trim() };
  });
};

/* Names that start a word with the last token, where few blocks hold them. */
const namesLike = folded => {
  const tokens = folded.split(" ");
  const last = tokens[tokens.length - 1];
  if (last.length < SHORTEST_NAME) return Promise.resolve([]);
  return Promise.all([loadCore(), loadLabels(), nameWords(soundOf(last))]).then(([core, said, shard]) => {
    const blocks = new Set();
    for (const [word, packed] of shard) {
      if (word.startsWith(last) && packed !== "*") rising(packed).forEach(block => blocks.add(block));
      if (blocks.size > MOST_NAME_BLOCKS) return [];
    }
    return Promise.all(Array.from(blocks).map(block => loadRows(block).then(rows => rows.map((row, at) => [row, core.starts.get(block) + at]))))
      .then(opened => [].concat(...opened).filter(([row]) => {
        const spoken = ` ${fold([row.name].concat(row.others, row.also).join(" "))} `;
        return tokens.every(token => spoken.includes(` ${token}`));
      }).slice(0, MOST_SUGGESTED.name).map(([row, i]) => ({
        kind: said.words.suggestName, label: row.name, route: `${core.isProgram[i] ? "program" : "mitra"}/${row.slug}.html`
      })));
  });
};

/* Make a combobox of an input. `choose` gets the chosen suggestion. */
const combobox = (input, { root, choose, announce }) => {
  const list = make("ul", { id: `${input.id}-list`, role: "listbox", class: "suggestions", hidden: true });
  list.setAttribute("aria-label", input.labels && input.labels[0] ? input.labels[0].textContent.trim() : "");
  input.after(list);
  Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, autocapitalize: "none", spellcheck: "false" })
    .forEach(([name, value]) => input.setAttribute(name, value));
  let options = [], active = -1, asked = 0;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = number => {
    active = number;
    Array.from(list.children).forEach((option, at) => option.setAttribute("aria-selected", String(at === number)));
    if (number < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", list.children[number].id);
      list.children[number].scrollIntoView({ block: "nearest" });
    }
  };
  const open = (found, said) => {
    options = found;
    list.replaceChildren(...found.map((option, at) => make("li", { id: `${list.id}-${at}`, role: "option", "aria-selected": "false" },
      make("span", { text: option.label }), " ", make("small", { text: option.kind }))));
    list.hidden = !found.length;
    active = -1;
    input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-expanded", String(found.length > 0));
    if (found.length) announce(fill(said.words.suggestions, found.length));
  };
  const pick = number => {
    const option = options[number];
    close();
    if (option.route) location.href = root + option.route;
    else choose(option.query);
  };

  input.addEventListener("input", () => {
    const mine = ++asked;
    Promise.all([suggest(input.value), loadLabels()]).then(([found, said]) => {
      if (mine === asked && document.activeElement === input) open(found, said);
    });
  });
  input.addEventListener("keydown", press => {
    if (press.isComposing) return;
    const count = options.length;
    if (press.key === "Enter" && !list.hidden && active >= 0) { press.preventDefault(); pick(active); return; }
    if (press.key === "Enter" || press.key === "Tab") { asked++; close(); return; }
    if (press.key === "Escape" && !list.hidden) { press.stopPropagation(); close(); return; }
    if (press.key !== "ArrowDown" && press.key !== "ArrowUp" || !count) return;
    press.preventDefault();
    if (list.hidden) { list.hidden = false; input.setAttribute("aria-expanded", "true"); }
    const step = press.key === "ArrowDown" ? 1 : -1;
    mark(active < 0 ? (step > 0 ? 0 : count - 1) : active + step >= count || active + step < 0 ? -1 : active + step);
  });
  input.addEventListener("blur", () => { asked++; close(); });
  list.addEventListener("mousedown", press => press.preventDefault());
  list.addEventListener("click", click => {
    const option = click.target.closest("[role=option]");
    if (option) pick(Array.from(list.children).indexOf(option));
  });
  return { close: () => { asked++; close(); } };
};
