"""Tries a .deb in a fresh Debian, as a person would who has nothing of ours.

    sudo .venv/bin/python packaging/check_deb.py DEB [--before DEB] [--screenshot FILE]

It is installed with nothing but what it depends on, tests itself, opens its window, and is purged;
then the version before is installed, used and upgraded, and a design is opened by its MIME type.
Where no .deb of that is given, this one with a lower number stands for it. Each step is a line; the
first that fails ends it. Needs root, debootstrap, xvfb, xdotool and a network.
"""

import argparse
import contextlib
import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from builds.shared_files import MIME_TYPE
from fresh_root import Failed, Root, fresh_root, why_not
from x_screen import Window, screen, until

#: The person who uses it.
_USER = "maker"
_HOME = f"home/{_USER}"
_DESIGN = f"/{_HOME}/race.medallion"
#: What any package leaves: lists, caches and logs of the package system and of libraries.
_OTHERS = ("/etc/", "/run/", "/var/cache/", "/var/lib/", "/var/log/", "/usr/share/mime")
#: What programs of the desktop write where icons and menu entries lie, and a folder that
#: ca-certificates makes, which xdg-utils brings.
_CACHES = (
    "/usr/share/applications/mimeinfo.cache",
    "/usr/share/icons/hicolor/icon-theme.cache",
    "/usr/local/share/ca-certificates",
)
_OLDER = "0.0.1"
_NO_PILLOW = "Pillow, which takes pictures, is not here: run it with .venv/bin/python"


def check(deb: Path, before: Path | None, screenshot: Path | None, place: Path) -> None:
    """Try the package in a root below a folder; Failed at the first promise that is not kept."""
    root = fresh_root(place / "root")
    try:
        with screen() as display:
            root.run("apt-get", "-q", "update")
            root.run("useradd", "--create-home", _USER)
            check_alone(root, deb, display, screenshot)
            check_upgrade(root, deb, before or older(deb, place), display)
    finally:
        root.remove()


def check_alone(root: Root, deb: Path, display: str, screenshot: Path | None) -> None:
    """Install it with what it depends on and no more; test, look, purge."""
    before = root.files()
    install(root, deb, "--no-install-recommends")
    told = root.run("obverse", "selftest", "--require-window", user=_USER, display=display)
    say(f"the self-test passed: {told.strip().splitlines()[-1]}")
    with opened(root, display, "obverse") as window:
        say(f"the window opened: {window.until_title('Untitled')}")
        if screenshot is not None:
            window.settle()
            window.picture(screenshot)
            say(f"wrote {screenshot}")
    purge(root, before)


def check_upgrade(root: Root, deb: Path, old: Path, display: str) -> None:
    """Use an older version, install the newer, open a design by its type, purge."""
    before = root.files()
    install(root, old)
    root.run("obverse", "new", "finisher-medal-60", _DESIGN, user=_USER)
    with opened(root, display, "obverse", "gui", _DESIGN) as window:
        window.until_title("race.medallion")
        window.press("Escape", "ctrl+a", "Delete")
        window.until_title("race.medallion*")
        until(lambda: recovery_files(root), "what is unsaved was kept aside")
    kept = persons_files(root)
    require(any(name.endswith("settings.ini") for name in kept), "settings were written")
    install(root, deb)
    require(persons_files(root) == kept, f"the upgrade left {len(kept)} files of a person alone")
    told = root.run("xdg-mime", "query", "filetype", _DESIGN, user=_USER).strip()
    require(told == MIME_TYPE, f"xdg-mime calls a design {told}")
    with opened(root, display, "xdg-open", _DESIGN) as window:
        say(f"xdg-open opened it: {window.until_title('race.medallion')}")
        window.press("Return")
        title = window.until_title("race.medallion*")
        say(f"the newer version recovered the older one's work: {title}")
    kept = persons_files(root)
    purge(root, before)
    require(persons_files(root) == kept, "the purge left the person's files alone")


