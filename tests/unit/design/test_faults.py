"""Every refusal of a document: one sentence with the field, what was found, what is allowed."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obverse.design.document import decode
from obverse.design.elements import ELEMENT_KINDS
from obverse.design.faults import endless_number, sentence, show
from obverse.errors import DesignError

KINDS = ", ".join(ELEMENT_KINDS)
LEGEND = {"kind": "legend", "id": "a", "text": "A", "radius": 9}


def refusal(document: Any) -> str:
    """Return what is said of a document, without its name."""
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    with pytest.raises(DesignError) as fault:
        decode(data, "my.medallion")
    message = fault.value.message
    assert message.startswith("my.medallion: ")
    assert "\n" not in message
    return message.removeprefix("my.medallion: ")


def element(**fields: Any) -> dict[str, Any]:
    return {"obverse": {"elements": [fields]}}


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (
            {"blank": {"diameter": 4}},
            "blank.diameter: 4 is not allowed; expected a number from 5 to 300 mm",
        ),
        (
            {"blank": {"diameter": "x"}},
            "blank.diameter: 'x' is not allowed; expected a number from 5 to 300 mm",
        ),
        (
            {"blank": {"alignment": "up"}},
            "blank.alignment: 'up' is not allowed; allowed: medal, coin",
        ),
        (
            {"palette": []},
            "palette: [] is not allowed; expected a list, 1 or more long, at most 200 long",
        ),
        (
            {"palette": [{"name": "a", "colour": "red"}]},
            "palette[0].colour: 'red' is not allowed; expected a text of the form #[0-9a-f]{6}",
        ),
        ({"tags": ["a", 3]}, "tags[1]: 3 is not allowed; expected a text, at most 40 long"),
        ({"tags": "a"}, "tags: 'a' is not allowed; expected a list"),
        ({"obverse": None}, "obverse: null is not allowed; expected an object"),
        ({"schema": 0}, "schema: 0 is not allowed; expected a whole number of at least 1"),
        ({"schema": True}, "schema: true is not allowed; expected a whole number of at least 1"),
        ([], "document: [] is not allowed; expected an object"),
        ({"colour": "red"}, "colour: there is no such field"),
        ({"k" * 99: 1}, f"{'k' * 40}…: there is no such field"),
        ({"variables": [{}]}, "variables[0].name: this field is needed"),
    ],
)
def test_fault_of_the_document_names_field_value_and_range(document, said):
    assert refusal(document) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"kind": "foo", "id": "a"}, f".kind: 'foo' is not allowed; allowed: {KINDS}"),
        ({"id": "a"}, ".kind: this field is needed"),
        ({"kind": "rim"}, ".id: this field is needed"),
        ({"kind": "rim", "id": "a", "widht": 1}, ".widht: there is no such field"),
        (
            {"kind": "rim", "id": "A"},
            ".id: 'A' is not allowed; expected a text of the form [a-z][a-z0-9-]{0,59}",
        ),
        (
            {"kind": "rim", "id": "a", "width": 0},
            ".width: 0 is not allowed; expected a number from 0.1 to 30 mm",
        ),
        (
            {"kind": "rim", "id": "a", "visible": "no"},
            ".visible: 'no' is not allowed; expected true or false",
        ),
        (
            {"kind": "beading", "id": "a", "radius": 9, "count": 2.5},
            ".count: 2.5 is not allowed; expected a whole number from 3 to 1000",
        ),
        (
            {"kind": "star", "id": "a", "radius": 9, "depth": 2},
            ".depth: 2 is not allowed; expected a number from 0 to 0.95",
        ),
        ({**LEGEND, "text": 3}, ".text: 3 is not allowed; expected a text, at most 2000 long"),
        (
            {**LEGEND, "text": "x" * 2001},
            f".text: '{'x' * 39}… (2003 characters) is not allowed; "
            "expected a text, at most 2000 long",
        ),
        (
            {**LEGEND, "direction": "up"},
            ".direction: 'up' is not allowed; allowed: outward, inward, auto",
        ),
        (
            {**LEGEND, "lettering": {"fit": {"condense": 0.1}}},
            ".lettering.fit.condense: 0.1 is not allowed; expected a number from 0.5 to 1",
        ),
        (
            {**LEGEND, "lettering": {"tracking": 5000}},
            ".lettering.tracking: 5000 is not allowed; expected a number from -100 to 1000 em/1000",
        ),
        (
            {"kind": "inscription", "id": "a", "within": 9, "lines": [{"text": "a", "weight": 1}]},
            ".lines[0].weight: 1 is not allowed; expected a whole number from 100 to 900",
        ),
        (
            {
                **{"kind": "inscription", "id": "a", "within": 9},
                "lines": [{"text": "a", "cap_height": 0.1}],
            },
            ".lines[0].cap_height: 0.1 is not allowed; expected a number from 0.3 to 60 mm",
        ),
        (
            {"kind": "device", "id": "a", "art": {"kind": "x"}},
            ".art.kind: 'x' is not allowed; allowed: motif, drawing",
        ),
        (
            {"kind": "device", "id": "a", "art": {"kind": "motif"}},
            ".art.name: this field is needed",
        ),
        (
            {"kind": "picture", "id": "a", "data": "!!"},
            ".data: '!!' is not allowed; expected base64 text, at most 40000000 long",
        ),
    ],
)
def test_fault_of_an_element_names_field_value_and_range(fields, said):
    assert refusal(element(**fields)) == f"obverse.elements[0]{said}"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "line 1, column 1: not valid JSON: expecting value"),
        (b'{"title":\n  x}', "line 2, column 3: not valid JSON: expecting value"),
        (b'{"title": "\xff"}', "not a text in UTF-8 (byte 12)"),
        (b"[" * 100_000, "nested too deeply to be a design"),
        (b'{"title": 1' + b"0" * 5000 + b"}", "a number has thousands of digits"),
        (b"NaN", "document: NaN or infinity is not a number that a medal can have"),
        (
            b'{"blank": {"diameter": NaN}}',
            "blank.diameter: NaN or infinity is not a number that a medal can have",
        ),
        (
            b'{"obverse": {"elements": [1, {"x": -Infinity}]}}',
            "obverse.elements[1].x: NaN or infinity is not a number that a medal can have",
        ),
        (b'{"note": 1e999}', "note: NaN or infinity is not a number that a medal can have"),
        (b'{"note": "\\ud800"}', "a text holds half of a surrogate pair, which is no letter"),
    ],
)
def test_broken_bytes_are_refused_with_the_place(data, said):
    assert refusal(data) == said


@pytest.mark.parametrize("number", [True, "no", [1, 2.5, {"a": 3}], {"a": [None]}])
def test_endless_number_finds_none_where_all_are_finite(number):
    assert endless_number(number) == ""


def test_long_value_is_shown_by_its_beginning():
    assert show("x" * 100) == f"'{'x' * 39}… (102 characters)"
    assert show([1, None]) == "[1,null]"


@pytest.mark.parametrize(
    "fault",
    [
        "Expected `int`, got `str` - at `$.nowhere[3].at`",
        "Expected `int`, got `str` - at `$.tags[...]`",
        "Expected `int`, got `str` - at `$.tags[0][1]`",
        "Something else altogether",
    ],
)
def test_fault_at_a_place_that_is_not_there_is_still_a_sentence(fault):
    assert " is not allowed; expected " in sentence(fault, {"tags": []})


#: Anything that JSON can hold.
anything = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@given(anything)
def test_any_json_is_a_design_or_refused_in_one_sentence(value):
    try:
        decode(json.dumps(value).encode())
    except DesignError as fault:
        message = fault.message
    else:
        message = "design: is one"
    assert message.startswith("design: ")


@given(st.binary(max_size=60))
def test_any_bytes_are_refused_in_one_sentence(data):
    with pytest.raises(DesignError):
        decode(b"{x" + data)
