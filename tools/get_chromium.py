"""Find a Chromium for the browser tests, or install one; print its path.

Tried in this order: the ``CHROMIUM`` variable, a browser of this system, one that Playwright downloaded before,
the Debian package (as root or with a ``sudo`` that asks no password), a download by Playwright.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
USUAL_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
# What a browser under test needs: no sandbox inside containers, and not one request of its own.
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
NOT_FOUND = """\
Tes memerlukan peramban Chromium, dan peramban itu tidak dapat dipasang otomatis.
Pasang Chromium atau Google Chrome, lalu ulangi. Bila letaknya tidak biasa: CHROMIUM=/letak/chromium make test
The tests need the Chromium browser, and it could not be installed by itself.
Install Chromium or Google Chrome and try again. In an unusual place: CHROMIUM=/path/to/chromium make test"""


def starts(browser: Path) -> bool:
    """Say whether this is a browser that starts here (some systems have a stub that only asks to install one)."""
    if not browser.is_file():
        return False
    if os.name == "nt":  # there `--version` opens a window
        return True
    try:
        answer = subprocess.run([browser, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def on_this_system() -> Iterator[Path]:
    """Yield the places where a browser may already be."""
    yield from (Path(found) for name in COMMANDS if (found := shutil.which(name)))
    yield from map(Path, USUAL_PLACES)


def playwrights_own() -> Iterator[Path]:
    """Yield the place where Playwright keeps its download, if Playwright is installed."""
    question = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    answer = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=False)
    if answer.returncode == 0:
        yield Path(answer.stdout.strip())


def debian_package() -> Iterator[Path]:
    """Install Debian's package where that can be done without a question; yield where it is then."""
    if shutil.which("apt-get") is None:
        return
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if as_root and shutil.which("sudo") is None:
        return
    for step in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
        if not quietly(*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", *step):
            return
    yield from on_this_system()


def playwrights_download() -> Iterator[Path]:
    """Let Playwright download its Chromium; yield where it is then."""
    if quietly(sys.executable, "-m", "playwright", "install", "chromium"):
        yield from playwrights_own()


def quietly(*command: str) -> bool:
    """Run a command whose words go to stderr, so that stdout stays one path; say whether it went well."""
    print("+", *command, file=sys.stderr, flush=True)
    try:
        return subprocess.run(command, stdout=sys.stderr, check=False).returncode == 0
    except OSError as problem:
        print(problem, file=sys.stderr)
        return False


def find_chromium() -> Path | None:
    """Return a Chromium that starts, installing one if need be; None when all ways fail."""
    wished = os.environ.get("CHROMIUM")
    if wished:
        return Path(wished) if starts(Path(wished)) else None
    ways: tuple[Callable[[], Iterator[Path]], ...] = (
        on_this_system,
        playwrights_own,
        debian_package,
        playwrights_download,
    )
    return next((browser for way in ways for browser in way() if starts(browser)), None)


if __name__ == "__main__":
    chromium = find_chromium()
    if chromium is None:
        sys.exit(NOT_FOUND)
    print(chromium)
