/* Choices: which records pass, and how many there would be behind each choice. Comes with the fold "Narrow down"
   and shares the names of the search script. */
"use strict";
const FACETS = ["service", "type", "stage", "audience", "cost"];
const FACET_COLUMNS = ["stage", "audience", "age"];
const OLD = 2;

const valuesOf = ({ core, columns }, facet, i) => {
  if (facet === "type") return core.isProgram[i] ? [] : [core.type[i]];
  if (facet === "cost") return core.cost[i] < 0 ? [] : [core.cost[i]];
  return (facet === "service" ? core.service : columns[facet])[i] || [];
};

/* Tests by facet: a record passes a facet when one of its choices holds, and all facets when each does. */
const testsOf = (found, chosen) => {
  const tests = {};
  for (const facet of FACETS) {
    const wanted = chosen[facet].map(key => found.said.terms[facet].indexOf(key));
    if (wanted.length) tests[facet] = i => valuesOf(found, facet, i).some(value => wanted.includes(value));
  }
  if (chosen.recent) tests.recent = i => found.columns.age[i] < OLD;
  if (chosen.region) tests.region = found.isHere;
  return tests;
};

/* The records that pass. A place where none does is given up: the nearest ones follow in their order. */
const passing = (found, chosen) => {
  const { region, ...others } = testsOf(found, chosen);
  const kept = found.order.filter(i => Object.values(others).every(test => test(i)));
  const here = kept.filter(region || (() => true));
  return here.length ? here : kept;
};

/* For each facet how many records each value would leave, all other facets kept. */
const countBehind = (found, chosen) => {
  const tests = testsOf(found, chosen);
  const full = found.order.filter(found.isFull);
  const left = facet => {
    const others = Object.keys(tests).filter(name => name !== facet).map(name => tests[name]);
    return full.filter(i => others.every(test => test(i)));
  };
  const counts = { recent: left("recent").filter(i => found.columns.age[i] < OLD).length };
  for (const facet of FACETS) {
    counts[facet] = found.said.terms[facet].map(() => 0);
    for (const i of left(facet)) valuesOf(found, facet, i).forEach(value => { counts[facet][value] += 1; });
  }
  return counts;
};
