/* What a page can do beyond its text. Every control it makes or shows works without a server
   and from a memory stick; with JavaScript off the page is whole without them. */
(function () {
  "use strict";
  var words = document.currentScript.dataset;
  var KEY = "jalan-pulang.daftarku";

  /* My list: slugs in the browser's own storage, shared by all pages of the folder. */
  var list = {
    all: function () {
      try {
        var stored = JSON.parse(localStorage.getItem(KEY) || "[]");
        return Array.isArray(stored) ? stored.filter(function (slug) { return typeof slug === "string"; }) : [];
      } catch (unavailable) {
        return [];
      }
    },
    set: function (slugs) {
      try {
        if (slugs.length) localStorage.setItem(KEY, JSON.stringify(slugs));
        else localStorage.removeItem(KEY);
      } catch (unavailable) {
        return false;
      }
      list.show(document);
      return true;
    },
    has: function (slug) {
      return list.all().indexOf(slug) >= 0;
    },
    toggle: function (slug) {
      var rest = list.all().filter(function (other) { return other !== slug; });
      return list.set(list.has(slug) ? rest : rest.concat(slug));
    },
    /* Give every save button below `part` its state, and make the missing ones. */
    show: function (part) {
      var chosen = list.all();
      part.querySelectorAll("[data-save]").forEach(function (place) {
        var button = place.matches("button") ? place : place.querySelector("button.save") || make(place);
        var saved = chosen.indexOf(place.dataset.save) >= 0;
        button.hidden = false;
        button.setAttribute("aria-pressed", String(saved));
        button.querySelector("span").textContent = saved ? words.saved : words.save;
      });
      document.querySelectorAll("[data-list-count]").forEach(function (count) {
        count.textContent = chosen.length || "";
      });
    }
  };

  /* A row's save button: its name tells a screen reader which record it saves. */
  function make(place) {
    var button = document.createElement("button");
    var name = place.querySelector("a");
    button.type = "button";
    button.className = "save";
    button.append(document.createElement("span"));
    if (name) {
      var hint = document.createElement("span");
      hint.className = "unseen";
      hint.textContent = ": " + name.textContent;
      button.append(hint);
    }
    place.append(button);
    return button;
  }

  function canKeep() {
    try {
      localStorage.setItem(KEY + "?", "1");
      localStorage.removeItem(KEY + "?");
      return true;
    } catch (unavailable) {
      return false;
    }
  }

  /* Leave at once, and take this page out of the way back. */
  function leave() {
    document.documentElement.hidden = true;
    location.replace(document.querySelector("[data-exit]").href);
  }

  var escapes = [];
  document.addEventListener("keydown", function (press) {
    if (press.key !== "Escape") return;
    escapes = escapes.concat(press.timeStamp).slice(-3);
    if (escapes.length === 3 && escapes[2] - escapes[0] < 1500) leave();
  });

  function say(text) {
    var status = document.querySelector("[data-said]");
    if (status) status.textContent = text;
  }

  function address() {
    var canonical = document.querySelector("link[rel=canonical]");
    return canonical ? canonical.href : location.href;
  }

  var actions = {
    exit: leave,
    print: function () { window.print(); },
    share: function () { navigator.share({ title: document.title, url: address() }).catch(function () {}); },
    copy: function () {
      navigator.clipboard.writeText(address()).then(function () { say(words.copied); }, function () { say(address()); });
    }
  };
  var possible = {
    print: true,
    share: Boolean(navigator.share),
    copy: Boolean(navigator.clipboard)
  };

  document.addEventListener("click", function (click) {
    var place = click.target.closest("[data-exit], [data-do], button.save");
    if (!place || click.defaultPrevented) return;
    if (place.matches(".save")) {
      list.toggle(place.closest("[data-save]").dataset.save);
      return;
    }
    var wanted = place.hasAttribute("data-exit") ? "exit" : place.dataset.do;
    if (!actions[wanted]) return;
    click.preventDefault();
    actions[wanted]();
  });

  document.querySelectorAll("[data-do]").forEach(function (button) {
    button.hidden = !possible[button.dataset.do];
  });
  if (canKeep()) {
    list.show(document);
    window.addEventListener("storage", function () { list.show(document); });
    window.addEventListener("pageshow", function (shown) { if (shown.persisted) list.show(document); });
  }

  /* Folded parts print open, and fold again afterwards. */
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (part) { part.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (part) { part.open = false; });
  });

  window.jalanPulang = Object.assign(window.jalanPulang || {}, { list: list, say: say, words: words });
})();
