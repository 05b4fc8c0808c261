/* Cards of records, fetched as scripts: that works from a memory stick too. */
(function () {
  "use strict";
  const place = document.querySelector("[data-my-list]");
  if (!place) return;
  const words = place.dataset;
  const shards = Number(words.shards);
  const waiting = new Map();
  const asked = new Map();

  /* A shard calls this: cards by slug, and new slugs by old. */
  const receive = (number, cards, moved) => {
    const done = waiting.get(number);
    if (done) done({ cards, moved });
  };

  /* CRC-32 of the letters of a slug, as in `generator/views/print/list_cards.py`. */
  const shardOf = slug => {
    let value = -1;
    for (let at = 0; at < slug.length; at++) {
      value ^= slug.charCodeAt(at) & 255;
      for (let bit = 0; bit < 8; bit++) value = value >>> 1 ^ (value & 1 ? 0xedb88320 : 0);
    }
    return (~value >>> 0) % shards;
  };

  const shard = number => {
    if (!asked.has(number)) {
      asked.set(number, new Promise(resolve => {
        waiting.set(number, resolve);
        const script = document.createElement("script");
        script.src = `${words.folder}${number}.js`;
        script.onload = script.onerror = () => { script.remove(); resolve(null); };
        document.head.append(script);
      }));
    }
    return asked.get(number);
  };

  /* What is known of a slug: `slug` as it is now, and its `card`, null where there is none (`read` says if we could look). */
  const find = async slug => {
    const found = await shard(shardOf(slug));
    if (!found) return { slug, card: null, read: false };
    if (Object.hasOwn(found.cards, slug)) return { slug, card: found.cards[slug], read: true };
    if (Object.hasOwn(found.moved, slug)) return find(found.moved[slug]);
    return { slug, card: null, read: true };
  };

  /* Text, marked with its language and linked where it leads somewhere. */
  const spansInto = (element, spans) => {
    spans.forEach(span => {
      if (typeof span === "string") {
        element.append(span);
        return;
      }
      const part = document.createElement(span.u ? "a" : span.b ? "strong" : "span");
      part.textContent = span.t;
      if (span.l) part.lang = span.l;
      if (span.u) part.href = span.u;
      if (span.u && span.u.startsWith("https:")) part.rel = "noopener noreferrer";
      if (span.u || span.x) part.className = "number";
      element.append(part);
    });
  };

  const model = place.querySelector("[data-list-card]");

  const drawCard = (entry, canonical) => {
    const item = model.content.firstElementChild.cloneNode(true);
    const part = name => item.querySelector(`[data-card=${name}]`);
    const link = item.querySelector("h2 a");
    const { card, slug } = entry;
    item.dataset.slug = slug;
    if (!card) {
      link.replaceWith(slug);
      part("kind").textContent = entry.read ? words.gone : words.failed;
      item.querySelector(".list-note").remove();
      return item;
    }
    link.textContent = "";
    spansInto(link, card.n);
    link.href = words.root + card.u;
    spansInto(part("kind"), card.k);
    if (card.p) part("kind").append(` · ${card.p}`);
    card.l.forEach(([label, spans]) => {
      const term = document.createElement("dt");
      const text = document.createElement("dd");
      if (label) term.textContent = label;
      spansInto(text, spans);
      part("lines").append(term, text);
    });
    spansInto(part("checked"), card.c);
    part("checked").classList.toggle("due", Boolean(card.o));
    const address = new URL(card.u, canonical).href;
    const picture = daftarku.qrPicture(address, `${words.code}: ${address}`);
    if (picture) item.append(picture);
    const note = item.querySelector("textarea");
    note.addEventListener("input", () => { part("note").textContent = note.value; });
    return item;
  };

  window.daftarku = Object.assign(receive, daftarku, { place, words, find, drawCard, shardOf });
})();
