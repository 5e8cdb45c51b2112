"""A Dask cluster as a crew: workers on many machines, found through their scheduler."""

import contextlib
import re
import socket
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from obverse import __version__
from obverse.batch.crew import Crew
from obverse.errors import BatchError

SCHEDULER_SECONDS = 10
WORKERS_SECONDS = 30
#: The libraries that decide the bytes of a medal. Those that only read lists may differ.
DRAWING = (
    "fonttools",
    "isal",
    "msgspec",
    "pillow",
    "pyclipper",
    "python-bidi",
    "skia-pathops",
    "thorvg-python",
    "uharfbuzz",
)
#: Faults come back as exceptions; what Dask says of them besides would tear our own lines apart.
_QUIET = {
    "logging": dict.fromkeys(
        ("distributed", "distributed.client", "tornado", "tornado.application"), "critical"
    )
}
#: A design with pictures in it is large, and is sent to each worker once.
_LARGE = {"distributed.admin.large-graph-warning-threshold": "4 GiB"}
_ADDRESS = re.compile(r"(?:(tcp|tls)://)?(\[[0-9a-fA-F:.]+\]|[^\s:/\[\]]+):(\d{1,5})")
_TURN = threading.Lock()


@contextlib.contextmanager
def connect(address: str) -> Iterator[Crew]:
    """Yield the workers of the scheduler at `address`, "tcp://HOST:PORT", as they are now.

    Workers that join later get work too. BatchError if Dask isn't installed, nobody answers, no
    worker joins, or one of them would draw other bytes than this process.
    """
    dask, distributed = _load()
    security = _security(distributed, address)
    _look_for_scheduler(address)
    with dask.config.set(_LARGE):
        client = _client(distributed, address, security)
        try:
            workers = _wait_for_workers(client, address)
            _require_same(_everyone(client, address))
            yield Crew(ClusterExecutor(client, address), workers)
        finally:
            # What was not begun yet is forgotten with the client that asked for it.
            client.close()


class ClusterExecutor(Executor):
    """Dask's executor, which runs one task at a time in each worker and says whom it lost.

    A worker that is lost costs nothing: Dask gives its tasks to others. A future fails with
    KilledWorker when four workers were lost over its task, and is cancelled when the scheduler is
    lost; then `submit` raises BatchError. While there is no worker at all, futures wait for one.
    """

    def __init__(self, client: Any, address: str) -> None:
        self._client = client
        self._address = address
        # Never pure: a task that is sent again must be done again.
        self._inner: Executor = client.get_executor(pure=False)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Send a task to the scheduler; BatchError if that is gone for good."""
        while self._client.status == "connecting":  # for ten seconds: it may only be restarting
            time.sleep(0.1)
        if self._client.status != "running":
            raise BatchError(
                f"the scheduler at {self._address} is gone",
                "start it and its workers again; --resume goes on with what is left",
            )
        return self._inner.submit(alone, fn, *args, **kwargs)


def alone(fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
    """Call `fn` while no other task runs here: a press makes one medal at a time.

    A worker may have several threads, and has as many as cores unless it was told otherwise.
    """
    with _TURN:
        return fn(*args, **kwargs)


def about() -> dict[str, str]:
    """Return the versions of what decides the bytes of a medal in this process."""
    found = {"obverse": __version__, "Python": f"{sys.version_info[0]}.{sys.version_info[1]}"}
    for name in DRAWING:
        with contextlib.suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


def _load() -> tuple[Any, Any]:
    try:
        import dask
        import dask.config

        # Logging is set up when it is imported, and stays as it is then.
        with dask.config.set(_QUIET):
            import distributed
    except ImportError as fault:
        raise BatchError(
            f"a cluster needs more packages ({fault})", 'pip install "obverse[cluster]"'
        ) from None
    return dask, distributed


def _security(distributed: Any, address: str) -> Any:
    """Return what Dask's settings say of certificates; BatchError if `address` is none."""
    if not _ADDRESS.fullmatch(address):
        raise BatchError(f"{address}: not the address of a scheduler", "tcp://HOST:8786 is one")
    security = distributed.Security()
    lacks_keys = security.get_connection_args("client")["ssl_context"] is None
    if address.startswith("tls:") and lacks_keys:
        raise BatchError(
            f"{address}: Dask's settings name no certificate", "distributed.comm.tls names it"
        )
    return security


def _look_for_scheduler(address: str) -> None:
    """Raise BatchError unless a scheduler answers: Dask's client may wait for ever to hear one."""
    found = _ADDRESS.fullmatch(address)
    assert found
    scheme, host, port = found.groups()
    end = time.monotonic() + SCHEDULER_SECONDS
    while not _answers(host.strip("[]"), int(port), speaks=scheme != "tls"):
        if time.monotonic() > end:
            raise BatchError(
                f"{address}: no scheduler answers there", "`dask scheduler` starts one"
            )
        time.sleep(0.2)  # it may just be starting


def _answers(host: str, port: int, *, speaks: bool) -> bool:
    """Tell whether someone listens and, where a scheduler has the first word, says something."""
    try:
        with socket.create_connection((host, port), timeout=SCHEDULER_SECONDS / 2) as line:
            return not speaks or bool(line.recv(8))
    except (OSError, OverflowError):
        return False


def _client(distributed: Any, address: str, security: Any) -> Any:
    try:
        with warnings.catch_warnings():
            # Dask compares versions of its own here; those that matter to us are compared later.
            warnings.simplefilter("ignore")
            return distributed.Client(
                address, timeout=SCHEDULER_SECONDS, set_as_default=False, security=security
            )
    except (OSError, ValueError, TypeError, RuntimeError) as fault:
        raise BatchError(f"{address}: Dask can't connect ({fault})") from None


def _wait_for_workers(client: Any, address: str) -> int:
    try:
        client.wait_for_workers(1, timeout=WORKERS_SECONDS)
    except TimeoutError:
        raise BatchError(
            f"the scheduler at {address} has no workers", f"`dask worker {address}` starts one"
        ) from None
    return len(client.nthreads())


def _everyone(client: Any, address: str) -> dict[str, dict[str, str] | Exception]:
    """Return what all have, or why they can't tell; the scheduler reads each task on its way."""
    workers = client.run(about, on_error="return")
    answers = {f"worker {name}": answer for name, answer in sorted(workers.items())}
    try:
        scheduler = client.run_on_scheduler(about)
    except Exception as fault:  # noqa: BLE001 - whatever its Python makes of our function
        scheduler = fault
    return {f"scheduler {address}": scheduler, **answers}


def _require_same(answers: dict[str, dict[str, str] | Exception]) -> None:
    """Raise BatchError unless everyone has what this process has."""
    ours = about()
    for who, theirs in answers.items():
        if isinstance(theirs, Exception):
            raise BatchError(
                f"the {who} can't run Obverse ({_brief(theirs)})",
                f"install obverse {__version__} there",
            )
        for name, own in ours.items():
            if theirs.get(name) != own:
                has = f"{name} {theirs[name]}" if name in theirs else f"no {name}"
                raise BatchError(
                    f"the {who} has {has}, this machine has {name} {own}",
                    "install the same on both",
                )


def _brief(fault: Exception) -> str:
    return " ".join(str(fault).split())[:200]
