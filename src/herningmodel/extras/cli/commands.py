"""Every command of the program, in the order in which `--help` lists them."""

from collections.abc import Callable
from typing import Final

from herningmodel.extras.cli.agreement_command import agreement
from herningmodel.extras.cli.app import app, profile_app
from herningmodel.extras.cli.audit_command import audit
from herningmodel.extras.cli.check_command import check
from herningmodel.extras.cli.cost_command import cost
from herningmodel.extras.cli.demo_command import demo
from herningmodel.extras.cli.diff_command import diff_two_days
from herningmodel.extras.cli.evaluate_command import evaluate
from herningmodel.extras.cli.explain_command import explain
from herningmodel.extras.cli.generate_command import generate
from herningmodel.extras.cli.ladder_command import ladder
from herningmodel.extras.cli.path_command import path
from herningmodel.extras.cli.profile_commands import check_a_profile, diff_two_profiles
from herningmodel.extras.cli.ratings_command import ratings
from herningmodel.extras.cli.recommend_command import recommend
from herningmodel.extras.cli.rules_command import rules
from herningmodel.extras.cli.schedule_command import schedule
from herningmodel.extras.cli.schema_command import schema


__all__ = ["COMMANDS", "PROFILE_COMMANDS", "app"]

COMMANDS: Final[dict[str, Callable[..., None]]] = {
    "demo": demo,
    "recommend": recommend,
    "path": path,
    "check": check,
    "diff": diff_two_days,
    "cost": cost,
    "evaluate": evaluate,
    "explain": explain,
    "ladder": ladder,
    "rules": rules,
    "ratings": ratings,
    "agreement": agreement,
    "schema": schema,
    "generate": generate,
    "audit": audit,
    "schedule": schedule,
}
PROFILE_COMMANDS: Final[dict[str, Callable[..., None]]] = {
    "check": check_a_profile,
    "diff": diff_two_profiles,
}

for _name, _command in COMMANDS.items():
    app.command(_name)(_command)
for _name, _command in PROFILE_COMMANDS.items():
    profile_app.command(_name)(_command)
