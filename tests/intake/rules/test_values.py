"""Values that have a form of their own: phones, addresses, days, slugs, personal data."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.intake.rules.addresses import AddressError, check_web_address, is_email
from generator.intake.rules.letters import letter_problem
from generator.intake.rules.phones import PhoneError, is_mobile, normalise
from generator.intake.rules.privacy import may_be_personal, mobile_number_in, personal_data
from generator.intake.rules.slugs import is_reserved, is_slug, slug_like
from generator.intake.rules.weekdays import weekdays_of
from tests.intake.projects import A_PARTNER, loaded, rules_of


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("(021) 5550-0100", "+622155500100"),
        ("021-5550-0100", "+622155500100"),
        ("+62 21 5550 0100", "+622155500100"),
        ("+62 (0)21 5550 0100", "+622155500100"),
        ("0062 21 5550 0100", "+622155500100"),
        ("622155500100", "+622155500100"),
        ("0274.555.010", "+62274555010"),
        ("0812 5550 0100", "+6281255500100"),
        ("81255500100", "+6281255500100"),
        ("+6281255500100", "+6281255500100"),
        ("0800 1 555 010", "+628001555010"),
        ("129", "129"),
        ("112", "112"),
        ("14022", "14022"),
        ("1500 771", "1500771"),
    ],
)
def test_a_number_has_one_form(written: str, number: str) -> None:
    assert normalise(written) == number
    assert normalise(number) == number


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("0213456", "bad-phone"),
        ("5550100", "bad-phone"),
        ("021 5550 0100 5550 0100", "bad-phone"),
        ("+62 0", "bad-phone"),
        ("+1 202 555 0100", "foreign-phone"),
        ("0060 3 5550 0100", "foreign-phone"),
        ("021 55O0 0100", "not-a-phone-number"),
        ("wa 081255500100", "not-a-phone-number"),
        ("०२१५५५००१००", "not-a-phone-number"),
        ("", "not-a-phone-number"),
    ],
)
def test_what_cannot_be_dialled_is_refused(written: str, rule: str) -> None:
    with pytest.raises(PhoneError, match=rule):
        normalise(written)


@pytest.mark.parametrize(
    ("number", "mobile"), [("+6281255500100", True), ("+622155500100", False), ("+628001555010", False), ("112", False)]
)
def test_mobile_numbers_are_told_from_others(number: str, mobile: bool) -> None:
    assert is_mobile(number) is mobile


@pytest.mark.parametrize(
    ("address", "rule"),
    [
        ("https://example.org", None),
        ("https://www.example.org/a-b_c/?q=1&r=%20#x", None),
        ("https://xn--bcher-kva.example/", None),
        ("https://example.org/@akun", None),
        ("HTTPS://example.org", "not-https"),
        ("http://example.org", "not-https"),
        ("//example.org/x", "not-https"),
        ("www.example.org", "not-https"),
        ("ftp://example.org", "bad-web-address"),
        ("JavaScript:alert(1)", "dangerous-address"),
        (" data:text/html,x", "dangerous-address"),
        ("https://user:word@example.org", "address-with-user"),
        ("https://example.org@evil.example", "address-with-user"),
        ("https://127.0.0.1/", "address-with-number"),
        ("https://2130706433/", "address-with-number"),
        ("https://0x7f.1/", "address-with-number"),
        ("https://[::1]/", "address-with-number"),
        ("https://example.org:443/", "address-with-port"),
        ("https://example.org:/", "address-with-port"),
        ("https://example.org:99999/", "bad-web-address"),
        ("https://www.bit.ly/x", "shortened-address"),
        ("https://BIT.LY/x", "shortened-address"),
        ("https://s.id/x", "shortened-address"),
        ("https://localhost/", "bad-web-address"),
        ("https://exa mple.org/", "bad-web-address"),
        ("https://example.org/<b>", "bad-web-address"),
        ("https://\u0435\u0445ample.org/", "bad-web-address"),
        ("https://example.org/" + "x" * 500, "bad-web-address"),
        ("https://", "bad-web-address"),
    ],
)
def test_an_address_goes_where_it_seems_to_go(address: str, rule: str | None) -> None:
    if rule is None:
        assert check_web_address(address) == address
        return
    with pytest.raises(AddressError) as refused:
        check_web_address(address)
    assert refused.value.rule == rule


@pytest.mark.parametrize(
    ("value", "fine"),
    [
        ("kantor@example.org", True),
        ("bapas.kota-b_1+x@mail.example.go.id", True),
        ("kantor@example", False),
        ("kantor@@example.org", False),
        ("kan..tor@example.org", False),
        (".kantor@example.org", False),
        ("Kantor <kantor@example.org>", False),
        ("kantor@exam ple.org", False),
        ("kantor@-example.org", False),
        ("a" * 250 + "@example.org", False),
    ],
)
def test_mail_addresses_without_tricks(value: str, fine: bool) -> None:
    assert is_email(value) is fine


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("Mon-Fri", (0, 1, 2, 3, 4)),
        ("Senin-Jumat", (0, 1, 2, 3, 4)),
        ("senin s/d jum'at", (0, 1, 2, 3, 4)),
        ("Mon, Wed, Fri", (0, 2, 4)),
        ("Sabtu", (5,)),
        ("Fri-Mon", (0, 4, 5, 6)),
        ("Senin - Kamis, Sabtu", (0, 1, 2, 3, 5)),
        ("setiap hari", (0, 1, 2, 3, 4, 5, 6)),
        ("Mon-", ()),
        ("Mon-Tue-Wed", ()),
        ("hari kerja", ()),
        ("", ()),
    ],
)
def test_days_in_both_languages(written: str, days: tuple[int, ...]) -> None:
    assert weekdays_of(written) == days


@pytest.mark.parametrize(
    ("slug", "fine"),
    [("abc", True), ("a-b", True), ("a" * 60, True), ("ab", False), ("a" * 61, False), ("a--b", False), ("-ab", False)],
)
def test_slugs_have_their_form(slug: str, fine: bool) -> None:
    assert is_slug(slug) is fine


def test_reserved_names_and_suggestions() -> None:
    assert all(map(is_reserved, ("index", "con", "lpt9", "com0", "cari", "none", "null")))
    assert not is_reserved("bapas-index")
    assert slug_like("Bapas Kota Bogor (Pos)") == "bapas-kota-bogor-pos"
    assert slug_like("!!") == ""


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("3302014508900001", "identity-number"),
        ("NIK: 3302 0145 0890 0001.", "identity-number"),
        ("33.02.01.710890.0001", "identity-number"),
        ("3302-0131-1290-0001", "identity-number"),
        ("33020145089000012", None),
        ("9902014508900001", None),
        ("3302017208900001", None),
        ("3302013208900001", None),
        ("3302014513900001", None),
        ("01.234.567.8-901.000", "tax-number"),
        ("NPWP 012345678901000", "tax-number"),
        ("Nomor PAS-12.HH.05.05 Tahun 2024", None),
        ("+62 21 5550 0100 / +62 21 5550 0101", None),
        ("lahir 12-03-1980", "birth-date"),
        ("TTL: Banyumas, 1 Januari 1990", "birth-date"),
        ("born March 3, 1980", "birth-date"),
        ("date of birth 1980-03-12", "birth-date"),
        ("Gedung ini lahir dari gotong royong warga sejak 2019.", None),
        ("Berdiri 12-03-1980", None),
        ("Dibuka 2024-02-30", None),
    ],
)
def test_personal_data_is_found_and_other_numbers_are_not(text: str, rule: str | None) -> None:
    found = personal_data(text)

    assert (found[0] if found else None) == rule
    assert found is None or not found[1]
    assert rule is None or may_be_personal(text.lower())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("WA 0812-5550-0100", True),
        ("+62 812 5550 0100", True),
        ("6281255500100", True),
        ("6281234567", False),
        ("0281 555010", False),
        ("Rp 81.255.500.100", False),
        ("tahun 2008 1234", False),
    ],
)
def test_mobile_numbers_in_text(text: str, found: bool) -> None:
    assert (mobile_number_in(text) is not None) is found
    assert not found or may_be_personal(text.lower())


@pytest.mark.parametrize(
    ("word", "rule"),
    [
        ("Bapas Purwokerto", None),
        ("Ma'had Al-Hikmah Café", None),
        ("الإصلاح", None),
        ("更生", None),
        ("B\u0430pas", "mixed-script"),
        ("\u03a1urwokerto", "mixed-script"),
        ("\u0412\u0410\u0420\u0410\u0421", "look-alike-letters"),
        ("\uff22apas", "look-alike-letters"),
        ("\U0001d401\U0001d41a\U0001d429\U0001d41a\U0001d42c", "look-alike-letters"),
        ("B\u0336\u0335apas", "stacked-marks"),
    ],
)
def test_letters_are_what_they_seem(word: str, rule: str | None) -> None:
    found = letter_problem(word)

    assert (found[0] if found else None) == rule


@pytest.mark.parametrize("written", ["3302011501900001", "33020115 0190 0001"])
def test_an_identity_number_in_the_place_of_a_phone_is_not_repeated(written: str, tmp_path: Path) -> None:
    text = A_PARTNER + f'  phones:\n    - number: "{written}"\n  website: {written}\n'

    report = loaded(tmp_path, {"partners.yml": text}).report

    assert "identity-number" in rules_of(report)
    assert not any("1901" in fact or "0115" in fact for found in report.problems for fact in found.facts.values())
