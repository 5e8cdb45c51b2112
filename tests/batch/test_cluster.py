"""The link to a Dask cluster, with a real scheduler and real workers."""

import os
import socket
import subprocess
import sys
import time
from concurrent.futures import CancelledError, ThreadPoolExecutor, wait

import pytest
from servers import dask_processes

import obverse
from obverse.batch import cluster
from obverse.batch.cluster import about, connect
from obverse.batch.store import open_store
from obverse.errors import BatchError


@pytest.fixture
def own_cluster(tmp_path):
    """A cluster that a test may break for good."""
    with dask_processes(tmp_path, {}, workers=1) as processes:
        yield processes


class TestConnect:
    def test_work_is_done_by_the_workers(self, dask_cluster):
        with connect(dask_cluster.address) as crew:
            assert crew.workers == 2
            numbers = [crew.executor.submit(pow, 2, power).result(120) for power in range(20)]
            pids = {crew.executor.submit(os.getpid).result(120) for _ in range(8)}
        assert numbers == [2**power for power in range(20)]
        assert pids <= {worker.pid for worker in dask_cluster.workers}

    def test_faults_of_the_work_come_back(self, dask_cluster):
        with connect(dask_cluster.address) as crew:
            future = crew.executor.submit(int, "seven")
            with pytest.raises(ValueError, match="seven"):
                future.result(120)

    def test_workers_write_to_an_object_store(self, dask_cluster, s3_server):
        put = f"__import__('obverse.batch.store').batch.store.open_store({s3_server!r}).put"
        with connect(dask_cluster.address) as crew:
            for name in "abcdef":
                crew.executor.submit(eval, f"{put}({name!r}, b'1')").result(120)
        assert sorted(open_store(s3_server).names()) == list("abcdef")

    def test_a_killed_worker_costs_nothing(self, dask_cluster):
        with connect(dask_cluster.address) as crew:
            futures = [crew.executor.submit(time.sleep, 0.2) for _ in range(10)]
            time.sleep(0.5)
            dask_cluster.kill()
            assert not wait(futures, 120).not_done
            assert [future.exception() for future in futures] == [None] * 10

    def test_a_worker_that_joins_late_helps(self, dask_cluster):
        dask_cluster.kill()
        dask_cluster.wait_for(1)
        with connect(dask_cluster.address) as crew:
            assert crew.workers == 1
            dask_cluster.add()
            dask_cluster.wait_for(2)
            # By what each of them did, not by the time: that is the machine's.
            code = "__import__('time').sleep(0.1) or __import__('os').getpid()"
            futures = [crew.executor.submit(eval, code) for _ in range(20)]
            pids = {future.result(120) for future in futures}
        assert pids == {worker.pid for worker in dask_cluster.workers}

    def test_work_that_kills_four_workers_is_given_up(self, dask_cluster):
        with connect(dask_cluster.address) as crew:
            future = crew.executor.submit(os._exit, 1)
            dask_cluster.add(2)
            with pytest.raises(Exception, match="4 different workers") as caught:
                future.result(240)
        assert type(caught.value).__name__ == "KilledWorker"

    def test_a_lost_scheduler_is_told(self, own_cluster, monkeypatch):
        monkeypatch.setattr(cluster, "SCHEDULER_SECONDS", 60)
        with connect(own_cluster.address) as crew:
            # It may take a while to be found, and is soon given up.
            crew.executor._client._timeout = 3
            futures = [crew.executor.submit(time.sleep, 60) for _ in range(5)]
            time.sleep(0.3)
            own_cluster.scheduler.kill()
            wait(futures, 120)
            assert any(future.cancelled() for future in futures)
            with pytest.raises(CancelledError):
                futures[-1].result()
            with pytest.raises(BatchError, match="is gone") as caught:
                crew.executor.submit(pow, 2, 3)
            assert "--resume" in caught.value.hint


