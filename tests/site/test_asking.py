"""Asking addresses, against a small server of our own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.site.asking import PAUSE_SECONDS, Trouble, ask, ask_all


class Pages(BaseHTTPRequestHandler):
    """A site with every kind of page. ``asked`` remembers the questions."""

    asked: list[str]

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        self.asked.append(f"{self.command} {self.path}")
        kind = self.path.strip("/")
        if kind == "no-head" and self.command == "HEAD":
            self.send_response(405)
        elif kind == "round":
            self.send_response(302)
            self.send_header("Location", "/round")
        elif kind == "other-site":
            self.send_response(301)
            self.send_header("Location", f"http://localhost:{self.headers['Host'].rpartition(':')[2]}/fine")
        elif kind == "file":
            self.send_response(302)
            self.send_header("Location", "file:" + "///etc/hostname")
        else:
            self.send_response(int(kind) if kind.isdecimal() else 200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@pytest.fixture
def site() -> Iterator[str]:
    Pages.asked = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.mark.parametrize(
    ("page", "trouble", "status"),
    [
        ("fine", None, 200),
        ("no-head", None, 200),
        ("404", Trouble.GONE, 404),
        ("410", Trouble.GONE, 410),
        ("503", Trouble.FAILING, 503),
        ("403", None, 403),
        ("429", None, 429),
        ("other-site", Trouble.MOVED, None),
    ],
)
def test_each_answer_has_its_word(site: str, page: str, trouble: Trouble | None, status: int | None) -> None:
    answer = ask(f"{site}/{page}", timeout_seconds=5)
    assert (answer.trouble, answer.status) == (trouble, status)


def test_a_page_that_leads_round_in_circles_is_noticed(site: str) -> None:
    assert ask(f"{site}/round", timeout_seconds=5).trouble is Trouble.ENDLESS


def test_a_redirect_to_a_file_is_not_followed(site: str) -> None:
    assert ask(f"{site}/file", timeout_seconds=5).trouble is not None


def test_get_is_asked_only_where_head_is_not_understood(site: str) -> None:
    ask(f"{site}/fine", timeout_seconds=5)
    ask(f"{site}/no-head", timeout_seconds=5)
    assert Pages.asked == ["HEAD /fine", "HEAD /no-head", "GET /no-head"]


def test_a_host_that_is_not_there_is_no_traceback() -> None:
    assert ask("http://127.0.0.1:9/", timeout_seconds=1).trouble is Trouble.NO_ANSWER
    assert ask("http://tidak-ada.invalid/", timeout_seconds=1).trouble in {Trouble.NO_NAME, Trouble.NO_ANSWER}


def test_one_host_is_asked_with_a_pause(site: str) -> None:
    pauses: list[float] = []
    answers = ask_all([f"{site}/fine", f"{site}/404", f"{site}/410"], pauses.append, timeout_seconds=5)
    assert pauses == [PAUSE_SECONDS, PAUSE_SECONDS]
    assert [answer.trouble for answer in answers.values()] == [Trouble.GONE, Trouble.GONE, None]
