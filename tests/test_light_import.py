"""What an import costs, and that no window system is needed: seen from fresh processes."""

import subprocess
import sys
from pathlib import Path

HEAVY = ("PySide6", "PIL", "numpy", "uharfbuzz", "pathops", "thorvg_python", "fontTools", "msgspec")


def run(code: str, *, folder: Path) -> str:
    """Run Python code in a process of its own; return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_import_loads_nothing_heavy(tmp_path):
    code = f"import sys, obverse; print([each for each in {HEAVY!r} if each in sys.modules])"
    assert run(code, folder=tmp_path) == "[]\n"


def test_layout_of_a_preset_loads_neither_pictures_nor_pixels(tmp_path):
    code = (
        "import sys, obverse; obverse.lay_out(obverse.load('blank-38')); "
        "print([each for each in ('PIL', 'numpy', 'thorvg_python') if each in sys.modules])"
    )
    assert run(code, folder=tmp_path) == "[]\n"


def test_export_works_where_qt_cannot_be_imported(tmp_path):
    code = (
        "import sys; sys.modules['PySide6'] = None; "
        "from obverse.cli.main import main; "
        "main(['export', 'astp-2025', '-o', 'out', '--dpi', '100'])"
    )
    printed = run(code, folder=tmp_path)
    assert [Path(line).name for line in printed.splitlines()] == [
        "astp-2025-obverse.svg",
        "astp-2025-reverse.svg",
        "astp-2025-obverse.png",
        "astp-2025-reverse.png",
    ]
    assert all((tmp_path / line).stat().st_size > 1000 for line in printed.splitlines())
