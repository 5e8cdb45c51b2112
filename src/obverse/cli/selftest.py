"""`obverse selftest`: checks that this copy of the program works where it is installed."""

import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import click

from obverse import __version__

_Check = tuple[str, Callable[[], None]]


@click.command()
def selftest() -> int:
    """Check that this copy works: typefaces, presets, layout, and files read back.

    Prints a line for each check; exits 1 if one fails.
    """
    failed = 0
    click.echo(f"obverse {__version__}")
    for name, check in _checks():
        try:
            check()
            click.echo(f"ok      {name}")
        except Exception as fault:  # noqa: BLE001 - any fault at all is what is looked for
            failed += 1
            click.echo(f"FAILED  {name}: {type(fault).__name__}: {fault}")
    click.echo(f"{failed} failed" if failed else "all well")
    return 1 if failed else 0


def _checks() -> Iterator[_Check]:
    from obverse.design.presets import preset_ids
    from obverse.text.fonts import BUNDLED

    for family in BUNDLED:
        yield f"typeface {family}", partial(check_family, family)
    for name in preset_ids():
        yield f"preset {name}", partial(check_preset, name)


def check_family(family: str) -> None:
    """Assert that every cut of a bundled family opens and draws both scripts."""
    from obverse.text.fonts import FontLibrary

    library = FontLibrary()
    for cut in library.cuts(family):
        typeface = library.find(family, cut.lightest, italic=cut.italic)
        for letter in "AЯ":
            glyph = typeface.font.get_nominal_glyph(ord(letter))
            outline = typeface.outline(glyph) if glyph else None
            assert outline, f"{cut.file.name} lacks {letter}"


def check_preset(name: str) -> None:
    """Assert that a preset lays out without errors and that its files read back."""
    from obverse.design.presets import load_preset
    from obverse.exporting import ExportOptions, export
    from obverse.formats.options import WriteOptions

    options = ExportOptions(write=WriteOptions(dpi=150))
    with tempfile.TemporaryDirectory() as folder:
        result = export(load_preset(name), Path(folder), stem=name, options=options)
        errors = [fact.message for fact in result.findings if fact.severity == "error"]
        assert not errors, "; ".join(errors)
        for path in result.paths:
            _READ_BACK[path.suffix](path.read_bytes())


def _read_svg(data: bytes) -> None:
    root = ElementTree.fromstring(data)
    assert root.tag.endswith("svg"), root.tag
    assert str(root.get("width")).endswith("mm"), root.get("width")


def _read_png(data: bytes) -> None:
    import io

    from PIL import Image

    with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
        image.load()
        assert "dpi" in image.info, "no pHYs"


def _read_proof(data: bytes) -> None:
    import json

    assert json.loads(data)["proof"]["fits"], "the pieces don't fit"


_READ_BACK: dict[str, Callable[[bytes], None]] = {
    ".svg": _read_svg,
    ".png": _read_png,
    ".json": _read_proof,
}
