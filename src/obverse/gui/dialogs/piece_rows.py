"""PieceRows: the names and marks of the pieces of a split medal."""

import msgspec
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFormLayout, QGroupBox, QHBoxLayout, QLineEdit, QWidget

from obverse.design.split import Piece
from obverse.gui.words import mark, tr

#: What pieces are called unless a person names them: two, or four.
_IDS = {2: ("left", "right"), 4: ("first", "second", "third", "fourth")}
_NAMES = {
    "left": mark("Left"),
    "right": mark("Right"),
    "first": mark("First"),
    "second": mark("Second"),
    "third": mark("Third"),
    "fourth": mark("Fourth"),
}


def fresh_pieces(count: int) -> tuple[Piece, ...]:
    """Return two or four pieces that nobody has named yet."""
    return tuple(Piece(id=id_, name=tr(_NAMES[id_])) for id_ in _IDS[count])


class PieceRows(QGroupBox):
    """A row a piece: its id, which file names are made of, its name and its mark."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Pieces"), parent)
        self._rows = QFormLayout(self)
        self._pieces: tuple[Piece, ...] = ()
        self._fields: list[tuple[QLineEdit, QLineEdit]] = []

    def fields(self, index: int) -> tuple[QLineEdit, QLineEdit]:
        """Return the fields for the name and the mark of a piece."""
        return self._fields[index]

    def show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Fill the fields."""
        if [piece.id for piece in pieces] != [piece.id for piece in self._pieces]:
            self._rebuild(pieces)
        self._pieces = pieces
        for piece, (name, engraved) in zip(pieces, self._fields, strict=True):
            for field, text in ((name, piece.name), (engraved, piece.mark)):
                if field.text() != text:
                    with QSignalBlocker(field):
                        field.setText(text)

    def _rebuild(self, pieces: tuple[Piece, ...]) -> None:
        while self._rows.rowCount():
            self._rows.removeRow(0)
        self._fields = []
        for piece in pieces:
            name, engraved = QLineEdit(), QLineEdit()
            name.setAccessibleName(tr("Name of the piece {id}", id=piece.id))
            engraved.setAccessibleName(tr("Mark of the piece {id}", id=piece.id))
            engraved.setPlaceholderText(tr("Mark on its cut face"))
            row = QHBoxLayout()
            for field in (name, engraved):
                field.setMaxLength(60)
                field.textEdited.connect(self.edited)
                row.addWidget(field)
            self._rows.addRow(f"{piece.id}:", row)
            self._fields.append((name, engraved))

    def pieces(self, count: int) -> tuple[Piece, ...]:
        """Return so many pieces: those that are shown, or new ones where there are others."""
        if len(self._pieces) != count:
            return fresh_pieces(count)
        return tuple(
            msgspec.structs.replace(piece, name=name.text(), mark=engraved.text())
            for piece, (name, engraved) in zip(self._pieces, self._fields, strict=True)
        )
