"""The steps of the page "Your first medal", for the pictures that are taken of them.

Each step does all that was done before it, with keys and the pointer, as the page tells it.
"""

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from obverse.design.edit import Pick
from obverse.geometry.polar import point_at
from obverse.gui.app import Designer
from obverse.gui.dialogs.split import SplitDialog

_CREW = ("ANNA", "BORIS", "CHEN", "DUBOIS")
_RING = 15.9  # mm, the radius of the legends of the preset


def wait(milliseconds: int) -> None:
    """Let the window live for a while, and the threads that work for it."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def open_preset(designer: Designer) -> None:
    """Open the preset, in a window small enough to be read on a page."""
    designer.window.resize(1180, 740)
    designer.window.documents.new_from_preset("crew-medallion")
    wait(900)


def write_legend(designer: Designer) -> None:
    """Write the words along the rim; the caret stands behind them."""
    open_preset(designer)
    _edit(designer, Pick("obverse", "mission"))
    QTest.keyClicks(designer.window.canvas, "FIRST LIGHT")
    wait(250)


def write_names(designer: Designer) -> None:
    """Write the crew, a name after the other."""
    write_legend(designer)
    canvas = designer.window.canvas
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    _edit(designer, Pick("reverse", "crew"))
    for number, name in enumerate(_CREW):
        if number:
            QTest.keyClick(canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClicks(canvas, name)
        wait(150)


def drag_legend(designer: Designer) -> None:
    """Drag the year around the ring and hold it where it snaps."""
    write_names(designer)
    QTest.keyClick(designer.window.canvas, Qt.Key.Key_Escape)
    _move(designer, 180, 164)
    wait(400)


def write_too_much(designer: Designer) -> None:
    """Write more than the ring has room for, and see what a mint would say."""
    _give_up_drag(designer)
    _edit(designer, Pick("obverse", "mission"))
    QTest.keyClicks(
        designer.window.canvas, "THE FIRST LIGHT AFTER THE LONGEST NIGHT OF THE WHOLE YEAR"
    )
    wait(600)


def cut_in_halves(designer: Designer) -> None:
    """Show the dialog of the seam, which keeps clear of letters."""
    _give_up_drag(designer)
    designer.window.actions_by_id["split"].trigger()
    wait(600)
    form = _split_dialog().form
    form.modes.button(2).click()
    form.turn(90)
    form.seam_box.offset.setValue(-1)
    wait(1500)


def see_halves(designer: Designer) -> None:
    """Show the two halves apart."""
    cut_in_halves(designer)
    _split_dialog().accept()
    designer.window.canvas.set_mode("exploded")
    wait(2000)


def export(designer: Designer) -> None:
    """Show what would be written."""
    see_halves(designer)
    designer.window.actions_by_id["export"].trigger()
    wait(2500)


def _edit(designer: Designer, pick: Pick) -> None:
    designer.window.canvas.setFocus()
    designer.session.select([pick])
    designer.window.actions_by_id["edit-text"].trigger()
    wait(100)


def _move(designer: Designer, start: float, end: float) -> None:
    """Press on a bearing of the legends' ring and drag to another, without letting go."""
    canvas = designer.window.canvas
    places = [point_at(start + (end - start) * step / 8, _RING) for step in range(9)]
    first, *others = [canvas.to_px("obverse", *place).toPoint() for place in places]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=first)
    for place in others:
        QTest.mouseMove(canvas, place)
        wait(30)


def _give_up_drag(designer: Designer) -> None:
    """Drag as above and give it up, as Escape does."""
    drag_legend(designer)
    canvas = designer.window.canvas
    assert canvas.tool is not None
    canvas.tool.call_off()
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton)
    wait(300)


def _split_dialog() -> SplitDialog:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, SplitDialog))
