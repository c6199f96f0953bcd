"""All the commands, so that whoever has the program has every one of them."""

from herningmodel.extras.cli import (
    advising,
    checking,
    comparing,
    costs,
    evaluating,
    looking_up,
    planning,
)
from herningmodel.extras.cli.app import app


__all__ = [
    "advising",
    "app",
    "checking",
    "comparing",
    "costs",
    "evaluating",
    "looking_up",
    "planning",
]
