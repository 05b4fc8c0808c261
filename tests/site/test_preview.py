"""The preview shows the last good site, reloads open pages, and says what is wrong."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from generator.site.serving.preview import CHANGES, CLIENT, Preview, start_server


@pytest.fixture
def preview() -> Preview:
    return Preview()


@pytest.fixture
def address(tmp_path: Path, preview: Preview) -> Iterator[str]:
    (tmp_path / "mitra").mkdir()
    (tmp_path / "index.html").write_text("<html><body>Beranda</body></html>", "utf-8")
    (tmp_path / "mitra" / "a.html").write_text("<html><body>Kantor</body></html>", "utf-8")
    (tmp_path / "kartu.vcf").write_text("</body>", "utf-8")
    server = start_server(preview, tmp_path, ("127.0.0.1", 0))
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def read(url: str) -> str:
    with urlopen(url) as answer:
        content: bytes = answer.read()
    return content.decode()


@pytest.mark.parametrize("path", ["/", "/index.html", "/mitra/a.html?q=1"])
def test_pages_get_the_reload_script(address: str, path: str) -> None:
    assert f'<script src="{CLIENT}"></script></body>' in read(address + path)


def test_other_files_are_left_alone(address: str) -> None:
    assert read(f"{address}/kartu.vcf") == "</body>"


def test_open_page_is_told_when_the_site_is_new(address: str, preview: Preview) -> None:
    threading.Timer(0.05, preview.tell, [""]).start()
    assert read(f"{address}{CHANGES}?since=0") == 'jalanPulangPreview(1, "", true);'


def test_mistake_is_shown_and_does_not_reload(address: str, preview: Preview) -> None:
    preview.tell("")
    preview.tell('partners.yml:3:5: error: "x" </script>')
    answer = read(f"{address}{CHANGES}?since=1")
    assert answer.endswith(", false);")
    assert "partners.yml:3:5" in answer
    assert "partners.yml:3:5" in read(f"{address}{CLIENT}")


def test_page_opened_during_a_mistake_reloads_once_it_is_mended(address: str, preview: Preview) -> None:
    preview.tell("")
    preview.tell("partners.yml:3:5: error")
    preview.tell("")
    assert read(f"{address}{CHANGES}?since=2") == 'jalanPulangPreview(3, "", true);'


def test_files_outside_the_folder_are_not_served(address: str) -> None:
    with pytest.raises(OSError, match="404"):
        read(f"{address}/../../../../etc/hostname")
