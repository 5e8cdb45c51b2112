"""Whole batches on a real cluster of processes, into a folder and into an S3 server."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
import s3fs
from lists_of_names import contents, write_list

import obverse

COUNT = 120


@pytest.fixture
def names(tmp_path) -> Path:
    rows = [(f"Runner {chr(65 + number % 26)}{number}", "3:47:12") for number in range(COUNT)]
    return write_list(tmp_path / "names.csv", *rows, head=("name", "time"))


@pytest.fixture
def undisturbed(names, tmp_path) -> dict[str, bytes]:
    """The files that one process here makes."""
    options = obverse.BatchOptions(export=svg_only(), stem="medal", jobs=1)
    obverse.run_batch(obverse.load("finisher-medal-60"), names, tmp_path / "here", options)
    return contents(tmp_path / "here")


def svg_only() -> obverse.ExportOptions:
    return obverse.ExportOptions(formats=("svg",))


def begin(names: Path, place: str, cluster: str, *options: str) -> subprocess.Popen[bytes]:
    design = names.with_name("medal.medallion")
    obverse.save(obverse.load("finisher-medal-60"), design)
    told = ["--format", "svg", "--cluster", cluster, "--json", *options]
    return subprocess.Popen(
        [sys.executable, "-m", "obverse", "batch", str(design), str(names), "-o", place, *told],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=dict(os.environ),
    )


def finish(batch: subprocess.Popen[bytes]) -> dict[str, object]:
    out, err = batch.communicate(timeout=280)
    assert batch.returncode == 0, err.decode()
    return json.loads(out.splitlines()[-1])


def test_cluster_makes_the_same_files(names, undisturbed, dask_cluster, tmp_path):
    end = finish(begin(names, str(tmp_path / "there"), dask_cluster.address))
    assert (end["made"], end["failed"]) == (COUNT, 0)
    assert contents(tmp_path / "there") == undisturbed


def test_cluster_goes_on_when_a_worker_is_killed(names, undisturbed, dask_cluster, tmp_path):
    place = tmp_path / "there"
    batch = begin(names, str(place), dask_cluster.address)
    wait_until_some_are_made(place)
    dask_cluster.kill()
    end = finish(batch)
    assert (end["made"], end["failed"]) == (COUNT, 0)
    assert contents(place) == undisturbed


def wait_until_some_are_made(place: Path) -> None:
    give_up = time.monotonic() + 120
    while time.monotonic() < give_up:
        if len(list(place.glob("*.svg"))) > 8:
            return
        time.sleep(0.01)
    raise AssertionError("nothing was made")


def test_cluster_writes_to_an_object_store(names, undisturbed, dask_cluster, s3_server):
    place = f"{s3_server}/2025/medals"
    finish(begin(names, place, dask_cluster.address))
    assert stored(place) == undisturbed


def test_batch_here_writes_to_an_object_store_and_resumes(names, undisturbed, s3_server):
    place = f"{s3_server}/2025/medals"
    design = obverse.load("finisher-medal-60")
    options = {"export": svg_only(), "stem": "medal", "jobs": 2}
    obverse.run_batch(design, names, place, obverse.BatchOptions(**options))
    assert stored(place) == undisturbed
    s3fs.S3FileSystem().rm(f"{place}/medal-00007-reverse.svg")
    again = obverse.run_batch(design, names, place, obverse.BatchOptions(**options, resume=True))
    assert (again.made, again.kept) == (1, COUNT - 1)
    assert stored(place) == undisturbed


def stored(place: str) -> dict[str, bytes]:
    """Return the files of a batch in an object store, without its journal."""
    system = s3fs.S3FileSystem()
    system.invalidate_cache()
    root = place.removeprefix("s3://") + "/"
    names = [name for name in system.find(root) if "batch.journal" not in name]
    return {name.removeprefix(root): system.cat_file(name) for name in names}
