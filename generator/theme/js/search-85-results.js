/* Results on the page: what was understood, the rows, the pages about it. */
const PAGE_SIZE = 20, MOST_CHIPS = 8, CLEARLY_NAMED = 200;
const KINDS = { s: "service", k: "skill", t: "type", g: "stage", a: "audience", c: "cost", e: "access", m: "scheme" };
const MONTHS_OLD = 12, MONTH_MS = 2629800000;

const labelOf = (said, code) => code === "x" ? said.names.service[said.terms.service.indexOf("certification")]
  : said.names[KINDS[code[0]]][Number(code.slice(1))];

const rowElement = (found, i, row, root) => {
  const { said, core } = found;
  const other = said.official ? "" : row.others[said.other];
  const isForeign = !said.official && !other;
  const { full, shown, serves } = placeOf(found, i);
  const distance = distanceOf(found, i, shown);
  const what = core.isProgram[i] ? `${said.words.program}: ${said.names.service[core.service[i][0]]}` : said.names.type[core.type[i]];
  const route = `${root}${core.isProgram[i] ? "program" : "mitra"}/${row.slug}.html`;
  const isOld = row.checked && Date.now() - row.checked > MONTHS_OLD * MONTH_MS;
  return make("li", { "data-save": row.slug },
    make("div", {}, make("a", { href: route, text: other || row.name, lang: isForeign && "id" }), " ", make("span", { text: what })),
    make("div", { text: full }, serves && make("span", { text: ` · ${fill(said.words.serves, serves)}` }), distance && make("span", { text: ` · ${distance}` })),
    make("div", {}, core.cost[i] >= 0 && make("span", { text: said.names.cost[core.cost[i]] })),
    make("div", {}, isOld && make("span", { class: "mark ask", text: said.words.ask }), isOld && " ",
      row.checked && make("span", { text: fill(said.words.checked, dayOf(row.checked)) }),
      row.status !== "active" && make("strong", { text: ` ${said.words[row.status] || ""}` })),
    make("div", {}, row.phone && callButton(said, row)));
};

/* A button, so that the links of a result list are its records. */
const callButton = (said, row) => {
  const shown = phoneOf(row.phone);
  return make("button", { type: "button", class: "number", "data-call": telOf(row.phone), "aria-label": fill(said.words.call, `${row.name}, ${shown}`), text: shown });
};

/* What was understood, each part with a way to take it back. */
const chips = (found, go) => {
  const { understood, said } = found;
  const { tokens, known } = understood;
  const without = (from, to, instead) => tokens.slice(0, from).concat(instead || [], tokens.slice(to)).join(" ");
  const list = make("ul", { class: "chips", "aria-label": said.words.understood });
  const add = (label, query, words) => {
    const button = make("button", { type: "button", "aria-label": fill(words, label) }, label, make("span", { "aria-hidden": "true", text: words === said.words.remove ? " ×" : "" }));
    button.addEventListener("click", () => go(query));
    if (list.children.length < MOST_CHIPS) list.append(make("li", {}, button));
  };
  understood.groups.forEach(group => {
    add(group.means.slice(0, 2).map(code => labelOf(said, code)).join(" / "), without(group.from, group.to), said.words.remove);
    Object.keys(group.instead).slice(0, 1).forEach(beside => {
      if (group.means.includes(group.instead[beside])) return;
      add(fill(said.words.rather, labelOf(said, group.instead[beside])), `${tokens.join(" ")} ${labelOf(said, beside)}`, "{}");
    });
  });
  understood.places.forEach(place => {
    const names = place.regions.map(number => regionName(known, said, number));
    add(names.slice(0, 3).join(", "), without(place.from, place.to), said.words.remove);
    if (place.regions.length > 1) names.slice(0, 3).forEach(name => {
      add(fill(said.words.only, name), without(place.from, place.to, name.toLowerCase()), "{}");
    });
  });
  return list;
};

/* One line that says what the list is: how many, where, and what was given up when nothing fits. */
const statusOf = (found, order, query) => {
  const { understood, said } = found;
  const { words } = said;
  const count = number => number === 1 ? words.one : fill(words.many, number.toLocaleString(document.documentElement.lang));
  if (!order.length) return fill(words.nothing, query);
  const full = order.filter(found.isFull);
  const isNamed = found.named.scores.has(order[0]) && found.named.scores.get(order[0]).score >= CLEARLY_NAMED;
  if (!full.length && !isNamed) return understood.place ? words.partly : words.partlyWhich;
  if (understood.place) {
    const where = understood.place.slice(0, 3).map(number => regionName(understood.known, said, number)).join(", ");
    const here = full.filter(found.isHere);
    return here.length ? fill(words.here, count(here.length), where) : fill(words.noneHere, where);
  }
  return fill(isNamed && !full.length ? "{}." : words.whichPlace, count(full.length || order.length));
};

