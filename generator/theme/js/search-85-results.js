/* Results on the page: what was understood, the rows, the pages about it. */
const PAGE_SIZE = 10, YEAR_MS = 31557600000;
const KINDS = { s: "service", k: "skill", t: "type", g: "stage", a: "audience", c: "cost", e: "access", m: "scheme" };

const labelOf = ({ names, words }, code) => code === "x" ? words.certificate : names[KINDS[code[0]]][code.slice(1)];
const list = (tag, attributes, items) => make(tag, attributes, ...items.map(item => make("li", {}, item)));

const rowElement = (found, i, row, root) => {
  const { said, core } = found;
  const { words, names } = said;
  const isProgram = core.isProgram[i];
  const translated = said.official ? row.name : row.others[said.other];
  const what = isProgram ? `${words.program}: ${names.service[core.service[i][0]]}` : names.type[core.type[i]];
  const [place, ...more] = placeOf(found, i);
  const span = (text, name) => text && make("span", { text, class: name });
  /* The number is a button, so that the links of a result list are its records. */
  const call = row.phone && button(row.phone, { class: "number", "aria-label": fill(words.call, `${row.name}, ${row.phone}`) },
    () => { location.href = `tel:${row.phone.replace(/ /g, "").replace(/^0/, "+62")}`; });
  const isOld = row.checked && Date.now() - row.checked > YEAR_MS;
  return make("li", { "data-save": row.slug },
    make("div", {}, make("a", { href: `${root}${isProgram ? "program" : "mitra"}/${row.slug}.html`, text: translated || row.name, lang: translated ? undefined : "id" }), " ", span(what)),
    make("div", { text: place }, ...more.map(text => span(` · ${text}`))),
    make("div", {}, span(names.cost[core.cost[i]])),
    make("div", {}, isOld && span(words.ask, "mark ask"), isOld && " ", row.checked && span(fill(words.checked, dayOf(row.checked))), row.status && make("strong", { text: ` ${words[row.status]}` })),
    make("div", {}, call));
};

/* What was understood, each part with a way to take it back or to say it more exactly. */
const chips = ({ understood, said }, go) => {
  const { tokens, known, groups, places } = understood;
  const { words } = said;
  const items = [];
  const add = (label, query) => items.push(button(label, {}, () => go(query)));
  const swap = ({ from, to }, instead = []) => [...tokens.slice(0, from), ...instead, ...tokens.slice(to)].join(" ");
  const remove = (label, part) => items.push(button(`${label} ×`, { "aria-label": fill(words.remove, label) }, () => go(swap(part))));
  for (const group of groups) {
    remove(group.means.slice(0, 2).map(code => labelOf(said, code)).join(" / "), group);
    const [beside, then] = group.instead[0] || [];
    if (then && !group.means.includes(then)) add(fill(words.rather, labelOf(said, then)), `${tokens.join(" ")} ${labelOf(said, beside)}`);
  }
  for (const place of places) {
    const names = place.regions.slice(0, 3).map(number => regionName(known, said, number));
    remove(names.join(", "), place);
    if (names.length > 1) names.forEach(name => add(fill(words.only, name), swap(place, [name.toLowerCase()])));
  }
  return list("ul", { class: "chips", "aria-label": words.understood }, items);
};

/* Records of which only the cost is not known, where nothing fits all that was asked. */
const unpriced = ({ understood, core, columns }, order) => {
  const groups = understood.groups.filter(({ means }) => !means.every(code => code[0] === "c"));
  const { content } = rank({ ...understood, groups }, core, columns);
  return order.filter(i => content[i] >= FULL && core.fits[0][core.cost[i] + 1] === core.fits[0][0]);
};

/* Help that was asked for and that no record offers anywhere. A phone with a part of the country cannot know. */
const lacking = ({ understood, core, columns, isNamed }, order) => core.heads || isNamed(order[0]) ? []
  : understood.groups.filter(group => "skt".includes(group.means[0][0]) && !groupHolding(group, core, columns).some(held => held >= FULL));

