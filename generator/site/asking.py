"""Asking addresses of the web whether they are still there: politely, one at a time from each host."""

from __future__ import annotations

import socket
import ssl
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from http.client import HTTPException
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

TIMEOUT_SECONDS: Final = 20
PAUSE_SECONDS: Final = 1.0
HOSTS_AT_ONCE: Final = 8
NAME: Final = "Mozilla/5.0 (compatible; jalan-pulang-link-check)"
_WITHOUT_HEAD: Final = frozenset({400, 403, 404, 405, 406, 501})
_SHY_OF_PROGRAMS: Final = frozenset({401, 403, 406, 429, 999})
"""Answers that mean "not for programs": a person may well get in."""


class Trouble(StrEnum):
    """Why an address does not lead where it should."""

    GONE = "gone"
    FAILING = "failing"
    NO_NAME = "no_name"
    NO_ANSWER = "no_answer"
    BAD_CERTIFICATE = "bad_certificate"
    MOVED = "moved"
    ENDLESS = "endless"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answered. ``trouble`` is missing when all is well; ``target`` is another site."""

    trouble: Trouble | None
    status: int | None = None
    target: str = ""


def ask_all(
    addresses: Iterable[str], pause: Callable[[float], None] = time.sleep, timeout_seconds: float = TIMEOUT_SECONDS
) -> Mapping[str, Answer]:
    """Return the answer of every address: several hosts side by side, each host's own one after another.

    Args:
        addresses: Addresses with ``https`` or ``http``.
        pause: Waits that many seconds between two questions to one host.
        timeout_seconds: How long one question may take.
    """
    by_host: defaultdict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[urlsplit(address).netloc].append(address)

    def ask_host(its: list[str]) -> list[tuple[str, Answer]]:
        answers = []
        for number, address in enumerate(its):
            if number:
                pause(PAUSE_SECONDS)
            answers.append((address, ask(address, timeout_seconds)))
        return answers

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        found = [pair for answers in pool.map(ask_host, by_host.values()) for pair in answers]
    return dict(sorted(found))


def ask(address: str, timeout_seconds: float = TIMEOUT_SECONDS) -> Answer:
    """Return what one address answers: to ``HEAD``, and to ``GET`` where ``HEAD`` is not understood."""
    answer = _ask("HEAD", address, timeout_seconds)
    if answer.status in _WITHOUT_HEAD:
        answer = _ask("GET", address, timeout_seconds)
    return answer


def _ask(method: str, address: str, timeout_seconds: float) -> Answer:
    request = Request(_ascii(address), method=method, headers={"User-Agent": NAME, "Accept": "text/html,*/*"})  # noqa: S310
    try:
        with _OPENER.open(request, timeout=timeout_seconds) as response:
            return _moved(address, response.url) or Answer(None, response.status)
    except HTTPError as refused:
        refused.close()
        return _refusal(refused)
    except (URLError, HTTPException, OSError, ValueError) as failure:
        return Answer(_reason(failure.reason if isinstance(failure, URLError) else failure))


def _moved(address: str, target: str) -> Answer | None:
    """Another site stands there now; the same site with or without ``www`` has not moved."""
    before, after = ((urlsplit(one).hostname or "").removeprefix("www.") for one in (address, target))
    return None if before == after else Answer(Trouble.MOVED, target=target)


def _refusal(refused: HTTPError) -> Answer:
    if 300 <= refused.code < 400:
        return Answer(Trouble.ENDLESS, refused.code)
    if refused.code in _SHY_OF_PROGRAMS:
        return Answer(None, refused.code)
    return Answer(Trouble.GONE if refused.code < 500 else Trouble.FAILING, refused.code)


def _reason(failure: object) -> Trouble:
    if isinstance(failure, ssl.SSLError):
        return Trouble.BAD_CERTIFICATE
    return Trouble.NO_NAME if isinstance(failure, socket.gaierror) else Trouble.NO_ANSWER


def _ascii(address: str) -> str:
    return quote(address, safe="/#?=&%:;+,@!$'()*~[]-._")


def _opener() -> OpenerDirector:
    """Return an opener that knows the web and nothing else: no files, no FTP."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPDefaultErrorHandler(),
        HTTPRedirectHandler(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


_OPENER: Final = _opener()
