"""What several commands are given: a design, typefaces, texts for variables."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from obverse.design.model import Design
from obverse.text.fonts import FontLibrary

_Command = TypeVar("_Command", bound=Callable[..., Any])

#: Files or folders of typefaces, parted as PATH is.
FONTS_VARIABLE = "OBVERSE_FONTS"
_FONT_SUFFIXES = frozenset({".ttf", ".otf"})


def font_option(command: _Command) -> _Command:
    """Add --font to a command."""
    return click.option(
        "--font",
        "font_files",
        type=click.Path(path_type=Path),
        multiple=True,
        help=f"A TTF or OTF file to use besides the bundled ones; also ${FONTS_VARIABLE}.",
    )(command)


def set_option(command: _Command) -> _Command:
    """Add --set to a command."""
    return click.option(
        "--set",
        "settings",
        metavar="NAME=TEXT",
        multiple=True,
        help="Text for a variable; again and again.",
    )(command)


def read_design(source: str) -> Design:
    """Return the design that an argument names; - is standard input."""
    if source == "-":
        from obverse.design.document import decode

        return decode(sys.stdin.buffer.read(), "standard input")
    from obverse.library import load

    return load(source)


def read_settings(settings: tuple[str, ...], option: str = "--set") -> dict[str, str]:
    """Return NAME=TEXT arguments as a mapping."""
    values: dict[str, str] = {}
    for setting in settings:
        name, equals, text = setting.partition("=")
        if not equals:
            raise click.UsageError(f"{option} wants NAME=TEXT, not {setting!r}")
        values[name] = text
    return values


def read_fonts(files: tuple[Path, ...]) -> FontLibrary:
    """Return the bundled typefaces with those of --font and of the environment."""
    return FontLibrary(font_files(files))


def font_files(files: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the files of --font and of the environment."""
    return (*files, *_from_environment())


def _from_environment() -> list[Path]:
    places = [Path(p) for p in os.environ.get(FONTS_VARIABLE, "").split(os.pathsep) if p]
    files: list[Path] = []
    for place in places:
        if place.is_dir():
            fonts = (file for file in place.rglob("*") if file.suffix.lower() in _FONT_SUFFIXES)
            files += sorted(fonts)
        else:
            files.append(place)
    return files
