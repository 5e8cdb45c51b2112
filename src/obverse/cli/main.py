"""The `obverse` command: the table of commands, and how faults are told."""

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

from obverse import __version__
from obverse.errors import ObverseError

#: command → (home, one line of help). Homes are imported when their command runs.
COMMANDS: dict[str, tuple[str, str]] = {
    "gui": ("obverse.cli.gui:gui", "Open the designer."),
    "presets": ("obverse.cli.lists:presets", "List the designs that come with it."),
    "new": ("obverse.cli.new:new", "Write an editable copy of a design."),
    "export": ("obverse.cli.export:export", "Write a design's faces as SVG and PNG."),
    "batch": ("obverse.cli.batch:batch", "Make a medal of every row of a list."),
    "coupon": ("obverse.cli.coupon:coupon", "Write a test piece for the clearance of a cut."),
    "fonts": ("obverse.cli.lists:fonts", "List the typefaces."),
    "schema": ("obverse.cli.lists:schema", "Print the JSON Schema of a design file."),
    "selftest": ("obverse.cli.selftest:selftest", "Check that this copy works."),
    "completion": ("obverse.cli.completion:completion", "Print a shell's completion script."),
}


class LazyGroup(click.Group):
    """A group that knows its commands' names and help before it imports them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; its module is imported here."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command; a design file in its place is opened, as one dropped on the icon is."""
        if args[0] not in COMMANDS and args[0].lower().endswith(".medallion"):
            args = ["gui", "--", *args]
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as fault:
            # Click looks for the nearest among the commands that it has imported: none of ours.
            near = click.NoSuchCommand(fault.command_name, possibilities=COMMANDS, ctx=ctx)
            raise near from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table alone, which imports none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_line) for name, (_, help_line) in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    invoke_without_command=True,
)
@click.version_option(__version__, prog_name="obverse", message="%(prog)s %(version)s")
@click.pass_context
def obverse(ctx: click.Context) -> int | None:
    """Design commemorative medallions and write print-ready files.

    Without a command it opens the designer, with a .medallion file in place of one too.

    DESIGN, wherever a command asks for one, is a preset's id, a .medallion file, or - for
    standard input.
    """
    if ctx.invoked_subcommand is not None:
        return None
    from obverse.cli.gui import open_designer

    return open_designer()


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0 done, 1 failed, 2 misuse."""
    sys.exit(exit_code(arguments))


def exit_code(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code; whatever goes wrong is told."""
    try:
        result = obverse.main(arguments, prog_name="obverse", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as fault:
        return _tell_misuse(fault)
    except ObverseError as fault:
        tell("error", fault.message, fault.hint)
        return 1
    except (click.Abort, KeyboardInterrupt):
        tell("error", "interrupted")
        return 130
    except BrokenPipeError:
        # Whoever read us has gone; the rest of the output must not fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except MemoryError:
        tell("error", "there is not enough memory for this", "lower the resolution")
        return 1
    except Exception as fault:  # noqa: BLE001 - the shell's last resort
        return _tell_own_fault(fault)
    return result if isinstance(result, int) else 0


def tell(kind: str, message: str, hint: str = "") -> None:
    """Write a message, and a hint below it, on standard error, each as one line."""
    click.echo(f"{kind}: {_one_line(message)}", err=True)
    if hint:
        click.echo(f"hint: {_one_line(hint)}", err=True)


def _one_line(text: str) -> str:
    """Return the text with escapes for what is not printable.

    Messages quote names and texts, whose line breaks and control characters would otherwise
    reach the terminal.
    """
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in text
    )


def print_path(path: Path) -> None:
    """Write a path as a line on standard output, whatever bytes its name holds."""
    sys.stdout.flush()
    sys.stdout.buffer.write(os.fsencode(path) + b"\n")


def _tell_misuse(fault: click.ClickException) -> int:
    message = fault.format_message().rstrip(".")
    context = getattr(fault, "ctx", None)
    hint = f"see `{context.command_path} --help`" if context else "see `obverse --help`"
    tell("error", message[:1].lower() + message[1:], hint)
    return fault.exit_code


def _tell_own_fault(fault: Exception) -> int:
    """Say that the program, not the person, is at fault; the traceback is there on request."""
    if os.environ.get("OBVERSE_DEBUG"):
        raise fault
    what: Any = str(fault) or "no message"
    tell(
        "error",
        f"a fault of Obverse itself: {type(fault).__name__}: {what}",
        "run again with OBVERSE_DEBUG=1 and report what it prints",
    )
    return 1
