"""Ceilings: one size for the same line on all medals of a list."""

import json
import pickle

import pytest

from obverse.artwork import Artwork, TextSetting
from obverse.design.elements import Inscription, InscriptionLine, Legend, NameRing
from obverse.design.lettering import Fit, Lettering
from obverse.design.model import Design, Edge, Variable
from obverse.layout import LaidOut, lay_out
from obverse.text.fit import Setting, lower
from samples import codes, design_of

NAMES = ("ANN LEE", "MAXIMILIAN VON ALTENBERG-HOHENSTEIN", "YUSUF", "BARTHOLOMEW KRAJEWSKI")
WIDE = Lettering(cap_height=3, tracking=50, fit=Fit(tracking=-20, condense=0.8, shrink=0.2))
NAME = (Variable(name="name"),)

LEGEND = design_of(
    Legend(id="a", text="{name}", radius=12, arc=160, lettering=WIDE), variables=NAME
)
LINES = design_of(
    Inscription(
        id="a",
        lines=(
            InscriptionLine(text="FINISHER"),
            InscriptionLine(text="{name}"),
            InscriptionLine(text="TO {name}", cap_height=2.0),
        ),
        within=13,
        lettering=WIDE,
    ),
    variables=NAME,
)
RING = design_of(
    NameRing(id="a", names=("{name}", "ADA", "GRACE HOPPER"), radius=10, lettering=WIDE),
    variables=NAME,
)
EDGE = Design(variables=NAME, edge=Edge(kind="lettered", text="{name}", repeat=3, lettering=WIDE))

designs = pytest.mark.parametrize("design", [LEGEND, LINES, RING, EDGE])


def settings(artwork: Artwork) -> dict[tuple[str, str, int], list[TextSetting]]:
    found: dict[tuple[str, str, int], list[TextSetting]] = {}
    for side in artwork.sides:
        for each in side.settings:
            found.setdefault((side.side, each.element, each.line), []).append(each)
    return found


def measures(setting: TextSetting) -> Setting:
    return Setting(setting.cap_height, setting.tracking, setting.condense)


def lowest(design: Design, names: tuple[str, ...] = NAMES) -> dict[tuple[str, str, int], Setting]:
    """Return the setting that the lines of all rows can share."""
    found: dict[tuple[str, str, int], Setting] = {}
    for name in names:
        for key, texts in settings(lay_out(design, {"name": name}).artwork).items():
            for text in texts:
                found[key] = lower(found.get(key, measures(text)), measures(text))
    return found


def matched(design: Design, name: str) -> LaidOut:
    return lay_out(design, {"name": name}, ceilings=lowest(design))


@designs
def test_every_row_is_set_at_the_size_of_the_longest(design):
    ceilings = lowest(design)
    for name in NAMES:
        found = settings(matched(design, name).artwork)
        assert {key: {measures(each) for each in texts} for key, texts in found.items()} == {
            key: {setting} for key, setting in ceilings.items()
        }


@designs
def test_shorter_rows_are_told_as_matched_and_the_longest_as_fitted(design):
    _, findings = matched(design, "ANN LEE")
    assert ("info", "lettering.matched") in codes(findings)
    assert {each.severity for each in findings} == {"info"}
    _, findings = matched(design, NAMES[1])
    # Also the fixed line is of the size that it has by itself.
    assert {each.code for each in findings} == {"lettering.fitted"}


def test_the_finding_says_how_the_words_were_matched():
    ceilings = {("obverse", "a", 0): Setting(3, 50, 0.912)}
    _, (fact,) = lay_out(LEGEND, {"name": "ANN LEE"}, ceilings=ceilings)
    assert (fact.severity, fact.code, fact.where) == ("info", "lettering.matched", "obverse/a")
    assert fact.message == "“ANN LEE” is condensed to 91% to match the longest"


@designs
def test_a_ceiling_above_the_wish_changes_nothing(design):
    ceilings = {key: Setting(9, 300, 1.0) for key in lowest(design)}
    for name in NAMES:
        plain, held = (lay_out(design, {"name": name}, ceilings=each) for each in (None, ceilings))
        assert held.artwork == plain.artwork
        assert held.findings == plain.findings


@designs
def test_ceilings_of_other_lines_change_nothing(design):
    ceilings = {
        ("obverse", "nobody", 0): Setting(1, 0, 0.5),
        ("reverse", "a", 0): Setting(1, 0, 0.5),
        ("obverse", "a", 7): Setting(1, 0, 0.5),
    }
    assert lay_out(design, {"name": "ANN"}, ceilings=ceilings) == lay_out(design, {"name": "ANN"})


def test_words_longer_than_the_ceiling_allows_give_way_further():
    ceilings = {("obverse", "a", 0): Setting(2.9, 50, 1.0)}
    alone = lay_out(LEGEND, {"name": NAMES[1]}).artwork.sides[0].settings[0]
    artwork, findings = lay_out(LEGEND, {"name": NAMES[1]}, ceilings=ceilings)
    assert codes(findings) == [("info", "lettering.fitted")]
    assert artwork.sides[0].settings[0].cap_height <= min(2.9, alone.cap_height) + 1e-9


def test_no_ceiling_takes_a_line_below_the_least_height_that_it_may_shrink_to():
    ceilings = {("obverse", "a", 0): Setting(2.0, -20, 0.8)}
    artwork, findings = lay_out(LEGEND, {"name": "WORDS " * 30}, ceilings=ceilings)
    assert findings[0].code == "lettering.fit"
    assert artwork.sides[0].settings[0].cap_height == pytest.approx(3 * 0.2)


def test_lines_keep_the_places_of_their_wanted_heights():
    plain, held = lay_out(LINES, {"name": "ANN LEE"}), matched(LINES, "ANN LEE")
    feet = [
        [item.letters[0].y for item in each.artwork.sides[0].regions[1:]] for each in (plain, held)
    ]
    assert feet[0] == feet[1]


def test_texts_that_a_line_break_parts_share_a_ceiling():
    ceilings = {("obverse", "a", 1): Setting(1.5, 0, 0.9)}
    found = settings(lay_out(LINES, {"name": "ANN\nLEE"}, ceilings=ceilings).artwork)
    assert [measures(each) for each in found["obverse", "a", 1]] == [Setting(1.5, 0, 0.9)] * 2


def test_ceilings_travel_as_plain_values():
    ceilings = lowest(LINES)
    assert pickle.loads(pickle.dumps(ceilings)) == ceilings
    rows = json.loads(json.dumps([(*key, *setting) for key, setting in ceilings.items()]))
    again = {(side, element, line): tuple(rest) for side, element, line, *rest in rows}
    assert lay_out(LINES, {"name": "ANN LEE"}, ceilings=again) == matched(LINES, "ANN LEE")
