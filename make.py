"""Every task of the project: ``make site`` or, where there is no make, ``py make.py site``.

Needs nothing but Python 3.11 or newer. What a task needs is installed into ``.venv`` from the locked files
in ``requirements/``, once for each version of those files.
"""

from __future__ import annotations  # so that an old Python gets as far as our message

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
VENV_BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
VENV_PYTHON = VENV_BIN / ("python.exe" if os.name == "nt" else "python")

NO_VENV_MODULE = """\
Python ini tidak punya modul venv. Debian/Ubuntu: sudo apt install python3-venv
This Python has no venv module. On Debian or Ubuntu: sudo apt install python3-venv"""
OLD_PYTHON = """\
Perlu Python 3.11 atau lebih baru; ini Python {found}.
Python 3.11 or newer is needed; this is Python {found}."""
INSTALL_FAILED = """\
Pemasangan gagal; sebabnya tertulis di atas. Periksa sambungan internet, lalu ulangi perintah yang sama.
Setting up failed for the reason above. Check the internet connection, then run the same command again."""
SITE_IS_READY = """
Situs sudah jadi / The site is ready: {folder}
  Buka berkas ini / Open this file:  {home}
  Atau jalankan / Or run:            {serve}"""


# ---------------------------------------------------------------- .venv


def set_up(lock_name: str) -> None:
    """Bring ``.venv`` in line with ``requirements/<lock_name>.txt``; does nothing when it already is."""
    lock = ROOT / "requirements" / f"{lock_name}.txt"
    stamp = VENV / f"ready-{lock_name}"
    wanted = state_of(lock)
    if stamp.is_file() and stamp.read_text() == wanted and works(VENV_PYTHON):
        return
    print(f"Menyiapkan .venv (sekali saja) / Setting up .venv (once only): {lock.name}", flush=True)
    if not works(VENV_PYTHON):
        make_venv()
    locked = install("--require-hashes", "-r", lock)
    # The project itself goes in last: MkDocs finds its plugin by the installed name.
    if not (locked and install("--no-deps", "--no-build-isolation", "-e", ROOT)):
        sys.exit(INSTALL_FAILED)
    # Compiled once here, even where the environment tells Python not to: each command then starts sooner.
    run(VENV_PYTHON, "-m", "compileall", "-q", ROOT / "generator")
    stamp.write_text(wanted)


def install(*packages: str | Path) -> bool:
    """Let pip install these into ``.venv``; say whether it could."""
    quietly = ["--quiet", "--quiet", "--no-input", "--disable-pip-version-check"]
    return run(VENV_PYTHON, "-m", "pip", *quietly, "install", *packages) == 0


def state_of(lock: Path) -> str:
    """Return what ``.venv`` depends on: the locked versions, our own metadata and the folder's place."""
    digest = hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes())
    return f"{digest.hexdigest()} {ROOT}\n"


