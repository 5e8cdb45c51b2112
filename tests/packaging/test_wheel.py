"""The wheel: what is in it, what pip brings with it, and that it works in every Python we name."""

import json
import os
import re
import shutil
import subprocess
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from built import built

from builds import project
from obverse.design.presets import preset_ids

WHEEL = "obverse-*-py3-none-any.whl"
#: What a cluster needs, and nobody else.
CLUSTER = {"dask", "distributed", "fsspec", "s3fs", "aiobotocore", "botocore"}
MINORS = (11, 12, 13)


@pytest.fixture(scope="module")
def wheel() -> Path:
    return built(WHEEL)


def test_wheel_holds_the_program_its_data_and_their_licences(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    presets = {name for name in names if name.endswith(".medallion")}
    assert {Path(name).stem for name in presets} == set(preset_ids())
    fonts = {Path(name).parent.name for name in names if name.endswith((".ttf", ".otf"))}
    licences = {Path(name).parent.name for name in names if "licenses/assets/fonts" in name}
    assert licences == fonts
    assert any(name.endswith("dist-info/licenses/LICENSE") for name in names)
    tops = {name.split("/")[0] for name in names}
    assert {re.sub(r"-.*", "", top) for top in tops} == {"obverse"}


def test_wheel_asks_for_no_cluster_parts_without_extras(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (about,) = [name for name in archive.namelist() if name.endswith("dist-info/METADATA")]
        fields = Parser().parsestr(archive.read(about).decode())
    always = [line for line in fields.get_all("Requires-Dist") if "extra ==" not in line]
    names = {re.split(r"[^A-Za-z0-9._-]", line)[0].lower() for line in always}
    assert "click" in names
    assert not names & CLUSTER


def test_bill_of_the_wheel_names_what_pip_brings(wheel):
    bill = wheel.with_name(f"obverse-{project.version()}-wheel.cdx.json")
    parts = {part["name"] for part in json.loads(bill.read_text())["components"]}
    assert {"pyside6-essentials", "shiboken6", "rich", "pygments", "typeface jost"} <= parts
    assert not parts & (CLUSTER | {"pytest", "pyinstaller", "packaging"})


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("minor", MINORS)
def test_wheel_installs_and_passes_the_selftest(minor, wheel, tmp_path):
    python = interpreter(minor)
    if python is None:
        pytest.skip(f"Python 3.{minor} is neither in PATH nor in pyenv: pyenv install 3.{minor}")
    place = tmp_path / "environment"
    env = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    do([python, "-m", "venv", place], env)
    inside = place / "bin" / "python"
    do([inside, "-m", "pip", "install", "-q", "--disable-pip-version-check", wheel], env)
    listed = do([inside, "-m", "pip", "list", "--format=json"], env)
    assert not {part["name"].lower() for part in json.loads(listed)} & CLUSTER
    told = do([place / "bin" / "obverse", "selftest"], {**env, "QT_QPA_PLATFORM": "offscreen"})
    assert "all well" in told


def do(command: list[str | Path], env: dict[str, str]) -> str:
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


def interpreter(minor: int) -> str | None:
    """Return a Python of this version that runs, of the path's or of pyenv's."""
    name = f"python3.{minor}"
    home = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    found = [shutil.which(name), *map(str, sorted(home.glob(f"3.{minor}.*/bin/{name}")))]
    return next((one for one in found if one and runs(one, minor)), None)


def runs(python: str, minor: int) -> bool:
    # One of pyenv's stand-ins is in PATH for each version, and runs the chosen ones alone.
    asks = f"import ensurepip, sys, venv; sys.exit(sys.version_info[:2] != (3, {minor}))"
    return subprocess.run([python, "-c", asks], capture_output=True, check=False).returncode == 0
