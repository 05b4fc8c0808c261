"""A manifest says what is ours, and cannot be made to reach other folders."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.site.publishing.manifest import MANIFEST_NAME, Manifest

MANIFEST = Manifest({"index.html": "d1", 'mitra/é "x".html': "d2"}, {"bapas-a": ("33",), "bapas-b": ()})


def test_manifest_comes_back_as_it_was(tmp_path: Path) -> None:
    (tmp_path / MANIFEST_NAME).write_bytes(MANIFEST.content)
    assert Manifest.read(tmp_path) == MANIFEST


def test_order_does_not_show(tmp_path: Path) -> None:
    turned = Manifest(
        dict(sorted(MANIFEST.files.items(), reverse=True)), dict(sorted(MANIFEST.records.items(), reverse=True))
    )
    assert turned.content == MANIFEST.content


@pytest.mark.parametrize("path", ["../x", "..", "a/..", "", "/", "/etc/passwd", "a/../../x", "C:x", "a\\b", "a\0b"])
def test_path_that_leaves_the_folder_makes_the_manifest_worthless(tmp_path: Path, path: str) -> None:
    content = {"format": 1, "files": {path: "d"}, "records": {}}
    (tmp_path / MANIFEST_NAME).write_text(json.dumps(content))
    assert Manifest.read(tmp_path) is None


@pytest.mark.parametrize("content", ["", "[]", '{"format":2}', '{"format":1,"files":[],"records":{}}', "[" * 99999])
def test_anything_else_is_no_manifest(tmp_path: Path, content: str) -> None:
    (tmp_path / MANIFEST_NAME).write_text(content)
    assert Manifest.read(tmp_path) is None
