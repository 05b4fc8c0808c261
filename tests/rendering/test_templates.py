"""Templates of ours: escaped, strict, and translated when they are compiled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from gettext import NullTranslations
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import TemplateAssertionError, TemplateNotFound, UndefinedError
from markupsafe import Markup

from generator.rendering.icons import UnknownIconError, icon
from generator.rendering.templates.by_language import Templates, sources_of

Render = Callable[..., str]


class Words(NullTranslations):
    """A catalogue of a few words."""

    def gettext(self, message: str) -> str:
        return {"Cost": "Biaya <sen>", "Up to %(amount)s": "Paling banyak %(amount)s", "50%% off": "Potongan 50%%"}.get(
            message, message
        )

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return "%(num)s kantor"


@pytest.fixture
def render(tmp_path: Path) -> Render:
    def rendered(source: str, parts: Mapping[str, str] | None = None, **values: object) -> str:
        for name, text in {"page.html.jinja": source, **(parts or {})}.items():
            (tmp_path / name).write_text(text, "utf-8")
        templates = Templates(Words(), icon, tmp_path)
        return templates["page.html.jinja"]({**templates.names, **values})

    return rendered


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("biasa", "biasa"),
        ("<b>&\"'", "&lt;b&gt;&amp;&#34;&#39;"),
        (Markup("<b>"), "<b>"),
        (12, "12"),
        (None, "None"),
    ],
)
def test_every_value_is_escaped(render: Render, value: object, written: str) -> None:
    assert render("{{ x }}", x=value) == written


def test_attribute_of_a_plain_object(render: Render) -> None:
    assert render("{{ x.name }}", x=SimpleNamespace(name="<a>")) == "&lt;a&gt;"


def test_missing_name_is_an_error(render: Render) -> None:
    with pytest.raises(KeyError):
        render("{{ nothing }}")


def test_missing_filter_is_an_error(render: Render) -> None:
    with pytest.raises(UndefinedError, match=r"page\.html\.jinja wants filter nothing"):
        render("{{ x|nothing }}", x=1)


def test_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TemplateNotFound):
        Templates(Words(), icon, tmp_path)["page.html.jinja"]


def test_macro_sees_nothing_of_the_page(render: Render) -> None:
    with pytest.raises(UndefinedError, match=r"page\.html\.jinja wants x"):
        render("{% macro m() %}{{ x }}{% endmacro %}{{ m() }}", x=1)


def test_names_of_a_macro_and_of_its_caller_never_mix(render: Render) -> None:
    source = (
        "{% macro m(a) %}{% set b = a %}[{{ a }}{{ b }}]{% endmacro %}"
        "{% set a = 1 %}{% set b = 2 %}{{ m(b) }}{{ a }}{{ b }}"
    )
    assert render(source) == "[22]12"


def test_what_a_loop_sets_is_not_seen_after_it(render: Render) -> None:
    assert render("{% set a = 0 %}{% for a in x %}{% set b = a %}{{ b }}{% endfor %}{{ a }}", x=[1, 2]) == "120"


def test_what_was_printed_before_a_name_is_set_anew_stays(render: Render) -> None:
    source = "{% set a = 1 %}{{ a }}{% if x %}{% set a = 2 %}{% endif %}{{ a }}"
    assert render(source, x=True) == "12"
    assert render(source, x=False) == "11"
    assert render("{% set n = namespace(a=1) %}{{ n.a }}{% set n.a = 2 %}{{ n.a }}") == "12"


@pytest.mark.parametrize(("values", "written"), [([], "none"), ([1, 2], "1,2")])
def test_loop_counts_and_says_what_to_print_for_nothing(render: Render, values: list[int], written: str) -> None:
    source = "{% for v in x %}{% if not loop.first %},{% endif %}{{ v }}{% else %}none{% endfor %}"
    assert render(source, x=values) == written


def test_page_fills_the_blocks_of_its_parent_with_its_own_macros(render: Render) -> None:
    parts = {
        "parent.jinja": "{% set tag = 'id' %}<{% block a %}A{% endblock %}"
        "{% if x %}{% block b %}B{% endblock %}{% endif %}>",
        "parts.jinja": "{% macro m(a) %}({{ a }}){% endmacro %}",
    }
    source = '{% extends "parent.jinja" %}{% from "parts.jinja" import m %}{% block b %}{{ m(tag) }}{% endblock %}'
    assert render(source, parts, x=True) == "<A(id)>"
    assert render(source, parts, x=False) == "<A>"


def test_included_file_sees_what_is_set_around_it(render: Render) -> None:
    parts = {"part.jinja": "{% if heading is defined %}{{ heading }}{% else %}none{% endif %}"}
    assert render('{% set heading = x %}{% include "part.jinja" %}', parts, x="<") == "&lt;"
    assert render('{% include "part.jinja" %}', parts, x="<") == "none"


def test_values_of_a_list_are_joined_and_escaped(render: Render) -> None:
    assert render("{{ x|join(' & ') }}", x=["<", Markup("<b>")]) == "&lt; &amp; <b>"


@pytest.mark.parametrize(
    "source",
    [
        "{% call m() %}{% endcall %}",
        "{{ a ~ b }}",
        "{{ x is odd }}",
        "{{ _(x) }}",
        "{% for a in x %}{{ loop.last }}{% endfor %}",
    ],
)
def test_what_no_template_of_ours_needs_is_refused_with_its_line(render: Render, source: str) -> None:
    with pytest.raises(TemplateAssertionError, match="templates of ours have no") as refused:
        render(f"\n{source}")
    assert (refused.value.name, refused.value.lineno) == ("page.html.jinja", 2)


def test_missing_attribute_is_an_error(render: Render) -> None:
    with pytest.raises(AttributeError):
        render("{{ x.nothing }}", x=SimpleNamespace())


def test_asking_whether_an_attribute_is_there_is_none(render: Render) -> None:
    assert render("{{ x.a is defined }}{{ x.b is defined }}", x=SimpleNamespace(a=1)) == "TrueFalse"


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("{{ _('Cost') }}", "Biaya &lt;sen&gt;"),
        ("{% trans %}Cost{% endtrans %}", "Biaya &lt;sen&gt;"),
        ("{{ _('50%% off') }}", "Potongan 50%"),
        ("{{ _('Up to %(amount)s', amount='<5>') }}", "Paling banyak &lt;5&gt;"),
        ("{% trans amount='<5>' %}Up to {{ amount }}{% endtrans %}", "Paling banyak &lt;5&gt;"),
        ("{{ ngettext('%(num)s office', '%(num)s offices', 3) }}", "3 kantor"),
    ],
)
def test_words_are_translated_and_escaped(render: Render, source: str, written: str) -> None:
    assert render(source) == written


def test_macro_from_another_file_takes_names_and_defaults(render: Render) -> None:
    parts = {"parts.jinja": "{% macro m(a, b='B', c='C') %}{{ a }}{{ b }}{{ c }}{% endmacro %}"}
    assert render("{% from 'parts.jinja' import m %}{{ m('<', c=2) }}", parts) == "&lt;B2"


@pytest.mark.parametrize("call", ["m()", "m(1, 2)", "m(1, x=2)"])
def test_macro_called_wrongly_is_an_error(render: Render, call: str) -> None:
    with pytest.raises(TemplateAssertionError):
        render("{% macro m(a) %}{{ a }}{% endmacro %}{{ " + call + " }}")


def test_what_a_macro_writes_is_escaped_once(render: Render) -> None:
    source = "{% macro m(a) %}<i>{{ a }}</i>{% endmacro %}{% macro n(a) %}{{ m(a) }}{% endmacro %}{{ n('<&') }}"
    assert render(source) == "<i>&lt;&amp;</i>"


def test_what_a_macro_writes_can_be_a_value(render: Render) -> None:
    source = "{% macro m(a) %}<i>{{ a }}</i>{% endmacro %}{% set x = m('<') %}{{ x }}{{ x|length }}"
    assert render(source) == "<i>&lt;</i>11"


def test_macro_with_a_loop_calls_another_one(render: Render) -> None:
    source = (
        "{% macro m(list) %}{% for a in list %}{{ a }}{% endfor %}{% endmacro %}"
        "{% macro n(lists) %}{% for a in lists %}<{{ m(list=a) }}>{% endfor %}{% endmacro %}{{ n(x) }}"
    )
    assert render(source, x=[[1, 2], [3]]) == "<12><3>"


def test_way_to_a_root_is_markup_by_contract(render: Render) -> None:
    assert (
        render("{{ root }}{{ assets }}{{ other }}", root=Markup("../"), assets=Markup("&amp;"), other="&")
        == "../&amp;&amp;"
    )


def test_indentation_and_blank_lines_are_dropped(render: Render) -> None:
    assert render("<ul>\n    \n  <li>a</li>\n\n</ul>") == "<ul>\n<li>a</li>\n</ul>"


def test_icon_is_inlined(render: Render) -> None:
    written = render("{{ icon('material/phone') }}{{ icon(name) }}", name="material/map")
    assert written.count('<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path') == 2


@pytest.mark.parametrize("name", ["material/no-such-icon", "../../../etc/passwd", "material/../material/phone", ""])
def test_unknown_icon_is_an_error(name: str) -> None:
    with pytest.raises(UnknownIconError):
        icon(name)


def test_sources_follow_every_kind_of_reference(tmp_path: Path) -> None:
    files = {
        "a": '{% extends "b" %}{%- include "c" -%}',
        "b": '{% from "d" import x %}',
        "c": "{% import 'd' as d %}{# {% include 'e' %} #}",
        "d": "",
        "e": "",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert set(sources_of("a", tmp_path)) >= {"a", "b", "c", "d"}