def works(python: Path) -> bool:
    """Say whether this interpreter starts and is new enough (a moved or half-made ``.venv`` does not)."""
    question = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.run([python, "-c", question], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def make_venv() -> None:
    """Make an empty ``.venv`` with the Python that runs this file."""
    if sys.version_info < (3, 11):  # noqa: UP036 - someone may well start this file with an older one
        sys.exit(OLD_PYTHON.format(found=sys.version.split()[0]))
    if find_spec("ensurepip") is None or run(sys.executable, "-m", "venv", "--clear", VENV) != 0:
        sys.exit(NO_VENV_MODULE)


# ---------------------------------------------------------------- running


def run(*command: str | Path, **variables: str) -> int:
    """Run a command in the project's folder and return its exit code."""
    return subprocess.run(command, cwd=ROOT, env=os.environ | variables, check=False).returncode


def must(*command: str | Path, **variables: str) -> None:
    """Run a command and leave with its exit code when that is not 0."""
    code = run(*command, **variables)
    if code != 0:
        sys.exit(code)


def python(*arguments: str | Path, **variables: str) -> None:
    """Run the Python of ``.venv``; leave with its exit code when that is not 0."""
    must(VENV_PYTHON, *arguments, **variables)


def generator(*arguments: str) -> None:
    """Run ``python -m generator``."""
    python("-m", "generator", *arguments)


# ---------------------------------------------------------------- tasks


def site(*arguments: str) -> None:
    """Build the site into site/ and say how to look at it."""
    set_up("runtime")
    generator("build", *arguments)
    home = ROOT / "site" / "index.html"
    serve_command = "py make.py serve" if os.name == "nt" else "make serve"
    print(SITE_IS_READY.format(folder=home.parent, home=home, serve=serve_command))


def serve(*arguments: str) -> None:
    """Show the site in the browser and rebuild it on every save."""
    set_up("runtime")
    generator("serve", *arguments)


def print_books(*arguments: str) -> None:
    """Make the PDF books into print/."""
    set_up("runtime")
    generator("print", *arguments)


def test(*arguments: str) -> None:
    """Run every check and every test, in a real browser too."""
    set_up("dev")
    look_at_the_code()
    chromium = subprocess.run(
        [VENV_PYTHON, ROOT / "tools" / "get_chromium.py"], stdout=subprocess.PIPE, text=True, check=False
    )
    if chromium.returncode != 0:
        sys.exit(chromium.returncode)
    python("-m", "pytest", "-n", "auto", *arguments, CHROMIUM=chromium.stdout.strip())


def check(*arguments: str) -> None:
    """Run the quick part of the tests: no browser, no PDF, under 90 seconds."""
    set_up("dev")
    look_at_the_code()
    python("-m", "pytest", "-n", "auto", "-q", "-m", "not browser and not pdf and not slow", *arguments)


def look_at_the_code() -> None:
    """Style, formatting, types and the one-way road, each by the tool that is known for it."""
    python("-m", "ruff", "check", "--quiet", ".")
    python("-m", "ruff", "format", "--quiet", "--check", ".")
    python("-m", "mypy")
    must(VENV_BIN / "lint-imports", "--no-cache")


def format_code() -> None:
    """Put the Python files and the data files in their usual form."""
    set_up("dev")
    python("-m", "ruff", "check", "--quiet", "--fix", ".")
    python("-m", "ruff", "format", "--quiet", ".")
    generator("format")


def lock(*arguments: str) -> None:
    """Look up the newest allowed versions and lock them, with hashes, in requirements/."""
    set_up("dev")
    everywhere = ["--universal", "--python-version", "3.11", "--generate-hashes"]
    without_addresses = ["--no-config", "--no-emit-index-url", "--custom-compile-command", "make lock"]
    for name in ("runtime", "dev", "bench"):
        files = [f"requirements/{name}.in", "--output-file", f"requirements/{name}.txt"]
        compile_lock = ["-m", "uv", "--quiet", "pip", "compile", *everywhere, *without_addresses]
        python(*compile_lock, *files, *arguments)


def bench(*arguments: str) -> None:
    """Measure our builds beside other generators and write docs/benchmarks.md."""
    set_up("dev")
    set_up("bench")
    python("-m", "bench", *arguments)


def screenshots(*arguments: str) -> None:
    """Photograph 12 kinds of page, narrow and wide, light and dark, into .cache/screenshots/."""
    set_up("dev")
    generator("build")
    python("-m", "tools.screenshots", *arguments)


def audit(*arguments: str) -> None:
    """Let the outside judges measure the built site: HTML, accessibility, speed, privacy."""
    set_up("dev")
    generator("build")
    python("-m", "tools.audit", *arguments)


def clean() -> None:
    """Remove what the tasks made, except .venv and the site you may be publishing."""
    for name in (".cache", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"):
        shutil.rmtree(ROOT / name, ignore_errors=True)


class Task(NamedTuple):
    """One line of the help: what to call and what it does, in both languages."""

    run: Callable[..., None]
    indonesian: str
    english: str


def show_help() -> None:
    """Show the list of tasks."""
    for name, task in TASKS.items():
        print(f"  make {name:<12} {task.indonesian}\n{'':<20}{task.english}")
    print("\nWindows: py make.py site")


TASKS = {
    "site": Task(site, "buat situs di folder site/", "build the site into site/"),
    "test": Task(test, "jalankan semua pemeriksaan dan tes, juga di peramban", "run every check and test"),
    "check": Task(check, "pemeriksaan cepat, tanpa peramban dan PDF", "the quick part, no browser and no PDF"),
    "serve": Task(serve, "tampilkan situs dan bangun ulang tiap disimpan", "show the site, rebuild on every save"),
    "print": Task(print_books, "buat buku PDF di folder print/", "make the PDF books into print/"),
    "format": Task(format_code, "rapikan kode dan berkas data", "tidy the code and the data files"),
    "screenshots": Task(screenshots, "potret 12 jenis halaman", "photograph 12 kinds of page"),
    "audit": Task(audit, "nilai situs dengan alat dari luar", "let outside judges measure the built site"),
    "bench": Task(bench, "ukur kecepatan di samping generator lain", "measure speed beside other generators"),
    "lock": Task(lock, "kunci versi terbaru di requirements/", "lock the newest allowed versions"),
    "clean": Task(clean, "hapus berkas sementara", "remove temporary files"),
    "help": Task(show_help, "daftar ini", "this list"),
}


def main(arguments: list[str]) -> None:
    """Run the task named first, with the rest as its own arguments."""
    name = arguments[0] if arguments else "help"
    if name not in TASKS:
        print(f"Tidak ada tugas / No task named: {name}\n", file=sys.stderr)
        show_help()
        sys.exit(2)
    TASKS[name].run(*arguments[1:])


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
