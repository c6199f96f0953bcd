"""
Define profiles: the parts of the model that a municipality may adapt.

What is a field of `Profile` may be adapted; what is not, may not. Six steps and their order, the
laws of the library and the statutory rules are not fields.
"""
