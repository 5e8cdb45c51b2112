"""Editor: what all editors of fields share: showing, committing, faults and Escape."""

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from obverse.design.edit import Pick
from obverse.design.form_fields import FormField
from obverse.gui.inspector.refusals import refusal
from obverse.gui.inspector.subject import Place
from obverse.gui.words import tr


class MakeEditor(Protocol):
    """Makes editors of fields; editors that hold others ask it in turn."""

    #: Dotted path of a section → whether it is folded; all forms share them.
    folds: dict[str, bool]

    def __call__(self, field: FormField, place: Place) -> "Editor":
        """Return the editor of a field."""


class Editor(QWidget):
    """Shows one field of the subject and changes it; made by `make_editor` from its kind."""

    #: Why what stands in the editor is refused; empty when all is well.
    faulty = Signal(str)
    #: It needs the whole width, below its label.
    is_wide = False
    #: It says its title itself, as a checkbox does.
    is_titled = False
    #: It holds other editors below a heading of its own.
    is_section = False

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        super().__init__()
        self.field, self.place, self.make, self.title = field, place, make, title
        self.fault = ""
        self._shown: list[Any] | None = None
        self._before: list[Any] = []
        self._before_of: tuple[Pick, ...] | None = None

    @property
    def help(self) -> str:
        """What the field is for; empty where its title says it all."""
        return tr(self.field.help) if self.field.help else ""

    @property
    def main(self) -> QWidget:
        """The widget that takes the focus."""
        raise NotImplementedError

    def turn_to(self, rest: str) -> None:
        """Show what lies at a dotted path within, where not all of it shows at once."""

    def unfold(self) -> None:
        """Show what is within, where a heading hides it."""

    def parts(self) -> Iterator["Editor"]:
        """Yield the editors within this one, made now if they were not before."""
        return iter(())

    def show_value(self, value: Any) -> None:
        """Show a value; nothing happens to the caret where it stands there already."""
        raise NotImplementedError

    def show_several(self, values: Sequence[Any]) -> None:
        """Show that the things differ in this field."""
        raise NotImplementedError

    def refresh(self, *, force: bool = False) -> None:
        """Show the present values, if they are others than those that were shown last."""
        values = self.place.values()
        if not values or (not force and self._shown is not None and _same(values, self._shown)):
            return
        self._shown = values
        if any(each is not values[0] and each != values[0] for each in values[1:]):
            self.show_several(values)
        else:
            self.show_value(values[0])
        self._set_fault("")

    def commit(self, value: Any, merge: str = "") -> bool:
        """Write a value; tell whether it was taken. What is wrong with it is shown."""
        fault = refusal(self.field, value)
        fault = fault or self.place.subject.write(self.place.path, value, self.title, merge)
        if not fault:
            self.refresh()
        self._set_fault(fault)
        return not fault

    def type_in(self, value: Any) -> bool:
        """Write a value as a part of a burst of typing."""
        return self.commit(value, self.place.subject.merge_key(self.place.path))

    def refuse(self, fault: str) -> None:
        """Say why what stands in the editor can't be taken; empty takes it back."""
        self._set_fault(fault)

    def watch(self, widget: QWidget) -> None:
        """Note when a widget gets and loses the focus, and Escape in it."""
        widget.installEventFilter(self)
        if not widget.accessibleName():
            widget.setAccessibleName(self.title)
        widget.setAccessibleDescription(self.help)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Remember the values when the focus comes, end the burst when it goes."""
        kind = event.type()
        if kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._enter(event)
        elif kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._leave(event)
        elif kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape and self._can_restore():
                if kind == QEvent.Type.KeyPress:
                    self.restore()
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def finish(self) -> None:
        """Take what stands there for good: the burst of typing ends, Escape leaves it alone."""
        self.place.session.history_sealed()
        self._note()

    def restore(self) -> None:
        """Bring back what was there when the focus came, or when Enter was pressed."""
        session = self.place.session
        session.call_off(self.place.subject.merge_key(self.place.path))
        values = self.place.values()
        is_mine = self._before_of == self.place.subject.picks
        if is_mine and not _same(values, self._before) and len(values) == len(self._before):
            self.place.subject.write_each(self.place.path, self._before, self.title)
        self.refresh(force=True)

    def _can_restore(self) -> bool:
        if self._before_of != self.place.subject.picks:  # it was about something else then
            return bool(self.fault)
        return bool(self.fault) or not _same(self.place.values(), self._before)

    def _enter(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._note()

    def _note(self) -> None:
        self._before = self.place.values()
        self._before_of = self.place.subject.picks

    def _leave(self, event: QFocusEvent) -> None:
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        self.place.session.history_sealed()
        if self.fault:
            self.refresh(force=True)

    def _set_fault(self, fault: str) -> None:
        if fault != self.fault:
            self.fault = fault
            self.main.setAccessibleDescription(fault or self.help)
            self.faulty.emit(fault)


def _same(some: Sequence[Any], others: Sequence[Any]) -> bool:
    return len(some) == len(others) and all(
        a is b or a == b for a, b in zip(some, others, strict=True)
    )
