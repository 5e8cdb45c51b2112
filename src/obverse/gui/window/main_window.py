"""Main window: the canvas in the middle; around it structure, inspector and findings."""

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from obverse.design.edit import FieldPath, Pick
from obverse.design.model import Design
from obverse.findings import Finding
from obverse.gui.canvas.canvas import Canvas
from obverse.gui.canvas.select_tool import SelectTool
from obverse.gui.documents.documents import Documents
from obverse.gui.documents.recent import recent_files
from obverse.gui.findings.fields import fields_of
from obverse.gui.findings.panel import FindingsPanel
from obverse.gui.inspector.inspector import Inspector
from obverse.gui.jobs import Jobs
from obverse.gui.looks.icons import icon
from obverse.gui.own_typefaces import OwnTypefaces
from obverse.gui.session import Message, Session
from obverse.gui.settings import Settings
from obverse.gui.start.page import StartPage
from obverse.gui.structure.panel import StructurePanel
from obverse.gui.window.dialogs import Dialogs
from obverse.gui.window.docks import Docks
from obverse.gui.window.menus import context_menu, fill_menu_bar, fill_toolbar
from obverse.gui.window.message_bar import MessageBar
from obverse.gui.window.status_bar import StatusBar
from obverse.gui.window.view_bar import ViewBar
from obverse.gui.window.welcome import Welcome
from obverse.gui.window.window_acts import WindowActs
from obverse.gui.words import tr


