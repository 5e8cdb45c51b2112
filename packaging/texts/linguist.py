"""The file of translations, in the form of Qt Linguist: read, written and compiled."""

import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from pathlib import Path

import PySide6

from texts.window import Text

#: (context, source) → translations: one, or as many as the language has plurals.
Translations = Mapping[tuple[str, str], tuple[str, ...]]
#: language → how many plurals it has. Russian has three: 1 grain, 2 grains, 5 grains.
PLURALS = {"en_US": 2, "ru_RU": 3}
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def read(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return what a file translates, also what has vanished from the program."""
    if not path.exists():
        return {}
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            said = tuple(forms) or (translation.text or "",)
            if all(said):
                found[name, message.findtext("source", "")] = said
    return found


def write(
    path: Path, language: str, contexts: Mapping[str, Iterable[Text]], known: Translations
) -> list[str]:
    """Write the file of a language; return the texts that nobody has translated yet."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    missing: list[str] = []
    for name, texts in contexts.items():
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        once = {text.source: text for text in reversed(list(texts))}
        for source in sorted(once):
            said = known.get((name, source), ())
            wanted = PLURALS[language] if once[source].counts else 1
            _add(context, once[source], said, wanted)
            missing += [] if len(said) == wanted else [source]
        for place, source in sorted(known):
            if place == name and source not in once:
                _add_vanished(context, source, known[place, source])
    ET.indent(root, " ")
    path.write_text(
        _HEAD + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8", newline="\n"
    )
    return missing


def compile_file(path: Path, target: Path) -> None:
    """Write the .qm of a .ts with Qt's own compiler, which comes with PySide6."""
    folder = Path(PySide6.__file__).parent
    program = next(each for each in folder.glob("lrelease*") if each.is_file())
    command = [str(program), "-silent", str(path), "-qm", str(target)]
    subprocess.run(command, check=True)


def _add(context: ET.Element, text: Text, said: tuple[str, ...], wanted: int) -> None:
    message = ET.SubElement(context, "message")
    ET.SubElement(message, "location", filename=text.place)
    ET.SubElement(message, "source").text = text.source
    translation = ET.SubElement(message, "translation")
    if len(said) != wanted:
        translation.set("type", "unfinished")
    if text.counts:
        message.set("numerus", "yes")
        for form in said if len(said) == wanted else ("",) * wanted:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = said[0] if len(said) == 1 else ""


def _add_vanished(context: ET.Element, source: str, said: tuple[str, ...]) -> None:
    message = ET.SubElement(context, "message")
    ET.SubElement(message, "source").text = source
    translation = ET.SubElement(message, "translation", type="vanished")
    if len(said) == 1:
        translation.text = said[0]
        return
    message.set("numerus", "yes")
    for form in said:
        ET.SubElement(translation, "numerusform").text = form
