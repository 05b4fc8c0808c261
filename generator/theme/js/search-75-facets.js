/* Filters: which records pass, and how many there would be behind each choice. */
const FACETS = ["service", "type", "stage", "audience", "cost"];
const FACET_COLUMNS = ["stage", "audience", "age"];
const OLD = 2;

/* What an address says: terms by facet, region code, whether only recent checks. */
const readChoices = (parameters, terms) => {
  const chosen = { region: parameters.get("region") || "", recent: parameters.get("recent") === "1" };
  FACETS.forEach(facet => {
    chosen[facet] = parameters.getAll(facet).map(key => terms[facet].indexOf(key)).filter(number => number >= 0);
  });
  return chosen;
};

const writeChoices = (chosen, terms, parameters) => {
  FACETS.forEach(facet => chosen[facet].forEach(number => parameters.append(facet, terms[facet][number])));
  if (chosen.region) parameters.set("region", chosen.region);
  if (chosen.recent) parameters.set("recent", "1");
  return parameters;
};

/* How many choices are made. */
const countChoices = chosen => FACETS.reduce((sum, facet) => sum + chosen[facet].length, 0) + (chosen.region ? 1 : 0) + (chosen.recent ? 1 : 0);

const choiceColumns = chosen => FACET_COLUMNS.filter(name => name === "age" ? chosen.recent : chosen[name].length);

const valuesOf = (found, facet, i) => {
  const { core, columns } = found;
  if (facet === "type") return core.isProgram[i] ? [] : [core.type[i]];
  if (facet === "cost") return core.cost[i] < 0 ? [] : [core.cost[i]];
  return (facet === "service" ? core.service : columns[facet])[i];
};

/* Tests by facet: a record passes a facet when one of its choices holds, and all facets when each does. */
const testsOf = (found, chosen) => {
  const tests = {};
  FACETS.forEach(facet => {
    const wanted = chosen[facet];
    if (wanted.length) tests[facet] = i => valuesOf(found, facet, i).some(value => wanted.includes(value));
  });
  if (chosen.recent) tests.recent = i => found.columns.age[i] < OLD;
  if (chosen.region) tests.region = i => found.place[i] > HERE - 0.5;
  return tests;
};

/* The records that pass, in their order. */
const passing = (found, chosen) => {
  const tests = Object.values(testsOf(found, chosen));
  return tests.length ? found.order.filter(i => tests.every(test => test(i))) : found.order;
};

/* For each facet how many records each value would leave, all other facets kept. */
const countBehind = (found, chosen) => {
  const tests = testsOf(found, chosen);
  const result = {};
  FACETS.forEach(facet => {
    if (!["service", "type", "cost"].includes(facet) && !found.columns[facet]) return;
    const others = Object.keys(tests).filter(name => name !== facet).map(name => tests[name]);
    const numbers = found.said.terms[facet].map(() => 0);
    found.order.forEach(i => {
      if (found.isFull(i) && others.every(test => test(i))) valuesOf(found, facet, i).forEach(value => { numbers[value] += 1; });
    });
    result[facet] = numbers;
  });
  if (found.columns.age) {
    const others = Object.keys(tests).filter(name => name !== "recent").map(name => tests[name]);
    result.recent = found.order.filter(i => found.isFull(i) && found.columns.age[i] < OLD && others.every(test => test(i))).length;
  }
  return result;
};
