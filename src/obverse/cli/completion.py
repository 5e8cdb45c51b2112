"""`obverse completion`."""

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the completion script of a shell.

    For bash: obverse completion bash > ~/.local/share/bash-completion/completions/obverse
    """
    make = get_completion_class(shell)
    assert make is not None, shell
    click.echo(make(ctx.find_root().command, {}, "obverse", "_OBVERSE_COMPLETE").source())
