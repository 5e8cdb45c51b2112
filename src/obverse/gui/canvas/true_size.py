"""True size: how many pixels of a screen make a millimetre, as measured or as it says itself."""

from PySide6.QtGui import QScreen

from obverse.gui.settings import Settings
from obverse.units import MM_PER_INCH

#: What a screen has that does not know itself, and how far one that knows may be off.
_USUAL_DPI = 96.0
_LEAST_DPI, _MOST_DPI = 40.0, 1000.0


def px_per_mm(screen: QScreen | None, settings: Settings) -> float:
    """Return the device-independent pixels a mm: from the settings, else from the screen."""
    if screen is None:
        return _USUAL_DPI / MM_PER_INCH
    measured = settings["view/calibration"].get(screen.name())
    if isinstance(measured, int | float) and measured > 0:
        return float(measured)
    said = screen.physicalDotsPerInch()
    return (said if _LEAST_DPI <= said <= _MOST_DPI else _USUAL_DPI) / MM_PER_INCH
