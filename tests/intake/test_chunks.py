"""A file cut at each record is read as if it were read whole, and one broken record hides no other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from yaml.nodes import MappingNode, Node, ScalarNode

from generator.intake.codec import row_decoder, to_json
from generator.intake.fields.partner import PARTNER
from generator.intake.findings import Findings
from generator.intake.gazetteer import read_gazetteer
from generator.intake.knowledge import Knowledge
from generator.intake.pieces import read_piece
from generator.intake.project_files import find_files
from generator.intake.reading.factory import Readers
from generator.intake.reading.reader import Reader
from generator.intake.sample import write_sample
from generator.intake.syntax.chunks import split
from generator.intake.syntax.composing import compose
from generator.intake.syntax.parsers import FASTEST, PURE
from generator.intake.vocabularies import read_vocabularies
from generator.model.partner import Partner
from tests.intake.projects import A_PARTNER, ROOT, loaded, rules_of

OTHER = A_PARTNER.replace("kantor-rekaan", "gedung-rekaan").replace("Kantor Rekaan", "Gedung Rekaan")


@pytest.fixture(scope="module")
def read_partner() -> Reader:
    vocabularies, problems = read_vocabularies(find_files(ROOT).vocabularies)
    assert not problems
    return Readers(Knowledge(read_gazetteer(), vocabularies)).reader_of(PARTNER)


@pytest.fixture(scope="module")
def sample_text(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("sample")
    write_sample(300, folder)
    return (folder / "partners.yml").read_text("utf-8")


@pytest.mark.parametrize("text", ["", "a\n", "- a\n", "# x\n- a\n  b\n\n- c\n-\n- d", "---\n- a\n--- b\n-c\n"])
def test_pieces_together_are_the_text_again(text: str) -> None:
    pieces = split(text)

    assert pieces.head + "".join(chunk.text for chunk in pieces.chunks) == text
    lines = text.split("\n")
    assert all(chunk.text == "\n".join(lines[chunk.first_line :])[: len(chunk.text)] for chunk in pieces.chunks)


def test_pieces_give_the_same_records_as_the_whole(sample_text: str, read_partner: Reader) -> None:
    whole = read_piece(sample_text, read_partner)
    parts = [read_piece(chunk.text, read_partner) for chunk in split(sample_text).chunks]

    assert [record for part in parts for record in part.records] == whole.records
    assert len(whole.records) == 132
    assert not whole.findings


def test_both_parsers_give_the_same_nodes_and_marks(sample_text: str) -> None:
    for chunk in split(sample_text).chunks[:60]:
        compiled, pure = (compose(chunk.text, Findings(), parser) for parser in (FASTEST, PURE))
        assert compiled is not None
        assert pure is not None
        assert shape(compiled) == shape(pure)


def test_both_parsers_find_the_same_faults(read_partner: Reader) -> None:
    files = sorted((ROOT / "tests" / "directories" / "faulty" / "partners").glob("*.yml"))
    pieces = [chunk.text for file in files for chunk in split(file.read_text("utf-8")).chunks]

    compiled, pure = (
        [list(read_piece(piece, read_partner, parser).findings) for piece in pieces] for parser in (FASTEST, PURE)
    )

    assert compiled == pure
    assert len(pieces) > 100


def shape(node: Node) -> object:
    start = (node.start_mark.line, node.start_mark.column)
    if isinstance(node, ScalarNode):
        return node.value, node.style or "", start, (node.end_mark.line, node.end_mark.column)
    if isinstance(node, MappingNode):
        return start, [(shape(key), shape(value)) for key, value in node.value]
    return start, [shape(item) for item in node.value]


def test_quoted_text_may_run_over_the_start_of_a_line(tmp_path: Path) -> None:
    text = A_PARTNER + '  description: "Langkahnya:\n\n- satu\n\n- dua"\n\n' + OTHER

    report = loaded(tmp_path, {"partners.yml": text}).report

    assert rules_of(report) == ["markdown"]
    assert report.problems[0].mark == ("partners.yml", 8, 16)


def test_a_broken_record_hides_no_other_and_is_still_known(tmp_path: Path) -> None:
    broken = A_PARTNER + '  contact: "Loket\n'
    wrong = OTHER.replace("type: bapas", "type: bapaz") + "  parent: kantor-rekaan\n"

    report = loaded(tmp_path, {"partners.yml": broken + "\n" + wrong}).report

    assert rules_of(report) == ["yaml-unclosed-quote", "unknown-term"]
    assert [problem.mark.line for problem in report.problems] == [8, 11]


def test_rows_hold_everything_a_record_says(sample_text: str, read_partner: Reader) -> None:
    records = read_piece(sample_text, read_partner).records
    decode = row_decoder(Partner)

    assert [decode(json.loads(to_json(record))) for record in records] == records
