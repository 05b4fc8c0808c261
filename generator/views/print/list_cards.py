"""What the reader's own list shows of each record: in shards, so that a short list loads little.

A shard is found by the slug alone: the CRC-32 of its letters, cut to the number of shards, which
is a power of two. The script of the list does the same (``theme/js/mylist-20-cards.js``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple
from zlib import crc32

from generator.model.directory import Record
from generator.model.freshness import Freshness
from generator.text.languages import Language
from generator.views.plan import PlannedFile, Site
from generator.views.print.facts import Facts, facts_of
from generator.views.print.reads import outlines_near
from generator.views.print.shelves import may_be_printed

FOLDER = "daftarku"
WRITER = "list-cards"
RECORDS_IN_A_SHARD = 24


class ListCards(NamedTuple):
    """Writer ``list-cards``: the records of one shard in one language, and old slugs by new."""

    language: Language
    shard: int
    facts: tuple[Facts, ...]
    moved: tuple[tuple[str, str], ...]


def plan_list_cards(site: Site) -> Iterator[PlannedFile]:
    """Plan the shards of every language; those without a record are not written."""
    shards: defaultdict[int, list[str]] = defaultdict(list)
    moved: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    count = shard_count_of(site)
    records: list[Record] = [*site.directory.partners.values(), *site.directory.programs.values()]
    for record in records:
        shards[shard_of(record.slug, count)].append(record.slug)
        for old in record.old_slugs:
            moved[shard_of(old, count)].append((old, record.slug))
    reads_of = _reads(site)
    for number in sorted({*shards, *moved}):
        slugs, former = shards[number], tuple(moved[number])
        reads = (str(count), str(former), *[reads_of[slug] for slug in slugs])
        for language in site.settings.languages:
            compose = partial(_compose, site, language, number, tuple(slugs), former)
            yield PlannedFile(shard_route(language, number), WRITER, reads, compose)


def _reads(site: Site) -> Mapping[str, str]:
    """Return what each card depends on: all its record says, its age as told, and the outlines of whom it names."""
    ages = site.index.ages
    # Records checked on the same day share their age: to tell each object once is a tenth of the work.
    shared = {id(age): age for age in ages.values()}
    told = {
        key: f"{age.months if age.freshness is Freshness.ASK_FIRST else age.freshness}" for key, age in shared.items()
    }
    near = outlines_near(site.directory)
    return {slug: own + told[id(ages[slug])] + near[slug] for slug, own in site.directory.fingerprints.items()}


def _compose(
    site: Site, language: Language, number: int, slugs: tuple[str, ...], moved: tuple[tuple[str, str], ...]
) -> ListCards:
    facts = tuple([_shown(site, site.index.record(slug), language) for slug in slugs])
    return ListCards(language, number, facts, moved)


def _shown(site: Site, record: Record, language: Language) -> Facts:
    """Return what the list says of a record; of who asked not to be printed only the name and the way to its page."""
    facts = facts_of(site, record, language)
    if may_be_printed(site, record):
        return facts
    return facts._replace(contacts=(), places=(), email=None, website=None, phone_withheld=True)


def shard_route(language: Language, number: int) -> str:
    """Return the address of a shard from the site's root."""
    return f"{FOLDER}/{language.tag}/{number}.js"


def shard_count_of(site: Site) -> int:
    """Return how many shards a site's records stand in."""
    return shard_count(len(site.directory.partners) + len(site.directory.programs))


def shard_count(records: int) -> int:
    """Return how many shards hold ``records``: a power of two, so that it seldom changes."""
    count = 1
    while count * RECORDS_IN_A_SHARD < records:
        count *= 2
    return count


def shard_of(slug: str, count: int) -> int:
    """Return the shard of a slug (ASCII), from 0."""
    return crc32(slug.encode()) % count
