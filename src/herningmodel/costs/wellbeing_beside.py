"""Wellbeing, as stated beside every amount of money."""

from herningmodel.core.codes import Code
from herningmodel.wellbeing.group_verdict import GroupVerdict


class WellbeingBeside(Code):
    """
    *Trivsel ved siden af*: the known wellbeing of children beside amounts.

    Every amount comes with it. Without a verdict it is *not assessed*, and no lower cost is called
    a saving.
    """

    NOT_ASSESSED = "not_assessed", "ikke vurderet", "not assessed"
    IMPROVED = "improved", "bedre", "improved"
    NOT_WORSE = "not_worse", "ikke dårligere", "not worse"
    TOO_THIN = "too_thin", "for lidt at bygge på", "too thin to tell"
    WORSENED = "worsened", "dårligere", "worsened"

    @classmethod
    def of(cls, verdict: GroupVerdict) -> "WellbeingBeside":
        """
        Return the statement beside an amount for a group's *verdict*.

        `NOT_COMPUTED` maps to `NOT_ASSESSED`.

        Example:
            >>> WellbeingBeside.of(GroupVerdict.NOT_WORSE).allows_saving
            True
        """
        return cls.NOT_ASSESSED if verdict is GroupVerdict.NOT_COMPUTED else cls(verdict.value)

    @property
    def allows_saving(self) -> bool:
        """Whether less money may be called a saving: without worse wellbeing."""
        return self in (WellbeingBeside.IMPROVED, WellbeingBeside.NOT_WORSE)
