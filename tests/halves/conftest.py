"""What the tests of split medals share: the command line and documents."""

import json
from collections.abc import Callable
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
    def names(self) -> list[str]:
        return [Path(line).name for line in self.out.splitlines()]


@pytest.fixture
def run(capsys) -> Callable[..., Outcome]:
    """Run the command line in this process."""

    def run(*arguments: Any) -> Outcome:
        with pytest.raises(SystemExit) as left:
            main([str(each) for each in arguments])
        told = capsys.readouterr()
        assert isinstance(left.value.code, int)
        assert "Traceback" not in told.err
        assert "fault of Obverse" not in told.err, told.err
        return Outcome(left.value.code, told.out, told.err)

    return run


@pytest.fixture
def preset() -> Callable[..., dict[str, Any]]:
    """Return the raw document of a preset, to be changed."""

    def preset(name: str = "astp-1975-halves") -> dict[str, Any]:
        path = preset_path(name)
        assert path is not None
        return json.loads(path.read_text("utf-8"))

    return preset


@pytest.fixture
def document(tmp_path) -> Callable[..., Path]:
    """Write a raw document as a design file."""

    def document(raw: Any, name: str = "design") -> Path:
        path = tmp_path / f"{name}.medallion"
        path.write_text(json.dumps(raw), "utf-8")
        return path

    return document
