/* The panel of choices: place, kind of help, office, stage, people, cost, age; and the reader's own place. */
cari.choices(({ panel, update, fail }) => {
  const empty = () => ({ region: "", recent: false, ...Object.fromEntries(FACETS.map(facet => [facet, []])) });
  let chosen = empty(), from = null;

  const read = address => {
    chosen = empty();
    FACETS.forEach(facet => { chosen[facet] = address.getAll(facet); });
    chosen.region = address.get("region") || "";
    chosen.recent = address.get("recent") === "1";
    if (!address.get("near")) from = null;
    else if (!from) locate();
  };
  const write = address => {
    FACETS.forEach(facet => chosen[facet].forEach(key => address.append(facet, key)));
    if (chosen.region) address.set("region", chosen.region);
    if (chosen.recent) address.set("recent", "1");
    if (from) address.set("near", "1");
  };
  const count = () => FACETS.reduce((sum, facet) => sum + chosen[facet].length, 0) + Number(Boolean(chosen.region)) + Number(chosen.recent) + Number(Boolean(from));
  const change = next => {
    chosen = { ...chosen, ...next };
    if (next.region) from = null;
    update();
  };

  /* What only the choices say. */
  const addLabels = once(async () => {
    const [said, more] = await Promise.all([loadLabels(), shard(`choices-${cari.language}`)]);
    Object.assign(said.terms, more.terms);
    Object.assign(said.words, more.words);
  });

  /* What the search needs to know: the place chosen, or the one nearest to the reader. */
  const wish = async () => {
    const [known, centres] = await Promise.all([loadLexicon(), loadCentres(), addLabels()]);
    const place = from ? nearestRegion(centres, known) : known.regions.findIndex(region => region.code === chosen.region);
    return { place, from, columns: FACET_COLUMNS };
  };
  const nearestRegion = (centres, { regions }) => {
    const far = number => regions[number].isProvince || !centres[number] ? Infinity : kilometres(from, centres[number]);
    return regions.reduce((best, _region, number) => far(number) < far(best) ? number : best, 0);
  };

  /* The phone's own place, where the browser allows it. It never leaves the page. */
  const locate = async () => {
    try {
      const { coords } = await new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject, { maximumAge: 600000, timeout: 10000 }));
      from = { latitude: coords.latitude, longitude: coords.longitude };
      change({ region: "" });
    } catch (refused) {
      panel.dataset.locationRefused = refused.name || refused.code;
      await addLabels();
      await fail();
      panel.querySelector("details").open = true;
      panel.querySelector("select").focus();
    }
  };

  const box = (id, label, number, checked, onChange) => {
    const input = make("input", { type: "checkbox", id, checked });
    input.addEventListener("change", () => onChange(input.checked));
    return make("label", { for: id }, input, label, make("span", { class: "count", text: number }));
  };

  const facetPart = ({ said }, facet, counts) => {
    const items = said.terms[facet].map((key, number) => {
      const isChosen = chosen[facet].includes(key);
      return (counts[number] || isChosen) && box(`search-${facet}-${key}`, said.names[facet][number], counts[number], isChosen,
        on => change({ [facet]: [...chosen[facet].filter(other => other !== key), ...on ? [key] : []] }));
    }).filter(Boolean);
    return items.length && make("fieldset", {}, make("legend", { text: said.words[facet] }), list("ul", { class: "choices" }, items));
  };

  const select = (id, label, values, current) => {
    const made = make("select", { id }, ...values.map(([value, text]) => make("option", { value, text, selected: value === current })));
    made.addEventListener("change", () => change({ region: made.value }));
    return make("p", {}, make("label", { for: id, text: label }), made);
  };

  const placePart = ({ said, understood }) => {
    const { known } = understood;
    const { words } = said;
    const province = chosen.region.slice(0, 2);
    const named = test => known.regions.map((region, number) => [region.code, regionName(known, said, number), region])
      .filter(([, , region]) => test(region)).sort((a, b) => a[1].localeCompare(b[1]));
    return make("fieldset", {}, make("legend", { text: words.place }), button(words.near, { id: "search-near" }, locate),
      select("search-province", words.province, [["", words.country], ...named(region => region.isProvince)], province),
      province && select("search-regency", words.regencyOrCity, [[province, words.wholeProvince], ...named(region => !region.isProvince && region.code.startsWith(province))], chosen.region));
  };

  /* Rebuild the panel for new results; what had the focus keeps it. */
  const show = found => {
    const { words } = found.said;
    const counts = countBehind(found, chosen);
    const focused = document.activeElement.id;
    const isOpen = panel.querySelector("details")?.open;
    panel.replaceChildren(make("details", { class: "fold", open: isOpen },
      make("summary", { text: words.filters }, count() && make("span", { class: "count", text: ` ${count()}` })),
      placePart(found),
      ...FACETS.map(facet => facetPart(found, facet, counts[facet])),
      (counts.recent || chosen.recent) && list("ul", { class: "choices" }, [box("search-recent", words.recent, counts.recent, chosen.recent, recent => change({ recent }))]),
      count() && button(words.clear, { id: "search-clear" }, () => { from = null; change(empty()); })));
    if (focused.startsWith("search-")) document.getElementById(focused)?.focus();
  };

  return { read, write, count, wish, show, passing: found => passing(found, chosen) };
});
