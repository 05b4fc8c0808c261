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
ADDRESS = "https://jalan-pulang.example/"
ROW = ("route", "slug", "title", "what", "place", "cost", "checked", "phones")
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
        self.audience = vocabulary("target_groups")
        self.access = vocabulary("access")
        self.offers: defaultdict[str, list[Record]] = defaultdict(list)
        for program in self.programs.values():
            self.offers[program["provider"]].append(program)

    def tiles(self, language: str) -> list[Record]:
        """Return the links of the home page: services and provinces."""
        labels = self.services.items()
        services = [{"label": words(label, language), "route": f"layanan/{slug(key)}.html"} for key, label in labels]
        return services + [self.link(code) for code in self.regions.provinces]

    def record(self, record: Record, language: str) -> Record:
        """Return one record's page: plain words and links."""
        provider = self.partners.get(record.get("provider", ""))
        bapas = self.partners.get(record.get("bapas", ""))
        phones = record.get("phones") or (provider or {}).get("phones") or []
        codes = self.located(record)
        cost = record.get("cost")
        kind = self.linked(self.types, [record.get("type")], "jenis", language)
        url = f"{ADDRESS}{'' if language == 'id' else language + '/'}{route(record)}"
        page = {
            "route": route(record),
            "slug": record["slug"],
            "title": words(record["name"], language),
            "what": self.page_link(provider, language) if provider else kind[0],
            "place": ", ".join(self.regions.names[code] for code in codes[:2]),
            "summary": words(record["summary"], language),
            "description": [text for text in words(record.get("description"), language).split("\n\n") if text],
            "next": words(record.get("next_step"), language),
            "phones": [phone["number"] for phone in phones if isinstance(phone, dict)],
            "email": record.get("email", ""),
            "services": self.linked(self.services, record.get("services"), "layanan", language),
            "stages": self.linked(self.stages, record.get("stages"), "tahap", language),
            "audience": self.labels(self.audience, record.get("audience"), language),
            "access": self.labels(self.access, record.get("access"), language),
            "papers": self.labels(self.papers, record.get("documents"), language),
            "cost": words(self.costs.get(cost["kind"]), language) if isinstance(cost, dict) else "",
            "places": list(self.places(record, language)),
            "area": [self.link(code) for code in self.served(record)[:12]],
            "provider": self.page_link(provider, language) if provider else None,
            "bapas": self.page_link(bapas, language) if bapas else None,
            "programs": [self.row(self.record(program, language)) for program in self.offers[record["slug"]]],
            "checked": record["verified"]["on"],
            "by": words(record["verified"].get("by"), language),
            "source": record["verified"].get("source", ""),
            "url": url,
            "share": f"{words(record['name'], language)}\n{url}",
        }
        return page | {"json_ld": json_ld(page)}

    def row(self, page: Record) -> Record:
        """Return a record's page as a row of a list."""
        return {key: page[key] for key in ROW}

    def labels(self, terms: dict[str, Any], keys: Any, language: str) -> list[str]:  # noqa: ANN401 - as in the YAML
        """Return the labels of terms; what is no term is text of its own."""
        return [words(terms.get(key, key), language) for key in listed(keys)]

    def linked(self, terms: dict[str, Any], keys: Any, folder: str, language: str) -> list[Record]:  # noqa: ANN401
        """Return the labels of terms with the pages that list them."""
        known = [key for key in listed(keys) if key in terms]
        return [{"label": words(terms[key], language), "route": f"{folder}/{slug(key)}.html"} for key in known]

    def places(self, record: Record, language: str) -> Iterator[Record]:
        """Yield the places of a record with address, map and hours."""
        for place in record.get("locations") or []:
            if isinstance(place, dict) and (code := self.regions.code(place["regency"])):
                hours = place.get("hours")
                yield self.link(code) | {
                    "address": words(place.get("address"), language),
                    "latitude": place.get("latitude", ""),
                    "longitude": place.get("longitude", ""),
                    "hours": [row for row in hours if isinstance(row, dict)] if isinstance(hours, list) else [],
                }

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

    def served(self, record: Record) -> list[str]:
        """Return the regions a record says it serves, by code."""
        area = record.get("service_area") or []
        return [code for name in listed(area) if (code := self.regions.code(name))]


def route(record: Record) -> str:
    """Return the path of a record's page."""
    return f"{'program' if 'provider' in record else 'mitra'}/{record['slug']}.html"


def listed(value: Any) -> list[str]:  # noqa: ANN401 - whatever stands in the YAML
    """Return the plain texts of a list; nothing for anything else."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def json_ld(page: Record) -> Record:
    """Return a record for search engines."""
    return {
        "@context": "https://schema.org",
        "@type": "Organization" if page["provider"] is None else "Service",
        "name": page["title"],
        "url": page["url"],
        "description": page["summary"],
        "telephone": page["phones"],
        "areaServed": [region["label"] for region in page["area"]],
        "location": [
            {"@type": "Place", "name": place["label"], "address": place["address"]} for place in page["places"]
        ],
    }


def write_json(folder: Path, data: Iterable[Record]) -> None:
    """Write one JSON file a language."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in data:
        (folder / f"{one['language']}.json").write_text(json.dumps(one, ensure_ascii=False), encoding="utf-8")
