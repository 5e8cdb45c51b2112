"""Commands of the clipboard: cut, copy and paste, and what lies on the clipboard."""

from functools import partial

from PySide6.QtCore import QMimeData

from obverse.design import clipboard
from obverse.design.edit import Pick, add, remove
from obverse.design.elements import Inscription
from obverse.design.model import Design, FaceName
from obverse.design.starters import starter
from obverse.errors import ObverseError
from obverse.gui.commands.context import Command, CommandContext, label_of, place
from obverse.gui.words import mark

#: What our elements are called on a clipboard.
ELEMENTS = "application/x-obverse-elements+json"
_CUT, _PASTE, _DUPLICATE = mark("Cu&t"), mark("&Paste"), mark("Dup&licate")
_PASTE_IN_PLACE, _DELETE = mark("Paste &in place"), mark("&Delete")


def _copy(context: CommandContext) -> bool:
    return _put(context, tuple(context.chosen.elements))


def _cut(context: CommandContext) -> bool:
    picks = tuple(context.chosen.free)
    return _put(context, picks) and context.session.attempt(
        lambda design: remove(design, picks), label_of(_CUT)
    )


def _put(context: CommandContext, picks: tuple[Pick, ...]) -> bool:
    """Put elements on the clipboard, and their words for other programs."""
    design = context.session.design
    mime = QMimeData()
    try:
        mime.setData(ELEMENTS, clipboard.to_text(design, picks))
    except ObverseError as fault:
        context.session.tell(fault)
        return False
    words = clipboard.words_of(design, picks)
    if words:
        mime.setText(words)
    context.clipboard.setMimeData(mime)
    return True


def _paste(context: CommandContext, *, in_place: bool) -> bool:
    """Paste elements or plain words; False where there is something else, which is for others."""
    mime: QMimeData | None = context.clipboard.mimeData()
    if mime is None:  # as Qt says of some clipboards with nothing on them
        return True
    side, label = context.side(), label_of(_PASTE_IN_PLACE if in_place else _PASTE)
    if mime.hasFormat(ELEMENTS):
        data = bytes(mime.data(ELEMENTS).data())
        place(context, partial(_with_clip, data=data, side=side, in_place=in_place), label)
        return True
    if not mime.hasText() or mime.hasUrls() or mime.hasImage() or _is_markup(mime.text()):
        return False
    place(context, partial(_with_words, words=mime.text(), side=side), label)
    return True


def _is_markup(text: str) -> bool:
    return text.lstrip("\ufeff \t\r\n").startswith("<")


def _with_clip(
    design: Design, data: bytes, side: FaceName, in_place: bool
) -> tuple[Design, tuple[Pick, ...]]:
    return clipboard.paste(design, clipboard.from_text(data), side, in_place=in_place)


def _with_words(design: Design, words: str, side: FaceName) -> tuple[Design, tuple[Pick, ...]]:
    block = starter("inscription", design, side)
    assert isinstance(block, Inscription)
    design, pick = add(design, side, clipboard.with_words(block, words))
    return design, (pick,)


def _duplicate(context: CommandContext) -> bool:
    picks = context.session.selection
    return place(
        context, lambda design: clipboard.duplicate_beside(design, picks), label_of(_DUPLICATE)
    )


def _delete(context: CommandContext) -> bool:
    picks = context.session.selection
    return context.session.attempt(lambda design: remove(design, picks), label_of(_DELETE))


def _has_any(context: CommandContext) -> bool:
    return bool(context.chosen.elements)


def _has_free(context: CommandContext) -> bool:
    return bool(context.chosen.free)


def _always(context: CommandContext) -> bool:
    # What lies on the clipboard is not asked for: its owner may be slow to answer.
    return True


CLIPBOARD_COMMANDS: dict[str, Command] = {
    "cut": Command(_CUT, "cut", ("Ctrl+X", "Shift+Del"), _cut, _has_free),
    "copy": Command(mark("&Copy"), "copy", ("Ctrl+C", "Ctrl+Ins"), _copy, _has_any),
    "paste": Command(
        _PASTE, "paste", ("Ctrl+V", "Shift+Ins"), partial(_paste, in_place=False), _always
    ),
    "paste-in-place": Command(
        _PASTE_IN_PLACE, "paste", ("Ctrl+Shift+V",), partial(_paste, in_place=True), _always
    ),
    "duplicate": Command(_DUPLICATE, "duplicate", ("Ctrl+D",), _duplicate, _has_any),
    "delete": Command(_DELETE, "delete", ("Del", "Backspace"), _delete, _has_free),
}
