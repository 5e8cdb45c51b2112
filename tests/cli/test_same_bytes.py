import os
import subprocess
import sys

import pytest

from cli.conftest import unhurried

PLACES = [
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "LANG": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "4711", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "TZ": "Asia/Kathmandu"},
]


@pytest.mark.parametrize("name", ["astp-2025", "crew-medallion"])
def test_bytes_depend_on_nothing_but_the_design(process, tmp_path, name):
    found = []
    for index, place in enumerate(PLACES):
        home = tmp_path / f"home {index}"
        home.mkdir()
        out = process("export", name, "-o", "out", env={**place, "HOME": str(home)}, cwd=home)
        assert (out.code, out.err) == (0, "")
        found.append({path.name: (home / path).read_bytes() for path in out.paths})
    assert len(found[0]) == 4
    assert found[0] == found[1]


def test_names_beyond_ascii_are_drawn_alike_in_every_locale(process, tmp_path):
    found = []
    for place in PLACES:
        words = ("--set", "ship=СОЮЗ", "--format", "svg")
        process("export", "crew-medallion", "-o", tmp_path / "ü", *words, env=place)
        found.append((tmp_path / "ü" / "crew-medallion-reverse.svg").read_bytes())
    assert "СОЮЗ".encode() in found[0]
    assert found[0] == found[1]


WITHOUT_A_SCREEN = """
import os, sys
for name in ("PySide6", "tkinter", "OpenGL"):
    sys.modules[name] = None
from obverse.cli.main import main
try:
    main(["export", "astp-2025", "-o", "out"])
except SystemExit as left:
    assert left.code == 0, left.code
libraries = open("/proc/self/maps").read() if os.path.exists("/proc/self/maps") else ""
for name in ("libGL", "libEGL", "libX11", "libwayland", "libQt"):
    assert name not in libraries, name
"""


def test_export_needs_no_screen_and_no_graphics_library(tmp_path):
    screenless = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_A_SCREEN],
        cwd=tmp_path,
        env=screenless,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, unhurried(done.stderr)) == (0, "")
    assert len(done.stdout.splitlines()) == 4
