"""Drops: files and clipboards → what they are for; whatever is refused is told in one sentence."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from obverse.design.document import SUFFIX
from obverse.design.edit import Pick
from obverse.design.elements import Picture
from obverse.errors import IntakeError, ObverseError
from obverse.gui.canvas.tool import Pointer
from obverse.gui.documents.away import Away
from obverse.gui.documents.foreign_art import (
    MOST_DRAWING,
    MOST_PICTURE,
    Art,
    Spot,
    drawing,
    looks_like_svg,
    picture,
    put,
)
from obverse.gui.documents.ordinary_file import read_ordinary, require_ordinary
from obverse.gui.phrases import said
from obverse.gui.session import Message, Session
from obverse.gui.typefaces import SUFFIXES
from obverse.gui.words import tr, tr_count
from obverse.lists import READERS

PICTURES = frozenset({".png", ".jpg", ".jpeg"})
DRAWINGS = frozenset({".svg"})
TYPEFACES = SUFFIXES
LISTS = frozenset(READERS)
#: Picture data of a clipboard that needs no encoding, in the order of preference.
_ENCODED = ("image/png", "image/jpeg")


class Drops(QObject):
    """Takes what a person drops on the window or pastes into it."""

    #: The Path of a list, for the dialog of batches.
    list_dropped = Signal(object)
    #: The Path of a typeface.
    typeface_dropped = Signal(object)

    def __init__(
        self,
        session: Session,
        open_design: Callable[[Path], bool],
        away: Away,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._open, self._away = session, open_design, away

    def take(self, paths: Sequence[Path], pointer: Pointer | None = None) -> bool:
        """Take files; tell whether anything came of them."""
        if self._away.is_busy or not paths:
            return False
        art = [path for path in paths if path.suffix.lower() in DRAWINGS | PICTURES]
        taken = art or [paths[0]]
        done = self._take_art(art, pointer) if art else self._take_file(paths[0])
        if done and len(taken) < len(paths):
            text = tr("{name} was taken, files of other kinds were not", name=taken[0].name)
            self._session.tell(Message(text, tr("drop them one by one"), "info"))
        return done

    def paste_mime(self, mime: QMimeData, pointer: Pointer | None = None) -> bool:
        """Take what a clipboard holds; False where it is nothing of this kind."""
        if self._away.is_busy:
            return False
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            self.take(paths, pointer)
            return True
        make = _art_of(mime)
        if make is not None:
            self._place([self._made(make)], pointer, pasted=True)
            return True
        if mime.hasUrls():
            text = tr("an address can't be taken, only a file or a picture")
            self._session.tell(Message(text, tr("save it as a file first")))
            return True
        return False

    def _take_file(self, path: Path) -> bool:
        suffix = path.suffix.lower()
        if suffix == SUFFIX:
            return self._open(path)
        try:
            require_ordinary(path)
        except ObverseError as fault:
            self._session.tell(fault)
            return False
        if suffix in LISTS:
            self.list_dropped.emit(path)
        elif suffix in TYPEFACES:
            self.typeface_dropped.emit(path)
        else:
            text = tr("{name}: files of this kind can't be taken", name=path.name)
            hint = tr("there are .medallion, .svg, .png, .jpg, lists as .csv or .xlsx, .ttf, .otf")
            self._session.tell(Message(text, hint))
            return False
        return True

    def _take_art(self, paths: Sequence[Path], pointer: Pointer | None) -> bool:
        made = [self._made(partial(_read_art, path)) for path in paths]
        return self._place(made, pointer, pasted=False)

    def _made(self, make: Callable[[], Art]) -> Art | ObverseError:
        try:
            return self._away.do(make)
        except ObverseError as fault:
            return fault

    def _place(
        self, made: Iterable[Art | ObverseError], pointer: Pointer | None, *, pasted: bool
    ) -> bool:
        """Put all that was let pass on a face as one step, and tell the first refusal."""
        design, spot = self._session.design, self._spot(pointer)
        faults, picks, last = [], list[Pick](), None
        for art in made:
            try:
                if isinstance(art, ObverseError):
                    raise art
                design, pick = put(design, art, spot)
            except ObverseError as fault:
                faults.append(fault)
            else:
                picks.append(pick)
                last = art
        if last is not None:
            self._session.history_sealed()
            self._session.commit(design, _label(last, len(picks), pasted=pasted))
            self._session.select(picks)
        if faults:
            self._session.tell(faults[0])
        return bool(picks)

    def _spot(self, pointer: Pointer | None) -> Spot:
        if pointer is not None and pointer.side in ("obverse", "reverse"):
            return Spot(pointer.side, pointer.x, pointer.y)
        selection = self._session.selection
        return Spot(selection[0].side if selection else "obverse")


def _read_art(path: Path) -> Art:
    is_drawing = path.suffix.lower() in DRAWINGS
    data = read_ordinary(path, MOST_DRAWING if is_drawing else MOST_PICTURE)
    try:
        return (drawing if is_drawing else picture)(data, path.stem)
    except IntakeError as fault:
        what = tr("{name}: {what}", name=path.name, what=said(fault.message))
        raise IntakeError(what, fault.hint) from None


def _art_of(mime: QMimeData) -> Callable[[], Art] | None:
    """Return what makes art of a clipboard; None where it holds none."""
    if data := _bytes(mime, "image/svg+xml"):
        return partial(drawing, data, "")
    if mime.hasText() and looks_like_svg(mime.text()):
        return partial(drawing, mime.text().encode(errors="replace"), "")
    for kind in _ENCODED:
        if data := _bytes(mime, kind):
            return partial(picture, data, "")
    image = mime.imageData() if mime.hasImage() else None
    return partial(_from_image, image) if isinstance(image, QImage) else None


def _bytes(mime: QMimeData, kind: str) -> bytes:
    return bytes(mime.data(kind).data()) if mime.hasFormat(kind) else b""


def _from_image(image: QImage) -> Art:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise IntakeError(tr("the clipboard's picture can't be read"))
    return picture(bytes(buffer.data().data()), "")


def _label(last: Art, count: int, *, pasted: bool) -> str:
    if count > 1:
        return tr_count("Drop %n pieces of art", count)
    if isinstance(last.element, Picture):
        return tr("Paste picture") if pasted else tr("Drop picture")
    return tr("Paste drawing") if pasted else tr("Drop drawing")
