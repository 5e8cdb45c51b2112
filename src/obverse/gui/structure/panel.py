"""The structure: a tree of sides and elements, in which they are picked, renamed and reordered."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from obverse.design.arrange import Flag, free, set_flag
from obverse.design.edit import Pick, change, element_at, remove
from obverse.design.model import Design, FaceName
from obverse.design.order import Place, bring, can_bring, put
from obverse.gui.looks.icons import icon
from obverse.gui.session import Session
from obverse.gui.structure.cells import VISIBLE, is_on
from obverse.gui.structure.model import StructureModel
from obverse.gui.structure.tree import StructureTree
from obverse.gui.words import tr


class StructurePanel(QWidget):
    """The tree with its search line above and its buttons below."""

    #: A place on the screen: the person asks for the menu of what is selected.
    menu_wanted = Signal(object)
    #: A field path: a side, the split or a part of it was selected, and no element.
    part_chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.model = StructureModel(session.design, self)
        self.tree = StructureTree(self.model, self)
        self.search = self._made_search()
        self._is_following = False
        self._arrange()
        self._connect()
        self._show_selection(session.selection)

    def _made_search(self) -> QLineEdit:
        search = QLineEdit(self)
        search.setPlaceholderText(tr("Find an element"))
        search.setAccessibleName(tr("Find an element"))
        search.setClearButtonEnabled(True)
        search.addAction(icon("find"), QLineEdit.ActionPosition.LeadingPosition)
        return search

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        self.raise_button = self._button(icon("up"), tr("Move up"), self.move_up)
        self.lower_button = self._button(icon("down"), tr("Move down"), self.move_down)
        self.remove_button = self._button(icon("delete"), tr("Remove"), self.remove_selected)
        buttons.addWidget(self.raise_button)
        buttons.addWidget(self.lower_button)
        buttons.addStretch()
        buttons.addWidget(self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addLayout(buttons)

    def _button(self, picture: QIcon, text: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(picture)
        button.setText(text)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        return button

    def _connect(self) -> None:
        session, tree = self.session, self.tree
        session.design_changed.connect(self._show_design)
        session.document_opened.connect(self._show_document)
        session.selection_changed.connect(self._show_selection)
        tree.selectionModel().selectionChanged.connect(self._take_selection)
        tree.switched.connect(self._switch)
        tree.remove_wanted.connect(self.remove_selected)
        tree.menu_wanted.connect(self.menu_wanted)
        self.model.dropped.connect(self._drop)
        self.model.renamed.connect(self._rename)
        self.search.textChanged.connect(tree.show_matching)
        down = QAction(self.search)
        down.setShortcut(Qt.Key.Key_Down)
        down.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        down.triggered.connect(tree.setFocus)
        self.search.addAction(down)

    # What the person does.

    def move_up(self) -> None:
        """Move the selected elements one row up."""
        self._bring("forward", tr("Move up"))

    def move_down(self) -> None:
        """Move the selected elements one row down."""
        self._bring("backward", tr("Move down"))

    def remove_selected(self) -> None:
        """Remove the selected elements; locked ones stay."""
        picks = self.session.selection
        self.session.attempt(lambda design: remove(design, picks), tr("Remove"))

    def _bring(self, place: Place, label: str) -> None:
        picks = self.session.selection
        self.session.attempt(lambda design: bring(design, picks, place), label)

    def _switch(self, column: int, index: QModelIndex) -> None:
        """Turn the switch of an element, and those of all selected ones if it is one of them."""
        pick = self.model.pick_at(index)
        element = pick and element_at(self.session.design, pick)
        if not (pick and element):
            return
        picks = self.session.selection if pick in self.session.selection else (pick,)
        on = not is_on(element, column)
        flag: Flag = "visible" if column == VISIBLE else "locked"
        labels = {
            ("visible", True): tr("Show"),
            ("visible", False): tr("Hide"),
            ("locked", True): tr("Lock"),
            ("locked", False): tr("Unlock"),
        }
        label = labels[flag, on]
        self.session.attempt(lambda design: set_flag(design, picks, flag, on=on), label)

    def _rename(self, pick: Pick, text: str) -> None:
        self.session.attempt(lambda design: change(design, pick, label=text), tr("Rename"))

    def _drop(self, picks: Sequence[Pick], side: FaceName, row: int) -> None:
        there: list[Pick] = []

        def moved(design: Design) -> Design:
            design, now = put(design, picks, side, row)
            there.extend(now)
            return design

        is_sent = any(pick.side != side for pick in picks)
        label = tr("Send to the other face") if is_sent else tr("Reorder")
        if self.session.attempt(moved, label):
            self.session.select(there)

    # What the session tells.

    def _show_document(self) -> None:
        self._is_following = True
        self.model.show_anew(self.session.design)
        self._is_following = False
        self.tree.expand_faces()
        self.tree.show_matching(self.search.text())

    def _show_design(self, design: Design) -> None:
        self._is_following = True
        rows_changed = self.model.show(design)
        self._is_following = False
        if rows_changed:
            self.tree.show_matching(self.search.text())
            if set(self.tree.selected_picks()) != set(self.session.selection):
                self._show_selection(self.session.selection)
        self._show_abilities()

    def _show_selection(self, picks: Sequence[Pick]) -> None:
        if not self._is_following:
            self._is_following = True
            self.tree.select_picks(picks)
            self._is_following = False
        self._show_abilities()

    def _take_selection(self) -> None:
        if self._is_following:
            return
        self._is_following = True
        chosen = self.tree.selected_picks()
        present = set(chosen)
        kept = [pick for pick in self.session.selection if pick in present]
        self.session.select([*kept, *chosen])
        self._is_following = False
        self._show_abilities()
        if not chosen and (path := self.tree.selected_path()):
            self.part_chosen.emit(path)

    def _show_abilities(self) -> None:
        """Grey what can't be done with the elements that are selected."""
        design, picks = self.session.design, self.session.selection
        self.raise_button.setEnabled(can_bring(design, picks, "forward"))
        self.lower_button.setEnabled(can_bring(design, picks, "backward"))
        self.remove_button.setEnabled(bool(free(design, picks)))
