/* What results say: places, distances, days, numbers. */

const fill = (words, ...values) => values.reduce((text, value) => text.replace("{}", () => value), words);

const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  Object.keys(attributes || {}).forEach(name => {
    const value = attributes[name];
    if (name === "text") element.textContent = value;
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  });
  element.append(...children.filter(Boolean));
  return element;
};

const regionName = (known, said, number) => {
  const region = known.regions[number];
  if (!region) return said.words.country;
  if (!said.official && region.english) return region.english;
  return region.isProvince ? region.name : fill(region.isKota ? said.words.city : said.words.regency, region.name);
};

/* `33.02`, as in the data. */
const codeOf = (known, number) => {
  const region = known.regions[number];
  return region.isProvince ? region.code : `${known.regions[region.province].code}.${region.code}`;
};

const regionNumber = (known, code) => known.regions.findIndex((_region, number) => codeOf(known, number) === code);

const regionRoute = (known, number) => {
    const region = known.regions[number];
  if (region.isProvince) return `wilayah/${slugify(region.name)}.html`;
  const own = `${region.isKota ? "kota" : "kabupaten"}-${slugify(region.name)}`;
  return `wilayah/${slugify(known.regions[region.province].name)}/${own}.html`;
};

/* Where a record is, for a reader who asked for `wanted`: its own place, and whether it serves theirs. */
const placeOf = (found, i) => {
  const { core, said } = found;
  const { known, place } = found.understood;
  const area = core.areas[core.area[i]];
  const here = area ? area.here : [core.home[i]];
  const wanted = place ? here.find(number => place.includes(number)) : undefined;
  const shown = wanted !== undefined ? wanted : here.length ? here[0] : core.home[i];
  const region = known.regions[shown];
  const name = regionName(known, said, shown);
  const full = region && !region.isProvince ? `${name}, ${regionName(known, said, region.province)}` : name;
  return { shown, full, serves: servedFor(found, area, wanted) };
};

const servedFor = (found, area, wanted) => {
  const { known, place } = found.understood;
  if (!area || !place || wanted !== undefined) return null;
  const served = area.served.find(number => place.includes(number) ||
    place.some(each => known.regions[each].province === number));
  return served === undefined ? null : regionName(known, found.said, place.includes(served) ? served : place[0]);
};

/* Said only where it is some way off, and always with what it was measured to. */
const distanceOf = (found, i, shown) => {
  const { core, said } = found;
  const { known, place, from } = found.understood;
  const centre = core.centres[shown];
  if (!centre || !place) return null;
  const point = from || core.centres[place[0]];
  if (!point || !from && (place.length > 1 || known.regions[place[0]].isProvince || place.includes(shown))) return null;
  const exact = kilometres(point, centre);
  const km = exact < 5 ? 5 : exact < 100 ? Math.round(exact / 5) * 5 : Math.round(exact / 10) * 10;
  return from ? fill(said.words.kmTo, km, regionName(known, said, shown)) : fill(said.words.kmFrom, km, regionName(known, said, place[0]));
};

/* A number as people dial it, in groups: the twin of `generator/text/phones.py`. Rows leave out `+62`. */
const SHORT_AREAS = ["21", "22", "24", "31", "61"];
const isNational = number => number.length > 5 && number[0] !== "+";
const phoneOf = number => {
  if (!isNational(number)) return number;
  const start = SHORT_AREAS.includes(number.slice(0, 2)) && number[0] !== "8" ? 2 : 3;
  const rest = number.slice(start);
  const groups = number[0] === "8" ? rest.match(/.{1,4}/g) || [] : rest.length <= 6 ? [rest] : [rest.slice(0, -4), rest.slice(-4)];
  return [`0${number.slice(0, start)}`].concat(groups).join("\u00a0");
};
const telOf = number => isNational(number) ? `tel:+62${number}` : `tel:${number}`;

const dayOf = date => date.toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
