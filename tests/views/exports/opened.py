"""Open data as another system finds it: made, written, and read back from its bytes."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from generator.rendering.writers import WRITERS
from generator.views.exports.plan import plan_exports
from generator.views.plan import Site

Json = dict[str, Any]


@dataclass(frozen=True)
class OpenData:
    """The files of a site's open data by their path."""

    files: Mapping[str, bytes]

    @classmethod
    def of(cls, site: Site) -> OpenData:
        return cls({each.route: WRITERS[each.writer](each.compose()) for each in plan_exports(site)})

    def text(self, path: str) -> str:
        return self.files[f"data/{path}"].decode()

    def json(self, path: str) -> Any:
        return json.loads(self.text(path))

    def rows(self, path: str) -> list[dict[str, str]]:
        """Return a table as a program reads it, with every row of the right length."""
        table = list(csv.reader(StringIO(self.text(path), newline="")))
        assert {len(row) for row in table} == {len(table[0])}
        return [dict(zip(table[0], row, strict=True)) for row in table[1:]]

    def row(self, path: str, **wanted: str) -> dict[str, str]:
        """Return the only row of a table with these values."""
        [found] = [row for row in self.rows(path) if wanted.items() <= row.items()]
        return found

    def objects(self, kind: str, tag: str = "id") -> dict[str, Json]:
        """Return organizations or services of all provinces by id."""
        paths = self.json(f"hsds/{tag}/index.json")[kind]
        pages = [self.json(f"hsds/{tag}/{path}") for path in paths]
        found = [each for page in pages for each in page["contents"]]
        assert len({each["id"] for each in found}) == len(found) == sum(page["total_items"] for page in pages)
        return {each["id"]: each for each in found}

    def one(self, kind: str, name: str, tag: str = "id") -> Json:
        """Return the only organization or service of a name."""
        [found] = [each for each in self.objects(kind, tag).values() if each["name"] == name]
        return found

    def terms(self, tag: str = "id") -> dict[str, str]:
        """Return the code of each term by its id."""
        return {term["id"]: term["code"] for term in self.json(f"hsds/{tag}/taxonomy_terms.json")["contents"]}

    def said(self, entity: Json) -> set[tuple[str, str, str | None]]:
        """Return the attributes of an object as field, term and value."""
        codes = self.terms()
        return {
            (each["link_type"], codes[each["taxonomy_term_id"]], each.get("value"))
            for each in entity.get("attributes", ())
        }

    def write(self, folder: Path) -> Path:
        """Write all files below ``folder``; return the folder of the data."""
        for path, content in self.files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        return folder / "data"


def everything_in(value: Any) -> Iterator[Any]:
    """Yield each value inside a JSON document, keys included."""
    yield value
    if isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from everything_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from everything_in(each)
