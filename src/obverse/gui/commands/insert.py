"""Commands that put a new element on the present face, one a kind."""

from collections.abc import Callable
from functools import partial

from obverse.design.edit import Pick, add
from obverse.design.model import Design, FaceName
from obverse.design.starters import starter
from obverse.gui.commands.context import Command, CommandContext, label_of, place
from obverse.gui.words import mark, tr

_PREFIX = "insert-"
#: kind → what it is called in the menu, and its shortcuts. A picture needs a file to begin with.
_KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "legend": (mark("&Legend"), ("Ctrl+L",)),
    "name-ring": (mark("&Name ring"), ("Ctrl+Shift+L",)),
    "inscription": (mark("&Inscription"), ("Ctrl+T",)),
    "device": (mark("&Device"), ("Ctrl+Shift+D",)),
    "star": (mark("&Star"), ("Ctrl+8",)),
    "dot": (mark("D&ot"), ("Ctrl+.",)),
    "laurel": (mark("L&aurel"), ()),
    "rim": (mark("Ri&m"), ()),
    "ring-line": (mark("Ring lin&e"), ()),
    "beading": (mark("&Beading"), ()),
    "denticles": (mark("Den&ticles"), ()),
    "exergue-line": (mark("E&xergue line"), ()),
}
#: kind → the words that a new one has, for a person to write over.
_WORDS: dict[str, Callable[[], tuple[str, ...]]] = {
    "legend": lambda: (tr("LEGEND"),),
    "name-ring": lambda: (tr("FIRST NAME"), tr("SECOND NAME"), tr("THIRD NAME")),
    "inscription": lambda: (tr("INSCRIPTION"), tr("SECOND LINE")),
}


def _insert(context: CommandContext, kind: str) -> bool:
    label = tr("Insert: {kind}", kind=label_of(_KINDS[kind][0]))
    return place(context, partial(_with_new, kind=kind, side=context.side()), label)


def _with_new(design: Design, kind: str, side: FaceName) -> tuple[Design, tuple[Pick, ...]]:
    texts = _WORDS[kind]() if kind in _WORDS else ()
    design, pick = add(design, side, starter(kind, design, side, texts))
    return design, (pick,)


INSERT_COMMANDS: dict[str, Command] = {
    f"{_PREFIX}{kind}": Command(
        text, f"kind-{kind}", keys, partial(_insert, kind=kind), lambda _context: True
    )
    for kind, (text, keys) in _KINDS.items()
}
