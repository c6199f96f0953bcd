"""
Measure and judge wellbeing (*trivsel*) with plain functions of numbers.

`sdq`, `who5` and `trivselslineal` are instruments, `change` judges one child, `pairing` finds who
was measured twice, and `group` says what a group's measurements show, or that they are too thin.
No questionnaire is shown here: the items belong to their owners.
"""
