/* Words: folding, roots, and how far two spellings lie apart. `generator/text/folding.py` and
 `generator/views/search/codes.py` are the other half; one table of cases tests both. */
"use strict";
var cari = (name, value) => cari.receive(name, value);
const ALPHABET = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).join("").replace(/[<\\]/g, "");
const DIGIT = {};
Array.from(ALPHABET).forEach((letter, value) => { DIGIT[letter] = value; });
const HALF = 45;

const fold = text => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
  .replace(/['`\u2018\u2019\u02bc\u02bb]/g, "").replace(/[^a-z0-9]+/g, " ").trim();

const slugify = text => fold(text).replace(/ /g, "-");

/* Read every number of a string, see `codes.number`. */
const numbers = text => {
  const found = [];
  let value = 0;
  for (const letter of text) {
    const digit = DIGIT[letter];
    value = value * HALF + digit % HALF;
    if (digit < HALF) { found.push(value); value = 0; }
  }
  return found;
};

/* Turn steps into the numbers they lead to, see `codes.rising`. */
const rising = text => {
  let last = 0;
  return numbers(text).map(step => (last += step));
};

const pair = (text, at) => DIGIT[text[at]] * 90 + DIGIT[text[at + 1]];

const remainder = (text, prime) => {
  let rest = 0;
  for (const byte of new TextEncoder().encode(text)) rest = (rest * 256 + byte) % prime;
  return rest;
};
const inPair = value => ALPHABET[Math.floor(value / 90)] + ALPHABET[value % 90];
const slugCode = slug => inPair(remainder(slug, 8093));
const nameCode = name => {
  const value = remainder(name, 728993);
  return ALPHABET[Math.floor(value / 8100)] + inPair(value % 8100);
};

const SOUNDS = {};
Object.entries({ b: "bpfvw", k: "ckgqxh", t: "dt", l: "lr", m: "mn", s: "szjy" })
  .forEach(([name, letters]) => Array.from(letters).forEach(letter => { SOUNDS[letter] = name; }));
const soundOf = word => {
  const first = /[a-z]/.test(word[0]) ? word[0] : "0";
  const next = Array.from(word.slice(1)).find(letter => SOUNDS[letter]);
  return first + (next ? SOUNDS[next] : "0");
};

/* Prefixes and what may have stood before the root's first vowel: meny+ewa is sewa. */
const PREFIXES = [
  ["memper", ""], ["diper", ""], ["penge", ""], ["menge", ""], ["peng", "k"], ["meng", "k"], ["peny", "s"],
  ["meny", "s"], ["nge", ""], ["ber", ""], ["bel", ""], ["ter", ""], ["per", ""], ["pel", ""], ["pem", "p"],
  ["mem", "p"], ["pen", "t"], ["men", "t"], ["ng", "k"], ["ny", "sc"], ["di", ""], ["ke", ""], ["se", ""],
  ["me", ""], ["pe", ""], ["be", ""], ["m", "p"], ["n", "t"]
];
const SUFFIXES = ["kannya", "annya", "nya", "kan", "lah", "kah", "pun", "an", "in", "ku", "mu", "i"];
const ENGLISH = [["ies", "y"], ["ing", ""], ["ing", "e"], ["ers", ""], ["ors", ""], ["er", ""], ["or", ""], ["es", ""],
  ["ed", ""], ["ed", "e"], ["s", ""]];
const SHORTEST_ROOT = 3;

/* All words this one could have been made from, the least changed first. Only those that are
   known words count, so a wrong guess costs nothing. */
const roots = word => {
  const found = new Set();
  const add = root => { if (root.length >= SHORTEST_ROOT && root !== word) found.add(root); };
  const bare = [word];
  for (const ending of SUFFIXES) if (word.endsWith(ending)) bare.push(word.slice(0, -ending.length));
  for (const [ending, instead] of ENGLISH) if (word.endsWith(ending)) add(word.slice(0, -ending.length) + instead);
  bare.forEach(add);
  for (const stem of bare) {
    for (const first of stripped(stem)) {
      add(first);
      if (first.length > 5) stripped(first).forEach(add);
    }
  }
  return Array.from(found);
};

const stripped = stem => {
  const found = [];
  for (const [prefix, lost] of PREFIXES) {
    if (!stem.startsWith(prefix)) continue;
    const rest = stem.slice(prefix.length);
    found.push(rest);
    if (/^[aeiou]/.test(rest)) for (const letter of lost) found.push(letter + rest);
  }
  return found;
};

/* Edits between two words, two swapped neighbours counting one; gives up beyond `most`. */
const distance = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length];
};

/* How many edits a word of this length may be away from a known one. */
const tolerance = length => length < 4 ? 0 : length < 6 ? 1 : 2;
