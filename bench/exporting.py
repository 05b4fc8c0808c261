"""The same directory for the peers: flat JSON files, ready to be printed by small templates.

The peers get everything looked up, sorted, translated and cut into pages beforehand, for nothing: their clocks
start when their own program does. Ours starts from the YAML that people write.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("id", "en")
ROWS_A_PAGE = 60
LABELS = json.loads((ROOT / "bench" / "peers" / "labels.json").read_text(encoding="utf-8"))


Record = dict[str, Any]


def read_records(directory: Path, name: str) -> list[Record]:
    """Read ``partners`` or ``programs`` of a directory, every scalar as the text that was typed."""
    files = [directory / f"{name}.yml", *sorted((directory / f"{name}.d").rglob("*.yml"))]
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return [record for file in files if file.is_file() for record in yaml.load(file.read_bytes(), loader) or []]


def words(value: Any, language: str) -> str:  # noqa: ANN401 - plain or bilingual text
    """Return bilingual text in a language, or in the other one."""
    if isinstance(value, dict):
        return str(value.get(language) or next(iter(value.values()), ""))
    return str(value or "")


class Gazetteer:
    """Regions by code and by name, with the address of each one's page."""

    def __init__(self) -> None:
        with (ROOT / "generator" / "data" / "regions.csv").open(encoding="utf-8") as file:
            self.names = {row["code"]: row["name"] for row in csv.DictReader(file)}
        self.codes = {name: code for code, name in self.names.items()}
        self.provinces = [code for code in self.names if "." not in code]
        self.regencies = [code for code in self.names if code.count(".") == 1]

    def code(self, written: str) -> str:
        """Return the code of a region that is written as a code or as a name; empty when there is none."""
        return written if written in self.names else self.codes.get(written, "")

    def route(self, code: str) -> str:
        """Return the path of a region's page."""
        province = slug(self.names[code[:2]])
        return f"wilayah/{province}.html" if "." not in code else f"wilayah/{province}/{slug(self.names[code])}.html"


def slug(name: str) -> str:
    """Return a name as it stands in an address."""
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())


def vocabulary(name: str) -> dict[str, Any]:
    """Return the labels of a vocabulary's terms."""
    terms = yaml.load((ROOT / f"content/vocabulary/{name}.yml").read_bytes(), yaml.CBaseLoader)
    return {term["key"]: term["label"] for term in terms}


