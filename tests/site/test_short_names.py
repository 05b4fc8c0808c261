"""Scripts say the same with short names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.site.building.assets import collect_assets
from generator.site.building.short_names import shortened


def short(source: str) -> str:
    return shortened({"a.js": source})["a.js"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("const total=1;use(total);", "const A=1;use(A);"),
        ("const add=(first,second)=>first+second;", "const A=(a,b)=>a+b;"),
        ("const pick=({name,size=most})=>name;", "const A=({name:a,size:b=most})=>a;"),
        ("const made=kind=>({kind,other:kind});", "const A=a=>({kind:a,other:a});"),
        (
            "const say=word=>{const other=word;return`${word}: ${{other}.other}`;};",
            "const A=a=>{const b=a;return`${a}: ${{other:b}.other}`;};",
        ),
        ("const cut=text=>text.replace(/text[/]/g,'text');", "const A=a=>a.replace(/text[/]/g,'text');"),
        ("const half=(whole,part)=>whole/part/2;", "const A=(a,b)=>a/b/2;"),
        ("let one=1,[two,...rest]=three;", "let A=1,[C,...B]=three;"),
        ("const is=found=>found?.length?found:null;", "const A=a=>a?.length?a:null;"),
        ("document.title=location.hash;", "document.title=location.hash;"),
        ("const all=list=>{for(const each of list)each.go();};", "const A=a=>{for(const b of a)b.go();};"),
        ("const a=(b,A)=>A+b;", "const A=(a,b)=>b+a;"),
    ],
)
def test_own_names_become_short_and_others_stay(source: str, expected: str) -> None:
    assert short(source) == expected


def test_scripts_of_one_page_share_the_names_at_the_top() -> None:
    both = shortened({"one.js": "const shared=word=>word;", "two.js": "const own=word=>shared(word);own(1);"})
    name = re.match(r"const (\w+)=", both["one.js"])
    assert name is not None
    assert f"{name[1]}(a)" in both["two.js"]
    assert not re.match(rf"const {name[1]}=", both["two.js"])


def test_names_that_shards_call_stay() -> None:
    assert short("var cari=(name,value)=>cari.waiting[name](value);") == "var cari=(a,b)=>cari.waiting[a](b);"


def test_what_is_no_script_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        short("const open=`never closed;")


def test_shortening_is_remembered_for_the_same_scripts_only(tmp_path: Path) -> None:
    for folder in ("css", "js", "assets", "static"):
        (tmp_path / folder).mkdir()
    script = tmp_path / "js" / "page-10-first.js"
    script.write_text("const first = 1;\nuse(first);\n", "utf-8")
    remembered: dict[str, object] = {}
    first = collect_assets(tmp_path, remembered)
    assert collect_assets(tmp_path, dict(remembered)).content == first.content
    script.write_text("const first = 2;\nuse(first);\n", "utf-8")
    second = collect_assets(tmp_path, remembered)
    assert second.content[second.names["page.js"]] == b"const A=2;use(A);"
    assert len(remembered) == 1
