/* The reader's own list: kept in the browser and in the address after "#", never anywhere else. */
(function () {
  "use strict";
  const mine = window.daftarku;
  if (!mine || !mine.place) return;
  const { place, words, find, drawCard } = mine;
  const kept = window.jalanPulang.list;
  const canonical = words.address;
  const piece = name => place.querySelector(`[data-list-${name}]`);
  const cards = piece("cards");
  const MOST = 100;
  let shown = [];
  let entries = new Map();
  let drawing = 0;
  let sent = false;

  // Messengers write %2C for a comma. Slugs need no other decoding.
  const inAddress = () => location.hash.slice(1).replace(/%2c/gi, ",").split(",")
    .filter((slug, at, all) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && all.indexOf(slug) === at)
    .slice(0, MOST);

  const same = (one, other) => one.length === other.length && one.every((slug, at) => slug === other[at]);
  const say = text => { piece("said").textContent = text; };

  /* Where the list can be opened again: the site's address, or this very file when there is no site. */
  const listAddress = () => `${canonical}#${shown.join(",")}`;

  const sorted = order => {
    if (!order) return shown;
    const key = slug => {
      const { card } = entries.get(slug) || {};
      if (!card) return "";
      const name = card.n.map(span => span.t || span).join("");
      return order === "name" ? name : `${card.p} ${name}`;
    };
    const language = document.documentElement.lang;
    return [...shown].sort((one, other) => key(one).localeCompare(key(other), language));
  };

  const draw = async () => {
    const turn = ++drawing;
    const found = await Promise.all(shown.map(find));
    if (turn !== drawing) return;
    entries = new Map(found.map(entry => [entry.slug, entry]));
    shown = [...entries.keys()];
    // A card that is there already keeps its note.
    const drawn = new Map(Array.from(cards.children, card => [card.dataset.slug, card]));
    cards.replaceChildren(...[...entries.values()].map(entry => drawn.get(entry.slug) || drawCard(entry, canonical)));
    frame();
  };

  const frame = () => {
    const some = shown.length > 0;
    piece("empty").hidden = some;
    place.querySelectorAll("[data-list-buttons], [data-list-tools], [data-list-address]").forEach(part => { part.hidden = !some; });
    place.querySelector("[data-sent]").hidden = !some || !sent;
    const address = listAddress();
    const link = piece("link");
    link.textContent = address;
    link.href = `#${shown.join(",")}`;
    piece("whatsapp").href = `https://wa.me/?text=${encodeURIComponent(address)}`;
    piece("sms").href = `sms:?&body=${encodeURIComponent(address)}`;
    piece("address").querySelectorAll("svg").forEach(old => old.remove());
    const picture = some && window.daftarku.qrPicture(address, `${words.code}: ${address}`);
    if (picture) piece("address").append(picture);
  };

  /* Change what is shown; the reader's own list changes with it, a list that was sent does not. */
  const change = slugs => {
    shown = slugs;
    if (!sent) kept.set(slugs);
    toAddress();
    draw();
  };

  /* The state tells our own list from one that came as an address. */
  const toAddress = () => {
    const address = shown.length ? `#${shown.join(",")}` : location.pathname + location.search;
    history.replaceState({ own: !sent }, "", address);
  };

  const slugOf = button => button.closest("li").dataset.slug;

  const actions = {
    print: () => window.print(),
    keep: () => {
      sent = false;
      change([...new Set([...kept.all(), ...shown])]);
      say(words.kept);
    },
    remove: button => {
      const slug = slugOf(button);
      const next = button.closest("li").nextElementSibling || button.closest("li").previousElementSibling;
      change(shown.filter(other => other !== slug));
      say(words.removed);
      if (next) next.querySelector("a, button").focus();
    },
    up: button => {
      const at = shown.indexOf(slugOf(button));
      if (at < 1) return;
      const order = [...shown];
      [order[at - 1], order[at]] = [order[at], order[at - 1]];
      piece("order").value = "";
      change(order);
    },
    copy: () => navigator.clipboard.writeText(listAddress()).then(() => say(words.copied), () => say(listAddress())),
    clear: button => {
      const label = button.querySelector("span");
      if (!button.dataset.asked) {
        button.dataset.asked = label.textContent;
        label.textContent = words.sure;
        return;
      }
      label.textContent = button.dataset.asked;
      delete button.dataset.asked;
      kept.set([]);
      sent = false;
      change([]);
      say(words.allCleared);
    }
  };

  place.addEventListener("click", click => {
    const button = click.target.closest("[data-list-do]");
    if (button) actions[button.dataset.listDo](button);
  });
  piece("order").addEventListener("change", () => change(sorted(piece("order").value)));
  piece("size").addEventListener("change", () => { cards.dataset.size = piece("size").value; });
  place.querySelector("[data-list-do=copy]").hidden = !navigator.clipboard;

  const begin = () => {
    const given = inAddress();
    const isOwn = !given.length || (history.state && history.state.own) || same(given, kept.all());
    sent = !isOwn;
    shown = sent ? given : kept.all().slice(0, MOST);
    toAddress();
    place.hidden = false;
    draw();
  };
  window.addEventListener("hashchange", () => { if (!same(inAddress(), shown)) begin(); });
  window.addEventListener("storage", () => { if (!sent && !same(kept.all(), shown)) begin(); });
  begin();
})();
