"""Files beside the pages: contact cards, sitemaps, feeds, headers."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from generator.model.absence import NONE
from generator.model.partner import Partner
from generator.model.record import PhoneType, Publish, Status, Verification
from generator.rendering.writers import vcard_bytes
from generator.views.cards import card_of, plan_cards
from generator.views.sitemap import RECORDS_PER_SHARD, header_lines, latest_checked, shard_count, shard_of
from tests.builders import MOBILE, NUMBER, TODAY, a_location, a_partner, a_phone, a_program, a_site, text
from tests.rendering.printing import printed

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ATOM = "{http://www.w3.org/2005/Atom}"


def card(partner: Partner) -> list[str]:
    return card_of(a_site(partner), partner)


def test_card_holds_number_address_and_day_of_checking() -> None:
    place = a_location(
        address=text("Jalan Satu; No. 2, Blok B\nLantai 3"), postal_code="12345", latitude=-7.1, longitude=109.1
    )
    lines = card(
        a_partner(name="Balai, Contoh", phones=(a_phone(), a_phone(MOBILE, PhoneType.WHATSAPP)), locations=(place,))
    )
    assert "FN:Balai\\, Contoh" in lines
    assert f"TEL;TYPE=WORK,VOICE:{NUMBER}" in lines
    assert "ADR;TYPE=WORK:;;Jalan Satu\\; No. 2\\, Blok B Lantai 3;Kabupaten Awal;Jawa Contoh;12345;Indonesia" in lines
    assert "GEO:-7.1;109.1" in lines
    assert lines[-2:] == ["REV:2026-05-01", "END:VCARD"]


def test_card_holds_nothing_that_is_kept_back() -> None:
    place = a_location(address=text("Jalan Rahasia"), latitude=-7.123, longitude=109.123)
    partner = a_partner(locations=(place,), phones=(a_phone(),), publish=Publish(address=False, phone=True))
    said = "\n".join(card(partner))
    assert NUMBER in said
    assert "Rahasia" not in said
    assert "7.123" not in said


def test_only_who_can_be_reached_has_a_card() -> None:
    site = a_site(
        a_partner("bernomor", phones=(a_phone(),)),
        a_partner("berfaks", phones=(a_phone(kind=PhoneType.FAX),)),
        a_partner("tutup", phones=(a_phone(),), status=Status.CLOSED),
        a_partner("tanpa", phones=(), locations=(a_location(address=NONE),)),
    )
    assert [planned.route for planned in plan_cards(site)] == ["mitra/bernomor.vcf"]


def test_long_line_of_a_card_is_folded_between_letters() -> None:
    line = "NOTE:" + "é" * 100
    folded = vcard_bytes([line])
    assert all(len(part) <= 75 for part in folded.split(b"\r\n"))
    assert folded.replace(b"\r\n ", b"") == line.encode() + b"\r\n"


def test_sitemap_lists_every_page_with_its_counterparts() -> None:
    files = printed(a_site(a_partner(), a_program()))
    index = ET.fromstring(files["sitemap.xml"])
    named = [str(loc.text).rpartition("/")[2] for loc in index.iter(f"{SITEMAP}loc")]
    assert named == ["sitemap-pages.xml", "sitemap-records-0.xml"]
    urls = [url for name in named for url in ET.fromstring(files[name]).iter(f"{SITEMAP}url")]
    addresses = {str(url.findtext(f"{SITEMAP}loc")) for url in urls}
    pages = {path for path in files if path.endswith(".html")} - {"404.html", "daftarku.html", "en/daftarku.html"}
    shown = {path.removesuffix("index.html") if path.endswith("index.html") else path for path in pages}
    assert addresses == {f"https://contoh.example/jalan/{path}" for path in shown}
    for url in urls:
        assert [link.get("hreflang") for link in url.iter(f"{XHTML}link")] == ["id", "en", "x-default"]


def test_sitemap_says_when_a_record_was_checked() -> None:
    files = printed(a_site(a_partner()))
    url = next(ET.fromstring(files["sitemap-records-0.xml"]).iter(f"{SITEMAP}url"))
    assert url.findtext(f"{SITEMAP}lastmod") == "2026-05-01"


def test_old_address_is_no_page_to_find() -> None:
    files = printed(a_site(a_partner("baru", old_slugs=("lama",))))
    assert not any("lama" in content for path, content in files.items() if path.startswith("sitemap"))
    moved = files["mitra/lama.html"]
    assert '<meta name="robots" content="noindex">' in moved
    assert '<link rel="canonical" href="https://contoh.example/jalan/mitra/baru.html">' in moved
    assert 'href="../mitra/baru.html"' in moved
    assert "http-equiv" not in moved


def test_shards_double_and_share_the_records() -> None:
    assert [shard_count(records) for records in (0, 1, RECORDS_PER_SHARD, RECORDS_PER_SHARD + 1, 10_000)] == [
        1,
        1,
        1,
        2,
        32,
    ]
    sizes = Counter(shard_of(f"lembaga-{number}", 32) for number in range(10_000))
    assert max(sizes.values()) < RECORDS_PER_SHARD


def test_feed_is_newest_first_and_dated_by_checks() -> None:
    checks = [Verification(TODAY - timedelta(days=days), "penyunting", "office") for days in (30, 2, 9)]
    partners = [a_partner(f"lembaga-{number}", verified=check) for number, check in enumerate(checks)]
    assert [record.slug for record in latest_checked(a_site(*partners))] == ["lembaga-1", "lembaga-2", "lembaga-0"]
    feed = ET.fromstring(printed(a_site(*partners))["en/feed.xml"])
    assert feed.findtext(f"{ATOM}updated") == f"{date(2026, 5, 30).isoformat()}T12:00:00Z"
    assert [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")] == [
        "Lembaga lembaga-1",
        "Lembaga lembaga-2",
        "Lembaga lembaga-0",
    ]


def test_policy_allows_nothing_from_elsewhere_and_nothing_inline() -> None:
    policy = next(line for line in header_lines() if "Content-Security-Policy" in line)
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_robots_are_told_where_the_sitemap_is() -> None:
    assert printed(a_site())["robots.txt"].splitlines()[-1] == "Sitemap: https://contoh.example/jalan/sitemap.xml"
