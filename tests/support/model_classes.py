"""The classes of the case format, of price lists and of profiles, wherever they are defined."""

import inspect
import pkgutil
from enum import Enum
from importlib import import_module

import herningmodel.costs
import herningmodel.model
import herningmodel.profile
from herningmodel.core.references import Act
from herningmodel.model.steps import ByProfile
from herningmodel.schema.records import Record


MODULES = [
    import_module(f"{package.__name__}.{module.name}")
    for package in (herningmodel.model, herningmodel.costs)
    for module in pkgutil.iter_modules(package.__path__)
    if package is herningmodel.model or module.name in {"price_list", "reimbursement_limits"}
]


def defined_classes() -> list[type]:
    """Return every class that one of the modules defines."""
    return [
        kind
        for module in MODULES
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if kind.__module__ == module.__name__
    ]


PROFILE_RECORDS: list[type[Record]] = [
    kind
    for module in pkgutil.iter_modules(herningmodel.profile.__path__)
    for kind in vars(import_module(f"herningmodel.profile.{module.name}")).values()
    if isinstance(kind, type)
    and issubclass(kind, Record)
    and kind.__module__ == f"herningmodel.profile.{module.name}"
]
"""Every record that a profile is made of."""

RECORDS: list[type[Record]] = [kind for kind in defined_classes() if issubclass(kind, Record)]
ENUMS: list[type[Enum]] = [
    Act,
    *(kind for kind in defined_classes() if issubclass(kind, Enum) and kind is not ByProfile),
]
