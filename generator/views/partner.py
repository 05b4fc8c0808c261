"""Pages of partners, and the old addresses that lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model.absence import value_of
from generator.model.directory import Record
from generator.model.partner import Agreement, Partner
from generator.model.record import Status
from generator.text.languages import Language
from generator.views import routes
from generator.views.labels import Labels
from generator.views.pages.record import AgreementLine, MovedPage, PartnerPage
from generator.views.parts import Link
from generator.views.plan import Head, PlannedPage, Site
from generator.views.record import known_none, link_to, outside, record_head, shared_parts
from generator.views.structured import partner_object

SINGLE_FIELDS = ("description", "parent", "bapas", "agreement", "email", "website", "contact")


def plan_partners(site: Site) -> Iterator[PlannedPage]:
    """Plan every partner's page, and its old addresses, in every language."""
    for partner in site.directory.partners.values():
        reads = partner_reads(site, partner)
        route = routes.partner(partner.slug)
        for language in site.settings.languages:
            yield PlannedPage(
                route, language, "partner.html.jinja", reads, partial(compose_partner, site, partner, language)
            )
        if partner.old_slugs:
            yield from plan_old_addresses(site, partner)


def partner_reads(site: Site, partner: Partner) -> tuple[str, ...]:
    """Return what a partner's page depends on."""
    index, directory, outlines = site.index, site.directory, site.directory.outlines
    agreement = value_of(partner.agreement)
    reads = [directory.fingerprints[partner.slug], index.age_token(partner.slug)]
    if agreement and has_ended(site, agreement):
        reads.append("ended")
    near = [slug for slug in (partner.bapas, partner.parent, partner.replaced_by) if isinstance(slug, str)]
    near += [place.hosted_by for place in partner.locations or () if place.hosted_by]
    reads += [outlines[slug] for slug in near]
    for related in (directory.programs_by_provider, directory.supervised_by):
        reads += [index.token(record.slug) for record in related.get(partner.slug, ())]
    return tuple(reads)


def compose_partner(site: Site, partner: Partner, language: Language) -> PartnerPage:
    """Return the page of a partner in one language."""
    labels, tag = site.labels[language.tag], language.tag
    parts = shared_parts(site, partner, language)
    parts["also_known_as"] = partner.also_known_as or ()
    parts["social"] = tuple([outside(href) for href in partner.social or ()])
    agreement = value_of(partner.agreement)
    return PartnerPage(
        head=record_head(site, partner, parts, partner_object(site, partner, parts, language), language),
        former_names=partner.former_names or (),
        contact=contact.in_language(tag) if (contact := value_of(partner.contact)) else None,
        programs=site.rows[tag].of(running_programs(site, partner)),
        supervised=site.rows[tag].slim(supervised_partners(site, partner)),
        bapas=_link(site, partner.bapas, labels),
        parent=_link(site, partner.parent, labels),
        fields=labels.terms("pokmas_fields", partner.fields),
        membership=labels.terms("pokmas_membership", partner.membership),
        agreement=_agreement(site, agreement, labels) if agreement else None,
        none=known_none(partner, SINGLE_FIELDS),
        **parts,
    )


def running_programs(site: Site, partner: Partner) -> list[str]:
    """Return the programs of a partner that are not closed, by name."""
    programs = site.directory.programs_by_provider.get(partner.slug, ())
    return site.index.by_name(program.slug for program in programs if program.status is not Status.CLOSED)


def supervised_partners(site: Site, partner: Partner) -> list[str]:
    """Return the partners that name this one as Bapas or parent and are not closed, by name."""
    partners = site.directory.supervised_by.get(partner.slug, ())
    return site.index.by_name(other.slug for other in partners if other.status is not Status.CLOSED)


def has_ended(site: Site, agreement: Agreement) -> bool:
    """Say whether an agreement's last day has passed."""
    return agreement.until is not None and agreement.until < site.today


def _agreement(site: Site, agreement: Agreement, labels: Labels) -> AgreementLine:
    return AgreementLine(
        type=labels.term("agreement_types", agreement.type),
        number=agreement.number,
        signed=agreement.signed,
        until=agreement.until,
        ended=has_ended(site, agreement),
    )


def _link(site: Site, slug: object, labels: Labels) -> Link | None:
    return link_to(site, slug, labels) if isinstance(slug, str) else None


def plan_old_addresses(site: Site, record: Record) -> Iterator[PlannedPage]:
    """Plan a page at each old address of a record; it says where the record stands now."""
    folder = routes.record(record).partition("/")[0]
    for old in record.old_slugs:
        for language in site.settings.languages:
            route = f"{folder}/{old}.html"
            reads = (site.directory.outlines[record.slug],)
            compose = partial(compose_moved, site, record, route, language)
            yield PlannedPage(route, language, "moved.html.jinja", reads, compose)


def compose_moved(site: Site, record: Record, route: str, language: Language) -> MovedPage:
    """Return the page at a record's old address."""
    new = link_to(site, record.slug, site.labels[language.tag])
    head = Head(
        route=route,
        language=language,
        title=site.say(language.tag, "%(name)s has a new address (%(old)s)", name=new.label.text, old=route),
        description=site.say(
            language.tag, "The page of %(name)s has moved from %(old)s.", name=new.label.text, old=route
        ),
        indexed=False,
        canonical=new.route,
    )
    return MovedPage(head, new.label, new)
