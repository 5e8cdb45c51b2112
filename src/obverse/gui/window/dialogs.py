"""Dialogs: which ones a window opens, each loaded only when it is wanted."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from obverse.gui.window.actions import shortcuts_in

if TYPE_CHECKING:
    from obverse.gui.dialogs.batch import BatchDialog
    from obverse.gui.window.main_window import MainWindow


class Dialogs:
    """Opens the dialogs of one window; each is gone for good when it is closed."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        #: The dialog of batches while it is open: there is one, and it stands beside the canvas.
        self.batch: BatchDialog | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether a batch is being made, which the end of the window would stop."""
        return self.batch is not None and self.batch.is_busy

    def show_export(self) -> None:
        """Open the dialog that writes files."""
        from obverse.gui.dialogs.export import ExportDialog

        window = self._window
        _show(ExportDialog(window.session, window.settings, window.jobs, window))

    def show_batch(self, path: Path | None = None) -> None:
        """Open the dialog that makes a medal of every row, with a list if one was dropped."""
        from obverse.gui.dialogs.batch import BatchDialog

        window = self._window
        if self.batch is None:
            self.batch = BatchDialog(window.session, window.settings, window)
            self.batch.finished.connect(self._on_batch_closed)
            _show(self.batch)
        self.batch.raise_()
        if path and not self.is_busy:
            self.batch.open_list(path)

    def _on_batch_closed(self) -> None:
        self.batch = None

    def show_split(self) -> None:
        """Open the dialog that cuts the medal."""
        from obverse.gui.dialogs.split import SplitDialog

        _show(SplitDialog(self._window.session, self._window))

    def show_preferences(self) -> None:
        """Open the person's wishes."""
        from obverse.gui.dialogs.preferences import PreferencesDialog

        _show(PreferencesDialog(self._window.settings, self._window))

    def show_typefaces(self) -> None:
        """Open the list of typefaces."""
        from obverse.gui.dialogs.typefaces import TypefacesDialog

        _show(TypefacesDialog(self._window.session, self._window.settings, self._window))

    def show_shortcuts(self) -> None:
        """Open the list of keys and gestures."""
        from obverse.gui.dialogs.shortcuts_list import ShortcutsDialog

        rows = shortcuts_in(self._window.menuBar(), self._window.actions_by_id)
        _show(ShortcutsDialog(rows, self._window))

    def show_about(self) -> None:
        """Open what there is to say about the program."""
        from obverse.gui.dialogs.about import AboutDialog

        _show(AboutDialog(self._window))


def _show(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
