"""Obverse: a designer for commemorative medallions.

    import obverse

    design = obverse.load("astp-2025")
    artwork, findings = obverse.lay_out(design)
    obverse.export(design, "out", formats=("svg",))

Names are imported when they are first used, so that `import obverse` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from obverse.artwork import Artwork
    from obverse.batch.options import BatchOptions
    from obverse.batch.run import run_batch
    from obverse.design.model import Design
    from obverse.errors import ObverseError
    from obverse.exporting import Exported, ExportOptions, export
    from obverse.findings import Finding
    from obverse.layout import LaidOut, lay_out
    from obverse.library import load, presets, save
    from obverse.text.fonts import FontLibrary

__version__ = "0.2.0"

_HOMES = {
    "Artwork": "obverse.artwork",
    "BatchOptions": "obverse.batch.options",
    "Design": "obverse.design.model",
    "ExportOptions": "obverse.exporting",
    "Exported": "obverse.exporting",
    "Finding": "obverse.findings",
    "FontLibrary": "obverse.text.fonts",
    "LaidOut": "obverse.layout",
    "ObverseError": "obverse.errors",
    "export": "obverse.exporting",
    "lay_out": "obverse.layout",
    "load": "obverse.library",
    "presets": "obverse.library",
    "run_batch": "obverse.batch.run",
    "save": "obverse.library",
}

__all__ = [
    "Artwork",
    "BatchOptions",
    "Design",
    "ExportOptions",
    "Exported",
    "Finding",
    "FontLibrary",
    "LaidOut",
    "ObverseError",
    "__version__",
    "export",
    "lay_out",
    "load",
    "presets",
    "run_batch",
    "save",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'obverse' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