class MainWindow(QMainWindow):
    """One window with one document; it owns nothing that must outlive it."""

    def __init__(self, session: Session, settings: Settings, jobs: Jobs) -> None:
        super().__init__()
        self.session, self.settings, self.jobs = session, settings, jobs
        self._is_retired = False
        self.documents = Documents(session, settings, self)
        self.canvas = Canvas(session, settings)
        self.tool = SelectTool(self.canvas, session, settings)
        self.canvas.tool = self.tool
        self.message_bar = MessageBar()
        self.start_page = StartPage(settings)
        self.structure = StructurePanel(session)
        self.inspector = Inspector(session)
        self.findings = FindingsPanel(session)
        self.status = StatusBar()
        self.dialogs = Dialogs(self)
        self.welcome = Welcome(self)
        self.acts = WindowActs(self)
        self.actions_by_id = self.acts.actions
        self.view_bar = ViewBar(self.actions_by_id)
        self.typefaces = OwnTypefaces(session, settings, self)
        self._assemble()
        self._wire()
        # In another language it takes over a document in the midst of work.
        self._on_selection(session.selection)
        self._show_title()

    def _assemble(self) -> None:
        self.setObjectName("designer")
        self.setAccessibleName("Obverse")
        self._workspace = _column(self.view_bar, self.canvas)
        self._pages = QStackedWidget()
        # Its own wish would hold the docks narrow even while it is hidden.
        self.start_page.setMinimumSize(1, 1)
        self._pages.addWidget(self.start_page)
        self._pages.addWidget(self._workspace)
        self.setCentralWidget(_column(self.message_bar, self._pages))
        self.tools = self._toolbar()
        self.docks = Docks(
            self,
            self.settings,
            structure=self.structure,
            inspector=self.inspector,
            findings=self.findings,
        )
        fill_menu_bar(self.menuBar(), self.actions_by_id, self._fill)
        self.setStatusBar(self.status)
        geometry = self.settings.window_state("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1440, 900)

    def _toolbar(self) -> QToolBar:
        bar = QToolBar(tr("Tools"), self)
        bar.setObjectName("tools")
        bar.setIconSize(QSize(20, 20))
        fill_toolbar(bar, self.actions_by_id)
        self.addToolBar(bar)
        return bar

    def _wire(self) -> None:
        session, canvas = self.session, self.canvas
        session.told.connect(self.message_bar.show_message)
        session.state_changed.connect(self._show_title)
        session.state_changed.connect(self.acts.refresh)
        session.selection_changed.connect(self._on_selection)
        session.document_opened.connect(self.show_workspace)
        canvas.pointer_moved.connect(self.status.show_pointer)
        canvas.view.camera_changed.connect(self._on_camera)
        canvas.view.mode_changed.connect(self._on_mode)
        canvas.menu_wanted.connect(lambda _, place: self._show_menu(place))
        canvas.files_dropped.connect(self.documents.open_dropped)
        self.view_bar.gap_changed.connect(canvas.view.set_gap)
        self.structure.part_chosen.connect(self._show_part)
        self.structure.menu_wanted.connect(self._show_menu)
        self.findings.chosen.connect(self.show_finding)
        self.findings.opened.connect(self._open_finding)
        self.findings.counted.connect(self.status.show_findings)
        self.status.findings_wanted.connect(self._show_findings)
        self.status.fit_wanted.connect(canvas.view.fit)
        self._wire_documents()

    def _wire_documents(self) -> None:
        start, documents = self.start_page, self.documents
        start.preset_chosen.connect(documents.new_from_preset)
        start.file_chosen.connect(documents.open)
        start.open_wanted.connect(documents.open_dialog)
        start.back_wanted.connect(self.return_to_work)
        start.files_dropped.connect(self._on_dropped_at_start)
        documents.present_wanted.connect(self.return_to_work)
        documents.offered.connect(self.message_bar.show_message)
        documents.list_dropped.connect(self._on_list)
        documents.typeface_dropped.connect(self.typefaces.add)

    def _on_dropped_at_start(self, paths: list[Path]) -> None:
        before = self.session.design
        # Art that was dropped is on the medal beneath the start page.
        if self.documents.open_dropped(paths, None) and self.session.design is not before:
            self.return_to_work()

    def _on_list(self, path: Path) -> None:
        """Open a list that was dropped for the design it is to fill."""
        if not (self.is_at_work or self._has_document):
            text = tr("{name}: a list fills the variables of a design", name=path.name)
            hint = tr("open the design first, then drop the list on it")
            self.session.tell(Message(text, hint, "info"))
            return
        self.return_to_work()
        self.dialogs.show_batch(path)

    @property
    def _has_document(self) -> bool:
        """Tell whether there is a document beneath the start page that is worth going back to."""
        session = self.session
        return bool(session.path) or session.is_dirty or session.design != Design()

    def show_workspace(self) -> None:
        """Show the document that was opened."""
        if not self.is_at_work:
            self._enter_workspace()
        self.canvas.set_mode("both")
        self._on_mode("both")
        self.canvas.view.fit()
        self.canvas.setFocus()
        self.acts.refresh()

    def return_to_work(self) -> None:
        """Show the document that lay beneath the start page, as it was left."""
        if not self.is_at_work:
            self._enter_workspace()
            self.canvas.setFocus()
            self.acts.refresh()

    def _enter_workspace(self) -> None:
        self._pages.setCurrentWidget(self._workspace)
        self.docks.show()
        self.status.show_document(True)
        self.welcome.begin_soon()

    def show_start(self) -> None:
        """Show the start page; the document stays open beneath it."""
        if self.is_at_work:
            self.docks.hide()
            self.status.show_document(False)
            self._pages.setCurrentWidget(self.start_page)
        self.start_page.show_present(self.documents.name if self._has_document else "")
        self.start_page.refresh()
        self.acts.refresh()

    @property
    def is_at_work(self) -> bool:
        """Tell whether a document is shown, and not the start page."""
        return self._pages.currentWidget() is self._workspace

    def show_finding(self, finding: Finding) -> None:
        """Select the element that a finding is about, and bring it and its field into view."""
        if finding.side in ("obverse", "reverse") and finding.element:
            picks = [Pick(finding.side, finding.element)]  # type: ignore[arg-type]  # looked at above
            if not self.canvas.view.shows(finding.side):
                self.canvas.set_mode("both")
            self.session.select(picks)
            self.canvas.reveal(picks)
        elif finding.side == "edge" or finding.element == "split":
            self.session.select(())
            self.canvas.set_mode("edge" if finding.side == "edge" else "both")
        if self.inspector.isVisible():
            any(map(self.inspector.show_field, fields_of(finding)))

    def _open_finding(self, finding: Finding) -> None:
        """Put the caret where something can be done about a finding."""
        self.docks.inspector.show()
        self.docks.inspector.raise_()
        any(map(self.inspector.focus_field, fields_of(finding)))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask about unsaved work, and keep how the window looks."""
        if self._is_retired:
            event.accept()
            return
        if self.dialogs.is_busy or not self.documents.may_close():
            if self.dialogs.is_busy:
                self.session.tell(
                    Message(tr("a batch is being made"), tr("stop it, or let it end"), "warning")
                )
            event.ignore()
            return
        self.keep_state()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Escape close the latest message, where nobody else had a use for it."""
        if event.key() != Qt.Key.Key_Escape or not self.message_bar.close_latest():
            super().keyPressEvent(event)

    def retire(self) -> None:
        """Leave the screen for a window that takes over the same document."""
        self._is_retired = True
        self.close()
        self.deleteLater()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Look at the file again when the person comes back from another program."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.documents.watch.check()

    def keep_state(self) -> None:
        """Keep the places of window and docks for the next start."""
        self.settings.keep_window_state("geometry", self.saveGeometry())
        self.docks.keep()

    def _show_part(self, path: FieldPath) -> None:
        """Bring a part of the medal that is no element into the inspector."""
        self.inspector.focus_field(".".join(map(str, path)))

    def _on_selection(self, picks: tuple[Pick, ...]) -> None:
        self.status.show_selection(len(picks))
        self.acts.refresh()

    def _on_camera(self) -> None:
        self.status.show_zoom(self.canvas.view.zoom)

    def _on_mode(self, mode: str) -> None:
        self.actions_by_id[f"view-{mode}"].setChecked(True)
        self.view_bar.show_mode(mode, is_split=self.session.design.split is not None)

    def _show_menu(self, place: QPoint) -> None:
        menu = context_menu(self, self.actions_by_id, self._fill)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _show_findings(self) -> None:
        self.docks.findings.show()
        self.docks.findings.raise_()
        self.findings.setFocus()

    def _show_title(self) -> None:
        path = self.session.path
        self.setWindowFilePath(str(path) if path else "")
        name = path.name if path else self.session.design.title
        self.setWindowTitle(f"{name}[*] — {tr('Obverse')}")
        self.setWindowModified(self.session.is_dirty)

    def _fill(self, name: str, menu: QMenu) -> None:
        """Fill what changes in a menu: recent designs, and the panels."""
        menu.clear()
        if name == "@panels":
            for dock in self.docks:
                menu.addAction(dock.toggleViewAction())
            menu.addAction(self.tools.toggleViewAction())
            return
        for path, is_missing in recent_files(self.settings):
            action = menu.addAction(icon("recent"), path.name.replace("&", "&&"))
            action.setStatusTip(str(path))
            action.setEnabled(not is_missing)
            action.triggered.connect(lambda _=False, path=path: self.documents.open(path))
        if menu.isEmpty():
            menu.addAction(tr("None yet")).setEnabled(False)


def _column(*widgets: QWidget) -> QWidget:
    """Return a widget with others below each other; the last takes what room there is."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    column.setStretch(len(widgets) - 1, 1)
    return box
