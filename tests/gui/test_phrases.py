"""Phrases: the core's sentences in Russian, with their values."""

import re

import pytest
from PySide6.QtCore import QCoreApplication

import obverse
from obverse.design.edit import Pick, change
from obverse.errors import ObverseError
from obverse.gui.language import install
from obverse.gui.phrases import _candidates, _index, said
from obverse.resources import asset

VALUE = re.compile(r"\{(\d)\}")
TEMPLATES = asset("translations", "core.txt").read_text(encoding="utf-8").splitlines()

SENTENCES = [
    ("the disk is full", "диск полон"),
    ("/home/x y.medallion: no such file", "/home/x y.medallion: нет такого файла"),
    ("the ring has room for 98", "на окружности есть место для 98"),
    (
        "letter “A” of the piece left lies 0.25 mm from the cut; 0.5 mm is wanted",
        "буква «A» на части left: до реза 0,25\u00a0мм, а нужно 0,5\u00a0мм",
    ),
    (
        "“A” and “B” overlap by 0.12 mm; the least gap is 2 mm",
        "«A» и «B» перекрываются на 0,12\u00a0мм; наименьший промежуток — 2\u00a0мм",
    ),
    (
        "“APOLLO” is tracked to -20, condensed to 85% to fit",
        "«APOLLO»: трекинг -20, ширина 85\u00a0%, чтобы уместиться",
    ),
    (
        "names.csv: row 7: has 3 cells, and the header 4",
        "names.csv: строка 7: ячеек 3, а в строке заголовков 4",
    ),
    ("{name} is no variable", "{name} — нет такой переменной"),
    ("/a: b: can't be written: the disk is full", "/a: b: не записывается: диск полон"),
]


@pytest.fixture(autouse=True)
def russian(qapp):
    install(qapp, "ru")
    yield
    install(qapp, "en")


def filled(template: str) -> str:
    return VALUE.sub(lambda found: f"Zq{found[1]}", template)


def test_every_sentence_of_the_core_finds_its_translation():
    for template in TEMPLATES:
        translated = QCoreApplication.translate("Core", template)
        assert said(filled(template)) == filled(translated), template


def test_value_may_be_empty():
    assert said("the SVG holds nothing that can be engraved").startswith("в SVG нет")


@pytest.mark.parametrize(("english", "russian_words"), SENTENCES)
def test_sentence_is_said_in_russian(english, russian_words):
    assert said(english) == russian_words


def test_english_is_said_as_it_is(qapp):
    install(qapp, "en")
    for english, _ in SENTENCES:
        assert said(english) is english


def test_switch_is_not_held_up_by_what_was_said_before(qapp):
    assert said("the disk is full") == "диск полон"
    install(qapp, "en")
    assert said("the disk is full") == "the disk is full"


@pytest.mark.parametrize("text", ["", "Союз 2025", "Templates say otherwise", "a\nb: c {0} {x}"])
def test_what_nobody_says_stays(text):
    assert said(text) == text


def test_words_of_the_medal_stay():
    english = "no typeface here has 'Ω' in “there are no words to set”"
    assert "«there are no words to set»" in said(english)


def test_refusal_of_the_model_is_said(qapp):
    design = obverse.load("astp-2025")
    with pytest.raises(ObverseError) as refused:
        change(design, Pick("obverse", "globe"), x=1000.0)
    assert "ожидается число от -150 до 150\u00a0мм" in said(refused.value.message)


def test_findings_of_all_presets_are_said():
    for name in ("astp-2025", "astp-1975-halves", "keepsake-halves", "crew-medallion"):
        for finding in obverse.lay_out(obverse.load(name)).findings:
            assert said(finding.message) != finding.message
            assert not finding.hint or said(finding.hint) != finding.hint


def test_lookup_tries_few_templates():
    index = _index()
    assert len(index.plain) + sum(map(len, index.by_word.values())) > 200
    for english, _ in SENTENCES:
        assert len(_candidates(english, index)) < 12