def install(root: Root, deb: Path, *options: str) -> None:
    """Install a package with apt, which fetches what it depends on."""
    root.run("apt-get", "-qq", "install", "-y", *options, root.bring(deb))
    told = root.run("dpkg-query", "-W", "-f", "${Version} ${db:Status-Status}", "obverse")
    say(f"apt installed obverse {told} {' '.join(options)}".rstrip())


def purge(root: Root, before: set[str]) -> None:
    """Purge it, and what came with it, and require that nothing is left but others' files."""
    root.run("apt-get", "-qq", "purge", "-y", "--auto-remove", "obverse")
    left = {path for path in root.files() - before if not path.startswith(f"/{_HOME}/")}
    # Others may keep what apt brought with it: they recommend it too.
    left -= root.owned_files()
    ours = {path for path in left if "obverse" in path.lower() or "medallion" in path}
    others = {path for path in left if not path.startswith(_OTHERS) and path not in _CACHES}
    found = "".join(f"\n{path}" for path in sorted(ours | others)[:20])
    require(not found, f"the purge left nothing behind{found}")


def persons_files(root: Root) -> dict[str, str]:
    """Return file → hash of all that the person has, but for locks and caches."""
    home = root.path / _HOME
    files = (file for file in sorted(home.rglob("*")) if file.is_file())
    return {
        str(file.relative_to(home)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files
        if ".cache" not in file.parts and file.suffix != ".lock"
    }


def recovery_files(root: Root) -> list[str]:
    """Return what the designer kept aside of the person's work."""
    return [name for name in persons_files(root) if "/recovery/" in name and "medallion" in name]


def older(deb: Path, place: Path) -> Path:
    """Return the same package with a lower version number."""
    tree = place / "older"
    _call("dpkg-deb", "-R", deb, tree)
    control = tree / "DEBIAN" / "control"
    lines = control.read_text().splitlines()
    changed = [f"Version: {_OLDER}" if line.startswith("Version:") else line for line in lines]
    control.write_text("\n".join(changed) + "\n")
    made = place / f"obverse_{_OLDER}.deb"
    _call("dpkg-deb", "--root-owner-group", "-Znone", "--build", tree, made)
    shutil.rmtree(tree)
    return made


@contextlib.contextmanager
def opened(root: Root, display: str, *words: str) -> Iterator[Window]:
    """Begin a command as the person; kill it, with all that it began, at the end."""
    process = root.start(*words, user=_USER, display=display)
    try:
        yield Window(display)
    finally:
        process.kill()
        process.wait(60)


def require(holds: bool, what: str) -> None:
    """Say what holds, or fail."""
    if not holds:
        raise Failed(f"this does not hold: {what}")
    say(what)


def say(line: str) -> None:
    """Tell of a step."""
    print(line, flush=True)


def _call(*words: str | Path) -> None:
    subprocess.run([str(word) for word in words], check=True, capture_output=True)


def missing() -> str:
    """Return what is missing here for the check, as a sentence; empty if nothing is."""
    for program, package in (("Xvfb", "xvfb"), ("xdotool", "xdotool"), ("dpkg-deb", "dpkg")):
        if shutil.which(program) is None:
            return f"{program} is not here: apt-get install {package}"
    return why_not()


def main(arguments: Sequence[str]) -> int:
    """Check a package; 1 where it does not keep a promise, 2 where it can't be checked here."""
    parser = argparse.ArgumentParser(description="Try a .deb in a fresh Debian.")
    parser.add_argument("deb", type=Path)
    parser.add_argument("--before", type=Path, help="the version that people have now")
    parser.add_argument("--screenshot", type=Path, help="write a picture of the window")
    wanted = parser.parse_args(arguments)
    no_pictures = wanted.screenshot and find_spec("PIL") is None
    if reason := _NO_PILLOW if no_pictures else missing():
        print(f"error: {reason}", file=sys.stderr)
        return 2
    try:
        with TemporaryDirectory(prefix="obverse-deb-") as folder:
            check(wanted.deb, wanted.before, wanted.screenshot, Path(folder))
    except Failed as fault:
        print(f"error: {fault}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