/* One line that says what the list is: how many, where, and what was given up when nothing fits. */
const statusOf = (found, order, query) => {
  const { understood, core, said, isFull, isHere, isNamed } = found;
  const { words } = said;
  const { place, known, pages } = understood;
  const count = number => number === 1 ? words.one : fill(core.isPart ? words.moreThan : words.many, number.toLocaleString(cari.language));
  const none = lacking(found, order);
  if (none.length) return fill(place ? words.lacking : words.lackingWhich, none.map(({ means }) => labelOf(said, means[0])).join(", "));
  if (!order.length) return pages.length ? words.pages : fill(words.nothing, query);
  const full = order.filter(isFull);
  if (isNamed(order[0]) && !full.length) return `${count(order.filter(isNamed).length)}.`;
  const fitting = full.length ? full : unpriced(found, order);
  const doubt = full.length ? "" : ` ${words.unpriced}`;
  if (!fitting.length) return place ? words.partly : words.partlyWhich;
  if (!place) return fill(words.whichPlace, count(fitting.length)) + doubt;
  const where = place.slice(0, 3).map(number => regionName(known, said, number)).join(", ");
  const here = fitting.filter(isHere);
  return (here.length ? fill(words.here, count(here.length), where) : fill(words.noneHere, where)) + doubt;
};

/* Pages about what was asked: guides and tools, the lists of a service or type, the page of a place. */
const pageList = ({ understood, said }, root) => {
  const means = understood.groups.flatMap(group => group.means);
  const services = numbersOf(means, "s");
  const term = (folder, kind) => number => ({ route: `${folder}/${said.terms[kind][number].replace(/_/g, "-")}.html`, title: said.names[kind][number] });
  const links = [
    ...understood.pages.map(number => said.pages[number]),
    ...services.map(term("layanan", "service")),
    ...numbersOf(means, "t").map(term("jenis", "type")),
    ...(understood.place || []).slice(0, 3).map(number => ({ route: regionRoute(understood.known, number), title: regionName(understood.known, said, number) })),
    ...said.pages.filter(page => page.services.some(number => services.includes(number))).slice(0, 3)
  ].filter(({ route }, at, all) => all.findIndex(other => other.route === route) === at);
  return links.length && make("section", {}, make("h2", { text: said.words.pages }),
    list("ul", { class: "names" }, links.map(({ route, title }) => make("a", { href: root + route, text: title }))));
};

/* Show the first `size` results; a list that says the same as before stays as it is. */
const showResults = async (place, found, order, size, root, onMore) => {
  const { understood, said, core, isFull, isHere, isNamed } = found;
  const { words } = said;
  const shown = order.slice(0, size);
  const isFirst = i => isNamed(i) || isFull(i) && isHere(i);
  const office = understood.place && !order.some(i => isFull(i) && isHere(i)) ? (await loadMore()).officeFor(found) : undefined;
  const rows = await rowsFor(core, office === undefined ? shown : [...shown, office]);
  const says = JSON.stringify([shown, order.length > size, office, understood.place, understood.from, understood.groups.map(({ means }) => means), understood.pages]);
  if (place.says === says) return;
  place.says = says;
  const elements = shown.map((i, at) => rowElement(found, i, rows[at], root));
  const split = understood.place ? shown.findIndex(i => !isFirst(i)) : -1;
  const others = split < 0 ? [] : elements.splice(split);
  const heading = text => make("h2", { text });
  const rowList = items => make("ul", { class: "rows" }, ...items);
  const pages = pageList(found, root);
  const isPageAsked = understood.pages.length > 0 && !isNamed(order[0]) || lacking(found, order).length > 0;
  place.replaceChildren(...[
    isPageAsked && pages,
    elements.length && rowList(elements),
    elements.length && others.length && heading(words.others),
    others.length && rowList(others),
    office !== undefined && make("section", {}, heading(fill(words.office, regionName(understood.known, said, understood.place[0]))), rowList([rowElement(found, office, rows[shown.length], root)])),
    order.length > size && button(words.more, { class: "button" }, onMore),
    !isPageAsked && pages
  ].filter(Boolean));
  window.jalanPulang?.list?.show(place);
};
