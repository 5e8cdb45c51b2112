"""How many medals a second a core makes, and how large they are: the table for planning a batch.

Run `python benchmarks/sizing.py`; docs/batch.md shows what it prints. With `--cluster` two workers
of a Dask cluster on this machine make them as well.
"""

import argparse
import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from batch_runs import make
from names import write_runners
from tables import table

_DESIGN = "finisher-medal-60"
#: What is made: its name, how many, and the options for it.
_KINDS = (
    ("SVG", 4000, ("--format", "svg")),
    ("PNG 300 dpi", 1500, ("--format", "png", "--dpi", "300")),
    ("PNG 600 dpi", 800, ("--format", "png", "--dpi", "600")),
    ("PNG 1200 dpi", 300, ("--format", "png", "--dpi", "1200")),
    ("SVG + PNG 600 dpi", 800, ("--format", "svg,png", "--dpi", "600")),
)
#: Medals and cores for which hours are told.
_MEDALS, _CORES = 50_000, (2, 8, 64)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cluster", action="store_true", help="also with Dask on this machine")
    asks_for_cluster = parser.parse_args().cluster
    with TemporaryDirectory(prefix="obverse-benchmark-", dir=_memory_disk()) as name:
        folder = Path(name)
        with _cluster(folder) if asks_for_cluster else contextlib.nullcontext("") as address:
            rows = [_row(*kind, folder, address) for kind in _KINDS]
    clusters = ("2 Dask workers",) if asks_for_cluster else ()
    hours = tuple(f"{_MEDALS:,} on {cores} cores" for cores in _CORES)
    print(table(("both faces", "one core", "two cores", *clusters, "MB a medal", *hours), rows))


def _row(what: str, count: int, options: tuple[str, ...], folder: Path, address: str) -> list[str]:
    names = folder / f"{count}.csv"
    write_runners(names, count)
    out = folder / "medals"
    one = make(_DESIGN, names, out, *options, "--jobs", "1").rate
    two = make(_DESIGN, names, out, *options, "--jobs", "2").rate
    size = sum(file.stat().st_size for file in out.glob("*-*.*")) / count / 1e6
    spread = [make(_DESIGN, names, out, *options, "--cluster", address).rate] if address else []
    # Beyond what was measured a core counts as half of two.
    hours = [_MEDALS / (two / 2 * cores) / 60 for cores in _CORES]
    return [
        what,
        *(f"{rate:,.0f}/s" for rate in (one, two, *spread)),
        f"{size:.2f}",
        *(f"{minutes:.0f} min" if minutes >= 1 else f"{minutes * 60:.0f} s" for minutes in hours),
    ]


@contextlib.contextmanager
def _cluster(folder: Path) -> Iterator[str]:
    """Yield the address of a scheduler with two workers of one thread each."""
    told = folder / "scheduler.json"
    dask = [sys.executable, "-m", "dask"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    local = ["--host", "127.0.0.1", "--no-dashboard"]
    scheduler = subprocess.Popen(
        [*dask, "scheduler", *local, "--port", "0", "--scheduler-file", str(told)], **quiet
    )
    workers: list[subprocess.Popen[bytes]] = []
    try:
        while not told.exists():
            time.sleep(0.1)
        worker = [*dask, "worker", *local, "--scheduler-file", str(told), "--nthreads", "1"]
        workers += [
            subprocess.Popen([*worker, "--local-directory", str(folder / name)], **quiet)
            for name in ("one", "two")
        ]
        yield _address(told)
    finally:
        for process in (*workers, scheduler):
            process.terminate()
            process.wait()


def _address(told: Path) -> str:
    import json

    time.sleep(5)  # until both workers have joined
    return str(json.loads(told.read_text("utf-8"))["address"])


def _memory_disk() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


if __name__ == "__main__":
    main()
