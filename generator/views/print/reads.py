"""What an entry, a card or a place on the reader's own list depends on."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.directory import Directory, Record
from generator.model.program import Program
from generator.views.plan import Site
from generator.views.program import coming_batches


def outlines_near(directory: Directory) -> Mapping[str, str]:
    """Return for each record the outlines of those it names, in one pass.

    These are its provider, whom to ask instead (Bapas, parent), at whose address it is met, what replaced it.
    """
    outlines, hosts = directory.outlines, directory.hosts_of
    found: dict[str, str] = {}
    for slug, partner in directory.partners.items():
        near = ""
        for other in (partner.bapas, partner.parent, partner.replaced_by, *hosts.get(slug, ())):
            if isinstance(other, str):
                near += outlines[other]
        found[slug] = near
    partners = dict(found)
    for slug, program in directory.programs.items():
        near = outlines[program.provider] + partners[program.provider]
        for place in program.locations or ():
            near += outlines[place.partner] + partners[place.partner]
        found[slug] = near + (outlines[program.replaced_by] if program.replaced_by else "")
    return found


def record_reads(site: Site, record: Record, near: Mapping[str, str]) -> tuple[str, ...]:
    """Return what a record's entry depends on: itself, its age, and whom it names."""
    batches = len(coming_batches(site, record)) if isinstance(record, Program) else 0
    return (
        site.directory.fingerprints[record.slug],
        site.index.age_token(record.slug),
        str(batches),
        near[record.slug],
    )
