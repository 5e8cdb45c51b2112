"""Gather all texts into assets/translations, keep what is translated, and compile.

Run `python packaging/translate.py` after texts have changed: it lists those that are not translated
yet. Translate them in obverse_ru.ts, by hand or with Qt Linguist, and run it again. English has a
file too, of what is counted: "1 error", "2 errors".
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from texts.linguist import compile_file, read, write
from texts.model import texts_of_model
from texts.sentences import sentences
from texts.window import Text, texts_of_window

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "assets" / "translations"
PACKAGE = ROOT / "src" / "obverse"


def contexts() -> dict[str, list[Text]]:
    """Return the texts of the program by context, as words.py and phrases.py ask for them."""
    window = [*texts_of_window(PACKAGE), *texts_of_model()]
    return {"Obverse": window, "Core": list(sentences(PACKAGE))}


def translate(folder: Path) -> list[str]:
    """Write all files of a folder; return the texts that are not translated yet."""
    found = contexts()
    counted = {"Obverse": [text for text in found["Obverse"] if text.counts]}
    missing: list[str] = []
    for language, texts in (("ru_RU", found), ("en_US", counted)):
        source = folder / f"obverse_{language[:2]}.ts"
        missing += write(source, language, texts, read(source))
        compile_file(source, source.with_suffix(".qm"))
    templates = sorted({text.source for text in found["Core"]})
    (folder / "core.txt").write_text("\n".join(templates) + "\n", encoding="utf-8", newline="\n")
    return missing


def main() -> None:
    """Write the files beside the program, or see with --check that nothing is untranslated."""
    parser = argparse.ArgumentParser(description="Gather and compile the translations.")
    parser.add_argument("--check", action="store_true", help="fail if a text is not translated")
    options = parser.parse_args()
    missing = translate(TARGET)
    for text in missing:
        print(repr(text))
    print(f"{len(missing)} texts are not translated")
    sys.exit(bool(missing) and options.check)


if __name__ == "__main__":
    main()
