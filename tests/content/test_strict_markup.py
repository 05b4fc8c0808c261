"""What the strict policy forbids is on no page of the repository's own site, and both policies are on all."""

from pathlib import Path

import lxml.html

STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'"
)
FORBIDDEN = (
    "//style | //script[not(@src)][not(@type='application/ld+json')] | //*[@style]"
    " | //*[@*[starts-with(name(), 'on')]] | //iframe | //object | //embed | //base"
)


def test_no_page_has_what_the_policy_forbids(built_site: Path) -> None:
    pages = sorted(built_site.rglob("*.html"))
    assert pages
    wrong = []
    for path in pages:
        root = lxml.html.document_fromstring(path.read_bytes())
        policies = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        if not policies or not policies[0].startswith(STRICT) or policies[1:] != ["object-src 'none'"]:
            wrong.append(f"{path}: policies {policies}")
        wrong += [f"{path}: {lxml.html.tostring(element)[:120]!r}" for element in root.xpath(FORBIDDEN)]
    assert wrong == []
