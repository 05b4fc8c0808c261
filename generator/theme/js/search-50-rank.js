/* Ranking: how well a record answers each group, and how near it is. */
const WEIGHTS = { s: 1, k: 1, t: 1, m: 0.8, a: 0.2, x: 0.45, c: 0.45, e: 0.35, g: 0.2 };
const COLUMN_OF = { g: "stage", a: "audience", e: "access", m: "scheme" };
const RELATED = 0.5, MORE = 0.03;
const HERE = 4, SERVED = 3.9, WIDELY = 3.8, IN_PROVINCE = 2.4, NEAR = 1.3, NATIONWIDE = 0.9, NEAR_KM = 150;
const PLACE_WEIGHT = 6, MOST_KEPT = 30, MOST_RECORDS = 2 ** 20;

/* A function from record number to how well it holds, 0 to 1, for one meaning such as `s4`. Who or what stage a record
   does not say fits half, unless `isStrict`: where a service would do as well. */
const holding = (code, isStrict, core, columns) => {
  const kind = code[0], wanted = +code.slice(1);
  const trains = +core.roles.training[0].slice(1);
  const isSchool = i => !core.isProgram[i] && core.roles.school.includes(`t${core.type[i]}`);
  const column = columns[COLUMN_OF[kind]];
  const fit = i => core.fits[wanted][core.cost[i] + 1] / 9;
  return {
    s: i => core.service[i].includes(wanted) ? 1 : core.implied[core.type[i]]?.includes(wanted) ? core.service[i].length ? 0.15 : 0.6 : 0,
    k: i => core.skill[i].includes(wanted) ? 1 : isSchool(i) ? 0.36 : !core.skill[i].length && core.service[i].includes(trains) ? 0.38 : 0,
    t: i => core.type[i] !== wanted ? 0 : core.isProgram[i] ? 0.5 : 1,
    c: i => fit(i) === core.fits[wanted][0] / 9 && core.freely.includes(core.type[i]) ? 0.9 : fit(i),
    x: i => core.certified[i] ? 1 : 0
  }[kind] || (i => column[i]?.includes(wanted) ? 1 : isStrict || kind === "m" ? 0 : column[i]?.length ? 0.4 : 0.7);
};

/* A column with what a function says of every record. */
const columnOf = (core, test) => {
  const column = new Float64Array(core.block.length);
  for (let i = 0; i < column.length; i++) column[i] = test(i);
  return column;
};

/* How well each record holds a group: its best meaning, related ones counting half. */
const groupHolding = ({ means, related }, core, columns) => {
  const isStrict = means.some(code => "skt".includes(code[0]));
  const tests = [...means, ...related].map(code => holding(code, isStrict, core, columns));
  return kept(core.kept, `${means}~${related}@${columns.scope}`, () => columnOf(core, i => {
    let best = 0, all = 0;
    for (let at = 0; at < tests.length; at++) {
      const held = (at < means.length ? 1 - at * MORE : RELATED) * tests[at](i);
      all += held;
      if (held > best) best = held;
    }
    return best + all * MORE;
  }));
};

/* A skill says more than training or a business beside it, but capital more than a skill; a first skill more
   than a second; an office says little beside what it does; family, poverty and missing papers beside another
   service are the reader's situation. */
const weightsOf = (groups, { roles, implied }) => {
  const only = ({ means }, role) => means.every(code => roles[role].includes(code));
  const has = (group, kinds) => group.means.some(code => kinds.includes(code[0]));
  const hasSkill = groups.some(group => has(group, "k"));
  const hasOther = groups.some(group => has(group, "skt") && !group.denied && !only(group, "background"));
  const done = groups.flatMap(({ means }) => numbersOf(means, "s"));
  const hasHelp = groups.some(group => only(group, "background") && !only(group, "kin"));
  const hasMoney = groups.some(group => only(group, "money"));
  let skills = +hasMoney;
  return groups.map(group => {
    if (has(group, "k")) return skills++ ? 0.6 : 1;
    if (group.isStory && has(group, "sta")) return 0.1;
    if (group.means.length > 1 && group.means.every(code => code[0] === "c")) return 0.2;
    if (hasSkill && only(group, "aside") || (done[1] || groups.some(each => only(each, "school"))) && only(group, "training")) return 0.06;
    if (hasMoney && only(group, "trade")) return 0.15;
    if (hasOther && group.denied && only(group, "papers")) return 0.05;
    if (hasOther && only(group, "background") || hasHelp && only(group, "kin")) return only(group, "asker") ? 0.05 : 0.15;
    if (!only(group, "school") && group.means.every(code => code[0] === "t" && implied[+code.slice(1)].some(service => done.includes(service)))) return 0.3;
    return Math.max(...group.means.map(code => WEIGHTS[code[0]]));
  });
};

