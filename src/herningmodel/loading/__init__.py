"""
Load values from documents, and write them back.

`load_case`, `load_profile`, `load_acceptances` and `load_price_list` raise with every finding;
`dump_case` writes a case as it was read;
`converter` is the place to hang own types on.
"""
