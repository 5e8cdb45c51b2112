"""The interpreter's own binaries in the frozen application, made fit for a system's folders.

A Python that was built by hand, or by a service that offers many, keeps its symbols, which are
three quarters of it, and the path of the folder in which it was built.
"""

from pathlib import Path

from builds.project import program, run


def settle_interpreter(internal: Path) -> None:
    """Take symbols and search paths out of libpython and its modules, in `_internal`.

    The libraries of wheels are left as they are: those were patched, and strip breaks some of
    them. CannotBuild where strip or patchelf is not here.
    """
    strip, patchelf = program("strip", "binutils"), program("patchelf", "patchelf")
    binaries = [*internal.glob("libpython*"), *internal.glob("python*/lib-dynload/*.so")]
    # In this order: strip must not meet what patchelf wrote.
    run([strip, "--strip-unneeded", "--remove-section=.comment", *binaries])
    run([patchelf, "--remove-rpath", *binaries])
