"""
Floor 5: from documents to values and back.

`load_case`, `load_profile`, `load_acceptances` and `load_price_list` raise with every finding;
`dump_case` writes a case as it was read;
`converter` is the place to hang own types on.
"""

from herningmodel.loading.acceptances import load_acceptances
from herningmodel.loading.cases import dump_case, load_case
from herningmodel.loading.converter import converter
from herningmodel.loading.prices import check_price_list, load_price_list
from herningmodel.loading.profiles import load_profile


__all__ = [
    "check_price_list",
    "converter",
    "dump_case",
    "load_acceptances",
    "load_case",
    "load_price_list",
    "load_profile",
]
