/* Suggestions under the box: the ARIA combobox with a list. Comes when somebody is in the box. Shares the names of the
   search script. */
"use strict";
const MOST_TERMS = 4, MOST_PLACES = 4;
const LONGEST_FRAGMENT = 3, SHORTEST_NAME = 4;

/* What the end of the query may become: { kind, label, query } or, for a name, { kind, label, route }. */
const suggest = async query => {
  const tokens = fold(query).split(" ");
  const [known, said] = await Promise.all([loadLexicon(), loadLabels()]);
  await Promise.all(tokens.flatMap(token => begun(known, token)).map(sound => addSound(known, sound)));
  const found = [];
  for (let size = Math.min(LONGEST_FRAGMENT, tokens.length); size > 0 && !found.length; size--) {
    const fragment = tokens.slice(-size).join("");
    if (fragment.length < 2) continue;
    const start = tokens.slice(0, -size).join(" ");
    const add = (kind, label) => ({ kind, label, query: `${start} ${label}`.trim() });
    found.push(...termsLike(known, said, fragment).map(label => add(said.words.suggestHelp, label)),
      ...placesLike(known, fragment).map(number => {
        const other = known.regions[number].others.find(name => joined(name).startsWith(fragment));
        return add(other || said.words.suggestPlace, regionName(known, said, number));
      }));
  }
  const isName = tokens[tokens.length - 1].length >= SHORTEST_NAME;
  return isName ? [...found, ...await namesLike(tokens, said)] : found;
};

/* The shards a word half typed may become a word of: once it has a consonant, all that go on with another. */
const begun = ({ allSounds }, token) => {
  const typed = soundOf(token, 2).replace(/0+$/, "");
  return typed[1] ? allSounds.filter(sound => sound.startsWith(typed) || sound === typed.slice(0, 2)) : [soundIn(allSounds, token)];
};

/* What the entries mean that begin like a fragment, those with the shortest way to write them first. */
const beginning = (entries, fragment, most, meaning) => {
  const found = [];
  for (const [letters, entry] of entries) if (letters.startsWith(fragment)) found.push([letters, entry]);
  return [...new Set(found.sort((a, b) => a[0].length - b[0].length).flatMap(each => meaning(each[1])))].slice(0, most);
};

const termsLike = (known, said, fragment) => beginning(known.phrases, fragment, MOST_TERMS, ({ means }) => {
  const code = means.find(each => "skta".includes(each[0]));
  return code ? labelOf(said, code) : [];
});

const placesLike = (known, fragment) => beginning(known.keys, fragment, MOST_PLACES, regions => regions);

/* Make a combobox of an input. `choose` gets the query of a suggestion; gives a function that closes it. */
const combobox = (input, { root, choose, announce }) => {
  const id = `${input.id}-list`;
  const box = make("ul", { id, role: "listbox", class: "suggestions", hidden: true, "aria-label": input.labels[0].textContent });
  input.after(box);
  const state = attributes => { for (const name in attributes) input.setAttribute(name, attributes[name]); };
  state({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": false, "aria-controls": id });
  let options = [], active = -1, asked = 0;

  const mark = number => {
    active = number;
    [...box.children].forEach((option, at) => option.setAttribute("aria-selected", at === number));
    state({ "aria-activedescendant": number < 0 ? "" : `${id}-${number}` });
    box.children[number]?.scrollIntoView({ block: "nearest" });
  };
  const open = isOpen => {
    box.hidden = !isOpen;
    state({ "aria-expanded": isOpen });
    mark(-1);
  };
  const close = () => { asked++; open(false); };
  const pick = number => {
    close();
    const { route, query } = options[number];
    if (route) location.href = root + route;
    else choose(query);
  };

  input.addEventListener("input", perFrame(async () => {
    const mine = ++asked;
    const found = fold(input.value).length < 2 ? [] : await suggest(input.value);
    const isSame = !box.hidden && JSON.stringify(found) === JSON.stringify(options);
    if (mine !== asked || document.activeElement !== input || isSame) return;
    options = found;
    box.replaceChildren(...options.map(({ label, kind }, at) => make("li", { id: `${id}-${at}`, role: "option", "aria-selected": "false" }, label, " ", make("small", { text: kind }))));
    open(options.length > 0);
    if (options.length) announce(options.length);
  }));
  input.addEventListener("keydown", press => {
    const { key } = press;
    const isOpen = !box.hidden;
    if (key === "Enter" && isOpen && active >= 0) {
      press.preventDefault();
      pick(active);
    } else if (key === "Enter" || key === "Tab") close();
    else if (key === "Escape" && isOpen) {
      press.stopPropagation();
      close();
    } else if ((key === "ArrowDown" || key === "ArrowUp") && options.length) {
      press.preventDefault();
      asked++; // who walks through the list keeps it: a newer one that is still on its way comes too late
      if (!isOpen) open(true);
      const count = options.length + 1;
      mark((active + 1 + (key === "ArrowDown" ? 1 : count - 1)) % count - 1);
    }
  });
  input.addEventListener("blur", close);
  box.addEventListener("mousedown", press => press.preventDefault());
  box.addEventListener("click", click => {
    const at = [...box.children].indexOf(click.target.closest("li"));
    if (at >= 0) pick(at);
  });
  return close;
};
