"""Camera: millimetres of the stage, y up, to pixels of the widget, y down, and back. No Qt."""

from typing import NamedTuple

from obverse.units import Mm

#: How near and how far one can look, in pixels a mm.
SMALLEST, LARGEST = 0.05, 4000.0


class Camera(NamedTuple):
    """`scale` is in device-independent pixels a mm; (x, y) is where the stage's origin lies."""

    scale: float = 8.0
    x: float = 0.0
    y: float = 0.0

    def to_px(self, x: Mm, y: Mm) -> tuple[float, float]:
        """Return the pixel of a point of the stage."""
        return self.x + x * self.scale, self.y - y * self.scale

    def to_mm(self, px: float, py: float) -> tuple[Mm, Mm]:
        """Return the point of the stage under a pixel."""
        return (px - self.x) / self.scale, (self.y - py) / self.scale

    def zoomed(self, factor: float, px: float, py: float) -> "Camera":
        """Return the camera nearer by a factor; the point under the pixel stays there."""
        scale = min(max(self.scale * factor, SMALLEST), LARGEST)
        ratio = scale / self.scale
        return Camera(scale, px + (self.x - px) * ratio, py + (self.y - py) * ratio)

    def panned(self, dx: float, dy: float) -> "Camera":
        """Return the camera with everything moved by so many pixels."""
        return self._replace(x=self.x + dx, y=self.y + dy)
