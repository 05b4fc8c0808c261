/* Ranking: how well a record answers each group, and how near it is. */
const WEIGHTS = { s: 1, k: 1, t: 1, m: 0.8, a: 0.3, x: 0.45, c: 0.45, e: 0.35, g: 0.2 };
const COLUMN_OF = { g: "stage", a: "audience", e: "access", m: "scheme" };
const RELATED = 0.5;
const HERE = 4, IN_PROVINCE = 2.4, NATIONWIDE = 0.9, NEAR_KM = 150;
const PLACE_WEIGHT = 6;

/* What a type of partner does by its nature, where a record does not say: by keys of the vocabularies. */
const IMPLIED = {
  bapas: ["reporting_post", "social_support"], pos_bapas: ["reporting_post"], griya_abhipraya: ["housing"],
  sentra_kemensos: ["social_assistance"], training_centre: ["skills_training"], community_blk: ["skills_training"],
  private_training: ["skills_training"], bnn_rehab: ["drug_rehab"], ipwl: ["drug_rehab"], legal_aid: ["legal_aid"],
  employer: ["job_placement"], health: ["health_care"], religious_org: ["religious_guidance"]
};
const COST_FIT = { free: { free: 1, free_condition: 0.8, partly_paid: 0.2, paid: 0 } };
const COST_UNKNOWN = 0.5;

/* A function from record number to how well it holds, 0 to 1, for one meaning such as `s4`. */
const holding = (code, core, columns, terms) => {
  const kind = code[0], wanted = Number(code.slice(1));
  if (kind === "s") return serviceHolding(wanted, core, terms);
  if (kind === "k") {
    const training = terms.service.indexOf("skills_training");
    return i => core.skill[i].includes(wanted) ? 1 : !core.skill[i].length && core.service[i].includes(training) ? 0.3 : 0;
  }
  if (kind === "t") return i => core.type[i] !== wanted ? 0 : core.isProgram[i] ? 0.5 : 1;
  if (kind === "c") return costHolding(wanted, core, terms);
  if (kind === "x") return i => core.certified[i] ? 1 : 0;
  const column = columns[COLUMN_OF[kind]];
  if (kind === "m") return i => column[i] === wanted ? 1 : 0;
  return i => column[i].includes(wanted) ? 1 : column[i].length ? 0.2 : 0.6;
};

const serviceHolding = (wanted, core, terms) => {
  const implies = terms.type.map(type => (IMPLIED[type] || []).includes(terms.service[wanted]));
  return i => core.service[i].includes(wanted) ? 1 : implies[core.type[i]] ? (core.service[i].length ? 0.15 : 0.6) : 0;
};

const costHolding = (wanted, core, terms) => {
  const fit = COST_FIT[terms.cost[wanted]];
  return i => {
    const cost = core.cost[i];
    if (cost === wanted) return 1;
    const key = terms.cost[cost];
    if (cost < 0 || key === "unknown") return COST_UNKNOWN;
    return fit ? fit[key] : 0;
  };
};

/* How well each record holds a group: its best meaning, related ones counting half. */
const groupHolding = (group, core, columns, terms) => {
  const tests = group.means.map(code => [1, holding(code, core, columns, terms)])
    .concat((group.related || []).map(code => [RELATED, holding(code, core, columns, terms)]));
  return i => {
    let best = 0;
    for (const [share, test] of tests) {
      const value = share * test(i);
      if (value > best) best = value;
    }
    return best;
  };
};

const weightOf = group => Math.max(...group.means.map(code => WEIGHTS[code[0]] || 0));

/* Services people name beside what they are really after. */
const ASIDE = ["skills_training", "business_support", "capital", "job_placement", "social_support"];
const BACKGROUND = ["child_family", "social_assistance", "social_support"];
const PAPERS = ["police_record", "identity_documents", "education"];

/* A skill says more than training or a business beside it; a first skill more than a second; family, poverty
   and missing papers beside another service are the reader's situation. */
