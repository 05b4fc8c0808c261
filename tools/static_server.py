"""A web server for a built folder, on this machine only: what a plain web host does, and nothing more.

It sends the strict Content-Security-Policy as a header, so that a page is judged by it even where its own
``<meta>`` would be weaker, answers an unknown address with the site's ``404.html``, and can compress with
Brotli as real hosts do.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import brotli

STRICT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'"
)
COMPRESSIBLE = ("text/", "application/json", "application/xml", "image/svg+xml", "application/javascript")


class Handler(SimpleHTTPRequestHandler):
    """Serves files; silent, strict, and with the site's own 404 page."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".svg": "image/svg+xml",
        ".webmanifest": "application/manifest+json",
    }

    def __init__(self, *arguments: object, policy: str | None, compress: bool, **named: object) -> None:
        self.policy = policy
        self.compress = compress
        super().__init__(*arguments, **named)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with the file, or with the site's 404 page."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        status = HTTPStatus.OK
        if not path.is_file():
            status, path = HTTPStatus.NOT_FOUND, Path(self.directory, "404.html")
        self.answer(status, path)

    do_HEAD = do_GET  # noqa: N815

    def answer(self, status: HTTPStatus, path: Path) -> None:
        """Send status, headers and, unless this is a HEAD request, the file's bytes."""
        kind = self.guess_type(path)
        compress = self.compress and kind.startswith(COMPRESSIBLE)
        body = file_body(path, path.stat().st_mtime_ns if path.is_file() else 0, compress=compress)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if compress:
            self.send_header("Content-Encoding", "br")
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: the reader of a test run wants the tests' words."""


class Server(ThreadingHTTPServer):
    """Answers many at once; does not mind a browser that leaves in the middle."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - as in the class above
        """Say nothing of visitors who left; show everything else, which is a mistake of ours."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@lru_cache(maxsize=256)
def file_body(path: Path, modified_ns: int, *, compress: bool) -> bytes:  # noqa: ARG001 - part of the cache's key
    """Return a file's bytes as they travel; a missing file has none."""
    content = path.read_bytes() if path.is_file() else b""
    return brotli.compress(content) if compress else content


@contextmanager
def serving(folder: Path, *, policy: str | None = STRICT_POLICY, compress: bool = False) -> Iterator[str]:
    """Serve ``folder`` on a free port of 127.0.0.1 and give its address, without a final slash."""
    handler = partial(Handler, directory=str(folder), policy=policy, compress=compress)
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
