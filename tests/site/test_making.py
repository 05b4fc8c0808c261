"""Files are made once each, by however many processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.rendering.artifact import Artifact, digest_bytes
from generator.site.building.making import WORTH_FORKING, Workbench, make_all
from generator.site.progress import QuietProgress
from generator.site.publishing.survey import Signature, survey


@pytest.mark.parametrize("processes", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 5, WORTH_FORKING, WORTH_FORKING + 131])
def test_every_file_is_made_once(tmp_path: Path, processes: int, count: int) -> None:
    contents = {f"{number}.txt": str(number).encode() for number in range(count)}
    standing = {path: digest_bytes(content) for path, content in contents.items() if path.startswith("7")}

    def write(path: str, content: bytes) -> Signature:
        with (tmp_path / path).open("xb") as file:  # fails where another process wrote it
            file.write(content)
        return Signature.of((tmp_path / path).stat())

    artifacts = [Artifact(path, "", lambda content=content: content) for path, content in contents.items()]  # type: ignore[misc]
    made = make_all(Workbench(artifacts, standing, write, lambda: None), QuietProgress(), processes)

    assert sorted(item.path for item in made) == sorted(contents)
    assert {item.path: item.digest for item in made} == {
        path: digest_bytes(content) for path, content in contents.items()
    }
    assert {item.path for item in made if item.written is None} == standing.keys()
    assert {item.path: item.written for item in made if item.written is not None} == survey(tmp_path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {
        path: content for path, content in contents.items() if path not in standing
    }
