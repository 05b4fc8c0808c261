"""A web server for one person: shows the built site and reloads open pages when it changes."""

from __future__ import annotations

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

CLIENT = "/__preview.js"
CHANGES = "/__preview-changes.js"
WAIT_SECONDS = 25.0

CLIENT_SCRIPT = """\
(function () {
  var at = %(version)d;
  function show(words) {
    var box = document.getElementById("jalan-pulang-problems");
    if (!words) { if (box) { box.remove(); } return; }
    if (!box) {
      box = document.createElement("pre");
      box.id = "jalan-pulang-problems";
      box.setAttribute("role", "alert");
      var look = { position: "sticky", top: "0", margin: "0", padding: "1rem", zIndex: "9",
        whiteSpace: "pre-wrap", background: "#fff3d6", color: "#1c2b2a", borderBottom: "4px solid #8a5a00" };
      Object.keys(look).forEach(function (name) { box.style[name] = look[name]; });
      document.body.prepend(box);
    }
    box.textContent = words;
  }
  function ask() {
    var script = document.createElement("script");
    script.src = "%(changes)s?since=" + at;
    script.onload = function () { script.remove(); };
    script.onerror = function () { script.remove(); setTimeout(ask, 500); };
    document.head.append(script);
  }
  window.jalanPulangPreview = function (version, words, changed) {
    show(words);
    if (changed) { location.reload(); return; }
    at = version;
    ask();
  };
  show(%(words)s);
  ask();
})();
"""


class Preview:
    """What the open pages are told. ``version`` grows with every build, good or bad."""

    def __init__(self) -> None:
        """Start before the first build."""
        self._news = threading.Condition()
        self.version = 0
        self.site_version = 0
        self.words = ""

    def tell(self, words: str) -> None:
        """Say that a build ended: with ``words`` about problems, or, if empty, with a new site."""
        with self._news:
            self.version += 1
            self.words = words
            if not words:
                self.site_version = self.version
            self._news.notify_all()

    def wait(self, since: int) -> tuple[int, str, bool]:
        """Return version, words and whether the site is newer than ``since``; waits for news for a while."""
        with self._news:
            self._news.wait_for(lambda: self.version > since, WAIT_SECONDS)
            return self.version, self.words, self.site_version > since


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, preview: Preview, folder: Path) -> None:
        self.preview = preview
        super().__init__(*arguments, directory=str(folder))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == CLIENT:
            values = {"version": self.preview.version, "changes": CHANGES, "words": json.dumps(self.preview.words)}
            self._send(CLIENT_SCRIPT % values, "text/javascript")
        elif address.path == CHANGES:
            since = parse_qs(address.query).get("since", ["0"])[0]
            version, words, changed = self.preview.wait(int(since) if since.isdecimal() else 0)
            answer = f"jalanPulangPreview({version}, {json.dumps(words)}, {json.dumps(changed)});"
            self._send(answer, "text/javascript")
        elif (page := self._page(address.path)) is not None:
            self._send(page, "text/html")
        else:
            super().do_GET()

    def _page(self, path: str) -> str | None:
        """Return an HTML page with our script in it, or ``None`` for any other file."""
        file = Path(self.translate_path(path))
        file = file / "index.html" if file.is_dir() else file
        if file.suffix != ".html" or not file.is_file():
            return None
        html = file.read_text("utf-8")
        client = f'<script src="{CLIENT}"></script>'
        return html.replace("</body>", f"{client}</body>", 1)

    def _send(self, text: str, kind: str) -> None:
        content = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Keep the terminal for what the build says."""


def start_server(preview: Preview, folder: Path, address: tuple[str, int]) -> ThreadingHTTPServer:
    """Serve ``folder`` in the background and return the server.

    Raises:
        OSError: If the port is taken.
    """
    server = ThreadingHTTPServer(address, partial(_Handler, preview=preview, folder=folder))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
