"""One build, from the data files to the published site."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.model.problem import Report
from generator.rendering.artifact import Artifact, digest_bytes
from generator.site.artifacts import site_artifacts
from generator.site.assets import collect_assets
from generator.site.content import load_content
from generator.site.editions import edition_artifacts, editions_of
from generator.site.host import Host
from generator.site.loading import site_of
from generator.site.locking import only_build
from generator.site.loss import Loss, loss_between, provinces_shown
from generator.site.making import Made, Workbench, collector_off, digests_on_disk, make_all
from generator.site.manifest import MANIFEST_NAME, Manifest
from generator.site.output_folder import checked_output
from generator.site.progress import Progress
from generator.site.project import Project, build_date
from generator.site.publishing import ForeignFileError, Generation, Workshop, foreign_files, remove_tree
from generator.site.stamp import load_stamp, save_stamp, stamp_of
from generator.site.state import BuildState
from generator.site.survey import survey
from generator.site.words import say
from generator.views.plan import Site


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What the caller wants. ``accept_loss`` is the number of records that may vanish."""

    output: Path | None = None
    accept_loss: int | None = None
    guard_loss: bool = True
    language: str = "id"
    today: date | None = None
    processes: int | None = None
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended. ``written`` and ``removed`` are counts of files."""

    published: bool
    report: Report
    output: Path
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    seconds: float = 0.0
    loss: Loss | None = None


def build_site(project: Project, host: Host, request: BuildRequest, progress: Progress) -> Outcome:
    """Check the data, make what changed and publish it; on any error the old site stays.

    Raises:
        UsageError: If the output folder is one that must not be touched.
        AnotherBuildError: If another build holds the same output folder.
        ForeignFileError: If a file that is not ours stands where the site needs its own.
        OSError: If something could not be read or written.
    """
    started = time.monotonic()
    output = checked_output(request.output or Path(host.output), project)
    workshop = Workshop.of(output, project.cache)
    with only_build(workshop.lock):
        today = request.today or build_date()
        bench = _Build(project, workshop, request, progress, started)
        return bench.nothing_to_do(stamp_of(project, host, today)) or bench.run(host, today)


class _Build:
    """The part of a build that works on an output folder."""

    def __init__(
        self,
        project: Project,
        workshop: Workshop,
        request: BuildRequest,
        progress: Progress,
        started: float,
    ) -> None:
        self.project = project
        self.workshop = workshop
        self.request = request
        self.progress = progress
        self.started = started
        self.report = Report(())
        self.stamp = ""
        self.live = Manifest.read(workshop.live)
        self.found = survey(workshop.live)
        self.state_file = workshop.lock.with_name("state.json")
        self.stamp_file = workshop.lock.with_name("stamp.json")
        self.state = BuildState() if request.fresh else BuildState.load(self.state_file, self._live_digest())

    def nothing_to_do(self, stamp: str) -> Outcome | None:
        """Return the outcome if everything that is read and everything that was written is as it was."""
        self.stamp = stamp
        report = None if self.request.fresh else load_stamp(self.stamp_file, stamp)
        if report is None or self.live is None or not self.state.keys:
            return None
        if any(self.found.get(path) != signature for path, signature in self.state.signatures.items()):
            return None
        self.report = report
        return self._outcome(published=True, unchanged=len(self.live.files))

    def run(self, host: Host, today: date) -> Outcome:
        """Read the data, make what changed, publish it."""
        with collector_off():
            site = self._read(host, today)
            if site is None:
                return self._outcome(published=False)
            artifacts = site_artifacts(site, host, collect_assets(), edition_artifacts(self.project, site.editions))
            records = provinces_shown(site.directory)
        loss = loss_between(self.live.records if self.live else {}, records, site.directory)
        if self.request.guard_loss and loss.is_grave and loss.records != self.request.accept_loss:
            return self._outcome(published=False, loss=loss)
        try:
            return self._make_and_publish(artifacts, records)
        except (OSError, ForeignFileError):
            remove_tree(self.workshop.spare)
            raise

    def _read(self, host: Host, today: date) -> Site | None:
        self.progress.begin(say("checking", self.request.language), 0)
        tags = tuple(language.tag for language in host.settings.languages)
        cache = None if self.request.fresh else self.project.cache
        content = load_content(self.project.root, tags, today, cache)
        self.progress.end()
        self.report = content.report
        return site_of(content, host, today, editions_of(self.project))

    def _make_and_publish(self, artifacts: Sequence[Artifact], records: dict[str, tuple[str, ...]]) -> Outcome:
        kept, wanted = self._sort_out(artifacts)
        generation, made = self._make(wanted, len(kept))
        files = kept | {item.path: item.digest for item in made}
        return self._publish(generation, Manifest(files, records), made, {item.path: item.key for item in artifacts})

    def _sort_out(self, artifacts: Sequence[Artifact]) -> tuple[dict[str, str], list[Artifact]]:
        """Return the digests of files that may stay, and the artifacts that must be made."""
        kept: dict[str, str] = {}
        wanted = []
        keys = self.state.keys
        for artifact in artifacts:
            if keys.get(artifact.path) == artifact.key and self._untouched(artifact.path):
                kept[artifact.path] = self.live.files[artifact.path] if self.live else ""
            else:
                wanted.append(artifact)
        return kept, wanted

    def _untouched(self, path: str) -> bool:
        return self.found.get(path) == self.state.signatures.get(path)

    def _make(self, wanted: Sequence[Artifact], kept: int) -> tuple[Generation | None, list[Made]]:
        generation: list[Generation] = []

        def write(path: str, content: bytes) -> None:
            if not generation:
                generation.append(Generation(self.workshop))
            generation[0].write(path, content)

        bench = Workbench(wanted, self._standing(wanted), write)
        if bench.pays_to_fork:
            generation.append(Generation(self.workshop))
        self.progress.begin(say("making", self.request.language), len(wanted) + kept)
        self.progress.advance(kept)
        made = make_all(bench, self.progress, self.request.processes)
        self.progress.end()
        return (generation[0] if generation else None), made

    def _standing(self, wanted: Sequence[Artifact]) -> dict[str, str]:
        """Return the digests of the live files in the place of ``wanted``: known, or read from disk."""
        ours = self.live.files if self.live else {}
        there = [item.path for item in wanted if item.path in ours and item.path in self.found]
        known = {path: ours[path] for path in there if path in self.state.signatures and self._untouched(path)}
        return known | digests_on_disk(self.workshop.live, (path for path in there if path not in known))

    def _publish(
        self, generation: Generation | None, new: Manifest, made: Sequence[Made], keys: dict[str, str]
    ) -> Outcome:
        written = [item.path for item in made if item.written]
        removed = len(self.live.files.keys() - new.files.keys()) if self.live else 0
        foreign = foreign_files(self.found, self.live)
        if self.live is None or written or removed or new.to_bytes() != self.live.to_bytes():
            self.progress.begin(say("publishing", self.request.language), 0)
            generation = generation or Generation(self.workshop)
            self.state_file.unlink(missing_ok=True)
            generation.complete(new, written, foreign, self.found)
            generation.go_live()
            self.progress.end()
        self._remember(new, keys, generation)
        return self._outcome(
            published=True, written=len(written), unchanged=len(new.files) - len(written), removed=removed
        )

    def _remember(self, new: Manifest, keys: dict[str, str], generation: Generation | None) -> None:
        signatures = survey(self.workshop.live) if generation else self.found
        state = BuildState(digest_bytes(new.to_bytes()), keys, {path: signatures[path] for path in keys})
        if generation or state.keys != self.state.keys or state.signatures != self.state.signatures:
            state.save(self.state_file)
        save_stamp(self.stamp_file, self.stamp, self.report)

    def _live_digest(self) -> str:
        try:
            return digest_bytes((self.workshop.live / MANIFEST_NAME).read_bytes())
        except OSError:
            return ""

    def _outcome(self, *, published: bool, loss: Loss | None = None, **counts: int) -> Outcome:
        seconds = time.monotonic() - self.started
        return Outcome(published, self.report, self.workshop.live, seconds=seconds, loss=loss, **counts)
