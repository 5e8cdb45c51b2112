"""Follow: what is selected stays selected when it changes face, whatever it is called there."""

import msgspec
import pytest

from obverse.design.edit import Pick, remove, send_to
from obverse.design.follow import follow
from obverse.design.order import swap_faces
from obverse.design.presets import load_preset

RIM, GLOBE, APOLLO = (Pick("obverse", name) for name in ("rim", "globe", "apollo"))


@pytest.fixture(scope="module")
def design():
    return load_preset("astp-2025")


@pytest.mark.parametrize("picks", [(GLOBE,), (RIM,), (APOLLO, RIM), (RIM, GLOBE, APOLLO)])
def test_sent_elements_are_followed_there_and_back(design, picks):
    sent, now = send_to(design, picks, "reverse")
    assert follow(picks, design, sent) == now
    assert follow(now, sent, design) == picks


def test_what_stays_is_picked_as_before(design):
    sent, (there,) = send_to(design, [RIM], "reverse")
    assert there == Pick("reverse", "rim-2")
    assert follow((APOLLO, RIM), design, sent) == (APOLLO, there)
    assert follow((Pick("reverse", "rim"),), design, sent) == (Pick("reverse", "rim"),)


def test_what_is_deleted_does_not_become_its_namesake(design):
    assert follow((RIM, APOLLO), design, remove(design, [RIM])) == (RIM, APOLLO)


def test_twins_are_told_apart(design):
    rim = next(each for each in design.obverse.elements if each.id == "rim")
    twin = msgspec.structs.replace(rim, id="twin")
    face = msgspec.structs.replace(design.obverse, elements=(*design.obverse.elements, twin))
    doubled = msgspec.structs.replace(design, obverse=face)
    picks = (Pick("obverse", "twin"), RIM)
    sent, now = send_to(doubled, picks, "reverse")
    assert set(follow(picks, doubled, sent)) == set(now)


def test_swapped_faces_take_their_picks_with_them(design):
    turned = (Pick("reverse", "rim"), Pick("reverse", "globe"), Pick("obverse", "astp-crew"))
    picks = (RIM, GLOBE, Pick("reverse", "astp-crew"))
    assert follow(picks, design, swap_faces(design)) == turned
    assert follow(turned, swap_faces(design), design) == picks
