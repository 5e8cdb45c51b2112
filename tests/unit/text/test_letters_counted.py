"""Letters in = letters drawn + letters named in a finding, for any text in any script."""

import random
import unicodedata
from collections import Counter

import pytest

from obverse.design.elements import Legend
from obverse.design.lettering import Lettering
from obverse.layout.lettering import shape
from obverse.text.shaping import expects_ink
from samples import laid

#: script → letters, marks and signs as texts in it hold them.
ALPHABETS = {
    "latin": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÆØÅßłčőçñïÐþ&@!?.,;:-–0123456789",
    "cyrillic": "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяЂЄІЇЉЊЋЌЎҐқөү",
    "greek": "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ",
    "arabic": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ٠١٢٣٤٥٦٧٨٩،؟",
    "vietnamese": "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYaăâbcdđeêghiklmnoôơpqrstuưvxyẤầẩẫậắằẳẵặếềểễệốồổỗộớ",
}
MARKS = {"latin": "\u0301\u0323", "vietnamese": "\u0300\u0301\u0303\u0309\u0323"}
#: As many strings as were promised, shared out among the scripts.
PER_SCRIPT = 100
FAMILIES = ("Jost", "Montserrat", "PT Serif", "Oswald", "Russo One")


def strings(script: str) -> list[str]:
    """Return random texts of up to twelve characters, some with spaces and loose marks."""
    chance = random.Random(script)
    alphabet = ALPHABETS[script]
    found = []
    for _ in range(PER_SCRIPT):
        text = ""
        for _ in range(chance.randint(1, 10)):
            text += chance.choice(alphabet)
            if script in MARKS and chance.random() < 0.1 and text[-1].isalpha():
                text += chance.choice(MARKS[script])
        found.append(text if chance.random() < 0.7 else f"{text[:4]} {text[4:]}")
    return found


def inked(text: str) -> Counter[str]:
    """Return the characters that a reader would look for, composed."""
    return Counter(char for char in unicodedata.normalize("NFC", text) if expects_ink(char))


@pytest.fixture(params=["bundled", "with_noto", "with_amiri"])
def fonts(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("script", ALPHABETS)
def test_every_letter_is_drawn_or_named(script, fonts):
    for index, text in enumerate(strings(script)):
        family = FAMILIES[index % len(FAMILIES)]
        element = Legend(id="a", text=text, radius=140, lettering=Lettering(family=family))
        side, findings = laid(element, fonts=fonts, diameter=300)
        letters = [each.text for region in side.regions for each in region.letters]
        missing = [each.message for each in findings if each.code == "lettering.missing"]
        lost = shape(text, element.lettering, fonts).lost
        assert inked("".join(letters)) + inked("".join(lost)) == inked(text), (family, text)
        assert bool(missing) is bool(lost)
        assert all(repr(each) in missing[0] for each in lost)
        (setting,) = side.settings
        assert (setting.letters_in, setting.letters_out) == (len(letters) + len(lost), len(letters))


@pytest.mark.parametrize(
    ("script", "library"),
    [
        ("latin", "bundled"),
        ("cyrillic", "bundled"),
        ("vietnamese", "bundled"),
        ("greek", "with_noto"),
        ("arabic", "with_amiri"),
    ],
)
def test_script_with_a_typeface_for_it_loses_nothing(script, library, request):
    fonts = request.getfixturevalue(library)
    lost = [shape(text, Lettering(), fonts).lost for text in strings(script)]
    assert sum(map(len, lost)) == 0


def test_greek_and_arabic_without_a_typeface_are_named(bundled):
    for script in ("greek", "arabic"):
        lines = [shape(text, Lettering(), bundled) for text in strings(script)]
        assert all(line.lost for line in lines if len(line.clusters) == 0)
        assert sum(len(line.lost) for line in lines) > PER_SCRIPT


@pytest.mark.parametrize("script", ALPHABETS)
def test_the_box_for_a_missing_glyph_is_never_drawn(script, fonts):
    for text in strings(script):
        for cluster in shape(text + "\u0001\u2603", Lettering(), fonts).clusters:
            assert all(each.glyph != 0 for each in cluster.glyphs)


def test_long_list_of_missing_letters_is_cut_short_and_counted():
    _, findings = laid(Legend(id="a", text=ALPHABETS["arabic"], radius=140), diameter=300)
    (missing,) = [each for each in findings if each.code == "lettering.missing"]
    named = missing.message.count("'") // 2
    assert named == 12
    assert f"and {len(set(ALPHABETS['arabic'])) - named} more" in missing.message
