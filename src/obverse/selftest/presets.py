"""Presets: each is laid out and exported, its files are read back, and saving keeps all of it."""

import tempfile
from pathlib import Path

from obverse.design.model import Design
from obverse.selftest.check import require
from obverse.selftest.files import read_back, require_same

_DPI = 150


def check_preset(name: str) -> str:
    """Require that a preset lays out without errors and that its files say what they should.

    A copy that was saved and loaded must be equal, and so must every byte that comes of it.
    """
    from obverse.design.presets import load_preset
    from obverse.library import load, save

    design = load_preset(name)
    with tempfile.TemporaryDirectory(prefix="obverse-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder, "copy.medallion")
        save(design, copy)
        again = load(copy)
        require(again == design, "the design that was saved is another one when it is loaded")
        files = _export(design, Path(folder, "first"))
        for file, data in files.items():
            read_back(file, data, _DPI)
        _require_all(design, files)
        others = _export(again, Path(folder, "again"))
        require_same(files, others, "the saved copy gives other files")
    return f"{len(files)} files"


def _export(design: Design, folder: Path) -> dict[str, bytes]:
    from obverse.exporting import ExportOptions, export
    from obverse.formats.options import WriteOptions

    options = ExportOptions(write=WriteOptions(dpi=_DPI))
    result = export(design, folder, options=options)
    errors = [fact.message for fact in result.findings if fact.severity == "error"]
    require(not errors, "; ".join(errors))
    return {path.name: path.read_bytes() for path in result.paths}


def _require_all(design: Design, files: dict[str, bytes]) -> None:
    """Require both faces in both formats, and for a split medal the proof."""
    faces = "obverse", "reverse"
    wanted = [(face, ending) for face in faces for ending in (".svg", ".png")]
    for face, ending in wanted:
        there = any(f"-{face}" in file and file.endswith(ending) for file in files)
        require(there, f"no {ending} of the {face} was written")
    has_proof = any(file.endswith("-fit.json") for file in files)
    require(has_proof == (design.split is not None), "the proof of the pieces is missing")
