"""The list of keys and gestures, in which one can search."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from obverse.gui.looks.icons import icon
from obverse.gui.words import mark, tr

#: Heights in pixels.
_ROW, _GROUP = 24, 36


class Gesture(NamedTuple):
    """What one can do that stands in no menu."""

    group: str
    text: str
    keys: str


_CANVAS, _VIEW, _LISTS = mark("On the medal"), mark("The view"), mark("In the structure")
GESTURES = (
    Gesture(_CANVAS, mark("Select"), mark("Click")),
    Gesture(_CANVAS, mark("Select more, or no longer"), mark("Shift+click")),
    Gesture(_CANVAS, mark("Select everything within a frame"), mark("Drag on bare ground")),
    Gesture(_CANVAS, mark("Next element, element before"), mark("Tab, Shift+Tab")),
    Gesture(_CANVAS, mark("Move; words go around the centre, in and out"), mark("Drag")),
    Gesture(_CANVAS, mark("Move a little; ten times as far"), mark("Arrows, Shift+arrows")),
    Gesture(_CANVAS, mark("Size, arc, turn, seam"), mark("Drag a handle")),
    Gesture(_CANVAS, mark("Keep to one direction"), mark("Shift while dragging")),
    Gesture(_CANVAS, mark("Snap to nothing"), mark("Alt while dragging")),
    Gesture(_CANVAS, mark("Write in place"), mark("Double click, Enter")),
    Gesture(_CANVAS, mark("Call off; select nothing"), mark("Escape")),
    Gesture(_CANVAS, mark("Leave the medal with the keyboard"), mark("Ctrl+Tab")),
    Gesture(_VIEW, mark("Zoom to the pointer"), mark("Ctrl+wheel, two fingers")),
    Gesture(_VIEW, mark("Scroll; sideways"), mark("Wheel, Shift+wheel")),
    Gesture(_VIEW, mark("Move the view"), mark("Drag with the middle button, Space+drag")),
    Gesture(_LISTS, mark("Show or hide"), mark("V, Space")),
    Gesture(_LISTS, mark("Lock or unlock"), mark("L, Shift+Space")),
    Gesture(_LISTS, mark("Rename"), mark("F2, double click")),
    Gesture(_LISTS, mark("Reorder, or send to the other face"), mark("Drag")),
)


class ShortcutsDialog(QDialog):
    """Every key of the menus, as (group, text, shortcut), and every gesture."""

    def __init__(
        self, actions: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard and gestures"))
        self.search = self._made_search()
        self.list = QTreeWidget()
        self._none = QLabel(tr("Nothing is called so."))
        self._none.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._none.hide()
        self._dress()
        self._fill(actions)
        self._fill((tr(each.group), tr(each.text), tr(each.keys)) for each in GESTURES)
        self.list.expandAll()
        self._arrange()
        self.search.textChanged.connect(self._show_matching)
        self.resize(620, 640)

    def _made_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(tr("Search"))
        search.setAccessibleName(tr("Search keys and gestures"))
        search.setClearButtonEnabled(True)
        search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        return search

    def rows(self) -> list[tuple[str, str]]:
        """Return what is shown: texts and keys."""
        items = [item for group in self._groups() for item in _children(group)]
        return [(item.text(0), item.text(1)) for item in items if not item.isHidden()]

    def _dress(self) -> None:
        self.list.setAccessibleName(tr("Keys and gestures"))
        self.list.setHeaderLabels([tr("What"), tr("Keys")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(14)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def _arrange(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        for widget in (self.search, self.list, self._none, buttons):
            column.addWidget(widget)
        self.search.setFocus()

    def _fill(self, rows: Iterable[tuple[str, str, str]]) -> None:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        groups = {group.text(0): group for group in self._groups()}
        for title, text, keys in rows:
            if title not in groups:
                groups[title] = QTreeWidgetItem(self.list, [title])
                groups[title].setFont(0, bold)
                groups[title].setFirstColumnSpanned(True)
                groups[title].setFlags(Qt.ItemFlag.ItemIsEnabled)
                groups[title].setTextAlignment(0, Qt.AlignmentFlag.AlignBottom)
                groups[title].setSizeHint(0, QSize(0, _GROUP))
            QTreeWidgetItem(groups[title], [text, keys]).setSizeHint(0, QSize(0, _ROW))

    def _groups(self) -> list[QTreeWidgetItem]:
        tops = (self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount()))
        return [top for top in tops if top]

    def _show_matching(self, text: str) -> None:
        words = text.casefold().split()
        for group in self._groups():
            for row in _children(group):
                said = f"{group.text(0)} {row.text(0)} {row.text(1)}".casefold()
                row.setHidden(not all(word in said for word in words))
            group.setHidden(all(row.isHidden() for row in _children(group)))
        self._none.setVisible(not self.rows())


def _children(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    rows = (group.child(at) for at in range(group.childCount()))
    return [row for row in rows if row]
