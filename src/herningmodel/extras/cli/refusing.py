"""How the program refuses: one message, and an exit code."""

from typing import NoReturn

import typer

from herningmodel.extras.cli.exit_codes import WRONG_USE


def refuse(message: str, code: int = WRONG_USE) -> NoReturn:
    """Say what is wrong, and end."""
    typer.echo(f"herningmodel: {message}", err=True)
    raise typer.Exit(code)
