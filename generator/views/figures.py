"""Dated figures, agreements and the glossary, as guides show them."""

from __future__ import annotations

from generator.model.fact import Figure, GlossaryEntry, PublicAgreement, Source
from generator.model.guide import Directive
from generator.text.languages import Language
from generator.views.pages.facts import (
    AgreementFact,
    FactSource,
    FigureLine,
    GlossaryLine,
    GuideAgreements,
    GuideFigure,
    GuideFigures,
    GuideGlossary,
)
from generator.views.plan import Site
from generator.views.record import outside


def figure_of(site: Site, directive: Directive, language: Language) -> GuideFigure:
    """Return the one figure a directive names."""
    return GuideFigure(_figure(site.facts.figures[directive.arguments["key"][0]], language))


def figures_of(site: Site, directive: Directive, language: Language) -> GuideFigures:
    """Return all figures of the topics a directive names."""
    topics = directive.arguments.get("topic", site.facts.topics)
    return GuideFigures(
        tuple([_figure(each, language) for each in site.facts.figures.values() if each.topic in topics])
    )


def agreements_of(site: Site, _directive: Directive, language: Language) -> GuideAgreements:
    """Return every agreement, in the order in which they were written."""
    return GuideAgreements(tuple([_agreement(site, each, language) for each in site.facts.agreements.values()]))


def glossary_of(site: Site, _directive: Directive, language: Language) -> GuideGlossary:
    """Return the glossary, in the order in which it was written."""
    return GuideGlossary(tuple([_glossary(each, language) for each in site.facts.glossary]))


def _source(source: Source, language: Language) -> FactSource:
    return FactSource(source.name.in_language(language.tag), outside(source.url) if source.url else None)


def _figure(figure: Figure, language: Language) -> FigureLine:
    tag = language.tag
    return FigureLine(
        key=figure.key,
        label=figure.label.in_language(tag),
        value=figure.value,
        unit=figure.unit.in_language(tag) if figure.unit else None,
        as_of=figure.as_of,
        source=_source(figure.source, language),
        note=figure.note.in_language(tag) if figure.note else None,
    )


def _agreement(site: Site, agreement: PublicAgreement, language: Language) -> AgreementFact:
    tag = language.tag
    types = site.labels[tag].by_vocabulary["agreement_types"]
    return AgreementFact(
        key=agreement.key,
        type=types[agreement.type].label if agreement.type in types else None,
        parties=tuple([party.in_language(tag) for party in agreement.parties]),
        purpose=agreement.purpose.in_language(tag),
        status=agreement.status.in_language(tag),
        announced=agreement.announced,
        signed=agreement.signed,
        source=_source(agreement.source, language),
        note=agreement.note.in_language(tag) if agreement.note else None,
    )


def _glossary(entry: GlossaryEntry, language: Language) -> GlossaryLine:
    tag = language.tag
    return GlossaryLine(
        key=entry.key,
        term=entry.term.in_language(tag),
        short=entry.short,
        plain=entry.plain.in_language(tag) if entry.plain else None,
        definition=entry.definition.in_language(tag),
    )
