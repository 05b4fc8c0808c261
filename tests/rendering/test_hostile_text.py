"""What partners write is text, whatever it looks like."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from generator.model.directory import Record
from generator.model.record import Cost, Phone, Verification
from generator.text.bilingual import Text
from generator.views.plan import Site
from tests.builders import CHECKED, NUMBER, a_location, a_partner, a_program, a_site
from tests.rendering.printing import printed

HOSTILE = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "{{ 7*7 }}{% raw %}",
    "</title></script><!--",
    "[klik](javascript:alert(1))",
    "&lt;b&gt; &amp; &#x3c;",
    "a\u2028b\u2029c",
)
ALLOWED_SCRIPTS = ("application/ld+json", None)


class Elements(HTMLParser):
    """Collects elements, attributes that start code, and text."""

    def __init__(self) -> None:
        super().__init__()
        self.dangers: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if any(name.startswith("on") or name == "style" for name in values):
            self.dangers.append(f"{tag} {values}")
        if tag == "script" and values.get("type") != "application/ld+json" and "src" not in values:
            self.dangers.append(f"{tag} {values}")
        if tag == "img" and not str(values.get("src")).startswith("data:image/png;base64,"):
            self.dangers.append(f"{tag} {values}")
        if any(
            str(values.get(name)).strip().lower().startswith(("javascript:", "data:text"))
            for name in ("href", "action")
        ):
            self.dangers.append(f"{tag} {values}")

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def hostile_site(words: str) -> Site:
    said = Text({"id": words, "en": words})
    partner = a_partner(
        name=said,
        summary=said,
        description=said,
        also_known_as=(words,),
        former_names=(words,),
        next_step=said,
        contact=said,
        cost=Cost("free", note=said),
        phones=(Phone(NUMBER, note=said, hours=words),),
        locations=(a_location(name=said, address=said, transport=said, village=words, district=words),),
        verified=Verification(CHECKED.on, words, "public_source", "https://kabar.example/", said),
        services=("housing",),
    )
    program = a_program(name=said, summary=said, next_step=said, how_to_apply=(said,), duration=said)
    records: tuple[Record, ...] = (partner, program)
    return a_site(*records)


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_a_partner_writes_becomes_markup(words: str) -> None:
    files = printed(hostile_site(words))
    found = {}
    for path, content in files.items():
        if path.endswith(".html"):
            elements = Elements()
            elements.feed(content)
            elements.close()
            if elements.dangers:
                found[path] = elements.dangers
    assert found == {}


@pytest.mark.parametrize("words", HOSTILE)
def test_everything_a_partner_writes_is_read_letter_for_letter(words: str) -> None:
    elements = Elements()
    elements.feed(printed(hostile_site(words))["mitra/lembaga-contoh.html"])
    elements.close()
    assert words in "".join(elements.text)


def test_json_ld_cannot_be_left_from_inside() -> None:
    page = printed(hostile_site("</script><script>alert(1)</script>"))["mitra/lembaga-contoh.html"]
    data = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert '"name":"\\u003c/script\\u003e' in data
