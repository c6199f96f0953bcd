"""The command `ladder`: the six steps, and what is offered on them."""

from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import (
    DANISH,
    LangOption,
    ProfileOption,
)
from herningmodel.extras.cli.files import profile_named


def ladder(profile: ProfileOption = "standard", lang: LangOption = DANISH) -> None:
    """Show the six steps, and what is offered on them."""
    console.ladder(profile_named(profile), lang)
