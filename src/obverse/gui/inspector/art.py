"""Art of an element: a motif, a drawing or a photograph, seen small and replaced from a file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageIOHandler, QImageReader
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from obverse.design.edit import Pick
from obverse.design.elements import Drawing, Motif
from obverse.design.form_fields import FormField
from obverse.errors import ObverseError
from obverse.gui.documents.foreign_art import Art
from obverse.gui.inspector.editor import Editor, MakeEditor
from obverse.gui.inspector.reading import Reading, read_drawing, read_photograph
from obverse.gui.inspector.subject import Place, Subject
from obverse.gui.inspector.thumbnails import element_pixmap, motif_icon
from obverse.gui.inspector.typefaces import OpeningCombo
from obverse.gui.layouter import Result
from obverse.gui.words import mark, tr
from obverse.layout.device import motif_names

#: Bundled drawings by what they show.
_MOTIFS = {
    "apollo": mark("Apollo"),
    "astp-globe": mark("Globe with both craft"),
    "compass-rose": mark("Compass rose"),
    "laurel-wreath": mark("Laurel wreath"),
    "rocket-orbit": mark("Rocket in orbit"),
    "runner": mark("Runner"),
    "soyuz": mark("Soyuz"),
}
_VIEW, _SMALL = 72, 32


class FileArtEditor(Editor):
    """What both kinds of art share: a view, and a button that reads another file."""

    is_wide = True
    file_filter = ""

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        super().__init__(field, place, make, title)
        self.view = QLabel()
        self.view.setFixedSize(_VIEW + 8, _VIEW + 8)
        self.view.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.view.setFrameShape(QLabel.Shape.StyledPanel)
        self.button = QPushButton(tr("Replace…"))
        self.button.setAccessibleName(tr("Replace {field}", field=title))
        self.button.clicked.connect(self._ask_for_file)
        #: What the file that is being read is for.
        self._asked_for: tuple[Pick, ...] = ()
        self.reading = self.new_reading()
        self.reading.done.connect(self._on_read)
        self.reading.refused.connect(self._on_refused)
        self.column = QVBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.view, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.column, 1)
        place.session.laid_out.connect(self._on_laid_out)

    def new_reading(self) -> Reading:
        """Return what reads files."""
        raise NotImplementedError

    def value_of(self, art: Art) -> Any:
        """Return what the field is to hold of a file that was read."""
        raise NotImplementedError

    def read(self, path: Path) -> None:
        """Read a file and put it in the place of what is there."""
        self.button.setEnabled(False)
        self._asked_for = self.place.subject.picks
        self.reading.start(path)

    def show_several(self, values: Sequence[Any]) -> None:
        """Show that the things differ."""
        self.view.clear()
        self.view.setText(tr("mixed"))

    def look(self) -> None:
        """Show the element as it was laid out last."""
        result, picks = self.place.session.result, self.place.subject.picks
        if isinstance(result, Result) and len(picks) == 1:
            side = result.laid.artwork.side(picks[0].side)
            self.view.setPixmap(element_pixmap(side, picks[0].id, _VIEW))

    def _ask_for_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.title, "", self.file_filter)
        if name:
            self.read(Path(name))

    def _on_read(self, art: Art) -> None:
        self.button.setEnabled(True)
        if self.place.subject.picks == self._asked_for:
            self.commit(self.value_of(art))
        else:  # something else was selected meanwhile, which is not what the file is for
            subject = Subject(self.place.session, self._asked_for)
            subject.write(self.place.path, self.value_of(art), self.title)

    def _on_refused(self, fault: ObverseError) -> None:
        self.place.session.tell(fault)
        self.button.setEnabled(True)

    def _on_laid_out(self, result: Result) -> None:
        if self.isVisible():
            self.look()


class ArtEditor(FileArtEditor):
    """A bundled motif, or an imported drawing."""

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        super().__init__(field, place, make, title)
        self.file_filter = tr("SVG drawings (*.svg)")
        self.combo = OpeningCombo()
        self.combo.setIconSize(QSize(_SMALL, _SMALL))
        self.combo.opening.connect(self._draw_motifs)
        self.column.addWidget(self.combo)
        self.column.addWidget(self.button)
        self.column.addStretch()
        for name in motif_names():
            self.combo.addItem(_motif_words(name), Motif(name=name))
        self.watch(self.combo)
        self.combo.activated.connect(self._on_activated)

    @property
    def main(self) -> QWidget:
        """The list of motifs."""
        return self.combo

    def new_reading(self) -> Reading:
        """Return a reader of SVG."""
        return read_drawing(self)

    def value_of(self, art: Art) -> Any:
        """Return the drawing."""
        return getattr(art.element, "art", None)

    def show_value(self, value: Any) -> None:
        """Show which drawing it is."""
        count = len(motif_names())
        while self.combo.count() > count:
            self.combo.removeItem(count)
        at = next((row for row in range(count) if self.combo.itemData(row) == value), -1)
        if at < 0:
            words = tr("Imported drawing") if isinstance(value, Drawing) else value.name
            self.combo.addItem(words, value)
            at = count
        self.combo.setCurrentIndex(at)
        self.combo.setPlaceholderText("")
        self.look()

    def show_several(self, values: Sequence[Any]) -> None:
        """Show that the things differ."""
        super().show_several(values)
        self.combo.show_mixed()

    def _on_activated(self, index: int) -> None:
        self.commit(self.combo.itemData(index))

    def _draw_motifs(self) -> None:
        for row, name in enumerate(motif_names()):
            if self.combo.itemIcon(row).isNull():
                self.combo.setItemIcon(row, motif_icon(name, _SMALL))


class PictureEditor(FileArtEditor):
    """A photograph: its size in pixels, and a button that replaces it."""

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        super().__init__(field, place, make, title)
        self.file_filter = tr("Pictures (*.png *.jpg *.jpeg)")
        self.size_words = QLabel()
        self.column.addWidget(self.size_words)
        self.column.addWidget(self.button)
        self.column.addStretch()
        self.watch(self.button)

    @property
    def main(self) -> QWidget:
        """The button."""
        return self.button

    def new_reading(self) -> Reading:
        """Return a reader of PNG and JPEG."""
        return read_photograph(self)

    def value_of(self, art: Art) -> Any:
        """Return the bytes of the picture, as they came."""
        return getattr(art.element, "data", None)

    def show_value(self, value: Any) -> None:
        """Show how large the picture is."""
        width, height = size_px(value)
        known = tr("{width} × {height} px", width=width, height=height)
        self.size_words.setText(known if width else tr("No picture that can be read"))
        self.look()

    def show_several(self, values: Sequence[Any]) -> None:
        """Show that the pictures differ."""
        super().show_several(values)
        self.size_words.setText("")


def size_px(data: bytes) -> tuple[int, int]:
    """Return the size of a picture as it stands upright; zeros where it can't be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if not size.isValid():
        return 0, 0
    turned = QImageIOHandler.Transformation.TransformationRotate90
    is_turned = bool(reader.transformation().value & turned.value)
    return (size.height(), size.width()) if is_turned else (size.width(), size.height())


def _motif_words(name: str) -> str:
    return tr(_MOTIFS[name]) if name in _MOTIFS else name
