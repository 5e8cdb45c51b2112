"""Language: everything is translated, the committed files are what the sources give."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale
from PySide6.QtWidgets import QMessageBox

from obverse.gui.commands.table import COMMANDS
from obverse.gui.language import current, install
from obverse.gui.window.actions import ACTS
from obverse.gui.window.menus import MENUS, Menu
from obverse.gui.words import tr, tr_count
from obverse.resources import asset

PROGRAM = Path(__file__).parents[2] / "packaging" / "translate.py"
SOURCES = {"ru": 3, "en": 2}
FILES = (*(f"obverse_{each}.{kind}" for each in SOURCES for kind in ("ts", "qm")), "core.txt")
VALUE = re.compile(r"\{(\d)\}")
#: Run apart, for the program puts its own folder first among the places of modules.
MAKE = """
import runpy, sys
from pathlib import Path
print(*runpy.run_path(sys.argv[1])["translate"](Path(sys.argv[2])), sep="\\n")
"""


@pytest.fixture(autouse=True)
def english(qapp):
    yield
    install(qapp, "en")


@pytest.fixture(scope="module", params=SOURCES)
def language(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def messages(language) -> list[tuple[str, ET.Element]]:
    root = ET.parse(asset("translations", f"obverse_{language}.ts")).getroot()
    return [
        (context.findtext("name", ""), message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def test_committed_files_are_what_the_sources_give(tmp_path):
    for language in SOURCES:
        name = f"obverse_{language}.ts"
        (tmp_path / name).write_bytes(asset("translations", name).read_bytes())
    command = [sys.executable, "-c", MAKE, str(PROGRAM), str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True)
    for name in FILES:
        made, kept = (tmp_path / name).read_bytes(), asset("translations", name).read_bytes()
        assert made == kept, f"{name} is stale: run packaging/translate.py"


def test_nothing_is_untranslated(messages):
    unfinished = [
        message.findtext("source")
        for _, message in messages
        if message.find("translation").get("type") == "unfinished"
    ]
    assert unfinished == []


def forms_of(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def test_translations_keep_their_values(messages):
    for context, message in messages:
        source = message.findtext("source", "")
        for form in forms_of(message):
            if context == "Core":  # a value may be left out, as "is" and "are" are in Russian
                assert set(VALUE.findall(form)) <= set(VALUE.findall(source)), source
            else:
                assert names_in(form) == names_in(source), source


def names_in(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name}
    except ValueError:  # a text about braces
        return set()


def test_counted_texts_have_the_plurals_of_the_language(messages, language):
    counted = [message for _, message in messages if message.get("numerus")]
    assert counted
    for message in counted:
        forms = forms_of(message)
        assert len(forms) == SOURCES[language]
        assert all("%n" in form for form in forms), forms


def test_plain_quotes_are_not_used_in_russian(messages):
    for _, message in messages:
        for form in forms_of(message):
            assert "“" not in form, form


def test_language_is_switched_and_back(qapp):
    install(qapp, "ru")
    assert current() == "ru"
    assert tr("Cap height") == "Высота прописных"
    assert QLocale().toString(1.5) == "1,5"
    install(qapp, "en")
    assert current() == "en"
    assert tr("Cap height") == "Cap height"
    assert QLocale().toString(1.5) == "1.5"


@pytest.mark.parametrize(("count", "said"), [(1, "1 ошибка"), (3, "3 ошибки"), (11, "11 ошибок")])
def test_plurals_are_those_of_russian(qapp, count, said):
    install(qapp, "ru")
    assert tr_count("%n error(s)", count) == said


@pytest.mark.parametrize(("count", "said"), [(1, "1 error"), (2, "2 errors"), (0, "0 errors")])
def test_plurals_are_those_of_english(qapp, count, said):
    install(qapp, "en")
    assert tr_count("%n error(s)", count) == said


def mnemonics_of(menu: Menu) -> list[str]:
    acts = ACTS | COMMANDS
    items = [each for each in menu.items if isinstance(each, Menu) or each in acts]
    titles = [each.title if isinstance(each, Menu) else acts[each].text for each in items]
    found = [re.search(r"&(\w)", tr(title)) for title in titles]
    assert all(found), titles
    return [each[1].lower() for each in found if each]


def test_mnemonics_of_a_menu_differ_in_russian(qapp):
    install(qapp, "ru")
    menus = [Menu("bar", MENUS), *MENUS]
    while menus:
        menu = menus.pop()
        letters = mnemonics_of(menu)
        assert len(letters) == len(set(letters)), (menu.title, letters)
        menus += [each for each in menu.items if isinstance(each, Menu) and each not in MENUS]


def test_qt_speaks_the_language_too(qapp, qtbot):
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if not (folder / "qtbase_ru.qm").exists():
        pytest.skip("this Qt came without its translations")
    install(qapp, "ru")
    cancel = QMessageBox.StandardButton.Cancel
    box = QMessageBox(QMessageBox.Icon.Question, "", "", cancel)
    qtbot.addWidget(box)
    assert box.button(cancel).text().replace("&", "") == "Отмена"


@pytest.mark.parametrize(
    ("system", "language", "number"),
    [("ru_RU", "ru", "1,5"), ("en_GB", "en", "1.5"), ("de_DE", "en", "1.5")],
)
def test_system_is_followed_as_far_as_we_can_speak(qapp, monkeypatch, system, language, number):
    # Given back before `english` installs the language of the tests that follow.
    with monkeypatch.context() as patched:
        patched.setattr(QLocale, "system", staticmethod(lambda: QLocale(system)))
        install(qapp, "system")
    assert current() == language
    assert QLocale().toString(1.5) == number
