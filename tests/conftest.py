"""Settings of hypothesis: the same examples in every run, and a profile to explore with."""

from hypothesis import HealthCheck, settings


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
