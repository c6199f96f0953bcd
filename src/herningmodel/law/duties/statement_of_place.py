"""*Udtalelse fra stedet*: obtained from the present place before a move."""

from typing import Final

from herningmodel.core.legal_versions import cited
from herningmodel.law.duties.duty import Duty, worded


PROVISION: Final = cited("BL § 98 stk. 2")

DUTY: Final = Duty(name="statement_of_place", versions=worded(PROVISION), rule="ANB028")
