"""What a command of the table is, and what it is given to work on."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeAlias

from PySide6.QtGui import QClipboard

from obverse.design.arrange import Box
from obverse.design.edit import FACES, Pick
from obverse.design.elements import Element
from obverse.design.model import Design, FaceName
from obverse.errors import ObverseError
from obverse.gui.session import Session
from obverse.gui.words import plain_text, tr


class Chosen(NamedTuple):
    """What is selected: the elements by their picks, and of these the ones that aren't locked."""

    elements: dict[Pick, Any]
    free: dict[Pick, Any]

    def any_free(self, kinds: tuple[type[Element], ...] = (Element,)) -> bool:
        """Tell whether one of these kinds is selected and not locked."""
        return any(isinstance(each, kinds) for each in self.free.values())

    def count_free(self, kinds: tuple[type[Element], ...]) -> int:
        """Return how many of these kinds are selected and not locked."""
        return sum(isinstance(each, kinds) for each in self.free.values())


class CommandContext:
    """What commands work on: the session, where things lie, the present face, the clipboard."""

    def __init__(
        self,
        session: Session,
        box_of: Callable[[Pick], Box | None],
        side: Callable[[], FaceName],
        clipboard: QClipboard,
    ) -> None:
        self.session = session
        self.box_of = box_of
        self.side = side
        self.clipboard = clipboard
        self._seen: tuple[Design, tuple[Pick, ...]] | None = None
        self._chosen = Chosen({}, {})

    @property
    def chosen(self) -> Chosen:
        """What is selected; asked for by some forty commands after every change."""
        design, selection = self.session.design, self.session.selection
        if self._seen is None or self._seen[0] is not design or self._seen[1] is not selection:
            there = _elements(design)
            elements = {pick: there[pick] for pick in selection if pick in there}
            free = {pick: each for pick, each in elements.items() if not each.locked}
            self._seen, self._chosen = (design, selection), Chosen(elements, free)
        return self._chosen

    def boxes(self) -> dict[Pick, Box]:
        """Return where the selected elements lie; what is not drawn has no place."""
        found = {pick: self.box_of(pick) for pick in self.session.selection}
        return {pick: box for pick, box in found.items() if box is not None}


Run: TypeAlias = Callable[[CommandContext], bool]
Check: TypeAlias = Callable[[CommandContext], bool]
#: An edit of a design that also says what is to be selected after it.
Placing: TypeAlias = Callable[[Design], tuple[Design, Iterable[Pick]]]


class Command(NamedTuple):
    """One command: its marked text with a mnemonic, an icon, shortcuts, what it does and when.

    `run` returns False where it had nothing to do, or where it was refused and said so.
    """

    text: str
    icon: str
    shortcuts: tuple[str, ...]
    run: Run
    is_enabled: Check


def label_of(text: str) -> str:
    """Return what an undo step of a command is called."""
    return plain_text(tr(text))


def place(context: CommandContext, edit: Placing, label: str) -> bool:
    """Commit an edit as one step and select what it says; a refusal is told."""
    session = context.session
    try:
        design, picks = edit(session.design)
    except ObverseError as fault:
        session.tell(fault)
        return False
    session.commit(design, label)
    session.select(picks)
    return True


def _elements(design: Design) -> dict[Pick, Any]:
    return {Pick(side, each.id): each for side in FACES for each in design.face(side).elements}
