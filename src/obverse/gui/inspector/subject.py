"""Subject: what a form is about, and how its fields are read and written."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import msgspec

from obverse.design.edit import FACES, FieldPath, Pick, value_at, with_value
from obverse.design.model import Design, Face
from obverse.design.renames import with_field
from obverse.errors import ObverseError
from obverse.gui.phrases import said
from obverse.gui.session import Session
from obverse.gui.words import tr
from obverse.units import Mm


class Subject:
    """The elements that are selected, or with none of them the document."""

    def __init__(self, session: Session, picks: tuple[Pick, ...] = ()) -> None:
        self.session = session
        self.picks = picks
        #: True while the selection is of an id that is gone.
        self.is_renaming = False
        self._seen: tuple[Design, tuple[Pick, ...]] | None = None
        self._bases: tuple[FieldPath, ...] = ()
        self._things: list[Any] = []

    @property
    def design(self) -> Design:
        """The present design."""
        return self.session.design

    @property
    def radius(self) -> Mm:
        """Half the diameter of the blank: what most lengths are measured against."""
        return self.design.blank.radius

    @property
    def bases(self) -> tuple[FieldPath, ...]:
        """Where the things lie in the present design; those that are gone are left out."""
        self._look()
        return self._bases

    def values(self, path: FieldPath) -> list[Any]:
        """Return a field of each of the things; those that lack it are left out."""
        self._look()
        found = self._things
        for step in path:
            found = [_inner(each, step) for each in found]
        return [each for each in found if each is not _NOTHING]

    def write(self, path: FieldPath, value: Any, label: str, merge: str = "") -> str:
        """Change a field of all the things as one step; return why not, empty where all is well."""
        picks = self.picks
        if path == ("id",) and len(picks) == 1:
            picks = (Pick(picks[0].side, value),)
        return self._commit(lambda design: self._written(design, path, value), label, merge, picks)

    def write_each(self, path: FieldPath, values: Sequence[Any], label: str) -> str:
        """Give a field of each of the things a value of its own."""
        paths = [base + path for base in self.bases]

        def edit(design: Design) -> Design:
            for full, value in zip(paths, values, strict=True):
                design = with_field(design, full, value)
            return design

        return self._commit(edit, label, "", self.picks)

    def _look(self) -> None:
        """Find the things, if the design or the selection is another than before."""
        seen = (self.design, self.picks)
        if self._seen is None or self._seen[0] is not seen[0] or self._seen[1] is not seen[1]:
            self._seen = seen
            self._bases = _paths(self.design, self.picks) if self.picks else ((),)
            self._things = [value_at(self.design, base) for base in self._bases]

    def merge_key(self, path: FieldPath) -> str:
        """Return what steps of one burst of typing share."""
        return f"field {self.bases!r} {path!r}"

    def _commit(
        self,
        edit: Callable[[Design], Design],
        label: str,
        merge: str,
        picks: tuple[Pick, ...],
    ) -> str:
        try:
            changed = edit(self.design)
        except ObverseError as fault:
            return _sentence(fault)
        except KeyError:  # what the field belongs to went away meanwhile
            return tr("This is not there any more")
        self._follow(
            changed, picks, tr("Change {field}", field=label[:1].lower() + label[1:]), merge
        )
        return ""

    def _follow(self, design: Design, picks: tuple[Pick, ...], label: str, merge: str) -> None:
        """Commit; an element that has another id now stays selected."""
        renamed = picks != self.picks
        self.is_renaming = renamed
        self.picks = picks
        self.session.commit(design, label, merge)
        self.is_renaming = False
        if renamed:
            self.session.select(picks)

    def _written(self, design: Design, path: FieldPath, value: Any) -> Design:
        if len(self.picks) <= 1:
            for base in self.bases:
                design = with_field(design, base + path, value)
            return design
        return _with_all(design, self.picks, path, value)


_NOTHING = object()


def _inner(value: Any, step: str | int) -> Any:
    """Return what lies one step further in; a mark where there is nothing."""
    if isinstance(step, str):
        return getattr(value, step, _NOTHING)
    is_there = isinstance(value, tuple) and step < len(value)
    return value[step] if is_there else _NOTHING


class Place(NamedTuple):
    """One field of a subject."""

    subject: Subject
    path: FieldPath = ()

    def at(self, *steps: str | int) -> "Place":
        """Return a place within this one."""
        return Place(self.subject, (*self.path, *steps))

    @property
    def name(self) -> str:
        """The dotted path, as ``lettering.fit.shrink``."""
        return ".".join(str(step) for step in self.path)

    @property
    def session(self) -> Session:
        """The session of the document."""
        return self.subject.session

    def values(self) -> list[Any]:
        """Return the value here of each of the things."""
        return self.subject.values(self.path)

    def inherited(self, field: str) -> Any:
        """Return what the lettering around this place says of a field; None where it says none."""
        for length in range(len(self.path), -1, -1):
            found = self.subject.values((*self.path[:length], "lettering", field))
            if found:
                return found[0]
        return None


def _paths(design: Design, picks: tuple[Pick, ...]) -> tuple[FieldPath, ...]:
    at: dict[tuple[str, str], FieldPath] = {}
    for side in FACES:
        for index, element in enumerate(design.face(side).elements):
            at[side, element.id] = (side, "elements", index)
    return tuple(at[pick] for pick in picks if pick in at)


def _with_all(design: Design, picks: tuple[Pick, ...], path: FieldPath, value: Any) -> Design:
    """Return the design with a field of many elements changed, each looked at by itself.

    Looking at the whole design once for each of a thousand elements would take seconds.
    """
    picked = set(picks)
    for side in FACES:
        face = design.face(side)
        changed = tuple(
            _alone(design, each, path, value) if Pick(side, each.id) in picked else each
            for each in face.elements
        )
        face = msgspec.structs.replace(face, elements=changed)
        design = msgspec.structs.replace(design, **{side: face})
    return design


def _alone(design: Design, element: Any, path: FieldPath, value: Any) -> Any:
    ground = design.palette[0].name
    small = Design(
        palette=design.palette,
        obverse=Face(ground=ground, elements=(element,)),
        reverse=Face(ground=ground),
        edge=msgspec.structs.replace(design.edge, paint=ground),
    )
    return with_value(small, ("obverse", "elements", 0, *path), value).obverse.elements[0]


def _sentence(fault: ObverseError) -> str:
    """Return what a refusal says, without the path: the field that it is about is beside it."""
    text = said(fault.message)
    _, colon, rest = text.partition(": ")
    text = rest if colon else text
    return text[:1].upper() + text[1:]
