"""Status bar: where the pointer is, how near one looks, and what there is to know."""

import math

from PySide6.QtCore import QLocale, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from obverse.geometry.polar import bearing_of
from obverse.gui.canvas.tool import Pointer
from obverse.gui.looks.icons import icon
from obverse.gui.words import tr, tr_count


class StatusBar(QStatusBar):
    """Pointer, selection, zoom, and the count of findings as a lamp with words."""

    #: The lamp was pressed: show the findings.
    findings_wanted = Signal()
    #: The zoom was pressed: fit.
    fit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = QLabel()
        self._place.setAccessibleName(tr("Pointer"))
        self._place.setContentsMargins(6, 0, 0, 0)
        self._chosen = QLabel()
        self._chosen.setAccessibleName(tr("Selection"))
        self._zoom = self._button(tr("Zoom"), tr("Fit"), self.fit_wanted)
        self._lamp = self._button(tr("Findings"), tr("Show the findings"), self.findings_wanted)
        self._lamp.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addWidget(self._place, 1)
        self._of_document = (self._chosen, self._zoom, self._lamp)
        for widget in self._of_document:
            self.addPermanentWidget(widget)
        self.show_findings(0, 0, 0)
        self.show_document(False)

    def _button(self, name: str, tip: str, signal: SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(tip)
        button.clicked.connect(signal)
        return button

    def show_document(self, is_shown: bool) -> None:
        """Speak of a document, or of none: the start page has no zoom and no findings."""
        self._place.clear()
        for widget in self._of_document:
            widget.setVisible(is_shown)

    def show_pointer(self, at: Pointer) -> None:
        """Show where the pointer is: mm from the centre, radius and bearing."""
        if not at.side or at.side == "edge":
            self._place.clear()
            return
        self._place.setText(
            tr(
                "x {x} mm   y {y} mm   radius {radius} mm   bearing {bearing}°",
                x=_number(at.x, 2),
                y=_number(at.y, 2),
                radius=_number(math.hypot(at.x, at.y), 2),
                bearing=_number(bearing_of(at.x, at.y) % 360, 1),
            )
        )

    def show_selection(self, count: int) -> None:
        """Show how many elements are selected."""
        self._chosen.setText(tr_count("%n selected", count) if count else "")

    def show_zoom(self, share: float) -> None:
        """Show the zoom, 1 being true size."""
        self._zoom.setText(tr("{percent} %", percent=_number(share * 100, 0)))

    def show_findings(self, errors: int, warnings: int, infos: int) -> None:
        """Show the worst there is, with its number."""
        if errors:
            name, text = "error", tr_count("%n error(s)", errors)
        elif warnings:
            name, text = "warning", tr_count("%n warning(s)", warnings)
        elif infos:
            name, text = "info", tr_count("%n remark(s)", infos)
        else:
            name, text = "success", tr("Nothing to report")
        self._lamp.setIcon(icon(name))
        self._lamp.setText(text)


def _number(value: float, decimals: int) -> str:
    # Minus zero is no place on a medal.
    return QLocale().toString(float(round(value, decimals)) + 0.0, "f", decimals)
