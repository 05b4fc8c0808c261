/* What results say: places, distances, days, numbers. */
const fill = (words, ...values) => values.reduce((text, value) => text.replace("{}", () => value), words);

/* An element; `text` is its text, true and false say whether a bare attribute is there. */
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const name in attributes) {
    const value = attributes[name];
    if (name === "text") element.textContent = value;
    else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter(Boolean));
  return element;
};

const button = (text, attributes, onClick) => {
  const made = make("button", { type: "button", text, ...attributes });
  made.addEventListener("click", onClick);
  return made;
};

const regionName = (known, said, number) => {
  const region = known.regions[number];
  if (!region) return said.words.country;
  if (!said.official && region.english) return region.english;
  return region.isProvince ? region.name : fill(region.isKota ? said.words.city : said.words.regency, region.name);
};

const regionRoute = ({ regions }, number) => {
  const { name, isProvince, isKota, province } = regions[number];
  const own = isProvince ? "" : `/${isKota ? "kota" : "kabupaten"}-${slugify(name)}`;
  return `wilayah/${slugify(regions[province].name)}${own}.html`;
};

/* Where a record is, for a reader who asked for a place: whether it serves that one, and how far off it is,
   always with what was measured. */
const placeOf = ({ core, said, understood }, i) => {
  const { known, place: wanted, from } = understood;
  const [here, served] = core.areas[core.area[i]] || [[core.home[i]], []];
  const shown = here.find(number => wanted?.includes(number)) ?? here[0] ?? core.home[i];
  const region = known.regions[shown];
  const name = number => regionName(known, said, number);
  const parts = [region && !region.isProvince ? `${name(shown)}, ${name(region.province)}` : name(shown)];
  if (!wanted || !from && wanted.includes(shown)) return parts;
  const serving = served.find(number => wanted.includes(number) || wanted.some(each => known.regions[each].province === number));
  if (serving !== undefined) parts.push(fill(said.words.serves, name(wanted.includes(serving) ? serving : wanted[0])));
  const point = from || wanted.length < 2 && !known.regions[wanted[0]].isProvince && core.centres[wanted[0]];
  if (point && core.centres[shown]) {
    const exact = kilometres(point, core.centres[shown]);
    const km = Math.max(5, exact < 100 ? Math.round(exact / 5) * 5 : Math.round(exact / 10) * 10);
    parts.push(from ? fill(said.words.kmTo, km, name(shown)) : fill(said.words.kmFrom, km, name(wanted[0])));
  }
  return parts;
};

/* One formatter for all days: making one takes longer than all the rest of a row. */
const days = once(() => new Intl.DateTimeFormat(cari.language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }));
const dayOf = date => days().format(date);
