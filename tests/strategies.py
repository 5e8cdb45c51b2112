"""Hypothesis strategies for whole designs, built from the ranges that the model itself states."""

import io
from functools import cache
from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import inspect
from obverse.design.elements import ELEMENT_KINDS, Drawing, Element, Motif
from obverse.design.model import Blank, Design, Edge, Face, Variable
from obverse.layout.device import motif_names
from obverse.text.fonts import BUNDLED
from PIL import Image

#: Letters of several scripts, marks, spaces, braces, and what no typeface has.
ALPHABET = "AaHOVWТЯжЙйÅßçıŁế́ΩάשאبΔ0123 .,;-{}()'“☃\n\t"

SVG = '<svg viewBox="0 0 10 6"><path d="M0 0h10v6z"/><circle cx="5" cy="3" r="2"/></svg>'


@cache
def small_png() -> bytes:
    """Return a picture of three by two pixels."""
    buffer = io.BytesIO()
    Image.new("RGB", (3, 2), "#804020").save(buffer, "PNG")
    return buffer.getvalue()


def texts(longest: int = 24) -> st.SearchStrategy[str]:
    """Return texts that a person might type, and some that only a mischievous one would."""
    usual = st.sampled_from(["", "AVATAR", "СОЮЗ", "{name}", "{nobody}", "HH", "Ёж; To;\nЙ"])
    return usual | st.text(st.sampled_from(ALPHABET), max_size=longest)


def elements(kind: str | None = None) -> st.SearchStrategy[Element]:
    """Return elements of one kind, or of any."""
    kinds = [ELEMENT_KINDS[kind]] if kind else list(ELEMENT_KINDS.values())
    return st.one_of([_structs(each) for each in kinds])


def designs() -> st.SearchStrategy[Design]:
    """Return valid designs of up to four elements a face."""
    return st.builds(
        Design,
        title=texts(),
        blank=_structs(Blank),
        variables=st.just((Variable(name="name", text="VALUE"),)),
        obverse=_faces(),
        reverse=_faces(),
        edge=_structs(Edge),
    )


def _faces() -> st.SearchStrategy[Face]:
    return st.lists(elements(), max_size=4).map(_numbered)


def _numbered(found: list[Element]) -> Face:
    named = (msgspec.structs.replace(each, id=f"e{index}") for index, each in enumerate(found))
    return Face(elements=tuple(named))


#: Fields whose values the type alone does not tell.
_BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "paint": st.sampled_from(["field", "raised"]),
    "family": st.sampled_from([*BUNDLED, "Nowhere Sans"]),
    "language": st.sampled_from(["", "de", "tr", "el", "ru-RU"]),
    "data": st.sampled_from([b"", b"no picture"]) | st.builds(small_png),
    "art": st.sampled_from(
        [Motif(name="nobody"), Drawing(svg=SVG), Drawing(svg="<svg/>"), Drawing(svg="")]
    )
    | st.sampled_from([Motif(name=name) for name in motif_names()]),
}


@cache
def _structs(cls: type) -> st.SearchStrategy[Any]:
    fields = inspect.type_info(cls).fields
    return st.builds(cls, **{each.name: _of_field(each) for each in fields})


def _of_field(field: inspect.Field) -> st.SearchStrategy[Any]:
    return _BY_NAME[field.name] if field.name in _BY_NAME else _values(field.type)


def _values(kind: inspect.Type) -> st.SearchStrategy[Any]:
    """Return values that a field of that type may hold."""
    match kind:
        case inspect.Metadata():
            return _values(kind.type)
        case inspect.FloatType():
            return st.floats(kind.ge, kind.le)
        case inspect.IntType():
            # Mostly few, for the sake of time; now and then as many as may be.
            return st.integers(kind.ge, min(kind.le, kind.ge + 40)) | st.just(kind.le)
        case inspect.StrType(pattern=str()):
            return st.from_regex(kind.pattern, fullmatch=True)
        case inspect.StrType():
            return texts(min(kind.max_length, 24))
        case inspect.BoolType():
            return st.booleans()
        case inspect.LiteralType():
            return st.sampled_from(kind.values)
        case inspect.NoneType():
            return st.none()
        case inspect.UnionType():
            return st.one_of([_values(each) for each in kind.types])
        case inspect.VarTupleType():
            return st.lists(_values(kind.item_type), max_size=4).map(tuple)
        case inspect.StructType():
            return _structs(kind.cls)
    raise AssertionError(f"no strategy for {kind}")
