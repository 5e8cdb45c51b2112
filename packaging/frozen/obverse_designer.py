"""Where the frozen designer of Windows begins, which has no console."""

from obverse.__main__ import run_designer

run_designer()