const columnsOf = groups => [...new Set(groups.flatMap(({ means, related }) => [...means, ...related]).map(code => COLUMN_OF[code[0]]).filter(Boolean))];

const kilometres = (a, b) => {
  const rad = Math.PI / 180;
  const half = key => Math.sin((b[key] - a[key]) * rad / 2) ** 2;
  const chord = half("latitude") + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * half("longitude");
  return 12742 * Math.asin(Math.min(1, Math.sqrt(chord)));
};

/* How near a record is: one number for each area or regency, worked out once. Here, or serving here;
   then the same province, then the nearest, then nationwide. */
const nearness = (wanted, core, regions, from) => {
  const country = regions.length;
  const point = from || core.centres[wanted[0]];
  const provinceOf = number => regions[number]?.province;
  const provinces = wanted.map(provinceOf);
  const isNarrow = wanted.some(number => !regions[number].isProvince);
  const away = [];
  const far = number => away[number] ??= core.centres[number] && point ? kilometres(point, core.centres[number]) : Infinity;
  const tier = (here, served) => {
    const all = [...here, ...served];
    if (here.some(number => wanted.includes(number))) return HERE + 0.02;
    if (served.some(number => wanted.includes(number))) return SERVED;
    if (all.some(number => wanted.includes(provinceOf(number)))) return isNarrow ? WIDELY : HERE;
    if (served.some(number => regions[number]?.isProvince && provinces.includes(number))) return WIDELY;
    const near = Math.min(...all.map(far));
    if (all.some(number => provinces.includes(provinceOf(number)))) return IN_PROVINCE - Math.min(near, 1000) / 1000;
    if (near <= NEAR_KM) return NEAR - near / 1000;
    return served.includes(country) ? NATIONWIDE : Math.max(0, 0.8 - near / 5000);
  };
  const byHome = [];
  const byArea = core.areas.map(area => area && tier(...area));
  return i => {
    const home = core.home[i];
    return core.area[i] ? byArea[core.area[i]] : byHome[home] ??= tier([home], [home]);
  };
};

/* Columns of how well every record answers: `content` 0 to 1, `place` its nearness, `score` both together. */
const rank = ({ groups, place: wanted, known, from }, core, columns) => {
  if (core.kept.size > MOST_KEPT) core.kept.clear();
  const weights = weightsOf(groups, core);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const place = kept(core.kept, `${wanted}@${from?.latitude},${from?.longitude}`, () => columnOf(core, wanted ? nearness(wanted, core, known.regions, from) : () => 0));
  const content = new Float32Array(core.block.length);
  groups.forEach((group, at) => {
    const column = groupHolding(group, core, columns), weight = weights[at] / total;
    for (let i = 0; i < content.length; i++) content[i] += weight * column[i];
  });
  const score = content.map((share, i) => share * 100 + place[i] * PLACE_WEIGHT - core.notOpen[i] * 3 - core.isProgram[i] * 0.2);
  return { content, score, place };
};

/* Record numbers, the best score first, then the lower number. Both go into one number, for sorting numbers takes a
   tenth of the time that comparing pairs does. */
const byScore = (order, score) => {
  const both = new Float64Array(order.length);
  for (let at = 0; at < both.length; at++) both[at] = order[at] - Math.round(score[order[at]] * 10000) * MOST_RECORDS;
  both.sort();
  for (let at = 0; at < both.length; at++) order[at] = both[at] - Math.floor(both[at] / MOST_RECORDS) * MOST_RECORDS;
  return order;
};
