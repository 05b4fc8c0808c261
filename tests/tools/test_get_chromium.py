"""A browser is found, or the person learns what to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools import get_chromium

SCRIPT = Path(get_chromium.__file__)


def test_a_wrong_wish_is_answered_in_both_languages() -> None:
    answer = subprocess.run(
        [sys.executable, SCRIPT],
        env=os.environ | {"CHROMIUM": "/nowhere/chromium"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert "Pasang Chromium" in answer.stderr
    assert "Install Chromium" in answer.stderr


@pytest.mark.skipif(os.name == "nt", reason="browsers are not started there to ask")
def test_a_stub_that_only_asks_to_install_is_not_a_browser(tmp_path: Path) -> None:
    stub = tmp_path / "chromium-browser"
    stub.write_text("#!/bin/sh\necho 'please install the snap' >&2\nexit 1\n")
    stub.chmod(0o755)
    assert not get_chromium.starts(stub)
    stub.write_text("#!/bin/sh\necho Chromium 1.0\n")
    assert get_chromium.starts(stub)


def test_the_wish_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wished = tmp_path / "my-chromium"
    wished.write_text("#!/bin/sh\necho Chromium 1.0\n")
    wished.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(wished))
    assert get_chromium.find_chromium() == wished
