"""Runs one command and prints its seconds, its peak memory in KiB and its exit code.

Started for every run as a process of its own, small and without site packages: Linux counts the
memory of the process that starts a program towards that program's peak, so nothing large may
start it. Usage: stopwatch.py STDIN STDOUT COMMAND...
"""

import os
import sys
import time


def watch(stdin: str, stdout: str, command: list[str]) -> tuple[float, int, int]:
    """Run a command with its streams in files; its messages go where its output goes."""
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, stdin, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, stdout, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    started = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - started
    return seconds, usage.ru_maxrss, os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    print(*watch(sys.argv[1], sys.argv[2], sys.argv[3:]))
