"""Read the data, make what changed and publish it: the part of a build that has something to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.problem import Report
from generator.rendering.artifact import Artifact, digest_bytes
from generator.site.building.artifacts import site_artifacts
from generator.site.building.assets import collect_assets
from generator.site.building.build import Outcome, Task
from generator.site.building.content import load_content
from generator.site.building.editions import edition_artifacts, editions_of
from generator.site.building.loading import site_of
from generator.site.building.making import Made, Workbench, collector_off, digests_on_disk, make_all
from generator.site.building.stamp import Stamp
from generator.site.building.state import BuildState, Known
from generator.site.program import program_fingerprint
from generator.site.publishing.generations import ForeignFileError, Generation, foreign_files, remove_tree
from generator.site.publishing.loss import loss_between, provinces_shown
from generator.site.publishing.manifest import MANIFEST_NAME, Manifest
from generator.site.publishing.survey import Signature, seal_of, survey
from generator.site.sealed import read_sealed, write_sealed
from generator.site.words import say
from generator.views.plan import Site


def renew(task: Task) -> Outcome:
    """Make the site anew where it changed; see ``build_site``."""
    return _Renewal(task).run()


class _Renewal:
    def __init__(self, task: Task) -> None:
        self.task = task
        self.workshop = task.workshop
        self.progress = task.progress
        self.found = task.found
        self.report = Report(())
        self.recalled: frozenset[str] = frozenset()
        self.live = Manifest.read(task.workshop.live)
        self.state = BuildState() if task.request.fresh else BuildState.load(task.state_file, self._live_digest())

    def _live_digest(self) -> str:
        try:
            return digest_bytes((self.workshop.live / MANIFEST_NAME).read_bytes())
        except OSError:
            return ""

    def run(self) -> Outcome:
        """Read the data, make what changed, publish it."""
        request = self.task.request
        with collector_off():
            site = self._read()
            if site is None:
                return self.task.outcome(self.report, published=False)
            editions = edition_artifacts(self.task.project, site.editions)
            assets = collect_assets(remembered=site.remembered)
            artifacts = site_artifacts(site, self.task.host, assets, editions)
            records = provinces_shown(site.directory)
            loss = loss_between(self.live.records if self.live else {}, records, site.directory)
            if request.guard_loss and loss.is_grave and loss.records != request.accept_loss:
                return self.task.outcome(self.report, published=False, loss=loss)
            try:
                outcome = self._make_and_publish(artifacts, records)
            except (OSError, ForeignFileError):
                remove_tree(self.workshop.spare)
                raise
        if site.remembered.keys() != self.recalled:
            write_sealed(self.task.memory_file, site.remembered, purpose=program_fingerprint())
        return outcome

    def _read(self) -> Site | None:
        task = self.task
        self.progress.begin(say("checking", task.request.language), 0)
        tags = tuple(language.tag for language in task.host.settings.languages)
        cache = None if task.request.fresh else task.project.cache
        content = load_content(task.project.root, tags, task.today, cache, task.request.loaded)
        self.progress.end()
        self.report = content.report
        site = site_of(content, task.host, task.today, editions_of(task.project))
        if site is not None and not task.request.fresh:
            site.remembered.update(read_sealed(task.memory_file, purpose=program_fingerprint()) or {})
            self.recalled = frozenset(site.remembered)
        return site

    def _make_and_publish(self, artifacts: Sequence[Artifact], records: dict[str, tuple[str, ...]]) -> Outcome:
        kept, wanted = self._sort_out(artifacts)
        generation, made = self._make(wanted, len(kept))
        files = kept | {item.path: item.digest for item in made}
        return self._publish(generation, Manifest(files, records), made, {item.path: item.key for item in artifacts})

    def _sort_out(self, artifacts: Sequence[Artifact]) -> tuple[dict[str, str], list[Artifact]]:
        """Return the digests of files that may stay, and the artifacts that must be made."""
        kept: dict[str, str] = {}
        wanted = []
        known, found = self.state.files, self.found
        digests = self.live.files if self.live else {}
        for artifact in artifacts:
            path = artifact.path
            before = known.get(path)
            if before is not None and before.key == artifact.key and before.is_still(found.get(path)):
                kept[path] = digests[path]
            else:
                wanted.append(artifact)
        return kept, wanted

    def _make(self, wanted: Sequence[Artifact], kept: int) -> tuple[Generation | None, list[Made]]:
        generation: list[Generation] = []

        def opened() -> Generation:
            if not generation:
                generation.append(Generation(self.workshop))
            return generation[0]

        def write(path: str, content: bytes) -> Signature:
            return opened().write(path, content)

        bench = Workbench(wanted, self._standing(wanted), write, lambda: opened().write_out())
        if bench.pays_to_fork:
            opened()
        self.progress.begin(say("making", self.task.request.language), len(wanted) + kept)
        self.progress.advance(kept)
        made = make_all(bench, self.progress, self.task.request.processes)
        self.progress.end()
        return (generation[0] if generation else None), made

    def _standing(self, wanted: Sequence[Artifact]) -> dict[str, str]:
        """Return the digests of the live files in the place of ``wanted``: known, or read from disk."""
        ours = self.live.files if self.live else {}
        there = [item.path for item in wanted if item.path in ours and item.path in self.found]
        state, found = self.state.files, self.found
        known = {path: ours[path] for path in there if path in state and state[path].is_still(found[path])}
        return known | digests_on_disk(self.workshop.live, (path for path in there if path not in known))

    def _publish(
        self, generation: Generation | None, new: Manifest, made: Sequence[Made], keys: dict[str, str]
    ) -> Outcome:
        written = {item.path: item.written for item in made if item.written is not None}
        removed = len(self.live.files.keys() - new.files.keys()) if self.live else 0
        foreign = foreign_files(self.found, self.live)
        left = self.found
        if written or removed or new != self.live:
            self.progress.begin(say("publishing", self.task.request.language), 0)
            generation = generation or Generation(self.workshop)
            self.task.state_file.unlink(missing_ok=True)
            manifest = generation.complete(new, written, foreign, self.found)
            generation.go_live(self.found)
            self.progress.end()
            linked = {path: self.found[path] for path in (*new.files, *foreign) if path in self.found}
            left = linked | written | {MANIFEST_NAME: manifest}
            if generation.has_copied:  # what was copied is not the file it was
                left = survey(self.workshop.live)
        self._remember(new, keys, left)
        return self.task.outcome(
            self.report, published=True, written=len(written), unchanged=len(new.files) - len(written), removed=removed
        )

    def _remember(self, new: Manifest, keys: dict[str, str], left: Mapping[str, Signature]) -> None:
        files = {path: Known(key, left[path].size, left[path].changed_ns) for path, key in keys.items()}
        state = BuildState(digest_bytes(new.content), files)
        if state != self.state:
            state.save(self.task.state_file)
        Stamp(self.task.inputs, seal_of(left), len(files), self.report).save(self.task.stamp_file)
