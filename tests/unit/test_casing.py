import pytest

from obverse.casing import lower, upper
from obverse.design.elements import Legend
from obverse.design.lettering import Lettering
from samples import drawn


@pytest.mark.parametrize(
    ("text", "language", "capitals"),
    [
        ("istanbul ılık", "tr", "İSTANBUL ILIK"),
        ("istanbul", "TR-tr", "İSTANBUL"),
        ("bakı iş", "az", "BAKI İŞ"),
        ("istanbul ılık", "", "ISTANBUL ILIK"),
        ("groß", "de", "GROẞ"),
        ("groß", "de-AT", "GROẞ"),
        ("groß", "", "GROSS"),
        ("groß", "en", "GROSS"),
        ("άέήίόύώ", "el", "ΑΕΗΙΟΥΩ"),
        ("ϊ ΐ ϋ ΰ", "el", "Ϊ Ϊ Ϋ Ϋ"),
        ("ά", "", "Ά"),
        ("союз ёж", "ru", "СОЮЗ ЁЖ"),
        ("café", "fr", "CAFÉ"),
        ("ŉ ﬁ", "", "ʼN FI"),
        ("123 مد", "", "123 مد"),
        ("", "el", ""),
    ],
)
def test_capitals_are_those_of_the_language(text, language, capitals):
    assert upper(text, language) == capitals


@pytest.mark.parametrize(
    ("text", "language", "small"),
    [
        ("İSTANBUL ILIK", "tr", "istanbul ılık"),
        ("I\u0307Z", "az", "iz"),
        ("ISTANBUL", "", "istanbul"),
        ("GROẞ", "de", "groß"),
        ("ΟΔΟΣ", "el", "οδος"),
        ("СОЮЗ ЁЖ", "ru", "союз ёж"),
        ("", "tr", ""),
    ],
)
def test_small_letters_are_those_of_the_language(text, language, small):
    assert lower(text, language) == small


def test_capitals_are_a_switch_of_the_lettering():
    lettering = Lettering(upper=True, language="tr")
    item = drawn(Legend(id="a", text="istanbul", radius=12, lettering=lettering))
    assert "".join(each.text for each in item.letters) == "İSTANBUL"
    assert item.words == "istanbul"
