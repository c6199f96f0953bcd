"""The classes of the case format and of price lists, wherever they are defined."""

import inspect
import pkgutil
from enum import Enum
from importlib import import_module

import herningmodel.costs
import herningmodel.model
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


RECORDS: list[type[Record]] = [kind for kind in defined_classes() if issubclass(kind, Record)]
ENUMS: list[type[Enum]] = [
    Act,
    *(kind for kind in defined_classes() if issubclass(kind, Enum) and kind is not ByProfile),
]
