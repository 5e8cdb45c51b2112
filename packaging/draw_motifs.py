"""Draw the motifs of Obverse: run `python packaging/draw_motifs.py` to write assets/motifs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from motifs import compass, globe, laurel, rocket, runner, spacecraft
from motifs.svg import document

TARGET = Path(__file__).resolve().parent.parent / "assets" / "motifs"


def motifs() -> dict[str, str]:
    """SVG text of every motif by name."""
    drawings = {
        "apollo": ("Apollo with docking module", spacecraft.apollo()),
        "astp-globe": ("Engraved globe behind Apollo and Soyuz", globe.astp_globe()),
        "compass-rose": ("Compass rose", compass.compass_rose()),
        "laurel-wreath": ("Laurel wreath", laurel.laurel_wreath()),
        "rocket-orbit": ("Rocket in orbit", rocket.rocket_orbit()),
        "runner": ("Runner", runner.runner()),
        "soyuz": ("Soyuz", spacecraft.soyuz()),
    }
    return {name: document(title, shape) for name, (title, shape) in drawings.items()}


def main() -> None:
    """Write every motif as a file."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, text in motifs().items():
        (TARGET / f"{name}.svg").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
