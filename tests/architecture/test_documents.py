"""The documents lead where they say."""

import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, own_files

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")
PICTURE = re.compile(r'<img src="(?!https?:)([^"]+)"')
DOCUMENTS = [
    path
    for path in own_files()
    if path.suffix == ".md" and path.parent in {ROOT, ROOT / "docs", ROOT / "docs/decisions"}
]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_and_pictures_exist(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    wanted = LINK.findall(text) + PICTURE.findall(text)
    assert [target for target in wanted if not (document.parent / target).exists()] == []


def test_every_decision_is_in_the_list_of_decisions() -> None:
    index = (ROOT / "docs/decisions/README.md").read_text(encoding="utf-8")
    pages = {path.name for path in own_files() if path.parent == ROOT / "docs/decisions"} - {"README.md"}
    assert pages == set(re.findall(r"\]\(([^)]+\.md)\)", index))
