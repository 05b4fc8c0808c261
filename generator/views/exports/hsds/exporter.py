"""Composes the HSDS objects of a part once, for every file and language that shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.directory import Record
from generator.model.partner import Partner
from generator.text.languages import Language
from generator.views.exports.hsds.entity import Entity
from generator.views.exports.hsds.gaps import Json
from generator.views.exports.hsds.organizations import has_offer, organization, scheme_part, schemes_of
from generator.views.exports.hsds.rows import Rows, rows_of
from generator.views.exports.hsds.services import offer, offer_address, program_service
from generator.views.exports.identity import id_of, part_id
from generator.views.exports.parts import Part
from generator.views.exports.references import Addresses, References
from generator.views.files import Sheet
from generator.views.plan import Site


@dataclass
class Composed:
    """The objects of one part by language tag; ids are worked out once for all languages."""

    part: Part
    addresses: Addresses
    references: Mapping[str, References]
    first_programs: Mapping[str, str]
    _entities: dict[str, Entity] = field(default_factory=dict)
    _organizations: dict[str, list[Json]] = field(default_factory=dict)
    _services: dict[str, list[Json]] = field(default_factory=dict)
    _tables: dict[str, dict[str, Rows]] = field(default_factory=dict)

    def organizations(self, tag: str) -> list[Json]:
        """Return the organizations of the part."""
        found = self._organizations.get(tag)
        if found is None:
            words = self.references[tag]
            found = self._organizations[tag] = [
                organization(partner, self._entity_of(partner), self.addresses, words) for partner in self.part.partners
            ]
        return found

    def services(self, tag: str) -> list[Json]:
        """Return the services of the part: what its partners offer, then its programs."""
        found = self._services.get(tag)
        if found is None:
            words, addresses = self.references[tag], self.addresses
            offers = [
                offer(partner, self._offer_of(partner), addresses, words)
                for partner in self.part.partners
                if has_offer(partner)
            ]
            programs = [
                program_service(program, self._entity_of(program), addresses, words) for program in self.part.programs
            ]
            found = self._services[tag] = offers + programs
        return found

    def table(self, name: str, tag: str) -> Rows:
        """Return the part's rows of one table."""
        tables = self._tables.get(tag)
        if tables is None:
            rows = rows_of(self.organizations(tag), self.services(tag), self.first_programs)
            tables = self._tables[tag] = rows
        return tables[name]

    def _entity_of(self, record: Record) -> Entity:
        found = self._entities.get(record.slug)
        if found is None:
            found = self._entities[record.slug] = Entity(self.addresses.id_of(record))
        return found

    def _offer_of(self, partner: Partner) -> Entity:
        address = offer_address(self.addresses.of(partner))
        found = self._entities.get(address)
        if found is None:
            found = self._entities[address] = Entity(id_of(address))
        return found


class Exporter:
    """Composes parts of a site's directory when they are wanted, and keeps the last ``kept_parts``."""

    def __init__(self, site: Site, kept_parts: int) -> None:
        self.site = site
        self._kept_parts = kept_parts
        self._composed: dict[str, Composed] = {}
        self._latest: tuple[str, Sheet] | None = None

    def composed(self, part: Part) -> Composed:
        """Return the objects of a part."""
        found = self._composed.get(part.name)
        if found is None:
            if len(self._composed) >= self._kept_parts:
                del self._composed[next(iter(self._composed))]
            found = Composed(part, self.addresses, self.references, self.first_programs)
            self._composed[part.name] = found
        return found

    def kept(self, path: str, compose: Callable[[], Sheet]) -> Sheet:
        """Return a sheet that is the same in every language; only the latest is kept, as they come side by side."""
        if self._latest is None or self._latest[0] != path:
            self._latest = (path, compose())
        return self._latest[1]

    def languages(self) -> tuple[Language, ...]:
        """Return the languages of the site."""
        return self.site.settings.languages

    @cached_property
    def addresses(self) -> Addresses:
        """Where ids come from."""
        return Addresses(self.site)

    @cached_property
    def references(self) -> Mapping[str, References]:
        """Words by language tag."""
        return {language.tag: References.of(self.site, language) for language in self.languages()}

    @cached_property
    def first_programs(self) -> Mapping[str, str]:
        """The program of each organization that has a row in the tables."""
        directory, addresses = self.site.directory, self.addresses
        found = {}
        for slug in directory.programs_by_provider:
            partner = directory.partners[slug]
            for scheme in schemes_of(directory, slug)[:1]:
                found[addresses.id_of(partner)] = part_id(addresses.id_of(partner), scheme_part(scheme))
        return found
