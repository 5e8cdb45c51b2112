import msgspec
import pytest
from hypothesis import given

from obverse.design.elements import (
    ELEMENT_KINDS,
    Inscription,
    InscriptionLine,
    Legend,
    NameRing,
    Rim,
)
from obverse.design.lettering import Lettering
from obverse.design.model import Design, Edge, Face, Variable
from obverse.design.variables import (
    has_braces,
    language_of,
    resolve,
    set_variables,
    texts_of,
    used_by,
    values_of,
)
from obverse.errors import DesignError
from samples import ELEMENTS
from strategies import elements

VALUES = (("mission", "MS-27"), ("name", "ADA"))
DESIGN = Design(
    variables=(
        Variable(name="name", text="ADA", label="Who"),
        Variable(name="mission", text="MS-27"),
    )
)


def test_values_are_the_defaults_with_what_is_given_over_them():
    assert values_of(DESIGN) == VALUES
    assert values_of(DESIGN, {"name": "GRACE"}) == (("mission", "MS-27"), ("name", "GRACE"))


@pytest.mark.parametrize(
    ("design", "hint"),
    [
        (DESIGN, "it has mission, name, besides index and serial"),
        (Design(), "it has none, besides index and serial"),
    ],
)
def test_value_for_a_variable_that_is_not_there_is_refused(design, hint):
    with pytest.raises(DesignError) as refusal:
        values_of(design, {"nmae": "x"})
    assert refusal.value.message == "variable 'nmae' is not in this design"
    assert refusal.value.hint == hint


def test_values_that_are_built_in_can_be_given_and_declared():
    assert values_of(Design(), {"index": "7"}) == (("index", "7"),)
    declared = Design(variables=(Variable(name="serial", text="A-1"),))
    assert values_of(declared) == (("serial", "A-1"),)
    assert values_of(declared, {"serial": "A-2"}) == (("serial", "A-2"),)


def test_set_variables_declares_what_is_given_for_a_built_in_one():
    design = set_variables(DESIGN, {"index": "7", "name": "GRACE"})
    assert design.variables[2:] == (Variable(name="index", text="7"),)
    assert dict(values_of(design)) == {"index": "7", "name": "GRACE", "mission": "MS-27"}


def test_given_text_has_the_limit_of_the_model():
    assert values_of(DESIGN, {"name": "x" * 2000})
    with pytest.raises(DesignError, match="'name': the text has 2,001 letters; at most 2,000"):
        values_of(DESIGN, {"name": "x" * 2001})


def test_given_text_holds_whole_letters():
    with pytest.raises(DesignError, match="half of a surrogate pair"):
        values_of(DESIGN, {"name": "a\udcff"})


def test_set_variables_keeps_order_and_labels():
    design = set_variables(DESIGN, {"name": "GRACE"})
    assert design.variables == (
        Variable(name="name", text="GRACE", label="Who"),
        Variable(name="mission", text="MS-27"),
    )
    assert set_variables(DESIGN, {}) == DESIGN


@given(elements())
def test_resolve_leaves_the_same_element_where_nothing_is_used(element):
    if not any("{" in text for text in texts_of(element)):
        assert resolve(element, VALUES) is element


@pytest.mark.parametrize(
    ("element", "texts"),
    [
        (Legend(id="a", text="{name}!", radius=9), ("ADA!",)),
        (NameRing(id="a", names=("{name}", "EVA"), radius=9), ("ADA", "EVA")),
        (
            Inscription(id="a", lines=(InscriptionLine(text="{mission}", weight=300),), within=9),
            ("MS-27",),
        ),
    ],
)
def test_resolve_fills_in_every_text_of_an_element(element, texts):
    resolved = resolve(element, VALUES)
    assert texts_of(resolved) == texts
    assert type(resolved) is type(element)


def test_resolve_keeps_what_belongs_to_a_line():
    element = Inscription(id="a", lines=(InscriptionLine(text="{name}", weight=300),), within=9)
    assert resolve(element, VALUES).lines[0].weight == 300


def test_resolve_leaves_the_same_element_where_nothing_can_be_filled_in():
    element = Legend(id="a", text="{nobody} {name|shout}", radius=9)
    assert resolve(element, VALUES) is element


def test_resolve_writes_capitals_in_the_language_of_the_lettering():
    turkish = Legend(id="a", text="{n|upper}", radius=9, lettering=Lettering(language="tr"))
    assert resolve(turkish, {"n": "Işık i"}).text == "IŞIK İ"
    plain = msgspec.structs.replace(turkish, lettering=Lettering())
    assert resolve(plain, {"n": "Işık i"}).text == "IŞIK I"


@given(elements())
def test_what_is_resolved_is_resolved_again_to_an_equal_element(element):
    values = (("mission", "MS-27"), ("name", "Ada {name"))
    first, second = resolve(element, values), resolve(element, dict(values))
    assert first == second
    assert (first is element) == (texts_of(first) == texts_of(element))


@pytest.mark.parametrize("kind", ELEMENT_KINDS)
def test_language_is_that_of_the_lettering(kind):
    element = ELEMENTS[kind]
    if texts_of(element):
        element = msgspec.structs.replace(element, lettering=Lettering(language="de"))
    assert language_of(element) == ("de" if texts_of(element) else "")


@given(elements())
def test_braces_are_seen_in_every_text(element):
    assert has_braces(element) == any("{" in text for text in texts_of(element))


def test_visible_elements_that_use_variables_are_told_with_their_names():
    lines = (InscriptionLine(text="{name|upper}"), InscriptionLine(text="NO. {index:05d} { }"))
    design = Design(
        obverse=Face(
            elements=(
                Legend(id="plain", text="1975", radius=9),
                Inscription(id="lines", lines=lines, within=9),
                Legend(id="hidden", text="{name}", radius=9, visible=False),
                Rim(id="rim"),
            )
        ),
        reverse=Face(elements=(NameRing(id="lines", names=("{a}; {b}", "{nobody}"), radius=9),)),
        edge=Edge(kind="lettered", text="{serial}"),
    )
    assert used_by(design) == {
        ("obverse", "lines"): {"name", "index"},
        ("reverse", "lines"): {"a", "b", "nobody"},
        ("edge", "edge"): {"serial"},
    }
    plain = msgspec.structs.replace(design, edge=Edge(kind="plain", text="{serial}"))
    assert ("edge", "edge") not in used_by(plain)


def test_edge_has_one_text():
    assert texts_of(Edge(text="TO {name}")) == ("TO {name}",)


@pytest.mark.parametrize("kind", ELEMENT_KINDS)
def test_an_element_with_texts_is_one_that_resolve_knows(kind):
    element = ELEMENTS[kind]
    words = [name for name in ("text", "names", "lines") if hasattr(element, name)]
    assert bool(texts_of(element)) is bool(words)


def test_element_with_texts_that_nobody_fills_in_is_our_own_fault():
    class Motto(Legend, frozen=True, tag="motto"):
        pass

    class Stranger(Edge, frozen=True):
        id: str = "stranger"

    assert resolve(Motto(id="a", text="{name}", radius=9), VALUES).text == "ADA"
    with pytest.raises(AssertionError, match="stranger has texts that nobody fills in"):
        resolve(Stranger(text="{name}"), VALUES)
