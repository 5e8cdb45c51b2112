"""Language: the translators of the program and of Qt's own texts, and the form of numbers."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from obverse.gui.words import mark
from obverse.resources import asset

#: The languages there are. The program is written in English, whose file holds plurals only.
LANGUAGES = ("en", "ru")
#: What a person may choose, and what it is called: each language in its own words.
CHOICES = {"system": mark("As the system"), "en": "English", "ru": "Русский"}


class _Translator(QTranslator):
    """One of ours: the application keeps it for as long as its language is spoken."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = data  # Qt reads in it at every text


def install(app: QCoreApplication, choice: str) -> None:
    """Speak a language from now on: "en", "ru", or "system" for that of the system.

    Texts that are on the screen stay as they are: whoever switches builds the window anew.
    """
    for spoken in app.findChildren(_Translator):
        app.removeTranslator(spoken)
        spoken.setParent(None)
    locale = _locale(choice)
    QLocale.setDefault(locale)
    language = _language(locale)
    if language != "en":
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _load(app, qt / f"qtbase_{language}.qm")
    _load(app, asset("translations", f"obverse_{language}.qm"))


def current() -> str:
    """Return the code of the language that is spoken, one of LANGUAGES."""
    app = QCoreApplication.instance()
    is_chosen = app is not None and app.findChild(_Translator) is not None
    return _language(QLocale()) if is_chosen else "en"


def _locale(choice: str) -> QLocale:
    if choice == "system":
        system = QLocale.system()
        # Numbers, menus and messages must not be of three languages: what we can't say is English.
        wanted = QLocale(system.uiLanguages()[0]) if system.uiLanguages() else system
        is_spoken = _language(wanted) in LANGUAGES
        return _same_numbers(wanted, system) if is_spoken else QLocale("en")
    return _same_numbers(QLocale(choice), QLocale.system())


def _same_numbers(wanted: QLocale, system: QLocale) -> QLocale:
    """Return the system's own locale where it is of that language: it knows the country too."""
    return system if _language(system) == _language(wanted) else wanted


def _language(locale: QLocale) -> str:
    return QLocale.languageToCode(locale.language())


def _load(app: QCoreApplication, file: Path) -> None:
    # Bytes, and not the file: Qt would map it, and die where an upgrade writes it anew meanwhile.
    try:
        data = file.read_bytes()
    except OSError:
        return
    translator = _Translator(data)
    if translator.load(data):
        translator.setParent(app)
        app.installTranslator(translator)
