"""TypefacesDialog: what the design needs, the person's own files, and what the computer has."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from obverse.gui.dialogs.own_files import OwnFiles
from obverse.gui.jobs import jobs_of
from obverse.gui.looks.icons import icon
from obverse.gui.session import Session
from obverse.gui.settings import Settings
from obverse.gui.typefaces import (
    Family,
    families_of,
    is_bundled,
    read_file,
    scan,
    system_folders,
)
from obverse.gui.words import tr, tr_count


class TypefacesDialog(QDialog):
    """Own files and families of the computer are used where a design names them."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._families: tuple[Family, ...] = ()
        self._jobs = jobs_of(self)
        self.setWindowTitle(tr("Typefaces"))
        self._make_parts()
        self._arrange()
        settings.changed.connect(self._on_setting)
        session.design_changed.connect(self._show_needs)
        self.resize(820, 560)
        self._show_needs()
        self._jobs.run(
            lambda job: scan(system_folders(), job.is_cancelled), self._show_families, session.tell
        )

    def _make_parts(self) -> None:
        self.needs = QListWidget()
        self.needs.setAccessibleName(tr("Typefaces that the design needs"))
        self.needs.setIconSize(QSize(16, 16))
        self.needs.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.own = OwnFiles(self._settings)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(tr("Search the typefaces of this computer"))
        self.search.textChanged.connect(self._filter)
        self.installed = QListWidget()
        self.installed.setAccessibleName(tr("Typefaces of this computer"))
        self.installed.setAlternatingRowColors(True)
        self.installed.currentRowChanged.connect(self._enable)
        self.installed.itemActivated.connect(self.use)
        self.state = QLabel(tr("Looking for typefaces…"), wordWrap=True)
        self.use_button = QPushButton(icon("typeface"), tr("&Use"))
        self.use_button.setToolTip(tr("Adds the files of the family to yours"))
        self.use_button.clicked.connect(self.use)
        self.use_button.setAutoDefault(False)
        self.use_button.setEnabled(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)

    def _arrange(self) -> None:
        needed = _box(tr("This design needs"), self.needs)
        own = _box(tr("Your own files"), self.own)
        left = QVBoxLayout()
        left.addWidget(needed, 2)
        left.addWidget(own, 3)
        system = QGroupBox(tr("On this computer"))
        column = QVBoxLayout(system)
        column.addWidget(self.search)
        column.addWidget(self.installed, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        foot.addWidget(self.use_button)
        column.addLayout(foot)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(left, 1)
        columns.addWidget(system, 1)
        words = QLabel(
            tr(
                "Your own files are used where a design names their family. "
                "A design holds the name, not the file: send the file along with it."
            ),
            wordWrap=True,
        )
        whole = QVBoxLayout(self)
        whole.addLayout(columns, 1)
        whole.addWidget(words)
        whole.addWidget(self.buttons)

    def _on_setting(self, key: str) -> None:
        if key == "files/typefaces":
            self._show_needs()
            self._enable()

    def _show_needs(self) -> None:
        own = {
            file.family.casefold()
            for path in self._settings["files/typefaces"]
            if (file := read_file(Path(path)))
        }
        self.needs.clear()
        for family in families_of(self._session.design):
            name, words = _state_of(family, own)
            self.needs.addItem(QListWidgetItem(icon(name), f"{family} – {words}"))

    def _show_families(self, families: tuple[Family, ...]) -> None:
        self._families = families
        for family in families:
            item = QListWidgetItem(family.name)
            item.setToolTip("\n".join(str(file.path) for file in family.files))
            item.setData(Qt.ItemDataRole.UserRole, family)
            self.installed.addItem(item)
        self.state.setText(tr_count("%n families", len(families)))
        self._filter()

    def _filter(self) -> None:
        wanted = self.search.text().strip().casefold()
        for row in range(self.installed.count()):
            item = self.installed.item(row)
            item.setHidden(wanted not in item.text().casefold())
        self._enable()

    @property
    def chosen(self) -> Family | None:
        """The family that is chosen among those of the computer."""
        item = self.installed.currentItem()
        if item is None or item.isHidden():
            return None
        family: Family = item.data(Qt.ItemDataRole.UserRole)
        return family

    def _enable(self) -> None:
        family = self.chosen
        known = set(self._settings["files/typefaces"])
        fresh = family is not None and any(str(file.path) not in known for file in family.files)
        self.use_button.setEnabled(fresh)

    def use(self) -> None:
        """Add the files of the chosen family to the person's own."""
        family = self.chosen
        if family:
            self.own.add(file.path for file in family.files)

    def shown(self) -> list[str]:
        """Return the names of the families that the search leaves."""
        items = (self.installed.item(row) for row in range(self.installed.count()))
        return [item.text() for item in items if not item.isHidden()]

    def done(self, result: int) -> None:
        """Close; nobody waits for the search through folders."""
        self._jobs.leave()
        super().done(result)


def _state_of(family: str, own: set[str]) -> tuple[str, str]:
    """Return a sign and words for where a family comes from."""
    if family.casefold() in own:
        return "success", tr("here, from your own files")
    if is_bundled(family):
        return "success", tr("here, comes with Obverse")
    return "error", tr("missing")


def _box(title: str, inside: QWidget) -> QGroupBox:
    box = QGroupBox(title)
    QVBoxLayout(box).addWidget(inside)
    return box