class TestRefusals:
    @pytest.mark.parametrize(
        "address", ["", "nonsense", "tcp://host", "http://host:8786", "host:8786/", "a b:1"]
    )
    def test_not_an_address(self, address):
        with pytest.raises(BatchError, match="not the address of a scheduler"), connect(address):
            pass

    def test_nobody_answers(self, monkeypatch):
        monkeypatch.setattr(cluster, "SCHEDULER_SECONDS", 0.5)
        with pytest.raises(BatchError) as caught, connect(f"127.0.0.1:{_free_port()}"):
            pass
        assert caught.value.message.endswith("no scheduler answers there")
        assert caught.value.hint == "`dask scheduler` starts one"

    def test_somebody_else_answers(self, monkeypatch):
        monkeypatch.setattr(cluster, "SCHEDULER_SECONDS", 0.5)
        with socket.create_server(("127.0.0.1", 0)) as silent:
            address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
            with pytest.raises(BatchError, match="no scheduler answers"), connect(address):
                pass

    def test_no_certificate(self):
        with pytest.raises(BatchError, match="certificate"), connect("tls://127.0.0.1:1"):
            pass

    def test_no_workers(self, own_cluster, monkeypatch):
        own_cluster.kill()
        own_cluster.wait_for(0)
        monkeypatch.setattr(cluster, "WORKERS_SECONDS", 0.5)
        with (
            pytest.raises(BatchError, match="has no workers") as caught,
            connect(own_cluster.address),
        ):
            pass
        assert f"dask worker {own_cluster.address}" in caught.value.hint

    def test_dask_is_not_installed(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "distributed", None)
        with pytest.raises(BatchError) as caught, connect("tcp://127.0.0.1:8786"):
            pass
        assert caught.value.hint == 'pip install "obverse[cluster]"'

    def test_another_version_on_a_worker(self, dask_cluster, monkeypatch):
        monkeypatch.setattr(cluster, "__version__", "9.9")
        with pytest.raises(BatchError) as caught, connect(dask_cluster.address):
            pass
        assert caught.value.message == (
            f"the scheduler {dask_cluster.address} has obverse {obverse.__version__}, "
            "this machine has obverse 9.9"
        )

    def test_worker_without_obverse(self):
        answers = {
            "tcp://one:1": about(),
            "tcp://two:2": ModuleNotFoundError("No module named 'x'"),
        }
        with pytest.raises(BatchError, match=r"two:2 can't run Obverse \(No module"):
            cluster._require_same(answers)

    def test_library_that_a_worker_lacks(self):
        lacking = {name: found for name, found in about().items() if name != "isal"}
        with pytest.raises(BatchError, match="worker tcp://one:1 has no isal, this"):
            cluster._require_same({"worker tcp://one:1": lacking})


class TestTurns:
    def test_one_task_at_a_time_in_a_worker(self):
        """Its threads share one press, which draws into one picture."""
        with ThreadPoolExecutor(4) as threads:
            started = time.monotonic()
            wait([threads.submit(cluster.alone, time.sleep, 0.1) for _ in range(4)])
        assert time.monotonic() - started >= 0.4


def test_every_library_that_draws_is_compared():
    assert set(about()) == {"obverse", "Python", *cluster.DRAWING}


def test_dask_says_nothing_of_its_own(own_cluster):
    """What it logs when it loses its scheduler would stand among our own lines."""
    code = (
        "import sys, time; from obverse.batch import cluster\n"
        "cluster.SCHEDULER_SECONDS = 60\n"
        "with cluster.connect(sys.argv[1]) as crew:\n"
        "    client = crew.executor._client\n"
        "    client._timeout = 3\n"
        "    print(crew.executor.submit(pow, 2, 5).result(), flush=True)\n"
        "    sys.stdin.readline()\n"
        "    while client.status == 'running': time.sleep(0.05)\n"
        "    try: crew.executor.submit(pow, 2, 5)\n"
        "    except Exception as fault: print(fault)\n"
    )
    pipes = {name: subprocess.PIPE for name in ("stdin", "stdout", "stderr")}
    with subprocess.Popen(
        [sys.executable, "-W", "default", "-c", code, own_cluster.address], text=True, **pipes
    ) as leader:
        assert leader.stdout.readline() == "32\n"
        own_cluster.scheduler.kill()
        told, noise = leader.communicate("\n", timeout=120)
    assert told.startswith("the scheduler at tcp://")
    assert noise == ""


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]
