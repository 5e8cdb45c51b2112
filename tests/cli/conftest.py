import io
import json
import math
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from obverse.cli.main import main
from obverse.design.presets import preset_path


class Outcome(NamedTuple):
    """What came of a command."""

    code: int
    out: str
    err: str

    @property
    def paths(self) -> list[Path]:
        return [Path(line) for line in self.out.splitlines()]


@pytest.fixture
def run(capsys, monkeypatch) -> Callable[..., Outcome]:
    """Run the command line in this process."""
    # What it says besides once work takes long would depend on how busy the machine is.
    monkeypatch.setattr("obverse.cli.export._PATIENCE", math.inf)
    monkeypatch.setattr("obverse.cli.progress._INTERVAL", math.inf)

    def run(*arguments: Any, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as left:
            main([str(each) for each in arguments])
        told = capsys.readouterr()
        assert isinstance(left.value.code, int)
        return Outcome(left.value.code, told.out, told.err)

    return run


@pytest.fixture(scope="session")
def process() -> Callable[..., Outcome]:
    """Run the command line as a program of its own."""

    def process(
        *arguments: Any, env: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "obverse", *map(str, arguments)],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            env={**os.environ, **(env or {})},
            cwd=cwd,
            timeout=280,
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode(), unhurried(done.stderr.decode()))

    return process


def unhurried(told: str) -> str:
    """Return what a program told but for the files that it names once work takes over a second."""
    lines = told.splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("writing "))


@pytest.fixture
def refused() -> Callable[..., str]:
    """Assert that a command failed for a reason that it tells in one sentence; return that."""
    return check_refused


def check_refused(outcome: Outcome, *, code: int, out: Path | None = None) -> str:
    assert "Traceback" not in outcome.err
    assert "fault of Obverse" not in outcome.err
    assert outcome.code == code, outcome.err
    assert outcome.out == ""
    lines = outcome.err.splitlines()
    kinds = [line.partition(": ")[0] for line in lines]
    assert kinds.count("error") == 1, outcome.err
    assert set(kinds) <= {"error", "hint", "info"}, outcome.err
    if out is not None and out.is_dir():
        assert not list(out.rglob("*")), "something was written"
    return lines[kinds.index("error")]


@pytest.fixture
def preset() -> Callable[[str], dict[str, Any]]:
    """Return the raw document of a preset, to be changed."""

    def preset(name: str = "crew-medallion") -> dict[str, Any]:
        path = preset_path(name)
        assert path is not None
        return json.loads(path.read_text("utf-8"))

    return preset


@pytest.fixture
def document(tmp_path) -> Callable[[Any], Path]:
    """Write a raw document, or bytes, as a design file."""

    def document(raw: Any) -> Path:
        path = tmp_path / "design.medallion"
        path.write_bytes(raw if isinstance(raw, bytes) else json.dumps(raw).encode())
        return path

    return document


@pytest.fixture
def bare() -> Callable[..., dict[str, Any]]:
    """Return a small document whose obverse holds the given elements."""

    def bare(*elements: dict[str, Any], **fields: Any) -> dict[str, Any]:
        named = [{"id": f"e{index}", **element} for index, element in enumerate(elements)]
        return {"title": "Bare", "obverse": {"elements": named}, **fields}

    return bare
