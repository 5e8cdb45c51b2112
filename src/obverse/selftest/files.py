"""Files that were written, read back with others' readers."""

import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree

from obverse.selftest.check import require

#: Files by their names.
Files = Mapping[str, bytes]


def read_back(file: str, data: bytes, dpi: int) -> None:
    """Require that a file can be read and has the size that it says."""
    _READERS[Path(file).suffix](file, data, dpi)


def require_same(files: Files, others: Files, sentence: str) -> None:
    """Require two sets of files, by name, to be equal; else the sentence and where they differ."""
    names = sorted(files.keys() | others.keys())
    told = [_difference(name, files.get(name), others.get(name)) for name in names]
    require(not any(told), f"{sentence}: {'; '.join(filter(None, told))}")


def _difference(name: str, one: bytes | None, other: bytes | None) -> str:
    if one == other:
        return ""
    if one is None or other is None:
        return f"{name} is there but once"
    pairs = enumerate(zip(one, other, strict=False))
    at = next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
    return f"{name} of {len(one):,} and {len(other):,} bytes, from byte {at:,} on"


def _read_svg(file: str, data: bytes, _dpi: int) -> None:
    root = ElementTree.fromstring(data)
    require(root.tag == "{http://www.w3.org/2000/svg}svg", f"{file}: the root is {root.tag}")
    width, height = root.get("width", ""), root.get("height", "")
    require(width.endswith("mm") and height.endswith("mm"), f"{file}: {width} x {height}, not mm")
    # One unit is 1 mm: programs that heed the view box alone must come to the same size.
    box = root.get("viewBox", "").split()
    stated = [width.removesuffix("mm"), height.removesuffix("mm")]
    require(box[2:] == stated, f"{file}: {width} x {height} in a view box of {box}")
    require(root.find(".//{*}path") is not None, f"{file}: nothing is drawn")


def _read_png(file: str, data: bytes, dpi: int) -> None:
    from PIL import Image

    with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
        image.load()
        told = image.info.get("dpi", (0, 0))
        require(all(round(each) == dpi for each in told), f"{file}: {told} dpi, not {dpi}")
        colours = image.getcolors(maxcolors=1 << 24)
        require(colours and len(colours) > 1, f"{file}: the picture is blank")


def _read_proof(file: str, data: bytes, _dpi: int) -> None:
    require(json.loads(data)["proof"]["fits"], f"{file}: the pieces don't fit")


_READERS: dict[str, Callable[[str, bytes, int], None]] = {
    ".svg": _read_svg,
    ".png": _read_png,
    ".json": _read_proof,
}
