"""The watch must see what it is there to see, or every other browser test proves nothing."""

from pathlib import Path

from playwright.sync_api import Browser

from tools.static_server import serving
from tools.watching import Watch

FAULTY_PAGE = """<!doctype html><title>x</title><link rel=icon href="data:,">
<script>document.title = "an inline script ran"</script>
<p style="color:red">an inline style</p>
<img alt="" src="http://elsewhere.example/pixel.gif">
<script src="broken.js"></script>
"""


def test_watch_sees_policy_errors_and_strangers(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(FAULTY_PAGE)
    (tmp_path / "broken.js").write_text('throw new Error("broken")')
    watch = Watch()
    context = browser.new_context()
    watch.attach(context)
    with serving(tmp_path) as address:
        page = context.new_page()
        page.goto(f"{address}/index.html", wait_until="load")
        page.wait_for_function("document.title === 'x'")
    context.close()
    assert {words.split()[0] for words in watch.violations} == {"script-src-elem", "style-src-attr", "img-src"}
    assert any("broken" in words for words in watch.console_errors)
    assert watch.foreign_requests == ["http://elsewhere.example/pixel.gif"]


def test_unknown_address_shows_the_sites_own_404_page(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text("<!doctype html><title>Tidak ditemukan</title>")
    with serving(tmp_path, compress=True) as address:
        page = browser.new_page()
        answer = page.goto(f"{address}/mitra/tidak-ada.html")
        assert answer is not None
        assert answer.status == 404
        assert answer.headers["content-encoding"] == "br"
        assert page.title() == "Tidak ditemukan"
        page.close()
