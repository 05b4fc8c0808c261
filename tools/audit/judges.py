"""Judges that read files: Nu HTML checker, html-validate and hyperlink, each in its own process."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tools.audit.bars import Row, none_of
from tools.audit.pages import PageFile

HERE = Path(__file__).resolve().parent
MODULES = HERE / "node_modules"


def install() -> None:
    """Install the locked judges into ``node_modules``, unless they are there."""
    stamp = MODULES / "ready"
    wanted = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    for program in ("node", "npm", "java"):
        if shutil.which(program) is None:
            sys.exit(f"make audit: {program} tidak ada di komputer ini / {program} is not on this computer")
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=HERE, check=True)
    stamp.write_text(wanted)


def bundled(name: str) -> str:
    """Return the path of a command that a judge brings with it."""
    return str(MODULES / ".bin" / (f"{name}.cmd" if os.name == "nt" else name))


def output_of(*command: str | Path, cwd: Path = HERE) -> str:
    """Run a judge, who leaves with 1 when there is something to find; return its stdout."""
    return subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE, text=True, check=False).stdout


def nu(site: Path, pages: list[PageFile]) -> Row:
    """Ask the Nu HTML checker for errors and warnings, about the files as they are."""
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    files = [site / page.path for page in pages]
    said = output_of("java", "-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *files)
    return none_of("Nu HTML checker, errors and warnings", [nu_line(site, m) for m in json.loads(said)["messages"]])


def nu_line(site: Path, message: dict[str, Any]) -> str:
    """Write one finding of Nu as ``page:line: kind: words``."""
    page = message.get("url", "").removeprefix(f"file:{site}/")
    kind = message.get("subType", message["type"])
    return f"{page}:{message.get('lastLine', 0)}: {kind}: {message['message']}"


def html_validate(site: Path, pages: list[PageFile]) -> Row:
    """Ask html-validate, with its own recommended rules."""
    files = [str(site / page.path) for page in pages]
    with TemporaryDirectory() as folder:
        said = Path(folder, "findings.json")  # to a file: it cuts long words short on a pipe
        output_of(bundled("html-validate"), "--preset", "recommended", "--formatter", f"json={said}", *files)
        results = json.loads(said.read_text(encoding="utf-8"))
    findings = [
        f"{Path(result['filePath']).relative_to(site).as_posix()}:{m['line']}: {m['ruleId']}: {m['message']}"
        for result in results
        for m in result["messages"]
    ]
    return none_of("html-validate findings", findings)


def links(site: Path) -> Row:
    """Let hyperlink walk the whole site from its two home pages: every link, anchor and canonical address in it."""
    homes = [home for home in ("index.html", "en/index.html") if (site / home).is_file()]
    said = output_of(
        bundled("hyperlink"), "--recursive", "--internal", "--root", site,
        "--canonicalroot", canonical_root(site), *homes, cwd=site,
    )  # fmt: skip
    checked = re.search(r"^# tests (\d+)", said, re.MULTILINE)
    if checked is None:
        raise RuntimeError(f"hyperlink did not finish: {said[-2000:]}")
    name = f"hyperlink: broken links and anchors, of {checked.group(1)}"
    return none_of(name, re.findall(r"^not ok \d+ (.*?)(?: # .*)?$", said, re.MULTILINE))


def canonical_root(site: Path) -> str:
    """Return the address that the site's home page says it lives at."""
    said = re.search(r'<link rel="canonical" href="([^"]+?)(?:index\.html)?"', (site / "index.html").read_text("utf-8"))
    return said.group(1) if said else "https://example.org/"
