"""Memory does not grow with the list."""

import os
import subprocess
import sys

import pytest
from lists_of_names import names, tiny, write_list

import obverse

#: Runs a batch and tells the peak of each of its processes in kB.
_MEASURED = """
import os
import sys
from pathlib import Path
from obverse.batch import run
from obverse.batch.options import BatchOptions
from obverse.exporting import ExportOptions
from obverse.library import load

def peak(pid):
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0])

def children():
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()

seen = {}
def watch(event):
    seen["events"] = seen.get("events", 0) + 1
    if seen["events"] % 100 == 0:
        seen.update((pid, peak(pid)) for pid in children())

design, data, out = sys.argv[1:]
options = BatchOptions(export=ExportOptions(formats=("svg",), side="obverse"), jobs=2)
outcome = run.run_batch(load(Path(design)), data, out, options, observe=watch)
assert outcome.is_whole, outcome
print(peak("self"), max([0, *(value for key, value in seen.items() if key != "events")]))
"""


def peaks(tmp_path, rows):
    """Return the peaks of the leader and of the largest worker in kB."""
    source = write_list(tmp_path / f"{rows}.csv", *names(rows))
    design = tmp_path / "m.medallion"
    obverse.save(tiny(), design)
    command = [sys.executable, "-c", _MEASURED, design, source, tmp_path / f"out-{rows}"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return tuple(int(each) for each in told.split())


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="peaks are read in /proc")
def test_peak_of_no_process_grows_with_the_list(tmp_path):
    # What is remembered of texts is full after a thousand rows, and grows no more.
    few, many = peaks(tmp_path, 1500), peaks(tmp_path, 3000)
    for small, large in zip(few, many, strict=True):
        assert 0 < large <= small * 1.1
