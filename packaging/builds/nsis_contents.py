"""What the Windows installer puts in and takes out, as two macros of NSIS made from a folder."""

from pathlib import Path, PurePosixPath


def contents(folder: Path) -> str:
    """Return the macros InstallFiles and RemoveFiles for every file below a folder.

    What is removed is named file by file, and folders only go when they are empty: whatever a
    person, or another program, put there stays.
    """
    files = files_of(folder)
    return "\n".join([*_install(folder, files), *_remove(files), ""])


def files_of(folder: Path) -> list[PurePosixPath]:
    """Return every file below a folder, relative to it, in one order on all systems."""
    found = (file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
    return sorted(PurePosixPath(file.as_posix()) for file in found)


def _install(folder: Path, files: list[PurePosixPath]) -> list[str]:
    lines = ["!macro InstallFiles"]
    place = None
    for file in files:
        if file.parent != place:
            place = file.parent
            lines.append(f'  SetOutPath "{_installed(place)}"')
        # The second name is read while the installer is made, when a dollar is only a dollar.
        lines.append(f'  File "/oname={_escaped(file.name)}" "{folder / file}"')
    return [*lines, "!macroend"]


def _remove(files: list[PurePosixPath]) -> list[str]:
    folders = {parent for file in files for parent in file.parents} - {PurePosixPath()}
    deepest_first = sorted(folders, key=lambda folder: (-len(folder.parts), folder))
    return [
        "!macro RemoveFiles",
        *(f'  Delete "{_installed(file)}"' for file in files),
        *(f'  RMDir "{_installed(folder)}"' for folder in deepest_first),
        "!macroend",
    ]


def _installed(path: PurePosixPath) -> str:
    return "\\".join(["$INSTDIR", *(_escaped(part) for part in path.parts)])


def _escaped(text: str) -> str:
    # Where the installer runs, a dollar begins a variable; a file's name has no quotation mark.
    return text.replace("$", "$$")