const weighted = (groups, terms) => {
  const isService = (group, keys) => group.means.every(code => code[0] === "s" && keys.includes(terms.service[Number(code.slice(1))]));
  const isMain = group => group.means.some(code => "skt".includes(code[0]));
  const hasSkill = groups.some(group => group.means.some(code => code[0] === "k"));
  const hasOther = groups.some(group => isMain(group) && !group.denied && !isService(group, BACKGROUND));
  let skills = 0;
  return groups.map(group => {
    let weight = weightOf(group);
    if (group.means.some(code => code[0] === "k")) weight = skills++ ? 0.6 : 1;
    else if (group.means.length > 1 && group.means.every(code => code[0] === "c")) weight = 0.2;
    else if (hasSkill && isService(group, ASIDE)) weight = 0.25;
    else if (hasOther && (isService(group, BACKGROUND) || group.denied && isService(group, PAPERS))) weight = 0.15;
    return { group, weight };
  });
};

const columnsOf = groups => Array.from(new Set([].concat(...groups.map(group => group.means.concat(group.related || [])))
  .map(code => COLUMN_OF[code[0]]).filter(Boolean)));

const kilometres = (a, b) => {
  const rad = Math.PI / 180;
  const north = (b.latitude - a.latitude) * rad / 2, east = (b.longitude - a.longitude) * rad / 2;
  const chord = Math.sin(north) ** 2 + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(east) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(chord)));
};

/* How near a place is: one number for each area or regency, worked out once. */
const nearness = (wanted, core, regions, from) => {
  const exact = new Set(wanted);
  const provinces = new Set(wanted.map(number => regions[number].province));
  const points = from ? [from] : wanted.map(number => core.centres[number]).filter(Boolean);
  const whole = regions.length;
  const distance = number => {
    const centre = core.centres[number];
    return centre && points.length ? Math.min(...points.map(point => kilometres(point, centre))) : Infinity;
  };
  const inside = number => exact.has(number) || (number < whole && exact.has(regions[number].province));
  const single = (here, served) => {
    const narrow = wanted.some(number => !regions[number].isProvince);
    if (here.some(number => exact.has(number))) return HERE;
    if (served.some(number => exact.has(number))) return HERE - 0.1;
    if (here.some(inside) || served.some(inside)) return narrow ? HERE - 0.2 : HERE;
    if (served.some(number => number < whole && regions[number].isProvince && provinces.has(number))) return HERE - 0.2;
    const near = Math.min(...here.concat(served).filter(number => number < whole).map(distance));
    if (here.concat(served).some(number => number < whole && provinces.has(regions[number].province))) {
      return IN_PROVINCE - Math.min(near, 1000) / 1000;
    }
    if (near <= NEAR_KM) return 1.3 - near / 1000;
    if (served.includes(whole)) return NATIONWIDE;
    return Math.max(0, 0.8 - near / 5000);
  };
  const byHome = new Map();
  const byArea = core.areas.map(area => area && single(area.here, area.served));
  return i => {
    if (core.area[i]) return byArea[core.area[i]];
    const home = core.home[i];
    if (!byHome.has(home)) byHome.set(home, single([home], [home]));
    return byHome.get(home);
  };
};

/* Score every record: { score, content, near } columns. */
const rankAll = (understood, core, columns, terms) => {
  const groups = weighted(understood.groups, terms);
  const total = groups.reduce((sum, each) => sum + each.weight, 0);
  const tests = groups.map(each => [each.weight, groupHolding(each.group, core, columns, terms)]);
  const near = understood.place ? nearness(understood.place, core, understood.known.regions, understood.from) : null;
  const content = new Float32Array(core.count), score = new Float32Array(core.count), place = new Float32Array(core.count);
  for (let i = 0; i < core.count; i++) {
    let sum = 0;
    for (const [weight, test] of tests) sum += weight * test(i);
    content[i] = total ? sum / total : 0;
    place[i] = near ? near(i) : 0;
    score[i] = content[i] * 100 + place[i] * PLACE_WEIGHT - (core.notOpen[i] ? 3 : 0) - (core.isProgram[i] ? 0.2 : 0);
  }
  return { content, score, place };
};
