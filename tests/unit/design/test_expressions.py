import pytest
from hypothesis import given
from hypothesis import strategies as st

from obverse.design.expressions import (
    FILTERS,
    Expression,
    expressions_in,
    faults_in,
    faults_of,
    fill_in,
    names_in,
    parse,
)

VALUES = (("mission", "MS-27"), ("name", "ADA"))

#: Texts rich in braces, bars and colons.
texts = st.text(st.sampled_from("{}|:name0 5d\ntrimuple"), max_size=30) | st.text(max_size=20)
values = st.dictionaries(st.sampled_from(["name", "n", "index", "m", ""]), st.text(max_size=12))


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{name} of {mission}", "ADA of MS-27"),
        ("{name}{name}", "ADAADA"),
        ("{nobody} {name}", "{nobody} ADA"),
        ("{{name}}", "{ADA}"),
        ("{Name} { name} {", "{Name} { name} {"),
        ("{na\nme} }{", "{na\nme} }{"),
        ("{} { }", "{} { }"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_known_names_in_braces_are_filled_in(text, filled):
    assert fill_in(text, VALUES) == fill_in(text, dict(VALUES)) == filled


def test_text_that_looks_like_a_variable_is_not_filled_in_again():
    assert fill_in("{name}", (("mission", "X"), ("name", "{mission}"))) == "{mission}"


@pytest.mark.parametrize(
    ("text", "language", "filled"),
    [
        ("{n|upper}", "", "  IŞIK STRASSE "),
        ("{n|upper}", "tr", "  IŞIK STRASSE "),
        ("{n|lower}", "tr", "  ışık straße "),
        ("{n|trim|upper}", "de", "IŞIK STRAẞE"),
        ("{n|upper|trim}!", "", "IŞIK STRASSE!"),
        ("{n|trim}", "", "Işık straße"),
    ],
)
def test_filters_apply_from_left_to_right_in_the_language(text, language, filled):
    assert fill_in(text, {"n": "  Işık straße "}, language) == filled


@pytest.mark.parametrize(
    ("form", "value", "filled"),
    [
        ("05d", "7", "00007"),
        ("5d", "7", "    7"),
        ("05d", "-7", "-0007"),
        ("05d", "+7", "00007"),
        ("3d", "-0", "  0"),
        ("03d", "000", "000"),
        ("2d", "12345", "12345"),
        ("1d", " 12 ", "12"),
        ("020d", "1", "0" * 19 + "1"),
    ],
)
def test_whole_numbers_are_padded(form, value, filled):
    assert fill_in(f"{{n:{form}}}", {"n": value}) == filled


@given(st.integers(), st.integers(1, 20), st.booleans())
def test_padding_is_that_of_python(number, width, zeros):
    form = f"{'0' * zeros}{width}d"
    assert fill_in(f"{{n:{form}}}", {"n": str(number)}) == format(number, form)


def test_number_of_any_length_is_taken():
    digits = "0" * 3000 + "9" * 6000
    assert fill_in("{n:05d}", {"n": digits}) == "9" * 6000


def test_filters_come_before_the_form():
    assert fill_in("{n|trim:03d}", {"n": " 7 "}) == "007"


def test_index_and_serial_are_always_known():
    assert fill_in("{index:03d} {serial}", ()) == "001 1"
    assert fill_in("{index} {serial}", {"index": "7", "serial": "A"}) == "7 A"
    assert faults_in("{index}{serial}", ()) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{b} {name} {}", ("{b} is no variable", "{} is no variable")),
        ("{b|upper}", ("{b} is no variable",)),
        ("{name | upper}", ("{name } is no variable",)),
        (
            "{name|shout|title}",
            ("{name|shout|title} has no filter 'shout'; there are lower, trim, upper",),
        ),
        ("{name|}", ("{name|} has no filter ''; there are lower, trim, upper",)),
        (
            "{name:05d}",
            (
                "{name:05d} needs a whole number and has 'ADA'; "
                "give a whole number, or write {name}",
            ),
        ),
        *(
            (
                f"{{index:{form}}}",
                (
                    f"{{index:{form}}} has no form of a number {form!r}; "
                    "a form is written as 05d: a 0 or none, a width of 1 to 20, d",
                ),
            )
            for form in ("", "x", "5", "d", "0d", "21d", "00d", "5.2f", "05d|upper")
        ),
        ("{na\nme} plain {name}", ()),
    ],
)
def test_faults_are_sentences_in_order(text, said):
    found = faults_in(text, VALUES)
    assert tuple(
        each.removesuffix("; there are index, mission, name, serial") for each in found
    ) == (said)


@pytest.mark.parametrize("value", ["", "x", "1.5", "1e3", "1 2", "--1", "٣", "²", "0" * 5000 + "x"])
def test_what_is_no_whole_number_stays_in_braces_and_is_told(value):
    assert fill_in("{n:05d}", {"n": value}) == "{n:05d}"
    (fault,) = faults_of("{n:05d}", {"n": value})
    assert fault.code == "variables.number"
    assert len(fault.message) < 100


def test_a_value_in_braces_is_no_fault_of_the_text():
    assert faults_in("{name}", {"name": "{nobody}"}) == ()


def test_names_are_those_that_a_variable_could_have():
    text = "{name|upper} {mission:05d} {Not} {} {a b} {n|shout} {na\nme} {name}"
    assert names_in(text) == {"name", "mission", "n"}


@given(texts)
def test_any_text_is_parsed_and_nothing_of_it_is_lost(text):
    parts = parse(text)
    assert "".join(each if isinstance(each, str) else each.text for each in parts) == text
    assert all(parts)
    assert expressions_in(text) == tuple(e for e in parts if isinstance(e, Expression))


@given(texts, values, st.sampled_from(["", "tr", "de-AT", "el", "xx"]))
def test_filling_in_never_raises_and_leaves_exactly_what_is_told(text, values, language):
    filled = fill_in(text, values, language)
    faults = faults_of(text, values, language)
    assert len(faults_in(text, values)) == len(faults_of(text, values))
    if not expressions_in(text):
        assert filled == text
    assert all(fault.expression in filled for fault in faults)
    if len(faults) == len(expressions_in(text)):
        assert filled == text


@given(st.text(max_size=20), st.sampled_from(sorted(FILTERS)))
def test_filters_of_a_second_time_change_nothing_more(text, name):
    once = fill_in(f"{{n|{name}}}", {"n": text})
    assert fill_in(f"{{n|{name}|{name}}}", {"n": text}) == fill_in(f"{{n|{name}}}", {"n": once})
