"""Settings of hypothesis: the same examples in every run, and a profile to explore with."""

import gc

import pytest
from hypothesis import HealthCheck, is_hypothesis_test, settings


settings.register_profile(
    "default",
    deadline=None,
    derandomize=True,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
# pytest --hypothesis-profile=explore
settings.register_profile(
    "explore", parent=settings.get_profile("default"), derandomize=False, max_examples=5000
)
settings.load_profile("default")

# What is collected is kept: looking through it for garbage takes a tenth of the time of all tests.
gc.set_threshold(100_000, 20, 100)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """
    Trace no generated cases: it takes several times as long as running them.

    So no branch is covered by what happens to be generated, but in `core`, whose functions of days
    and numbers are cheap to trace. Comes first, so that `-m no_cover` selects what is marked here.
    """
    for item in items:
        if is_hypothesis_test(getattr(item, "function", None)) and item.path.parent.name != "core":
            item.add_marker(pytest.mark.no_cover)
