"""The about dialog: version, licence, and whom the program owes what."""

import platform
import re
from collections.abc import Iterable
from html import escape
from importlib import metadata

from PySide6.QtCore import QLibraryInfo, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from obverse import __version__
from obverse.gui.looks.icons import application_icon
from obverse.gui.words import tr
from obverse.resources import asset

_ICON = 72
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LONGEST_LICENCE = 60

#: A heading, and paragraphs below it.
Section = tuple[str, tuple[str, ...]]


class AboutDialog(QDialog):
    """What this program is; all of it can be copied, for a report or for a book."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Obverse"))
        self.sections = sections()
        self.details = QTextBrowser()
        self.details.setAccessibleName(tr("Credits and licences"))
        self.details.document().setDocumentMargin(12)
        self.details.setHtml(_html(self.sections))
        self.details.setOpenLinks(False)
        self._arrange()
        self.resize(560, 560)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(_head())
        column.addWidget(self.details, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(tr("Copy versions, credits and licences as text"))
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(tr("Close"))
        close.setDefault(True)
        column.addWidget(buttons)
        close.setFocus()

    def copy(self) -> None:
        """Put everything on the clipboard as text."""
        QGuiApplication.clipboard().setText(self.text())

    def text(self) -> str:
        """Return everything as text, with the versions that a report needs."""
        lines = [f"Obverse {__version__}", _system()]
        for heading, paragraphs in self.sections:
            lines += ["", heading, *paragraphs]
        return "\n".join(lines)


def sections() -> tuple[Section, ...]:
    """Return what there is to say, in the person's language."""
    return (
        (
            tr("The drawing"),
            (
                tr(
                    "The emblem is a drawing of our own, in the manner of the Apollo-Soyuz "
                    "programme emblem by Galina Balashova and in tribute to it."
                ),
                tr(
                    "No logo of NASA or Roscosmos is used. Neither they nor anybody else endorses "
                    "this program or what is made with it."
                ),
            ),
        ),
        (
            tr("Licence"),
            (
                "Copyright © 2026 The Obverse contributors",
                tr("Obverse is free software under the MIT License."),
                tr("What you design with it is yours."),
            ),
        ),
        (tr("Typefaces, under the SIL Open Font License 1.1"), tuple(typefaces())),
        (tr("Libraries"), tuple(libraries())),
    )


def typefaces() -> list[str]:
    """Return a line for each typeface that comes with the program: whose it is."""
    lines = []
    for folder in sorted(asset("fonts").iterdir()):
        notice = folder / "OFL.txt"
        if notice.is_file():
            first = notice.read_text("utf-8").splitlines()[0]
            name = folder.name.replace("-", " ").title().replace("Pt ", "PT ")
            lines.append(f"{name}. {first.partition(' (http')[0].rstrip(',')}")
    return lines


def libraries() -> list[str]:
    """Return a line for each library that the program is made with: version and licence."""
    try:
        required = metadata.requires("obverse") or []
    except metadata.PackageNotFoundError:
        return []
    names = [_NAME.match(each) for each in required if "extra ==" not in each]
    found = [_library(name.group()) for name in names if name]
    return sorted((line for line in found if line), key=str.casefold)


def _library(name: str) -> str:
    try:
        about = metadata.metadata(name).json
    except metadata.PackageNotFoundError:  # a frozen application may have it without its papers
        return ""
    licence = str(about.get("license_expression") or _first_line(str(about.get("license") or "")))
    if not licence:
        classes = (each for each in about.get("classifier") or [] if "License ::" in each)
        licence = ", ".join(each.rpartition(" :: ")[2] for each in classes)
    title = str(about["name"]).replace("_", "-")
    return f"{title} {about['version']}{f' – {licence}' if licence else ''}"


def _first_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    first = lines[0] if lines else ""
    if len(lines) > 1 and first.isupper():  # the licence itself, which opens with its title
        first = f"{first.title().replace('Gnu', 'GNU')}, {lines[1].partition(',')[0]}"
    return first[:_LONGEST_LICENCE]


def _system() -> str:
    qt = QLibraryInfo.version().toString()
    return f"Python {platform.python_version()}, Qt {qt}, {platform.platform()}"


def _head() -> QHBoxLayout:
    sign, name = QLabel(), QLabel("Obverse")
    sign.setPixmap(application_icon().pixmap(_ICON, _ICON))
    font = QFont(name.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    font.setWeight(QFont.Weight.DemiBold)
    name.setFont(font)
    what = QLabel(tr("A designer for commemorative medallions"))
    version = QLabel(tr("Version {version}", version=__version__))
    version.setForegroundRole(version.foregroundRole().PlaceholderText)
    words = QVBoxLayout()
    words.setSpacing(2)
    for label in (name, what, version):
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(label)
    row = QHBoxLayout()
    row.setSpacing(20)
    row.addWidget(sign)
    row.addLayout(words, 1)
    return row


def _html(parts: Iterable[Section]) -> str:
    text = []
    for heading, paragraphs in parts:
        text.append(f"<h4 style='margin: 14px 0 4px 0'>{escape(heading)}</h4>")
        text += [f"<p style='margin: 2px 0'>{escape(each)}</p>" for each in paragraphs]
    return "".join(text)
