import pytest
from hypothesis import given

from obverse.design.elements import (
    ELEMENT_KINDS,
    Inscription,
    InscriptionLine,
    Legend,
    NameRing,
)
from obverse.design.model import Design, Edge, Variable
from obverse.design.variables import (
    fill_in,
    resolve,
    set_variables,
    texts_of,
    unknown_in,
    uses,
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


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{name} of {mission}", "ADA of MS-27"),
        ("{name}{name}", "ADAADA"),
        ("{nobody} {name}", "{nobody} ADA"),
        ("{{name}}", "{ADA}"),
        ("{Name} { name} {", "{Name} { name} {"),
        ("plain", "plain"),
    ],
)
def test_known_names_in_braces_are_filled_in(text, filled):
    assert fill_in(text, VALUES) == filled


def test_text_that_looks_like_a_variable_is_not_filled_in_again():
    assert fill_in("{name}", (("mission", "X"), ("name", "{mission}"))) == "{mission}"


def test_unknown_names_are_told_in_order():
    assert unknown_in("{b} {name} {a}{}", VALUES) == ("b", "a", "")


def test_uses_are_the_names_that_a_variable_could_have():
    assert uses("{name} {mission} {Not} {}") == {"name", "mission"}


def test_values_are_the_defaults_with_what_is_given_over_them():
    assert values_of(DESIGN) == VALUES
    assert values_of(DESIGN, {"name": "GRACE"}) == (("mission", "MS-27"), ("name", "GRACE"))


@pytest.mark.parametrize(
    ("design", "hint"), [(DESIGN, "it has mission, name"), (Design(), "it has none")]
)
def test_value_for_a_variable_that_is_not_there_is_refused(design, hint):
    with pytest.raises(DesignError) as refusal:
        values_of(design, {"nmae": "x"})
    assert refusal.value.message == "variable 'nmae' is not in this design"
    assert refusal.value.hint == hint


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
