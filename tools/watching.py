"""What a page must never do while a test looks at it: complain, break the strict policy, call a stranger."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Request

REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", event =>
  window.reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""
OWN_HOSTS = {"127.0.0.1", "localhost", ""}


@dataclass
class Watch:
    """Everything a browser context had to complain about, in order."""

    console_errors: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    foreign_requests: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def attach(self, context: BrowserContext) -> None:
        """Start to listen to every page that this context opens."""
        context.expose_binding("reportViolation", lambda _, words: self.violations.append(words))
        context.add_init_script(REPORT_VIOLATIONS)
        context.on("request", self.see_request)
        context.on("console", self.see_message)
        context.on("page", self.attach_page)

    def attach_page(self, page: Page) -> None:
        """Listen to uncaught errors of one page."""
        page.on("pageerror", self.see_error)

    def see_request(self, request: Request) -> None:
        """Note where a request went."""
        self.requests.append(request.url)
        if request.url.startswith("http") and urlsplit(request.url).hostname not in OWN_HOSTS:
            self.foreign_requests.append(request.url)

    def see_message(self, message: ConsoleMessage) -> None:
        """Note what the console was told as an error or a warning."""
        if message.type in {"error", "warning"}:
            self.console_errors.append(f"{message.text} ({message.location.get('url', '')})")

    def see_error(self, error: Error) -> None:
        """Note an error that no script caught."""
        self.console_errors.append(error.message)

    def complaints(self) -> list[str]:
        """Return all that should not have happened."""
        return [*self.console_errors, *self.violations, *self.foreign_requests]
