"""Man pages from the click commands; in the environment where obverse is installed.

click-man was looked at and left: it walks no group that imports its commands late, cuts one line
of help at 45 letters, and escapes nothing, so that a line of help with a full stop first is lost.
"""

import datetime
import inspect
import re

import click

from builds.project import epoch, version
from obverse.cli.main import COMMANDS, obverse

_EXIT = """\
.SH EXIT STATUS
.TP
.B 0
done
.TP
.B 1
it failed, or a finding is an error
.TP
.B 2
misuse of the command line
"""
_ENVIRONMENT = r"""
.SH ENVIRONMENT
.TP
.B OBVERSE_FONTS
font files and folders of yours, as
.B \-\-font
takes them, with a colon between
.TP
.B OBVERSE_DEBUG
where it is set, a fault of Obverse itself shows its traceback
""".lstrip()


def pages() -> dict[str, str]:
    """Return file name → man page, of `obverse` and of each of its commands."""
    top = _context(obverse, "obverse", None)
    made = {"obverse.1": _page(top, _lower(str(obverse.help).partition("\n")[0]))}
    for name, (_, line) in COMMANDS.items():
        command = obverse.get_command(top, name)
        assert command is not None, name
        made[f"obverse-{name}.1"] = _page(_context(command, name, top), _lower(line))
    return made


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    # Not click.Context itself: a command's own settings, such as -h, are heeded here alone.
    return command.make_context(name, [], parent=parent, resilient_parsing=True)


def _page(context: click.Context, line: str) -> str:
    name = context.command_path.replace(" ", "-")
    day = datetime.datetime.fromtimestamp(epoch(), datetime.UTC).date()
    is_top = context.parent is None
    return "".join(
        (
            f'.TH "{escape(name.upper())}" 1 "{day}" "Obverse {version()}" "User Commands"\n',
            ".nh\n.ad l\n",
            f".SH NAME\n{escape(name)} \\- {escape(line)}\n",
            f".SH SYNOPSIS\n.B {escape(context.command_path)}\n{_usage(context)}\n",
            f".SH DESCRIPTION\n{_paragraphs(context.command.help or '')}",
            _options(context),
            _commands() if is_top else "",
            _EXIT,
            _ENVIRONMENT if is_top else "",
            _see_also(name),
        )
    )


def _usage(context: click.Context) -> str:
    return escape(" ".join(context.command.collect_usage_pieces(context)))


def _paragraphs(text: str) -> str:
    """Return help as roff: a line a sentence's line, .PP where a blank line stands."""
    parts = re.split(r"\n\s*\n", inspect.cleandoc(text).replace("\b\n", ""))
    return "".join(f".PP\n{_words(part)}\n" for part in parts).removeprefix(".PP\n")


def _words(text: str) -> str:
    """Return text with what stands between backticks bold, and no line read as a request."""
    lines = (line.strip() for line in text.splitlines())
    bold = (re.sub(r"`([^`]+)`", r"\\fB\1\\fR", escape(line)) for line in lines)
    return "\n".join(bold)


def _options(context: click.Context) -> str:
    params = context.command.get_params(context)
    options = (param for param in params if isinstance(param, click.Option))
    records = [option.get_help_record(context) for option in options]
    items = [f".TP\n{_switches(record[0])}\n{_words(record[1])}\n" for record in records if record]
    return ".SH OPTIONS\n" + "".join(items)


def _switches(text: str) -> str:
    """Return "-o, --output DIR" with the switches bold and the value slanted."""
    return re.sub(
        r"[^\s,/]+", lambda word: rf"\f{_face(word[0])}{escape(word[0])}\fR", text.replace("\n", "")
    )


def _face(word: str) -> str:
    return "B" if word.startswith("-") else "I"


def _commands() -> str:
    items = [
        f".TP\n\\fBobverse\\-{escape(name)}\\fR(1)\n{escape(line)}\n"
        for name, (_, line) in COMMANDS.items()
    ]
    return ".SH COMMANDS\n" + "".join(items)


def _see_also(name: str) -> str:
    others = [f"obverse-{command}" for command in COMMANDS]
    shown = others if name == "obverse" else ["obverse"]
    return ".SH SEE ALSO\n" + ",\n".join(rf".BR {escape(other)} (1)" for other in shown) + "\n"


def _lower(line: str) -> str:
    return (line[:1].lower() + line[1:]).rstrip(".")


def escape(text: str) -> str:
    r"""Return text that roff prints as it is: `\`, `-`, and a dot or apostrophe at a line's start.

    Tildes and circumflexes are those of the keyboard, for people copy commands from a man page.
    """
    plain = text.replace("\\", r"\e").replace("-", r"\-").replace("~", r"\(ti")
    return re.sub(r"^(?=[.'])", r"\\&", plain.replace("^", r"\(ha"), flags=re.MULTILINE)
