"""The one door through which packages are built.

    python packaging/build.py FORM... [--out DIR] [--twice]

FORM is wheel, sdist, deb, tarball, appimage, windows, macos or all. It begins in any Python from
3.11 on and goes on in build/environment, which it makes. Packages are written to dist/, each with a
bill of materials, and SHA256SUMS beside them. `all` builds what can be built on this system and
says what was left out and why. With --twice, everything is built once more from a copy of the
sources elsewhere, and the bytes are compared.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

from builds import environment
from builds.project import DIST, CannotBuild, sources_hash, version

#: form → (module of its builder, name of the function there).
FORMS = {
    "wheel": ("builds.wheel", "build"),
    "sdist": ("builds.wheel", "build_sdist"),
    "deb": ("builds.deb", "build"),
    "tarball": ("builds.tarball", "build"),
    "appimage": ("builds.appimage", "build"),
    "windows": ("builds.windows", "build"),
    "macos": ("builds.macos", "build"),
}


def main(arguments: Sequence[str]) -> int:
    """Build what was asked for; 1 where it could not be built, or where two builds differ."""
    wanted = _parse(arguments)
    try:
        if not environment.is_inside():
            return environment.enter(Path(__file__).resolve(), list(arguments))
        with environment.alone():
            environment.prepare()
            wanted.out.mkdir(parents=True, exist_ok=True)
            return _build(wanted)
    except CannotBuild as fault:
        _tell(fault)
        return 1


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build packages of Obverse.")
    parser.add_argument("forms", nargs="+", choices=[*FORMS, "all"], metavar="FORM",
                        help=", ".join([*FORMS, "all"]))  # fmt: skip
    parser.add_argument("--out", type=Path, default=DIST, help="where packages go (dist)")
    parser.add_argument("--twice", action="store_true", help="build twice and compare the bytes")
    wanted = parser.parse_args(arguments)
    wanted.out = wanted.out.resolve()
    return wanted


def _build(wanted: argparse.Namespace) -> int:
    from builds.reproducible import copy_sources

    before = sources_hash()
    copied = copy_sources() if wanted.twice else None
    written = list(_build_forms(wanted))
    _finish(wanted.out, before, written)
    return _compare(written, copied, wanted.forms) if copied else 0


def _build_forms(wanted: argparse.Namespace) -> Iterator[Path]:
    """Build each form and yield its files; with `all`, what can't be built is told and left out."""
    is_all = "all" in wanted.forms
    for form in FORMS if is_all else dict.fromkeys(wanted.forms):
        try:
            yield from _build_form(form, wanted.out)
        except CannotBuild as fault:
            if not is_all:
                raise
            _tell(fault, f"{form} was left out: ")


def _build_form(form: str, out: Path) -> list[Path]:
    module, name = FORMS[form]
    written: list[Path] = getattr(import_module(module), name)(out)
    for file in written:
        print(f"{file.stat().st_size / 1e6:7.1f} MB  {file}", flush=True)
    return written


def _finish(out: Path, sources: str, written: Sequence[Path]) -> None:
    """Write what stands beside the packages: their sums, and of which sources each was made."""
    from builds.sums import write_sums

    write_sums(out)
    target = out / f"obverse-{version()}.sources"
    known = target.read_text(encoding="utf-8").splitlines() if target.is_file() else []
    made = dict(line.split("  ")[::-1] for line in known if "  " in line)
    made |= {file.name: sources for file in written}
    lines = [f"{made[name]}  {name}\n" for name in sorted(made) if (out / name).is_file()]
    target.write_text("".join(lines), encoding="utf-8")


def _compare(written: Sequence[Path], copied: Path, forms: Sequence[str]) -> int:
    """Build again from the copy; 1 and a line for each difference, or 0 if there is none."""
    from builds.reproducible import build_again, differences

    again = build_again(copied, forms)
    found = [line for file in written for line in differences(file, again / file.name)]
    print("\n".join(found) or f"{len(written)} files, built twice, are equal to the byte")
    return 1 if found else 0


def _tell(fault: CannotBuild, before: str = "") -> None:
    print(f"error: {before}{fault.sentence}", file=sys.stderr)
    if fault.hint:
        print(f"hint: {fault.hint}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
