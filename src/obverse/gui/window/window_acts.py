"""What the actions of a window do: each act and each edit command finds its function here."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from obverse.design.edit import element_at
from obverse.design.elements import Inscription, Legend, NameRing
from obverse.design.model import Design, FaceName
from obverse.gui.commands.table import COMMANDS, CommandContext
from obverse.gui.window.actions import ACTS, Act, Actions
from obverse.gui.words import tr

if TYPE_CHECKING:
    from obverse.gui.window.main_window import MainWindow

#: Acts that make sense on the start page too, where no design is shown.
_EVERYWHERE = {
    "new",
    "start",
    "open",
    "quit",
    "preferences",
    "typefaces",
    "shortcuts",
    "about",
    "full-screen",
    "next-part",
}
_SWITCHES = {"rulers": "view/rulers", "grid": "view/grid", "snap": "view/snap"}
_ZOOM_STEP = 1.25
#: Commands after which the arrow keys are for what they put on the medal.
_PLACING = ("insert-", "paste", "duplicate")


class WindowActs(QObject):
    """Makes the actions of a window and runs them."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.actions = Actions(window)
        self._context = CommandContext(
            window.session, window.canvas.view.box_of, self._side, QGuiApplication.clipboard()
        )
        for name, act in ACTS.items():
            self.actions.add(name, act, self._runs()[name])
        for name, command in COMMANDS.items():
            act = Act(command.text, command.icon, command.shortcuts)
            self.actions.add(name, act, partial(self._run_command, name))
        for name, key in _SWITCHES.items():
            self.actions[name].setChecked(window.settings[key])
        QGuiApplication.clipboard().dataChanged.connect(self.refresh)

    def _runs(self) -> dict[str, Callable[[], object]]:
        window = self._window
        documents, canvas, dialogs = window.documents, window.canvas, window.dialogs
        modes = ("both", "obverse", "reverse", "edge", "assembled", "exploded")
        return {
            "new": lambda: documents.new(Design()),
            "start": window.show_start,
            "open": documents.open_dialog,
            "save": documents.save,
            "save-as": documents.save_as,
            "save-copy": documents.save_a_copy,
            "revert": documents.revert,
            "insert-drawing": documents.insert_dialog,
            "export": dialogs.show_export,
            "batch": dialogs.show_batch,
            "close": self._close_design,
            "quit": window.close,
            "edit-text": self._edit_text,
            "typefaces": dialogs.show_typefaces,
            "preferences": dialogs.show_preferences,
            "split": dialogs.show_split,
            **{f"view-{mode}": partial(canvas.set_mode, mode) for mode in modes},
            "flip": canvas.flip,
            "zoom-in": partial(canvas.view.zoom_by, _ZOOM_STEP),
            "zoom-out": partial(canvas.view.zoom_by, 1 / _ZOOM_STEP),
            "zoom-fit": canvas.view.fit,
            "zoom-selection": canvas.view.fit_selection,
            "zoom-true": canvas.view.true_size,
            **{name: partial(self._switch, name) for name in _SWITCHES},
            "full-screen": self._full_screen,
            "next-part": self._next_part,
            "shortcuts": dialogs.show_shortcuts,
            "tour": window.welcome.show_around,
            "about": dialogs.show_about,
        }

    def refresh(self) -> None:
        """Enable what can be done now, and name what undo would take back."""
        # Each is set once: this comes after every letter, and bars are painted for what changes.
        for name, can in self._possible().items():
            self.actions[name].setEnabled(can)
        history = self._window.session.history
        self._name("undo", tr("&Undo"), history.undo_label)
        self._name("redo", tr("&Redo"), history.redo_label)

    def _possible(self) -> dict[str, bool]:
        """Return which actions can be done now."""
        window, session = self._window, self._window.session
        if not window.is_at_work:
            return {name: name in _EVERYWHERE for name in (*ACTS, *COMMANDS)}
        elements = (element_at(session.design, pick) for pick in session.selection[-1:])
        return {
            **dict.fromkeys(ACTS, True),
            **{name: bool(each.is_enabled(self._context)) for name, each in COMMANDS.items()},
            "edit-text": any(
                isinstance(each, Legend | NameRing | Inscription) for each in elements
            ),
            "zoom-selection": bool(session.selection),
            "revert": bool(session.path) and session.is_dirty,
            **dict.fromkeys(("view-assembled", "view-exploded"), bool(session.design.split)),
        }

    def _name(self, name: str, verb: str, label: str) -> None:
        self.actions[name].setText(f"{verb}: {label}" if label else verb)

    def _side(self) -> FaceName:
        """Return the face on which a new element goes: that of the selection, or what is shown."""
        window = self._window
        if window.session.selection:
            return window.session.selection[-1].side
        view = window.canvas.view
        return "reverse" if view.mode == "reverse" else view.current_face

    def _run_command(self, name: str) -> None:
        done = COMMANDS[name].run(self._context)
        if name.startswith("paste") and done is False:
            self._window.documents.paste_mime(QGuiApplication.clipboard().mimeData(), None)
        if name.startswith(_PLACING):
            self._hand_to_canvas()
        self.refresh()

    def _hand_to_canvas(self) -> None:
        """Let the keys go to what was just placed, unless the person is in the structure."""
        focus = QApplication.focusWidget()
        if focus is None or not self._window.structure.isAncestorOf(focus):
            self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _switch(self, name: str) -> None:
        self._window.settings[_SWITCHES[name]] = self.actions[name].isChecked()
        self._window.canvas.update()

    def _edit_text(self) -> None:
        selection = self._window.session.selection
        if selection:
            self._window.tool.edit_text(selection[-1])

    def _close_design(self) -> None:
        if self._window.documents.may_close():
            self._window.session.open(Design())
            self._window.show_start()

    def _full_screen(self) -> None:
        window = self._window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    def _next_part(self) -> None:
        """Move the focus around: canvas, structure, inspector, findings."""
        window = self._window
        parts: list[QWidget] = [window.canvas]
        parts += [dock.widget() for dock in window.docks if dock.isVisible()]
        # A panel with nothing in it has nothing to give the focus to.
        places = [(part, place) for part in parts if (place := _first_focus(part))]
        focus = window.focusWidget()
        within = (at for at, (part, _) in enumerate(places) if focus and _contains(part, focus))
        if places:  # the start page has none of them
            places[(next(within, -1) + 1) % len(places)][1].setFocus()


def _contains(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)


def _first_focus(widget: QWidget) -> QWidget | None:
    """Return the first part of a panel that takes the focus."""
    parts = [widget, *widget.findChildren(QWidget)]
    return next(
        (
            each
            for each in parts
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()
        ),
        None,
    )
