"""A Debian system in a folder, with nothing of ours in it: where packages are tried.

debootstrap makes it once, into build/roots, and each trial gets a copy. Commands run in it with
namespaces of their own: whatever they mount or leave running is gone when they end.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from builds.project import BUILD

#: Seconds that a command in a root may take.
PATIENCE = 600
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
#: What a command sees of the machine around: its devices, and the sockets of its X servers.
_ENTER = """
mount -t proc proc "$0/proc"
mount --rbind /dev "$0/dev"
if [ -d /tmp/.X11-unix ]; then
    mkdir -p "$0/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$0/tmp/.X11-unix"
fi
exec chroot "$0" "$@"
"""


class Failed(Exception):  # noqa: N818 - it is told to a person, who made no error
    """A command in a root failed, or what it showed is not what a package promises."""


class Root:
    """A system in a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def command(self, words: Sequence[str], user: str, display: str) -> list[str]:
        """Return how a command is begun in the root, from outside, as a user of it."""
        home = "/root" if user == "root" else f"/home/{user}"
        env = [f"HOME={home}", f"PATH={_PATH}", "LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive"]
        env += [f"DISPLAY={display}"] if display else []
        spaces = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--propagation=private"]
        inside = ["runuser", "-u", user, "--", "env", "-i", f"--chdir={home}", *env, *words]
        return [*spaces, "sh", "-euc", _ENTER, str(self.path), *inside]

    def run(self, *words: str, user: str = "root", display: str = "") -> str:
        """Run a command in the root and return what it wrote; Failed unless it succeeds."""
        done = subprocess.run(
            self.command(words, user, display),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
            timeout=PATIENCE,
        )
        if done.returncode:
            told = done.stdout[-4000:]
            raise Failed(f"in the root, `{' '.join(words)}` ended with {done.returncode}:\n{told}")
        return done.stdout

    def start(self, *words: str, user: str, display: str) -> subprocess.Popen[bytes]:
        """Begin a command in the root; killing what is returned ends all that it began."""
        return subprocess.Popen(self.command(words, user, display), stdin=subprocess.DEVNULL)

    def bring(self, file: Path) -> str:
        """Copy a file into the root and return its path there."""
        shutil.copyfile(file, self.path / "srv" / file.name)
        return f"/srv/{file.name}"

    def files(self) -> set[str]:
        """Return every path in the root, but for /dev, /proc, /sys, /srv and /tmp."""
        found: set[str] = set()
        for folder, folders, files in os.walk(self.path):
            if Path(folder) == self.path:
                folders[:] = sorted(set(folders) - {"dev", "proc", "sys", "srv", "tmp"})
            found.update(os.path.join(folder, name) for name in (*folders, *files))
        return {path.removeprefix(str(self.path)) for path in found}

    def owned_files(self) -> set[str]:
        """Return every path that a package which is installed in the root has."""
        lists = (self.path / "var" / "lib" / "dpkg" / "info").glob("*.list")
        paths = {line for file in lists for line in file.read_text().splitlines()}
        # /lib is a link to /usr/lib, and packages name either.
        return paths | {f"/usr{path}" for path in paths}

    def remove(self) -> None:
        """Take the whole system away."""
        shutil.rmtree(self.path)


def fresh_root(path: Path, release: str = "bookworm") -> Root:
    """Make a minimal system in a folder, which is replaced; see `why_not` for what it needs."""
    packed = _packed(release)
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    _do("tar", "-xpf", packed, "-C", path, "--numeric-owner")
    # The one that debootstrap copied may have been of another network.
    shutil.copyfile("/etc/resolv.conf", path / "etc" / "resolv.conf")
    return Root(path)


def _packed(release: str) -> Path:
    """Return the system that is copied, made if need be; trials at the same time share it."""
    packed = BUILD / "roots" / f"{release}.tar"
    packed.parent.mkdir(parents=True, exist_ok=True)
    import fcntl  # no such thing on Windows, where the module is only looked at

    with packed.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not packed.is_file():
            _bootstrap(release, packed)
    return packed


def _bootstrap(release: str, packed: Path) -> None:
    made = packed.with_suffix("")
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    _do("debootstrap", "--variant=minbase", release, made)
    unfinished = packed.with_suffix(".unfinished")
    _do("tar", "-cpf", unfinished, "-C", made, "--numeric-owner", ".")
    shutil.rmtree(made)
    unfinished.rename(packed)


def _do(*words: str | Path) -> None:
    command = [str(word) for word in words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failed(f"{words[0]} failed:\n{(done.stdout + done.stderr)[-2000:]}")


def why_not() -> str:
    """Return what is missing here for a fresh root, as a sentence; empty if nothing is."""
    if os.geteuid() != 0:
        return "a fresh root can be made by root only: sudo"
    for program in ("debootstrap", "unshare"):
        if shutil.which(program) is None:
            package = {"unshare": "util-linux"}.get(program, program)
            return f"{program} is not here: apt-get install {package}"
    return ""
