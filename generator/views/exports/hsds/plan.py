"""The HSDS files of a site: objects by province, tables, and what leads to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.text.languages import Language
from generator.views.exports.folder import DATA_FOLDER
from generator.views.exports.hsds.exporter import Exporter
from generator.views.exports.hsds.gaps import Json
from generator.views.exports.hsds.package import index_of, package_of, page_of
from generator.views.exports.hsds.rows import SAME_IN_ALL_LANGUAGES
from generator.views.exports.hsds.tables import RECORD_TABLES, TABLES
from generator.views.exports.hsds.taxonomies import taxonomies, taxonomy_terms
from generator.views.exports.parts import Part, digest, part_reads
from generator.views.exports.references import Addresses, References
from generator.views.files import Sheet
from generator.views.plan import PlannedFile, Site

TERMS: Mapping[str, Callable[[Addresses, References], list[Json]]] = {
    "taxonomy": taxonomies,
    "taxonomy_term": taxonomy_terms,
}
WHOLE = 2000
"""Up to this many records each table is one file; beyond it, one file a part, so that a change rewrites little."""


@dataclass(frozen=True)
class Plan:
    """What all HSDS files share. ``folders`` are those of the tables: one, or one a part."""

    site: Site
    parts: Sequence[Part]
    reads: Sequence[str]
    exporter: Exporter
    is_whole: bool

    @classmethod
    def of(cls, site: Site, parts: Sequence[Part]) -> Plan:
        """Return the plan for the records of ``parts``."""
        count = sum(len(part.partners) + len(part.programs) for part in parts)
        is_whole = count <= WHOLE
        exporter = Exporter(site, kept_parts=max(len(parts), 1) if is_whole else 2)
        reads = [part_reads(site, part) for part in parts]
        return cls(site, parts, reads, exporter, is_whole)

    def files(self) -> Iterator[PlannedFile]:
        """Yield all files, those of a part side by side: they share their work."""
        for part, reads in zip(self.parts, self.reads, strict=True):
            yield from self._objects(part, reads)
            if not self.is_whole:
                yield from self._tables([part], f"{part.name}/", reads)
        if self.is_whole:
            yield from self._tables(self.parts, "", digest(self.reads))
        for language in self.site.settings.languages:
            yield from self._shared(language)

    def _objects(self, part: Part, reads: str) -> Iterator[PlannedFile]:
        kinds = {"organizations": bool(part.partners), "services": part.has_services}
        for language in self.site.settings.languages:
            for kind in (kind for kind, is_there in kinds.items() if is_there):
                route = f"{folder_of(language)}{kind}/{part.name}.json"
                yield PlannedFile(route, "json", (reads,), partial(self._page, part, language, kind))

    def _page(self, part: Part, language: Language, kind: str) -> Json:
        composed = self.exporter.composed(part)
        contents = composed.organizations if kind == "organizations" else composed.services
        return page_of(contents(language.tag), self.site, language, part.newest_check)

    def _tables(self, parts: Sequence[Part], folder: str, reads: str) -> Iterator[PlannedFile]:
        for name in RECORD_TABLES:
            for language in self.site.settings.languages:
                path = f"csv/{folder}{TABLES[name].file}"
                compose = partial(self._rows, parts, language, name)
                if name in SAME_IN_ALL_LANGUAGES:
                    compose = partial(self.exporter.kept, path, compose)
                yield PlannedFile(f"{folder_of(language)}{path}", "sheet", (reads,), compose)

    def _rows(self, parts: Sequence[Part], language: Language, name: str) -> Sheet:
        composed = self.exporter.composed
        table = TABLES[name]
        return Sheet(
            table.names, [row for part in parts for row in composed(part).table(name, language.tag)], table.free
        )

    def _shared(self, language: Language) -> Iterator[PlannedFile]:
        """Yield what no single record changes: terms, and the lists of files."""
        site, folder = self.site, folder_of(language)
        for table, compose in TERMS.items():
            file = TABLES[table].file
            terms = partial(self._terms, compose, language)
            yield PlannedFile(
                f"{folder}{file.replace('.csv', '.json')}", "json", (), partial(self._terms_page, language, terms)
            )
            yield PlannedFile(f"{folder}csv/{file}", "sheet", (), partial(_terms_table, table, terms))
        folders = [""] if self.is_whole else [f"{part.name}/" for part in self.parts]
        there = [f"{part.name} {bool(part.partners)} {part.has_services}" for part in self.parts]
        yield PlannedFile(f"{folder}index.json", "json", there, partial(index_of, site, language, self.parts))
        package = partial(package_of, site, language, folders)
        yield PlannedFile(f"{folder}csv/datapackage.json", "json", folders, package)

    def _terms(self, compose: Callable[[Addresses, References], list[Json]], language: Language) -> list[Json]:
        return compose(self.exporter.addresses, self.exporter.references[language.tag])

    def _terms_page(self, language: Language, terms: Callable[[], list[Json]]) -> Json:
        return page_of(terms(), self.site, language, None)


def _terms_table(name: str, terms: Callable[[], list[Json]]) -> Sheet:
    table = TABLES[name]
    return Sheet(table.names, [[term.get(column, "") for column in table.names] for term in terms()], table.free)


def folder_of(language: Language) -> str:
    """Return the folder of the HSDS files of a language."""
    return f"{DATA_FOLDER}hsds/{language.tag}/"