class Directory:
    """A whole directory of records, to be told in one language at a time."""

    def __init__(self, folder: Path) -> None:
        self.partners = {record["slug"]: record for record in read_records(folder, "partners")}
        self.programs = {record["slug"]: record for record in read_records(folder, "programs")}
        self.regions = Gazetteer()
        self.services = vocabulary("service_types")
        self.types = vocabulary("partner_types")
        self.costs = vocabulary("costs")
        self.stages = vocabulary("stages")
        self.papers = vocabulary("documents_needed")
        self.offers: defaultdict[str, list[Record]] = defaultdict(list)
        for program in self.programs.values():
            self.offers[program["provider"]].append(program)

    def in_language(self, language: str) -> Record:
        """Return everything the peers' templates print in a language."""
        sources = [*self.partners.values(), *self.programs.values()]
        records = [self.record(source, language) for source in sources]
        lists = list(self.lists(sources, records, language))
        home = {"route": "index.html", "title": LABELS[language]["question"], "tiles": self.tiles(language)}
        prefix = "" if language == "id" else f"{language}/"
        for page in (home, *records, *lists):
            page["root"] = "../" * page["route"].count("/")
            page["top"] = page["root"] + ("../" if prefix else "")
            page["sister"] = page["top"] + ("" if prefix else "en/") + page["route"]
        return {
            "language": language,
            "prefix": prefix,
            "other": "en" if language == "id" else "id",
            "label": LABELS[language],
            "home": home,
            "records": records,
            "lists": lists,
        }

    def tiles(self, language: str) -> list[Record]:
        """Return the links of the home page: services and provinces."""
        labels = self.services.items()
        services = [{"label": words(label, language), "route": f"layanan/{slug(key)}.html"} for key, label in labels]
        return services + [self.link(code) for code in self.regions.provinces]

    def record(self, record: Record, language: str) -> Record:
        """Return one record's page: plain words and links."""
        provider = self.partners.get(record.get("provider", ""))
        phones = record.get("phones") or (provider or {}).get("phones") or []
        codes = self.located(record)
        cost = record.get("cost")
        what = self.types.get(record.get("type", "")) if provider is None else provider["name"]
        return {
            "route": route(record),
            "title": words(record["name"], language),
            "what": words(what, language),
            "place": ", ".join(self.regions.names[code] for code in codes[:2]),
            "summary": words(record["summary"], language),
            "description": [text for text in words(record.get("description"), language).split("\n\n") if text],
            "next": words(record.get("next_step"), language),
            "phones": [phone["number"] for phone in phones if isinstance(phone, dict)],
            "email": record.get("email", ""),
            "services": [
                {"label": words(self.services[key], language), "route": f"layanan/{slug(key)}.html"}
                for key in record.get("services", []) if key in self.services
            ],
            "stages": [words(self.stages[key], language) for key in record.get("stages", []) if key in self.stages],
            "papers": [words(self.papers.get(key, key), language) for key in listed(record.get("documents"))],
            "cost": words(self.costs.get(cost["kind"]), language) if isinstance(cost, dict) else "",
            "places": [
                {"name": self.regions.names[code], "route": self.regions.route(code), "address": address}
                for code, address in zip(codes, self.addresses(record, language), strict=False)
            ],
            "area": [self.link(code) for code in self.served(record)[:12]],
            "provider": self.page_link(provider, language) if provider else None,
            "programs": [self.page_link(program, language) for program in self.offers[record["slug"]]],
            "checked": record["verified"]["on"],
            "source": record["verified"].get("source", ""),
        }  # fmt: skip

    def page_link(self, record: Record, language: str) -> Record:
        """Return a link to the page of a partner or program."""
        return {"label": words(record["name"], language), "route": route(record)}

    def link(self, code: str) -> Record:
        """Return a link to a region's page."""
        return {"label": self.regions.names[code], "route": self.regions.route(code)}

    def located(self, record: Record) -> list[str]:
        """Return the regencies a record has a place in; a program is where its provider is."""
        places = record.get("locations") or []
        if "provider" in record:
            places = self.partners.get(record["provider"], {}).get("locations") or []
        codes = [self.regions.code(place["regency"]) for place in places if isinstance(place, dict)]
        return list(dict.fromkeys(code for code in codes if code))

    def addresses(self, record: Record, language: str) -> list[str]:
        """Return the addresses that belong to the places."""
        places = record.get("locations") or []
        return [words(place.get("address"), language) if isinstance(place, dict) else "" for place in places]

    def served(self, record: Record) -> list[str]:
        """Return the regions a record says it serves, by code."""
        area = record.get("service_area") or []
        return [code for name in listed(area) if (code := self.regions.code(name))]

    def lists(self, sources: list[Record], records: list[Record], language: str) -> Iterator[Record]:
        """Yield every list page: provinces, regencies, services, types; long lists cut into pages."""
        here, serving, offering, kinds = (defaultdict(list) for _ in range(4))
        for source, record in zip(sources, records, strict=True):
            row = {key: record[key] for key in ("route", "title", "what", "place", "cost", "checked", "phones")}
            located = self.located(source)
            for code in located:
                here[code].append(row)
            for code in dict.fromkeys(self.served(source)):
                if code not in located:
                    serving[code].append(row)
            for key in source.get("services", []):
                offering[key].append(row)
            kinds[source.get("type", "")].append(row)
        names = self.regions.names
        yield from self.region_lists(here, serving)
        for key, label in self.services.items():
            yield from pages(f"layanan/{slug(key)}", words(label, language), offering[key])
        for key, label in self.types.items():
            yield from pages(f"jenis/{slug(key)}", words(label, language), kinds[key])
        inside = [
            {"label": names[code], "route": self.regions.route(code), "count": len(here[code])}
            for code in self.regions.regencies
        ]
        yield a_list("wilayah/index.html", LABELS[language]["regions"], [], children=inside)

    def region_lists(self, here: dict[str, list[Record]], serving: dict[str, list[Record]]) -> Iterator[Record]:
        """Yield a page for each province, with its regencies, and one or more for each regency."""
        names = self.regions.names
        for code in self.regions.provinces:
            inside = [
                {"label": names[c], "route": self.regions.route(c), "count": len(here[c])}
                for c in self.regions.regencies if c.startswith(f"{code}.")
            ]  # fmt: skip
            yield a_list(self.regions.route(code), names[code], serving[code][:ROWS_A_PAGE], children=inside)
        for code in self.regions.regencies:
            more = serving[code][:ROWS_A_PAGE]
            yield from pages(self.regions.route(code).removesuffix(".html"), names[code], here[code], more)


def route(record: Record) -> str:
    """Return the path of a record's page."""
    return f"{'program' if 'provider' in record else 'mitra'}/{record['slug']}.html"


def listed(value: Any) -> list[str]:  # noqa: ANN401 - whatever stands in the YAML
    """Return the plain texts of a list; nothing for anything else."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def a_list(path: str, title: str, rows: list[Record], **more: Any) -> Record:  # noqa: ANN401 - passed on
    """Return one list page."""
    return {"route": path, "title": title, "rows": rows, "serving": [], "children": [], "pager": [], **more}


def pages(stem: str, title: str, rows: list[Record], serving: list[Record] | None = None) -> Iterator[Record]:
    """Yield the pages of a list, each with links to the others."""
    cuts = [rows[start : start + ROWS_A_PAGE] for start in range(0, len(rows), ROWS_A_PAGE)] or [[]]
    routes = [f"{stem}.html", *(f"{stem}-{number}.html" for number in range(2, len(cuts) + 1))]
    pager = routes if len(routes) > 1 else []
    for path, cut in zip(routes, cuts, strict=True):
        named = title if path == routes[0] else f"{title} ({routes.index(path) + 1})"
        yield a_list(path, named, cut, serving=serving or [], pager=pager)


def write_json(folder: Path, data: Iterable[Record]) -> None:
    """Write one JSON file a language."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in data:
        (folder / f"{one['language']}.json").write_text(json.dumps(one, ensure_ascii=False), encoding="utf-8")