/* Pages about what was asked: guides and tools, the lists of a service or type, the page of a place. */
const relatedPages = found => {
  const { understood, said } = found;
  const services = new Set([].concat(...understood.groups.map(group => group.means)).filter(code => code[0] === "s").map(code => Number(code.slice(1))));
  const links = understood.pages.map(number => said.pages[number]);
  const slug = key => key.replace(/_/g, "-");
  services.forEach(number => links.push({ route: `layanan/${slug(said.terms.service[number])}.html`, title: said.names.service[number] }));
  understood.groups.forEach(group => group.means.filter(code => code[0] === "t").forEach(code => {
    const number = Number(code.slice(1));
    links.push({ route: `jenis/${slug(said.terms.type[number])}.html`, title: said.names.type[number] });
  }));
  (understood.place || []).slice(0, 3).forEach(number => {
    links.push({ route: regionRoute(understood.known, number), title: regionName(understood.known, said, number) });
  });
  said.pages.filter(page => page.services.some(number => services.has(number))).slice(0, 3).forEach(page => links.push(page));
  const seen = new Set();
  return links.filter(link => !seen.has(link.route) && seen.add(link.route));
};

const pageList = (found, root) => {
  const links = relatedPages(found);
  if (!links.length) return null;
  const list = make("ul", { class: "names" }, ...links.map(link => make("li", {}, make("a", { href: root + link.route, text: link.title }))));
  return make("section", { "data-search-pages": true }, make("h2", { text: found.said.words.pages }), list);
};

/* The office that serves a place where nothing fits: its Bapas. */
const officeFor = found => {
  const { understood, core, said } = found;
  const bapas = said.terms.type.indexOf("bapas");
  const near = nearness(understood.place, core, understood.known.regions, understood.from);
  let best = -1;
  for (let i = 0; i < core.count; i++) {
    if (core.type[i] === bapas && !core.isProgram[i] && (best < 0 || near(i) > near(best))) best = i;
  }
  return best >= 0 && near(best) > HERE - 0.5 ? best : -1;
};

/* Show a stretch of the results; gives a promise that holds when the rows stand. */
const showResults = (place, found, order, size, root) => {
  const { understood, said, core } = found;
  const shown = order.slice(0, size);
  const lacks = understood.place && !order.some(i => found.isFull(i) && found.isHere(i));
  const office = lacks ? officeFor(found) : -1;
  const needed = office < 0 ? shown : shown.concat(office);
  return rowsFor(core, needed).then(rows => {
    const parts = [];
    const list = make("ul", { class: "rows" });
    let others = null;
    shown.forEach((i, at) => {
      const isFirst = found.isFull(i) && found.isHere(i) || found.named.scores.has(i) && found.named.scores.get(i).score >= CLEARLY_NAMED;
      if (understood.place && !isFirst && !others && at > 0) others = make("ul", { class: "rows" });
      (others || list).append(rowElement(found, i, rows[at], root));
    });
    const pages = pageList(found, root);
    const first = order.length ? found.named.scores.get(order[0]) : null;
    const isPageAsked = understood.pages.length > 0 && !(first && first.score >= CLEARLY_NAMED);
    if (isPageAsked && pages) parts.push(pages);
    if (list.children.length) parts.push(list);
    if (others) parts.push(make("h2", { text: said.words.others }), others);
    if (office >= 0) parts.push(officePart(found, office, rows[rows.length - 1], root));
    if (order.length > size) parts.push(make("button", { type: "button", class: "button", "data-more": true, text: said.words.more }));
    if (!isPageAsked && pages) parts.push(pages);
    place.replaceChildren(...parts);
    if (window.jalanPulang && window.jalanPulang.list) window.jalanPulang.list.show(place);
  });
};

const officePart = (found, office, row, root) => {
  const where = regionName(found.understood.known, found.said, found.understood.place[0]);
  return make("section", {}, make("h2", { text: fill(found.said.words.office, where) }),
    make("ul", { class: "rows" }, rowElement(found, office, row, root)));
};
