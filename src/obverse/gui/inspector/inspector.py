"""Inspector: the fields of what is selected, or with nothing selected of the whole medal."""

from collections import OrderedDict

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from obverse.design.edit import element_at
from obverse.design.model import Design
from obverse.gui.element_names import KIND_NAMES, kind_of, quoted_words
from obverse.gui.inspector.editor import Editor
from obverse.gui.inspector.editors import Maker
from obverse.gui.inspector.field_frame import FieldFrame
from obverse.gui.inspector.form import Form, heading, unfold_around
from obverse.gui.inspector.groups import groups_of, one_of_many
from obverse.gui.inspector.section import settle
from obverse.gui.inspector.subject import Subject
from obverse.gui.looks.sign_label import SignLabel
from obverse.gui.session import Session
from obverse.gui.words import tr, tr_count

_WIDTH, _LEAST = 300, 276
_SIGN_PX = 20
#: Forms that are kept; going back to one shows it as it was left.
_MOST_FORMS = 12
#: What a form is for: the classes of the things, and whether there are several.
_Key = tuple[tuple[type[msgspec.Struct], ...], bool]


class Inspector(QWidget):
    """Shows a form for the selection; it changes the document through the session."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.maker = Maker()
        self.form: Form | None = None
        self._key: _Key | None = None
        self._forms: OrderedDict[_Key, tuple[Form, int]] = OrderedDict()
        self._is_stale = True
        self._fonts = session.fonts
        self._build()
        session.selection_changed.connect(self._on_selection)
        session.design_changed.connect(self._on_design)
        session.document_opened.connect(self._on_opened)
        session.laid_out.connect(self._on_laid_out)

    def focus_field(self, name: str) -> bool:
        """Put the focus on the editor of a field, as ``radius`` or ``lettering.family``.

        Returns whether the form has such a field.
        """
        editor = self._brought(name)
        if editor is not None:
            editor.main.setFocus(Qt.FocusReason.OtherFocusReason)
        return editor is not None

    def show_field(self, name: str) -> bool:
        """Bring a field into sight and frame it for a moment; the focus stays where it is.

        Returns whether the form has such a field.
        """
        editor = self._brought(name)
        if editor is not None and self.form is not None:
            FieldFrame(self.form, editor.main if editor.is_section else editor)
        return editor is not None

    def _brought(self, name: str) -> Editor | None:
        """Return the editor of a field, unfolded and in sight."""
        self._catch_up()
        editor = self.form.editor_of(name) if self.form else None
        if editor is not None:
            unfold_around(editor)
            editor.unfold()
            editor.refresh(force=True)
            settle(self)
            self._scroll.ensureWidgetVisible(editor, 0, 40)
        return editor

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as its forms are made for."""
        return QSize(_WIDTH, 600)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Make up for what happened while it was hidden."""
        super().showEvent(event)
        self._catch_up()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show as much of the name as there is room for."""
        super().resizeEvent(event)
        if not self._is_stale:
            self._show_head()

    def _build(self) -> None:
        self._sign = SignLabel("", _SIGN_PX)
        self._title = heading("")
        self._detail = QLabel()
        self._detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        head = QHBoxLayout()
        head.setContentsMargins(12, 10, 12, 8)
        head.setSpacing(10)
        head.addWidget(self._sign)
        head.addLayout(words, 1)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setForegroundRole(self.backgroundRole())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(tr("Fields"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line)
        column.addWidget(self._scroll, 1)
        self.setMinimumWidth(_LEAST)

    def _on_selection(self) -> None:
        if self.form is not None and self.form.subject.is_renaming:
            return
        self._update()

    def _on_design(self) -> None:
        subject = self.form.subject if self.form else None
        if subject is not None and subject.bases and not subject.is_renaming:
            self._update()

    def _on_opened(self) -> None:
        self._put_away()
        for form, _ in self._forms.values():
            form.deleteLater()
        self._forms.clear()
        self.form = self._key = None
        self._update()

    def _on_laid_out(self) -> None:
        if self._fonts is not self.session.fonts:
            self._fonts = self.session.fonts
            self._update()

    def _update(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if not self._is_stale:
            return
        self._is_stale = False
        picks = self.session.selection
        key = self._wanted()
        if key != self._key or self.form is None:
            self._change_form(key)
        assert self.form is not None
        if self.form.subject.picks != picks:
            self.form.subject.picks = picks
            self._forget_focus()
            self.form.refresh(force=True)
        else:
            self.form.refresh()
        self._show_head()
        settle(self)

    def _wanted(self) -> _Key:
        design = self.session.design
        found = (element_at(design, pick) for pick in self.session.selection)
        kinds = dict.fromkeys(type(each) for each in found if each is not None)
        return tuple(kinds) or (Design,), len(self.session.selection) > 1

    def _change_form(self, key: _Key) -> None:
        self._put_away()
        form, scrolled = self._forms.pop(key, (None, 0))
        if form is None:
            kinds, are_several = key
            groups = groups_of(kinds)
            subject = Subject(self.session, self.session.selection)
            form = Form(one_of_many(groups) if are_several else groups, subject, self.maker)
        self.form, self._key = form, key
        self._scroll.setWidget(form)
        form.show()
        self._scroll.verticalScrollBar().setValue(scrolled)

    def _put_away(self) -> None:
        if self.form is None or self._key is None:
            return
        place = self._scroll.verticalScrollBar().value()
        form = self._scroll.takeWidget()
        form.hide()
        form.setParent(self)
        self._forms[self._key] = (self.form, place)
        while len(self._forms) > _MOST_FORMS:
            _, (oldest, _) = self._forms.popitem(last=False)
            oldest.deleteLater()

    def _forget_focus(self) -> None:
        """End a burst of typing: what is typed next is about something else."""
        self.session.history_sealed()

    def _show_head(self) -> None:
        picks = self.session.selection
        if not picks:
            self._say("file", tr("Medal"), self.session.design.title)
            return
        element = element_at(self.session.design, picks[0])
        if len(picks) > 1 or element is None:
            self._say("select-all", tr_count("%n elements", len(picks)), "")
            return
        kind = kind_of(element)
        self._say(f"kind-{kind}", tr(KIND_NAMES[kind]), element.label or quoted_words(element))

    def _say(self, sign: str, title: str, detail: str) -> None:
        self._sign.show_icon(sign)
        self._title.setText(title)
        room = self.width() - _SIGN_PX - 36
        metrics = QFontMetrics(self._detail.font())
        self._detail.setText(metrics.elidedText(detail, Qt.TextElideMode.ElideRight, room))
        self._detail.setVisible(bool(detail) and detail != title)
