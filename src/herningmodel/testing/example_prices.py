"""An example price list; the library has no prices of its own."""

from functools import cache
from importlib import resources

from herningmodel.costs.price_list import PriceList
from herningmodel.loading.load_prices import load_price_list


def example_prices_text() -> str:
    """
    Return the example price list as TOML.

    Example:
        >>> "kun til vejledning" in example_prices_text()
        True
    """
    return (
        resources.files("herningmodel.testing")
        .joinpath("price_lists", "example-2019.toml")
        .read_text(encoding="utf-8")
    )


@cache
def example_prices() -> PriceList:
    """
    Return the example price list.

    Example:
        >>> example_prices().title.en
        'Example in prices of 2019, for illustration only'
    """
    return load_price_list(example_prices_text())
