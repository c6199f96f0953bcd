"""
Reading: from a text or a mapping to a value of the model, with every fault and its place.

`document` turns text into a tree, `shapes` turns a type into a reader of such a tree, `faults`
is what they find. What is read is never repaired: nothing is coerced, nothing passes in silence.
"""
