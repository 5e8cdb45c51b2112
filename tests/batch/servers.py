"""Real servers in processes of their own: an S3 server, and a Dask cluster."""

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

#: Tells its port, and ends when whoever started it has gone.
_S3_SERVER = """
import sys
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
"""
_PATIENCE_SECONDS = 120
#: Longer than all tests take: a cluster of theirs may have nothing to do while others run.
_IDLE_SECONDS = 90 * 60


@contextlib.contextmanager
def s3_process() -> Iterator[dict[str, str]]:
    """Yield the environment that leads to a server of our own and to no other."""
    server = subprocess.Popen(
        [sys.executable, "-c", _S3_SERVER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with server:
        try:
            yield s3_environment(int(server.stdout.readline()))
        finally:
            server.kill()


def s3_environment(port: int) -> dict[str, str]:
    return {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }


@dataclass
class DaskCluster:
    """A scheduler and workers on this machine; `kill` and `add` change them as a network would."""

    folder: Path
    environment: dict[str, str]
    address: str = ""
    scheduler: subprocess.Popen[bytes] | None = None
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start_scheduler(self) -> None:
        told = self.folder / "scheduler.json"
        self.scheduler = self._start(
            *("scheduler", "--port", "0", "--scheduler-file", told),
            *("--idle-timeout", _IDLE_SECONDS),
        )
        self.address = _address(told, self.scheduler)

    def add(self, count: int = 1) -> None:
        """Start workers with one thread each, without a nanny that would bring them back."""
        for _ in range(count):
            place = self.folder / f"worker-{len(self.workers)}"
            self.workers.append(
                self._start(
                    *("worker", self.address, "--nthreads", "1", "--no-nanny"),
                    *("--local-directory", place, "--death-timeout", _PATIENCE_SECONDS),
                )
            )

    def wait_for(self, count: int) -> None:
        """Return when so many workers have joined, and those that are gone are known as gone."""
        from distributed import Client

        with Client(self.address, set_as_default=False, timeout=_PATIENCE_SECONDS) as client:
            deadline = time.monotonic() + _PATIENCE_SECONDS
            while len(client.nthreads()) != count:
                assert time.monotonic() < deadline, "the workers did not join"
                time.sleep(0.05)

    def kill(self, at: int = 0) -> None:
        """Take one worker away by force."""
        worker = self.workers.pop(at)
        worker.kill()
        worker.wait()

    def stop(self) -> None:
        for process in (*self.workers, self.scheduler):
            if process is not None:
                process.kill()
                process.wait()

    def _start(self, kind: str, *arguments: object) -> "subprocess.Popen[bytes]":
        common = ["--host", "127.0.0.1", "--no-dashboard"]
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "dask", kind, *common, *map(str, arguments)],
                env={**os.environ, **self.environment},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )


@contextlib.contextmanager
def dask_processes(
    folder: Path, environment: dict[str, str], workers: int
) -> Iterator[DaskCluster]:
    cluster = DaskCluster(folder, environment)
    try:
        cluster.start_scheduler()
        cluster.add(workers)
        cluster.wait_for(workers)
        yield cluster
    finally:
        cluster.stop()


def _address(told: Path, scheduler: "subprocess.Popen[bytes]") -> str:
    """Return the address that a scheduler writes into a file when it listens."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline and scheduler.poll() is None:
        with contextlib.suppress(FileNotFoundError, json.JSONDecodeError):
            return json.loads(told.read_text("utf-8"))["address"]
        time.sleep(0.05)
    raise AssertionError("the scheduler did not start")
