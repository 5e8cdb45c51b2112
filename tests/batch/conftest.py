"""Servers for the tests of batches. Both are started once for a process that runs tests."""

import contextlib
from collections.abc import Iterator
from multiprocessing import forkserver
from uuid import uuid4

import pytest
import s3fs
from servers import DaskCluster, dask_processes, s3_process


@pytest.fixture(scope="session")
def s3_settings() -> Iterator[dict[str, str]]:
    """The environment of an S3 server that runs."""
    with s3_process() as settings:
        yield settings


@pytest.fixture
def s3_server(s3_settings: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The URL of a new bucket; the environment leads to its server."""
    for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_REGION"):
        monkeypatch.delenv(name, raising=False)
    for name, value in s3_settings.items():
        monkeypatch.setenv(name, value)
    _forget_environment()
    bucket = f"medals-{uuid4().hex}"
    s3fs.S3FileSystem().mkdir(bucket)
    yield f"s3://{bucket}"
    _forget_environment()


def _forget_environment() -> None:
    """Let go of what knows the environment that it began with: file systems, parents of workers."""
    s3fs.S3FileSystem.clear_instance_cache()
    with contextlib.suppress(AttributeError):  # a name that the standard library keeps for tests
        forkserver._forkserver._stop()


@pytest.fixture(scope="session")
def dask_session(
    s3_settings: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[DaskCluster]:
    """A cluster whose workers know the S3 server; use `dask_cluster`, which keeps it whole."""
    with dask_processes(tmp_path_factory.mktemp("dask"), s3_settings, workers=2) as cluster:
        yield cluster


@pytest.fixture
def dask_cluster(dask_session: DaskCluster) -> DaskCluster:
    """A cluster of two workers with one thread each; what another test killed is started again."""
    dask_session.workers = [each for each in dask_session.workers if each.poll() is None]
    dask_session.add(2 - len(dask_session.workers))
    dask_session.wait_for(2)
    return dask_session
