"""Workflows: clean under zizmor, pinned, and no job both reads what a stranger wrote and may write."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.site.commands import MODULES
from generator.site.reviewing import review_versions
from tests.architecture.sources import ROOT
from tests.site.a_repository import Story, partner

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")
TAKE = ROOT / ".github" / "take-proposal.sh"


def read(name: str) -> dict[str, Any]:
    document = yaml.safe_load((ROOT / ".github" / "workflows" / f"{name}.yml").read_text())
    document["on"] = document.pop(True)  # YAML 1.1 takes the key "on" for a truth value
    return dict(document)


def test_zizmor_has_no_findings() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    done = subprocess.run(
        [zizmor, "--persona", "pedantic", "--offline", "--no-progress", "--no-config", ROOT / ".github"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "No findings to report" in done.stdout + done.stderr
    assert done.returncode == 0


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_and_says_its_version(path: Path) -> None:
    for line in path.read_text().splitlines():
        if "uses:" in line:
            uses = line.split("uses:")[1].split("#")
            assert PINNED.fullmatch(uses[0].strip()), line
            assert re.fullmatch(r" v\d+\.\d+\.\d+", uses[1]), line


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_is_allowed_until_a_job_asks(path: Path) -> None:
    workflow = read(path.stem)
    assert workflow["permissions"] == {}
    assert all("permissions" in job and "timeout-minutes" in job for job in workflow["jobs"].values())


def may_write(job: dict[str, Any]) -> bool:
    return "write" in job["permissions"].values()


@pytest.mark.parametrize("name", ["check", "tests"])
def test_what_runs_for_forks_has_no_secret_and_may_not_write(name: str) -> None:
    workflow = read(name)
    assert "pull_request" in workflow["on"]
    assert "pull_request_target" not in workflow["on"]
    assert not any(may_write(job) for job in workflow["jobs"].values())
    assert "secrets." not in (ROOT / ".github" / "workflows" / f"{name}.yml").read_text()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_job_runs_the_generator_and_may_write(path: Path) -> None:
    """The generator reads what strangers wrote; a job that may write gets finished text only."""
    for job in read(path.stem)["jobs"].values():
        runs = "\n".join(step.get("run", "") for step in job["steps"])
        assert not (may_write(job) and ("generator" in runs or "set-up" in runs or "make " in runs))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_script_holds_an_expression(path: Path) -> None:
    scripts = [step.get("run", "") for job in read(path.stem)["jobs"].values() for step in job["steps"]]
    assert [script for script in scripts if "${{" in script] == []


def test_the_check_runs_the_base_version_over_the_proposed_data() -> None:
    steps = read("check")["jobs"]["data"]["steps"]
    assert steps[0]["with"]["ref"] == "${{ github.event.pull_request.base.sha }}"
    runs = [step.get("run", "") for step in steps]
    take = next(place for place, run in enumerate(runs) if "take-proposal.sh" in run)
    assert next(place for place, run in enumerate(runs) if "generator check" in run) > take
    assert all("proposal" not in str(step.get("uses", "")) for step in steps)


def test_the_comment_uses_nothing_that_the_first_workflow_left() -> None:
    workflow = read("comment")
    assert workflow["on"]["workflow_run"]["workflows"] == [read("check")["name"]]
    text = (ROOT / ".github" / "workflows" / "comment.yml").read_text()
    assert "run-id" not in text
    assert may_write(workflow["jobs"]["write"])
    assert not any("checkout" in step.get("uses", "") for step in workflow["jobs"]["write"]["steps"])


@pytest.mark.parametrize("path", [*WORKFLOWS, ROOT / ".gitlab-ci.yml"], ids=lambda path: path.stem)
def test_commands_in_workflows_exist(path: Path) -> None:
    named = set(re.findall(r"python -m generator ([a-z]+)", path.read_text()))
    assert named <= set(MODULES)


def test_gitlab_calls_the_same_commands() -> None:
    gitlab = (ROOT / ".gitlab-ci.yml").read_text()
    assert yaml.safe_load(gitlab)["stages"] == ["check", "publish", "upkeep"]
    for command in ("review", "check", "build", "due", "links"):
        assert f"python -m generator {command}" in gitlab
    assert re.search(r"image: \S+@sha256:[0-9a-f]{64}", gitlab)


# ---- the scripts in them


@pytest.mark.parametrize(("name", "job"), [("check", "data"), ("comment", "read")])
def test_both_sides_get_a_name_from_the_merged_proposal(tmp_path: Path, name: str, job: str) -> None:
    origin = Story(tmp_path)
    base = origin.commit("Awal", partners=partner("kantor-a"), programs="[]\n")
    origin.git("switch", "--quiet", "--create", "usulan")
    origin.commit("Usulan", partners=partner("kantor-a") + partner("kantor-b"))
    origin.git("switch", "--quiet", "main")
    origin.git("merge", "--quiet", "--no-ff", "--no-edit", "usulan")
    here = tmp_path / "runner"
    origin.git("clone", "--quiet", str(tmp_path), str(here))
    origin.git("-C", str(here), "checkout", "--quiet", base)
    origin.git("clone", "--quiet", str(tmp_path), str(here / ".proposal"))
    script = next(step["run"] for step in read(name)["jobs"][job]["steps"] if "refs/review/base" in step.get("run", ""))
    naming = script.partition("python -m generator")[0]
    subprocess.run(["bash", "-e", "-c", naming], cwd=here, check=True)
    assert not (here / ".proposal").exists()
    assert origin.git("-C", str(here), "rev-parse", "refs/review/base").strip() == base
    review = review_versions(here, "refs/review/base", "refs/review/head", date(2026, 11, 21)).review
    assert [change.slug for change in review.changes] == ["kantor-b"]


def test_a_patch_of_the_intake_workflow_reaches_data_files_only(story: Story) -> None:
    script = next(
        step["run"] for step in read("intake")["jobs"]["propose"]["steps"] if "git apply" in step.get("run", "")
    )
    apply = re.search(r"git apply.*?edit\.patch", script, re.DOTALL)
    assert apply is not None
    story.write("generator/code.py", "jahat\n")
    story.write("partners.yml", partner("kantor-c"))
    (story.folder / ".usulan").mkdir()
    (story.folder / ".usulan" / "edit.patch").write_text(story.git("diff"))
    story.git("checkout", "--quiet", "--", ".")
    subprocess.run(["bash", "-e", "-c", apply[0]], cwd=story.folder, check=True)
    assert story.read() == partner("kantor-c")
    assert story.read("generator/code.py") == "utama\n"


@pytest.fixture
def story(tmp_path: Path) -> Story:
    told = Story(tmp_path)
    told.write("generator/code.py", "utama\n")
    told.write("partners.d/lama.yml", partner("kantor-b"))
    told.commit("Awal", partners=partner("kantor-a"), programs="[]\n")
    return told


def take(story: Story, revision: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([TAKE, revision], cwd=story.folder, capture_output=True, text=True, check=False)


def test_only_the_data_of_a_proposal_is_taken(story: Story) -> None:
    story.git("switch", "--quiet", "--create", "usulan")
    (story.folder / "partners.d" / "lama.yml").unlink()
    story.write("generator/code.py", "usulan\n")
    story.write("content/id/baru.md", "baru\n")
    story.commit("Usulan", partners=partner("kantor-c"))
    story.git("switch", "--quiet", "main")
    assert take(story, "usulan").returncode == 0
    assert story.read() == partner("kantor-c")
    assert story.read("generator/code.py") == "utama\n"
    assert story.read("content/id/baru.md") == "baru\n"
    assert not (story.folder / "partners.d").exists()


def test_a_symbolic_link_in_a_proposal_is_no_way_out(story: Story) -> None:
    story.git("switch", "--quiet", "--create", "usulan")
    (story.folder / "partners.yml").unlink()
    (story.folder / "partners.yml").symlink_to("/etc/hostname")
    story.commit("Usulan")
    story.git("switch", "--quiet", "main")
    assert take(story, "usulan").returncode == 0
    assert not (story.folder / "partners.yml").is_symlink()
    assert story.read() == "/etc/hostname"


@pytest.mark.parametrize("revision", ["tidak-ada", "--help", "$(touch x)", ""])
def test_an_unknown_revision_changes_nothing(story: Story, revision: str) -> None:
    before = story.read()
    assert take(story, revision).returncode != 0
    assert story.read() == before
    assert not (story.folder / "x").exists()
