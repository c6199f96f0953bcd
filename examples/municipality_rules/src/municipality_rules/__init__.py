"""The rules of our town, an invented municipality, beside those of `herningmodel`."""
