"""Hypothesis strategies for whole designs, built from the ranges that the model itself states."""

import io
from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import inspect
from PIL import Image

from obverse.design.elements import ELEMENT_KINDS, Drawing, Element, Motif
from obverse.design.model import Blank, Design, Edge, Face, Variable
from obverse.geometry.path import ARITY, CLOSE, CUBIC, LINE, MOVE, Path, join
from obverse.layout.device import motif_names
from obverse.text.fonts import BUNDLED

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
    return _STRATEGIES[type(kind)](kind)


def _whole_numbers(kind: inspect.IntType) -> st.SearchStrategy[int]:
    # Mostly few, for the sake of time; now and then as many as may be.
    return st.integers(kind.ge, min(kind.le, kind.ge + 40)) | st.just(kind.le)


def _words(kind: inspect.StrType) -> st.SearchStrategy[str]:
    if kind.pattern:
        return st.from_regex(kind.pattern, fullmatch=True)
    return texts(min(kind.max_length, 24))


_STRATEGIES: dict[type, Callable[[Any], st.SearchStrategy[Any]]] = {
    inspect.Metadata: lambda kind: _values(kind.type),
    inspect.FloatType: lambda kind: st.floats(kind.ge, kind.le),
    inspect.IntType: _whole_numbers,
    inspect.StrType: _words,
    inspect.BoolType: lambda kind: st.booleans(),
    inspect.LiteralType: lambda kind: st.sampled_from(kind.values),
    inspect.NoneType: lambda kind: st.none(),
    inspect.UnionType: lambda kind: st.one_of([_values(each) for each in kind.types]),
    inspect.VarTupleType: lambda kind: st.lists(_values(kind.item_type), max_size=4).map(tuple),
    inspect.StructType: lambda kind: _structs(kind.cls),
}


def matrices() -> st.SearchStrategy[tuple[float, ...]]:
    """Return matrices of the size that layouts use."""
    values = st.tuples(*[st.floats(-4, 4)] * 4, *[st.floats(-50, 50)] * 2)
    return values.filter(lambda m: abs(m[0] * m[3] - m[1] * m[2]) > 0.01)


def cubics() -> st.SearchStrategy[tuple[float, ...]]:
    """Return the eight coordinates of a cubic."""
    return st.tuples(*[_lengths()] * 8)


def _lengths() -> st.SearchStrategy[float]:
    return st.integers(-4000, 4000).map(lambda hundredths: hundredths / 100)


def paths() -> st.SearchStrategy[Path]:
    """Return paths of a few contours; they may cross, and lie on themselves."""
    return st.lists(_contours(), max_size=3).map(join)


@st.composite
def _contours(draw: st.DrawFn) -> Path:
    verbs = draw(st.lists(st.sampled_from([LINE, CUBIC]), min_size=2, max_size=5))
    count = 2 + sum(ARITY[verb] for verb in verbs)
    coords = draw(st.lists(_lengths(), min_size=count, max_size=count))
    return Path(bytes((MOVE, *verbs, CLOSE)), tuple(coords))
