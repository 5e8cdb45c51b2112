"""The table ELEMENT_KINDS, walked: what must hold of every kind, and of any that is added."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import inspect

from obverse.design.document import decode, encode
from obverse.design.elements import ELEMENT_KINDS, Legend, Rim
from obverse.design.lettering import Fit, Lettering
from obverse.design.model import Blank, Design, Edge, Face, Variable
from obverse.layout import LAYOUTS
from samples import ELEMENTS
from strategies import elements

kinds = pytest.mark.parametrize("kind", ELEMENT_KINDS)
#: Every struct whose fields a person sets, with nothing given that has a default.
VALUES = [*ELEMENTS.values(), Blank(), Edge(), Fit(), Lettering(), Variable(name="name")]
STRUCTS = [type(each) for each in VALUES]


def scalars(struct: type) -> list[tuple[str, inspect.Metadata]]:
    """Return the declared fields of a struct: name, and type with title, range and unit."""
    fields = inspect.type_info(struct).fields
    return [(each.name, each.type) for each in fields]


def numbers(struct: type) -> list[tuple[str, inspect.Metadata]]:
    return [
        (name, each)
        for name, each in scalars(struct)
        if isinstance(getattr(each, "type", each), inspect.FloatType | inspect.IntType)
    ]


@kinds
def test_every_kind_has_a_layout(kind):
    assert ELEMENT_KINDS[kind] in LAYOUTS


@kinds
def test_every_kind_has_a_sample(kind):
    assert type(ELEMENTS[kind]) is ELEMENT_KINDS[kind]


def test_no_layout_is_for_a_kind_that_is_none():
    assert set(LAYOUTS) == set(ELEMENT_KINDS.values())
    assert set(ELEMENTS) == set(ELEMENT_KINDS)


@kinds
def test_every_kind_comes_back_from_a_document(kind):
    design = Design(obverse=Face(elements=(ELEMENTS[kind],)))
    assert decode(encode(design)) == design


@kinds
@given(data=st.data())
def test_any_valid_element_comes_back_from_a_document(kind, data):
    element = data.draw(elements(kind))
    assert msgspec.json.decode(msgspec.json.encode(element), type=type(element)) == element


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda each: each.__name__)
def test_every_field_has_a_label(struct):
    unlabelled = [
        name
        for name, each in scalars(struct)
        if not (isinstance(each, inspect.Metadata) and each.extra_json_schema.get("title"))
    ]
    assert unlabelled == []


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda each: each.__name__)
def test_every_number_has_a_range(struct):
    boundless = [
        name
        for name, each in numbers(struct)
        if None in (each.type.ge, each.type.le) or not each.type.ge < each.type.le
    ]
    assert boundless == []


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda each: each.__name__)
def test_every_measure_has_a_unit(struct):
    bare = [
        name
        for name, each in numbers(struct)
        if isinstance(each.type, inspect.FloatType) and not (each.extra or {}).get("unit")
    ]
    assert bare == []


@pytest.mark.parametrize("value", VALUES, ids=lambda each: type(each).__name__)
def test_every_default_lies_in_its_range(value):
    assert msgspec.convert(msgspec.to_builtins(value), type(value)) == value


@pytest.mark.parametrize(("relief", "level"), [("raised", 0.4), ("field", 0.0), ("incuse", -0.4)])
def test_level_is_the_height_above_the_field(relief, level):
    assert Rim(id="rim", relief=relief, height=0.4).level == level


def test_elements_are_values():
    one, other = (Legend(id="a", text="A", radius=9) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    with pytest.raises(AttributeError):
        one.text = "B"
