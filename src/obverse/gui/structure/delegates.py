"""Delegates of the structure: how names and switches are drawn, and names edited."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from obverse.gui.structure.cells import UNUSUAL, VISIBLE
from obverse.gui.words import tr

#: Pixels.
ICON_SIZE = 16
_ROW_HEIGHT = 26
#: How much of a switch shows while it is in its usual state.
_FAINT = 0.45
_LONGEST_LABEL = 100


class NameDelegate(QStyledItemDelegate):
    """Names, in rows high enough to be hit, edited in a line of limited length."""

    def initStyleOption(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Set the sides off by weight; their icons stay alike when they are closed."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_Open
        if not index.parent().isValid():
            option.font.setWeight(QFont.Weight.DemiBold)

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Leave air above and below."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), _ROW_HEIGHT))

    def createEditor(  # noqa: N802
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """Edit a label."""
        editor = super().createEditor(parent, option, index)
        assert isinstance(editor, QLineEdit)
        editor.setAccessibleName(tr("Label"))
        editor.setMaxLength(_LONGEST_LABEL)
        return editor


class SwitchDelegate(QStyledItemDelegate):
    """A switch: faint in its usual state, and an open lock only under the pointer."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row's ground, then the icon in the middle."""
        # What the view has set is enough; to ask the model for all that cells can be is slow.
        tree = option.widget
        tree.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, tree)
        unusual = bool(index.data(UNUSUAL))
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not (unusual or hovered or index.column() == VISIBLE):
            return
        place = QRect(0, 0, ICON_SIZE, ICON_SIZE)
        place.moveCenter(option.rect.center())
        painter.save()
        painter.setOpacity(1.0 if unusual else _FAINT)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        mode = QIcon.Mode.Selected if selected else QIcon.Mode.Normal
        picture: QIcon = index.data(Qt.ItemDataRole.DecorationRole) or QIcon()
        picture.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
        painter.restore()
