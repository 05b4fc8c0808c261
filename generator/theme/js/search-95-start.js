/* The search page: address to results and back. On other pages only the suggestions. */
(() => {
  const form = document.querySelector("form[role=search][data-search-script]");
  if (!form) return;
  const input = form.querySelector("input[name=q]");
  const root = form.dataset.root;
  const place = document.querySelector("[data-search-results]");
  const status = document.querySelector("[data-search-status]");
  const panel = document.querySelector("[data-search-filters]");
  const browse = document.querySelector("[data-search-browse]");
  cari.home = form.dataset.home;
  cari.language = form.dataset.language;

  const announcer = status || make("p", { class: "unseen", role: "status" });
  if (!status) form.append(announcer);
  const box = combobox(input, {
    root,
    announce: words => { if (!place) announcer.textContent = words; },
    choose: query => {
      input.value = query;
      if (place) go(query);
      else form.submit();
    }
  });
  if (!place) return;

  const understoodPlace = make("div", { "data-search-understood": true });
  status.after(understoodPlace);
  let chosen = null, size = PAGE_SIZE, run = 0, from = null, panelOpen = false;

  const parameters = () => new URLSearchParams(location.search);

  /* Keep the address in step; some browsers refuse that for files, which loses nothing else. */
  const keep = (query, isNew) => loadLabels().then(said => {
    const written = writeChoices(chosen, said.terms, new URLSearchParams());
    const all = new URLSearchParams();
    if (query) all.set("q", query);
    written.forEach((value, name) => all.append(name, value));
    if (from) all.set("near", "1");
    const address = `${location.pathname.split("/").pop()}${all.toString() ? `?${all}` : ""}`;
    try {
      history[isNew ? "pushState" : "replaceState"](null, "", address);
    } catch (refused) {
      return;
    }
  });

  const go = (query, isNew = true) => {
    input.value = query;
    box.close();
    size = PAGE_SIZE;
    return update().then(() => keep(query, isNew));
  };

  /* Search for what the box and the choices say now; a newer search makes an older one stop. */
  const update = () => {
    const mine = ++run;
    const query = input.value.trim();
    return Promise.all([loadLabels(), loadLexicon()]).then(([said, known]) => {
      if (!chosen) chosen = readChoices(parameters(), said.terms);
      const number = chosen.region ? regionNumber(known, chosen.region) : -1;
      const wish = { place: number >= 0 ? number : null, from, columns: panelOpen ? FACET_COLUMNS : choiceColumns(chosen) };
      if (from) wish.place = nearestRegion(known, from.core, from);
      return search(query, wish);
    }).then(found => {
      if (mine !== run) return null;
      const isIdle = !query && !countChoices(chosen) && !from;
      if (isIdle) { clear(); return null; }
      const order = passing(found, chosen);
      return showResults(place, found, order, size, root).then(() => {
        if (mine !== run) return;
        status.textContent = statusOf(found, order, query);
        understoodPlace.replaceChildren(chips(found, go));
        showPanel(panel, found, chosen, { change, near: askLocation, opened, isOpen: panelOpen });
        browse.hidden = order.length > 0;
      });
    }).catch(problem => {
      if (mine === run) loadLabels().then(said => { status.textContent = said.words.failed; }, () => { browse.hidden = false; });
      throw problem;
    });
  };

  const clear = () => {
    place.replaceChildren();
    understoodPlace.replaceChildren();
    status.textContent = "";
    browse.hidden = false;
  };

  const change = next => {
    chosen = next;
    if (chosen.region) from = null;
    size = PAGE_SIZE;
    return update().then(() => keep(input.value.trim(), true));
  };
  const opened = () => { panelOpen = true; return update(); };

  const nearestRegion = (known, core, point) => {
    let best = -1, least = Infinity;
    known.regions.forEach(region => {
      const centre = core.centres[region.number];
      if (region.isProvince || !centre) return;
      const far = kilometres(point, centre);
      if (far < least) { least = far; best = region.number; }
    });
    return best;
  };

  /* The phone's own place, where the browser allows it; it never leaves the page. */
  const askLocation = () => new Promise((resolve, reject) => {
    if (!navigator.geolocation) { reject(new Error("none")); return; }
    navigator.geolocation.getCurrentPosition(resolve, reject, { maximumAge: 600000, timeout: 10000 });
  }).then(position => loadCore().then(core => {
    from = { latitude: position.coords.latitude, longitude: position.coords.longitude, core };
    if (chosen) chosen.region = "";
    return update().then(() => keep(input.value.trim(), true));
  }), () => loadLabels().then(said => { status.textContent = said.words.noLocation; askPlace(panel); }));

  form.addEventListener("submit", submit => {
    submit.preventDefault();
    go(input.value.trim());
  });
  input.addEventListener("input", () => {
    size = PAGE_SIZE;
    update().then(() => keep(input.value.trim(), false));
  });
  place.addEventListener("click", click => {
    const call = click.target.closest("[data-call]");
    if (call) { location.href = call.dataset.call; return; }
    if (!click.target.closest("[data-more]")) return;
    const at = place.querySelectorAll(".rows > li").length;
    size += PAGE_SIZE;
    update().then(() => { const next = place.querySelectorAll(".rows > li a")[at]; if (next) next.focus(); });
  });
  window.addEventListener("popstate", () => {
    chosen = null;
    from = null;
    input.value = parameters().get("q") || "";
    update();
  });

  const start = parameters();
  if (!input.value) input.value = start.get("q") || "";
  if (location.search || input.value) {
    loadLabels().then(said => { status.textContent = said.words.loading; return start.get("near") ? askLocation() : update(); });
  }
})();
