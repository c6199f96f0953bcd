"""
Define the rules: a module each, a folder per family, all listed in `catalogue`.

A rule is written like this: a docstring, a plain function that yields facts, and one `RULE` that
says what it is. There is no decorator and no discovery: what is not listed does not exist.
"""
