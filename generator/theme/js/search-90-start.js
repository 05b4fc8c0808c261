/* The search page: address to results and back. On other pages only the suggestions. */
const COUNT_MS = 300, PAUSE_MS = 1000;

/* Act once for all the keys of a frame: what another key follows at once is not worth the work. */
const perFrame = act => {
  let frame;
  return () => { frame ??= requestAnimationFrame(() => { frame = undefined; act(); }); };
};

(() => {
  const form = document.querySelector("form[role=search][data-search-script]");
  if (!form) return;
  const input = form.q;
  const { root, home, language } = form.dataset;
  const find = name => document.querySelector(`[data-search-${name}]`);
  const place = find("results"), status = find("status") || form.appendChild(make("p", { class: "unseen", role: "status" }));
  const panel = find("filters"), browse = find("browse");
  Object.assign(cari, { home, language, scripts: form.dataset });
  const say = async (name, ...values) => { status.textContent = fill((await loadLabels()).words[name], ...values); };

  let close;
  const startBox = once(async () => {
    const combobox = await loadScript("box");
    close = combobox(input, {
      root,
      announce: count => place || say("suggestions", count),
      choose: query => {
        input.value = query;
        if (place) go();
        else form.submit();
      }
    });
  });
  input.addEventListener("focus", startBox);
  if (document.activeElement === input) startBox();
  if (!place) return;

  const understood = make("div");
  status.after(understood);
  let size = PAGE_SIZE, run = 0, choices, keeping, counting;
  const loadChoices = once(async () => {
    const start = await loadScript("choices");
    return choices = start({ panel, update: () => go(), fail: () => say("noLocation") });
  });

  /* Typing has stopped: keep the address in step. Some browsers refuse that for files, which loses nothing else. */
  const keep = how => {
    const address = new URLSearchParams(), query = input.value.trim();
    place.className = "";
    if (query) address.set("q", query);
    choices?.write(address);
    try {
      history[how](null, "", `?${address}`);
    } catch {
      /* The box still says what was asked. */
    }
  };

  /* Search for what the box and the choices say now; a newer search makes an older one stop. Counts wait until typing stops. */
  const update = async isTyping => {
    const mine = ++run;
    const query = input.value.trim();
    const isIdle = !query && !choices?.count();
    try {
      const found = await search(query, await choices?.wish());
      const order = isIdle ? [] : choices?.passing(found) || found.order;
      if (mine !== run) return;
      await showResults(place, found, order, size, root, more);
      if (mine !== run) return;
      status.textContent = isIdle ? "" : statusOf(found, order, query);
      understood.replaceChildren(isIdle ? "" : chips(found, query => { input.value = query; go(); }));
      clearTimeout(counting);
      if (choices) counting = isTyping ? setTimeout(choices.show, COUNT_MS, found) : choices.show(found);
      else if (!panel.firstChild) panel.append(fold(found.said.words.filters));
      browse.hidden = order.length > 0;
    } catch (problem) {
      if (mine === run) browse.hidden = false;
      await say("failed");
      throw problem;
    }
  };

  /* The choices come when somebody opens them. */
  const fold = label => {
    const closed = make("details", { class: "fold" }, make("summary", { text: label }));
    closed.addEventListener("toggle", async () => { await loadChoices(); update(); }, { once: true });
    return closed;
  };

  /* While somebody types, the address waits: writing it takes longer than searching. */
  const go = async (how = "pushState") => {
    size = PAGE_SIZE;
    clearTimeout(keeping);
    if (how === "pushState") { close?.(); keep(how); }
    else {
      place.className = "typing";
      keeping = setTimeout(keep, PAUSE_MS, how);
    }
    await update(how === "replaceState");
  };

  const more = async () => {
    const at = place.querySelectorAll(".rows a").length;
    size += PAGE_SIZE;
    await update();
    place.querySelectorAll(".rows a")[at]?.focus();
  };

  const fromAddress = async () => {
    const address = new URLSearchParams(location.search);
    input.value = address.get("q") || input.value;
    if ([...address.keys()].some(name => name !== "q")) (await loadChoices()).read(address);
    else choices?.read(address);
    await update();
  };

  form.addEventListener("submit", submit => {
    submit.preventDefault();
    go();
  });
  input.addEventListener("input", perFrame(() => go("replaceState")));
  input.addEventListener("change", () => keep("replaceState"));
  window.addEventListener("popstate", fromAddress);
  if (location.search || input.value) {
    say("loading");
    fromAddress();
  }
})();
