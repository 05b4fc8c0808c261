/* The panel of choices: place, kind of help, office, stage, people, cost, age. */

/* Rebuild the panel for new results; the fold stays as the reader left it. */
const showPanel = (panel, found, chosen, { change, near, opened, isOpen }) => {
  const { said } = found;
  const numbers = countBehind(found, chosen);
  const made = countChoices(chosen);
  const focused = panel.contains(document.activeElement) ? document.activeElement.id : "";
  const fold = make("details", { class: "fold", open: isOpen },
    make("summary", {}, said.words.filters, made ? make("span", { class: "count", text: ` ${made}` }) : null),
    placePart(found, chosen, change, near),
    ...FACETS.map(facet => facetPart(found, facet, numbers[facet], chosen, change)),
    recentPart(found, numbers.recent, chosen, change),
    made ? clearButton(said, change) : null);
  fold.addEventListener("toggle", () => { if (fold.open && !isOpen) opened(); });
  panel.replaceChildren(fold);
  const again = focused && document.getElementById(focused);
  if (again) again.focus();
};

const clearButton = (said, change) => {
  const button = make("button", { type: "button", id: "search-clear", text: said.words.clear });
  button.addEventListener("click", () => change(readChoices(new URLSearchParams(), said.terms)));
  return button;
};

const choice = (id, label, count, isChosen, onChange) => {
  const box = make("input", { type: "checkbox", id, checked: isChosen, disabled: count === 0 && !isChosen });
  box.addEventListener("change", () => onChange(box.checked));
  return make("li", { class: count === 0 ? "none" : null }, make("label", { for: id }, box, ` ${label} `, count === undefined ? null : make("span", { class: "count", text: String(count) })));
};

const facetPart = (found, facet, numbers, chosen, change) => {
  const { said } = found;
  if (!numbers) return null;
  const items = numbers.map((count, number) => {
    const isChosen = chosen[facet].includes(number);
    if (!count && !isChosen) return null;
    return choice(`search-${facet}-${number}`, said.names[facet][number], count, isChosen, on => {
      const rest = chosen[facet].filter(other => other !== number);
      change(Object.assign({}, chosen, { [facet]: on ? rest.concat(number) : rest }));
    });
  }).filter(Boolean);
  if (!items.length) return null;
  return make("fieldset", {}, make("legend", { text: said.words[facet] }), make("ul", { class: "choices" }, ...items));
};

const recentPart = (found, count, chosen, change) => count === undefined ? null : make("ul", { class: "choices" },
  choice("search-recent", found.said.words.recent, count, chosen.recent, on => change(Object.assign({}, chosen, { recent: on }))));

const option = (value, label, isChosen) => make("option", { value, selected: isChosen, text: label });

const placePart = (found, chosen, change, near) => {
  const { said, understood } = found;
  const { known } = understood;
  const current = chosen.region ? regionNumber(known, chosen.region) : -1;
  const province = current < 0 ? -1 : known.regions[current].province;
  const name = number => regionName(known, said, number);
  const select = (id, label, options, onChange) => {
    const made = make("select", { id }, ...options);
    made.addEventListener("change", () => onChange(made.value));
    return make("p", {}, make("label", { for: id, text: label }), made);
  };
  const byName = numbers => numbers.sort((a, b) => name(a).localeCompare(name(b)));
  const provinces = byName(known.regions.filter(region => region.isProvince).map(region => region.number));
  const regencies = province < 0 ? [] : byName(known.regions.filter(region => !region.isProvince && region.province === province).map(region => region.number));
  const pick = region => change(Object.assign({}, chosen, { region }));
  const locate = make("button", { type: "button", id: "search-near", text: said.words.near });
  locate.addEventListener("click", near);
  return make("fieldset", {}, make("legend", { text: said.words.place }), locate,
    select("search-province", said.words.province, [option("", said.words.country, province < 0)].concat(provinces.map(number => option(codeOf(known, number), name(number), number === province))), pick),
    regencies.length ? select("search-regency", said.words.regencyOrCity, [option(codeOf(known, province), said.words.wholeProvince, current === province)]
      .concat(regencies.map(number => option(codeOf(known, number), name(number), number === current))), pick) : null);
};

/* Bring the reader to the list of places when their location is not to be had. */
const askPlace = panel => {
  const fold = panel.querySelector("details");
  if (!fold) return;
  fold.open = true;
  fold.querySelector("select").focus();
};
