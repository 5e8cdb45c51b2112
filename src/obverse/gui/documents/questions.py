"""Questions: everything that documents ask a person, in one object that tests replace."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, TypeVar

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from obverse.design.document import SUFFIX
from obverse.gui.documents.drops import DRAWINGS, PICTURES
from obverse.gui.documents.recovery import Leftover
from obverse.gui.words import tr, tr_count

AboutUnsaved = Literal["save", "discard", "cancel"]
AboutChanged = Literal["overwrite", "save as", "cancel"]
AboutLeftover = Literal["recover", "discard", "later"]

Answer = TypeVar("Answer", bound=str)
_Role = QMessageBox.ButtonRole


class Questions:
    """The real ones: message boxes and file dialogs over a window."""

    def __init__(self, window: QWidget | None) -> None:
        self._window = window

    def ask_save(self, name: str) -> AboutUnsaved:
        """Ask what becomes of unsaved changes."""
        answers: dict[AboutUnsaved, tuple[str, QMessageBox.ButtonRole]] = {
            "save": (tr("&Save"), _Role.AcceptRole),
            "discard": (tr("&Discard changes"), _Role.DestructiveRole),
            "cancel": (tr("Cancel"), _Role.RejectRole),
        }
        return self._ask(
            tr("Save the changes to {name}?", name=name),
            tr("What is not saved will be lost."),
            answers,
        )

    def ask_overwrite(self, path: Path) -> bool:
        """Ask whether a file that is there may be replaced."""
        answers: dict[Literal["yes", "no"], tuple[str, QMessageBox.ButtonRole]] = {
            "yes": (tr("&Replace"), _Role.DestructiveRole),
            "no": (tr("Cancel"), _Role.RejectRole),
        }
        title = tr("Replace {name}?", name=path.name)
        return self._ask(title, tr("There is a file of that name in the folder."), answers) == "yes"

    def ask_changed(self, path: Path) -> AboutChanged:
        """Ask what to do with a file that another program wrote meanwhile."""
        answers: dict[AboutChanged, tuple[str, QMessageBox.ButtonRole]] = {
            "save as": (tr("Save &as another file…"), _Role.AcceptRole),
            "overwrite": (tr("&Overwrite it"), _Role.DestructiveRole),
            "cancel": (tr("Cancel"), _Role.RejectRole),
        }
        return self._ask(
            tr("{name} was changed by another program", name=path.name),
            tr("Overwriting it loses what the other program wrote."),
            answers,
        )

    def ask_recover(self, leftovers: Sequence[Leftover]) -> AboutLeftover:
        """Ask what becomes of designs that a crash left; there is at least one."""
        answers: dict[AboutLeftover, tuple[str, QMessageBox.ButtonRole]] = {
            "recover": (tr("&Recover"), _Role.AcceptRole),
            "discard": (tr("&Discard"), _Role.DestructiveRole),
            "later": (tr("Ask again &later"), _Role.RejectRole),
        }
        lines = "\n".join(_described(each) for each in leftovers)
        title = tr_count("%n designs were not saved when Obverse ended", len(leftovers))
        return self._ask(title, lines, answers)

    def ask_open_path(self, folder: Path) -> Path | None:
        """Ask for a design to open."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open"), str(folder), f"{_kind()};;{tr('All files')} (*)"
        )
        return Path(name) if name else None

    def ask_art_paths(self, folder: Path) -> list[Path]:
        """Ask for drawings and pictures."""
        kinds = " ".join(f"*{suffix}" for suffix in sorted(DRAWINGS | PICTURES))
        names, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Insert"), str(folder), f"{tr('Drawings and pictures')} ({kinds})"
        )
        return [Path(name) for name in names]

    def ask_save_path(self, suggested: Path) -> Path | None:
        """Ask where to save; the dialog has asked already about a file that is there."""
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Save as"), str(suggested), _kind())
        return Path(name) if name else None

    def _ask(
        self, title: str, text: str, answers: Mapping[Answer, tuple[str, QMessageBox.ButtonRole]]
    ) -> Answer:
        """Show a box: Enter gives the first answer that destroys nothing, Escape the last one."""
        box = QMessageBox(QMessageBox.Icon.Question, "Obverse", title, parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(text)
        buttons = {answer: box.addButton(*button) for answer, button in answers.items()}
        harmless = [each for each in answers if answers[each][1] != _Role.DestructiveRole]
        box.setDefaultButton(buttons[harmless[0]])
        box.setEscapeButton(list(buttons.values())[-1])
        box.exec()
        pressed = box.clickedButton()
        box.deleteLater()  # else the window keeps it for as long as it lives
        return next((each for each, button in buttons.items() if button is pressed), [*answers][-1])


def _kind() -> str:
    return f"{tr('Medallions')} (*{SUFFIX})"


def _described(leftover: Leftover) -> str:
    """Return one line about a leftover: its name, and when it was written."""
    name = leftover.path.name if leftover.path else leftover.title or tr("Untitled")
    moment = QDateTime.fromSecsSinceEpoch(int(leftover.written))
    written = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
    line = tr("{name}, {when}", name=name, when=written)
    return line + (tr(" (its file was saved later)") if leftover.is_older else "")
