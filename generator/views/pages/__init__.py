"""What each kind of page says: the contract between views and templates.

The template of each page is named beside it; it fills the shell's body slot. Three parts fill the
other slots of every page: ``head.html.jinja``, ``switch.html.jinja`` (the same page in other
languages) and ``foot.html.jinja``. One record in a list is ``row.html.jinja`` (as ``row``) or
``slim-row.html.jinja``.

Templates get ``page``, ``head`` (= ``page.head``), ``language`` (Language), ``site``
(SiteSettings), ``root`` (the way to the language's own root), ``assets`` (the way to the site's
root) and ``alternates`` (a list of language, href, absolute url and current). Functions and filters:

``rows(list)``, ``slim_rows(list)``  rows as markup, each rendered once and reused (never loop over rows)
``icon("material/phone")``           an icon, inlined, hidden from screen readers
``say(head.title)``                  text or a message, in the page's language
``lang_of(words)``                   `` lang="id"`` where words are not in the page's language, else nothing
``number|phone``                     +62281641234 → 0281 641234
``day|long_date``                    21 November 2026
``amount|rupiah``                    Rp150.000
``months|months``                    3 bulan / 3 months; less than one: kurang dari sebulan
``days|weekdays``                    (0, 1, 2, 3, 4) → Senin–Jumat / Monday–Friday
``values|json_data``                 JSON for a script block of data, safe inside HTML
``_()``, ``ngettext()``, ``{% trans %}``  gettext, msgids in English
"""
