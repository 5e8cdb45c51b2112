"""The committed motifs are what their program draws."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from obverse.layout.device import motif_names
from obverse.resources import asset

PROGRAM = Path(__file__).parent.parent / "packaging" / "draw_motifs.py"
#: Run apart, for the program puts its own folder first among the places of modules.
SHOW = """
import json, runpy, sys
print(json.dumps(runpy.run_path(sys.argv[1])["motifs"]()))
"""


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    command = [sys.executable, "-c", SHOW, str(PROGRAM)]
    done = subprocess.run(command, capture_output=True, check=True)
    return json.loads(done.stdout)


def test_program_draws_all_motifs_and_no_others(drawn):
    assert tuple(sorted(drawn)) == motif_names()


@pytest.mark.parametrize("name", motif_names())
def test_committed_motif_is_what_the_program_draws(drawn, name):
    assert asset("motifs", f"{name}.svg").read_bytes() == drawn[name].encode()
