"""What each kind of page says: the contract between views and templates.

The template of each page is named beside it; it fills the shell's body slot. Three parts fill the
other slots of every page: ``head.html.jinja``, ``switch.html.jinja`` (the same page in other
languages) and ``foot.html.jinja``. Templates get

``page``        the view, ``page.head`` included
``language``    Language; ``site`` SiteSettings
``root``        the way to the language's own root; ``assets`` the way to the site's root
``canonical``   the page's absolute address
``alternates``  the page in every language: ``tag`` (or ``x-default``), ``href`` (absolute),
                ``path`` (relative), ``language`` (Language, none for ``x-default``)

and these functions and filters:

``rows(list, distance)``  rows as markup through ``row.html.jinja`` (``row``), each made once and
                          reused in every list; ``slim_rows(list)`` through ``slim-row.html.jinja``
``icon("material/phone")``   an icon, inlined, hidden from screen readers
``qr(address)``              a ``data:`` address of a QR code
``number|phone``             +62281641234 → 0281 641234
``day|day``                  21 November 2026
``time|clock``               08.00 / 08:00, as the language writes it
``amount|rupiah``            Rp150.000
``days|weekdays``            (0, 1, 2, 3, 4) → Senin–Jumat / Monday–Friday
``_()``, ``ngettext()``, ``{% trans %}``  gettext, msgids in English; constants cost nothing at render time
"""
