"""Write what is made from the definition of the fields: JSON Schemas and the field reference."""

from __future__ import annotations

import json
from pathlib import Path

from generator.intake.fields.partner import PARTNER
from generator.intake.fields.program import PROGRAM
from generator.intake.fields.schema import json_schema
from generator.intake.gazetteer import read_gazetteer
from generator.intake.knowledge import Knowledge
from generator.intake.project_files import find_files
from generator.intake.vocabularies import read_vocabularies
from generator.rendering.field_reference import field_reference

ROOT = Path(__file__).resolve().parent.parent


def contents() -> dict[str, str]:
    """Return the text of each file by its path from the repository's root."""
    vocabularies, _ = read_vocabularies(find_files(ROOT).vocabularies)
    knowledge = Knowledge(read_gazetteer(), vocabularies)
    schemas = {
        f"docs/schema/{name}.json": json.dumps(json_schema(kind, knowledge), ensure_ascii=False, indent=1) + "\n"
        for name, kind in (("partners", PARTNER), ("programs", PROGRAM))
    }
    return {"docs/fields.md": field_reference(), **schemas}


def main() -> None:
    """Write all files that are not as they should be."""
    for name, text in contents().items():
        file = ROOT / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.is_file() or file.read_text("utf-8") != text:
            file.write_text(text, encoding="utf-8", newline="\n")
            print(name)


if __name__ == "__main__":
    main()
