"""Every public name is in the reference; a missing one is a warning."""

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

import herningmodel


logger = logging.getLogger(__name__)


def setup(app: Sphinx) -> dict[str, bool]:
    """Look when everything has been read."""
    app.connect("env-check-consistency", check)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def check(app: Sphinx, env: BuildEnvironment) -> None:
    """Warn of each public name that the reference does not have."""
    documented = env.domains.python_domain.objects
    for name in herningmodel.__all__:
        if f"herningmodel.{name}" not in documented:
            logger.warning("the reference has no entry for herningmodel.%s", name)
