"""What a tool is to the canvas: it is told what the pointer does, and paints over the artwork."""

from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF
from PySide6.QtGui import QKeyEvent, QPainter

from obverse.design.model import SideName
from obverse.units import Mm


class Pointer(NamedTuple):
    """Where the pointer is: in pixels of the widget, and in the frame of the side beneath it.

    Beside every side, `side` is empty and x, y are those of the stage. While a button is held the
    side stays the one where it was pressed.
    """

    px: float
    py: float
    side: SideName | None
    x: Mm
    y: Mm
    shift: bool = False
    alt: bool = False
    control: bool = False

    @property
    def point(self) -> QPointF:
        """The pixel as Qt has it."""
        return QPointF(self.px, self.py)


#: The pointer of which it is only known that it left.
NOWHERE = Pointer(-1.0, -1.0, None, 0.0, 0.0)


class Tool(Protocol):
    """The left button and the keyboard; the canvas itself zooms and pans."""

    def hover(self, at: Pointer) -> None:
        """The pointer moved with no button held."""

    def press(self, at: Pointer) -> None:
        """The left button went down."""

    def drag(self, at: Pointer) -> None:
        """The pointer moved with the left button held."""

    def release(self, at: Pointer) -> None:
        """The left button went up."""

    def double_click(self, at: Pointer) -> None:
        """The left button was pressed twice in a row."""

    def point_out(self, at: Pointer) -> None:
        """A menu is wanted for what lies under the pointer."""

    def key(self, event: QKeyEvent) -> bool:
        """Tell whether a key was meant for the tool."""

    def paint(self, painter: QPainter) -> None:
        """Paint over the artwork, in pixels of the widget."""

    def call_off(self) -> None:
        """Give up what is under way, as Escape does, or a loss of the focus."""
