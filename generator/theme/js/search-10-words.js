/* Words: folding, roots, and how far two spellings lie apart. The other half is `generator/text/folding.py`
   and `generator/views/search/codes.py`. All search files are joined into one script and share its names. */
"use strict";
var cari = (name, value) => cari.waiting[name](value);
const ALPHABET = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).join("").replace(/[<\\]/g, "");
const DIGIT = Object.fromEntries(Array.from(ALPHABET, (letter, value) => [letter, value]));
const HALF = 45;

const fold = text => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
  .replace(/['`\u2018\u2019\u02bc\u02bb]/g, "").replace(/[^a-z0-9]+/g, " ").trim();
const slugify = text => fold(text).replace(/ /g, "-");
const joined = words => words.replace(/ /g, "");

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
  return numbers(text).map(step => last += step);
};

const pair = (text, at) => DIGIT[text[at]] * 90 + DIGIT[text[at + 1]];

const SOUNDS = { b: "bpfvw", k: "ckgqxh", t: "dt", l: "lr", m: "mn", s: "szjy" };
const letterOf = word => /[a-z]/.test(word[0]) ? word[0] : "0";
const soundOf = (word, depth) => letterOf(word) + Array.from(word.slice(1))
  .map(letter => Object.keys(SOUNDS).find(sound => SOUNDS[sound].includes(letter)) || "").join("").slice(0, depth).padEnd(depth, 0);

/* Prefixes, of other regions too, and what may have stood before the root's first vowel: meny+ewa is sewa. */
const PREFIXES = "memper diper penge menge peng/k meng/k peny/s meny/s nge nga ber bel ter per pel pem/p mem/p pen/t men/t ng/k ny/sc di ke se me pe be man/t mang/k ma ba ta m/p n/t"
  .split(" ").map(each => each.split("/"));
const SUFFIXES = "kannya annya nya kan lah kah pun an in ku mu i".split(" ");
const ENGLISH = "ies/y ing ing/e ers ors er or es ed ed/e s".split(" ").map(each => each.split("/"));
const SHORTEST_ROOT = 4;

/* All words this one could have been made from, the least changed first. Only those that are
   known words count, so a wrong guess costs nothing. */
const roots = word => {
  const cut = ending => word.slice(0, -ending.length);
  const bare = [word, ...SUFFIXES.filter(ending => word.endsWith(ending)).map(cut)];
  const found = ENGLISH.filter(([ending]) => word.endsWith(ending)).map(([ending, instead]) => cut(ending) + (instead || ""));
  found.push(...bare);
  for (const first of bare.flatMap(stripped)) found.push(first, ...first.length > 5 ? stripped(first) : []);
  return [...new Set(found)].filter(root => root.length >= SHORTEST_ROOT && root !== word);
};

const stripped = stem => PREFIXES.filter(([prefix]) => stem.startsWith(prefix)).flatMap(([prefix, lost]) => {
  const rest = stem.slice(prefix.length);
  return [rest, ...lost && /^[aeiou]/.test(rest) ? Array.from(lost, letter => letter + rest) : []];
});

/* Edits between two words, two swapped neighbours counting one; gives up beyond `most`. */
const distance = (a, b, most) => {
  let before = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length];
};

/* How many edits a word of this length may be away from a known one. */
const tolerance = word => word.length < 4 ? 0 : word.length < 12 ? 1 : 2;
const skeletons = {};
const consonants = word => skeletons[word] ??= word.replace(/[aeiou]|(.)(?=\1)/g, "");
const squeezed = word => word.replace(/(.)\1+/g, "$1");

/* The letters of a word as bits: what lies one edit away differs in two of them at most. */
const letterBits = {};
const lettersOf = word => letterBits[word] ??= Array.from(word).reduce((bits, letter) => bits | 1 << letter.charCodeAt(), 0);

/* The known words nearest to a misspelt one, best first. A wrong first letter counts half an edit more,
   wrong vowels alone a little less, and there may be one more of them. */
const nearest = (word, known, most) => {
  const limit = tolerance(word), own = lettersOf(word), skeleton = consonants(word), more = word.length > 4 ? 1 : 0;
  const found = [];
  if (limit) for (const other of known) {
    const apart = Math.abs(other.length - word.length);
    if (other.length < 3 || apart > limit + more) continue;
    let unlike = own ^ lettersOf(other), count = 0;
    for (; unlike; unlike &= unlike - 1) count++;
    const isFar = apart > limit || count > 2 * limit;
    if (isFar && (!more || count > 2 * limit + 2)) continue;
    const isVowel = consonants(other) === skeleton;
    if (isFar && !isVowel) continue;
    const least = Math.min(limit, tolerance(other) || 1) + isVowel * more;
    const edits = distance(word, other, least), isShort = word.length < 5 && /[aeiou]/.test(word);
    if (edits > least || isShort && !isVowel && count && other.length <= word.length) continue;
    found.push([other, edits + (other[0] === word[0] ? 0 : 0.5) - (isVowel ? 0.4 : 0)]);
  }
  return found.sort((a, b) => a[1] - b[1]).slice(0, most);
};
