"""The version of the library, in one place."""

from typing import Final


VERSION: Final = "0.2.0"
