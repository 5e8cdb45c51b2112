"""The gallery of presets: groups of cards under headings."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from obverse.design.model import Design
from obverse.gui.start.cards import DISC, Card, CardGrid, PresetCard
from obverse.gui.start.preset_titles import Group
from obverse.gui.start.scroller import Scroller
from obverse.gui.start.thumbnails import Order, Thumbnail
from obverse.gui.words import tr, tr_count

_MARGIN = 32


class Gallery(Scroller):
    """All presets, drawn; only those that match what is searched for are shown."""

    #: The id of a preset.
    chosen = Signal(str)

    def __init__(self, groups: Iterable[Group], parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setAccessibleName(tr("Presets"))
        self._grids: list[tuple[QLabel, CardGrid]] = []
        self._designs: dict[str, Design] = {}
        self._none = QLabel(tr("No preset is called so."))
        self._none.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._none.hide()
        self._fill(groups)

    @property
    def cards(self) -> list[PresetCard]:
        """All cards in their order."""
        return [card for _, grid in self._grids for card in grid.cards]  # type: ignore[misc]

    def orders(self, ratio: float) -> list[Order]:
        """Return what is to be drawn for the cards that are plain yet."""
        return [
            Order(card.key, self._designs[card.key], DISC, ratio)
            for card in self.cards
            if not card.is_drawn
        ]

    def show_thumbnail(self, thumbnail: Thumbnail) -> None:
        """Show the faces of a preset."""
        for card in self.cards:
            if card.key == thumbnail.key:
                card.show_faces(thumbnail.faces)

    def forget_faces(self) -> None:
        """Have all cards drawn anew, as for a screen with finer pixels."""
        for card in self.cards:
            card.show_faces(())

    def show_matching(self, words: Sequence[str]) -> None:
        """Show only the cards in which all words occur."""
        for heading, grid in self._grids:
            for card in grid.cards:
                card.setHidden(not card.matches(words))
            is_empty = all(card.isHidden() for card in grid.cards)
            heading.setHidden(is_empty)
            grid.setHidden(is_empty)
            grid.arrange()
        self._none.setVisible(all(grid.isHidden() for _, grid in self._grids))

    def _fill(self, groups: Iterable[Group]) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(_MARGIN, 4, _MARGIN, _MARGIN)
        column.setSpacing(12)
        column.addWidget(self._none)
        for group in groups:
            heading, grid = _heading(group.title), CardGrid(self._cards_of(group))
            grid.setAccessibleName(group.title)
            column.addWidget(heading)
            column.addWidget(grid)
            column.addSpacing(16)
            self._grids.append((heading, grid))
        column.addStretch()
        self.show_widget(page)

    def _cards_of(self, group: Group) -> list[Card]:
        cards: list[Card] = []
        for preset in group.presets:
            card = PresetCard(preset.id, preset.title, measures(preset.design), preset.design)
            card.clicked.connect(lambda _=False, name=preset.id: self.chosen.emit(name))
            self._designs[preset.id] = preset.design
            cards.append(card)
        return cards


def measures(design: Design) -> str:
    """Return the size of a medal, and into how many pieces it is cut."""
    size = tr("{diameter} mm", diameter=QLocale().toString(design.blank.diameter, "g", 4))
    if not design.split:
        return size
    return f"{size} · {tr_count('%n pieces', len(design.split.pieces))}"


def _heading(title: str) -> QLabel:
    heading = QLabel(title)
    font = QFont(heading.font())
    font.setPointSizeF(font.pointSizeF() * 1.15)
    font.setWeight(QFont.Weight.DemiBold)
    heading.setFont(font)
    return heading
