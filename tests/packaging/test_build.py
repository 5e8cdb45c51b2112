"""build.py and what its builders share: versions, sums, reproducibility, and what it says."""

import importlib.util
import subprocess
import sys
import tarfile
import zipfile
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path

import pytest
from built import built

from builds import frozen, project, reproducible, sums
from obverse import __version__

DOOR = project.ROOT / "packaging" / "build.py"


@pytest.fixture
def door():
    """build.py as a module; its name is that of a library too."""
    spec = importlib.util.spec_from_file_location("obverse_build", DOOR)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_version_is_the_same_everywhere():
    assert project.version() == __version__


def test_epoch_is_the_last_commit_unless_the_environment_says(monkeypatch):
    project.epoch.cache_clear()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert project.epoch() == 86400
    project.epoch.cache_clear()
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert project.epoch() > 1_700_000_000
    project.epoch.cache_clear()


def test_a_program_that_fails_is_told_with_its_words(capsys):
    with pytest.raises(project.CannotBuild, match="failed with 3"):
        project.run([sys.executable, "-c", "print('the reason'); raise SystemExit(3)"])
    assert "the reason" in capsys.readouterr().out
    with pytest.raises(project.CannotBuild, match="no-such-program can't be run"):
        project.run(["no-such-program"])


def test_sources_are_those_of_packages_alone():
    names = {file.relative_to(project.ROOT).as_posix() for file in project.source_files()}
    assert {"pyproject.toml", "src/obverse/__main__.py", "packaging/build.py", "LICENSE"} <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests")]


def test_door_needs_the_standard_library_alone():
    """Whoever builds has Python and nothing else."""
    code = "import sys; sys.path.insert(0, sys.argv[1]); import build; print(build.FORMS)"
    command = [sys.executable, "-I", "-S", "-c", code, str(DOOR.parent)]
    assert "tarball" in subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_an_older_python_is_told_in_a_sentence(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10, 13))
    monkeypatch.delitem(sys.modules, "builds")
    with pytest.raises(SystemExit, match=r"Python 3\.11 or newer, and this is 3\.10"):
        import_module("builds")


def test_every_form_has_a_builder(door):
    for module, name in door.FORMS.values():
        file = DOOR.parent / Path(*module.split(".")).with_suffix(".py")
        assert f"def {name}(out: Path) -> list[Path]:" in file.read_text(encoding="utf-8")


def test_all_builds_what_can_be_built_and_tells_what_was_left_out(
    door, monkeypatch, tmp_path, capsys
):
    def build(form: str, out: Path) -> list[Path]:
        if form in ("windows", "macos"):
            raise project.CannotBuild(f"{form} is elsewhere", "go there")
        (out / f"obverse.{form}").write_text(form)
        return [out / f"obverse.{form}"]

    monkeypatch.setattr(door, "_build_form", build)
    monkeypatch.setattr(door.environment, "is_inside", lambda: True)
    monkeypatch.setattr(door.environment, "prepare", lambda: None)
    # Nothing here is shared with a build that runs meanwhile, which might take minutes.
    monkeypatch.setattr(door.environment, "alone", nullcontext)
    assert door.main(["all", "--out", str(tmp_path)]) == 0
    told = capsys.readouterr().err
    assert "error: windows was left out: windows is elsewhere\nhint: go there\n" in told
    assert sums.sha256(tmp_path / "obverse.deb") in (tmp_path / "SHA256SUMS").read_text()
    made = (tmp_path / f"obverse-{project.version()}.sources").read_text()
    assert f"{project.sources_hash()}  obverse.deb\n" in made
    assert door.main(["windows", "--out", str(tmp_path)]) == 1


def test_sums_are_those_of_the_files_beside_them():
    folder = built("obverse-*.whl").parent
    subprocess.run(["sha256sum", "--check", "--quiet", sums.NAME], cwd=folder, check=True)
    named = {line.split()[1] for line in (folder / sums.NAME).read_text().splitlines()}
    assert {file.name for file in folder.glob("obverse[-_]*.[wdx]*")} - named <= set()


def test_python_without_a_shared_library_is_told(monkeypatch):
    monkeypatch.setattr(frozen.sys, "platform", "linux")
    monkeypatch.setattr(frozen, "find_library", lambda name: None)
    monkeypatch.setattr(frozen.sysconfig, "get_config_var", lambda name: "/nowhere")
    with pytest.raises(project.CannotBuild, match=r"no shared library libpython3\.\d+\.so") as told:
        frozen.require_library()
    assert "apt-get install libpython3" in told.value.hint


def zipped(file: Path, text: str) -> Path:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(zipfile.ZipInfo("same"), "same")
        archive.writestr(zipfile.ZipInfo("other"), text)
    return file


def test_builds_that_differ_are_told_file_by_file(tmp_path):
    one, other = zipped(tmp_path / "one.whl", "a"), zipped(tmp_path / "other.whl", "b")
    assert list(reproducible.differences(one, one)) == []
    assert list(reproducible.differences(one, other)) == ["one.whl: other: bytes differ"]
    missing = list(reproducible.differences(one, tmp_path / "missing"))
    assert missing == ["one.whl: the second build did not make it"]


def test_archives_that_differ_in_times_are_told_so(tmp_path):
    for name, time in (("one.tar", 1), ("other.tar", 2)):
        with tarfile.open(tmp_path / name, "w") as archive:
            entry = tarfile.TarInfo("file")
            entry.mtime = time
            archive.addfile(entry)
    found = list(reproducible.differences(tmp_path / "one.tar", tmp_path / "other.tar"))
    assert found == ["one.tar: file: time differ"]
