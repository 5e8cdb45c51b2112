"""What is dragged within the structure: elements, as data for Qt, and where they may be dropped."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex

from obverse.design.edit import FACES, Pick
from obverse.design.model import FaceName

#: What a drag carries: the picks, as JSON.
MIME = "application/x-obverse-picks"


def data_of(picks: Sequence[Pick]) -> QMimeData:
    """Return elements as a drag carries them."""
    data = QMimeData()
    data.setData(MIME, msgspec.json.encode(picks))
    return data


def picks_in(data: QMimeData) -> list[Pick]:
    """Return the elements that a drag carries."""
    return msgspec.json.decode(data.data(MIME).data(), type=list[Pick])


def target_of(row: int, parent: QModelIndex | QPersistentModelIndex) -> tuple[FaceName, int] | None:
    """Return the face and row of a drop, or None where nothing can be dropped."""
    if parent.isValid():
        at_face = not parent.internalId() and parent.row() < len(FACES)
        return (FACES[parent.row()], max(row, 0)) if at_face else None
    # Just below the row of a face is the top of that face.
    return (FACES[row - 1], 0) if 1 <= row <= len(FACES) else None
