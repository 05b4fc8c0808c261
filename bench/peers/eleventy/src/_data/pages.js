import { readFileSync } from "node:fs";

// Every page of a kind in both languages, each with the language's own words.
const languages = ["id", "en"].map((language) =>
  JSON.parse(readFileSync(new URL(`./words/${language}.json`, import.meta.url), "utf-8")));

const every = (pick) => languages.flatMap((words) =>
  pick(words).map((page) => ({ page, label: words.label, language: words.language, other: words.other, prefix: words.prefix })));

export default {
  homes: every((words) => [words.home]),
  records: every((words) => words.records),
  lists: every((words) => words.lists),
};
