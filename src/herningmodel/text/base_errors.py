"""The errors that every layer raises; all others are in `core.errors`."""


class HerningmodelError(Exception):
    """The parent of everything that the library raises on purpose."""


class WrongTypeError(HerningmodelError, TypeError):
    """A member or an argument has a value of another type."""


class WrongValueError(HerningmodelError, ValueError):
    """A member or an argument has a value that is not allowed."""
