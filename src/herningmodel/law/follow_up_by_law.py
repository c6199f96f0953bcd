"""
Statutory follow-up: measures, follow-ups held, and exemptions.

Due days are in `herningmodel.law.duties`.
"""

from datetime import date
from typing import Final

from herningmodel.case_view.bases_over_time import decisions_carrying
from herningmodel.case_view.view import Measure, View
from herningmodel.core.legal_versions import Versions, cited
from herningmodel.core.periods import Interval
from herningmodel.core.references import LegalReference
from herningmodel.law.bases import rests_on_one_of
from herningmodel.model.follow_ups import FollowUp, FollowUpExemption
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.steps import Step


FOLLOWED_UP: Final[tuple[Versions[LegalReference], ...]] = (
    cited("SEL § 52", "BL § 32"),
    cited("SEL § 58", "BL § 46"),
    cited("BL § 47"),
    cited("BL § 114"),
    cited("BL § 115"),
    cited("BL § 116"),
    cited("BL § 120"),
)
"""Provisions with statutory follow-up; BL § 30 has none."""


CHILDS_WISHES: Final = cited("BL § 95 stk. 3")
"""At the first follow-up the child's wishes count."""


def is_followed_up_by_law(view: View, measure: Measure) -> bool | None:
    """
    Return whether *measure* has statutory follow-up, None without a basis.

    Help that everybody may have needs no decision, and help that makes up for a disability is not
    named by the law: neither has any, with or without a basis. Help that had it keeps it when its
    basis changes.
    """
    if not decisions_carrying(measure) and _is_never_followed_up(measure):
        return False
    decided = view.decisions_of(measure)
    bases = [each.legal_basis for each in decided if each.legal_basis is not None]
    return any(rests_on_one_of(basis, FOLLOWED_UP) for basis in bases) if bases else None


def _is_never_followed_up(measure: Measure) -> bool:
    kind = measure.kind
    return isinstance(kind, InterventionKind) and (kind.compensates or Step.UNIVERSAL in kind.steps)


def held(view: View, measure: Measure) -> list[FollowUp]:
    """Return the follow-ups of *measure*, oldest first, with unspecific ones."""
    return sorted(
        (
            follow_up
            for follow_up in view.case.follow_ups
            if follow_up.on >= measure.started
            and (measure.ended is None or follow_up.on <= measure.ended)
            and (not follow_up.concerns or measure.id in follow_up.concerns)
        ),
        key=lambda follow_up: follow_up.on,
    )


def is_first(view: View, follow_up: FollowUp) -> bool:
    """Tell whether *follow_up* is the first by law of a measure."""
    if CHILDS_WISHES.on(follow_up.on) is None:
        return False
    followed_up = (measure for measure in view.measures() if is_followed_up_by_law(view, measure))
    return any(held(view, measure)[:1] == [follow_up] for measure in followed_up)


def decided_rhythm(follow_ups: list[FollowUp]) -> Interval | None:
    """Return the rhythm that was decided last, None without one."""
    decided = [follow_up.rhythm for follow_up in follow_ups if follow_up.rhythm is not None]
    return decided[-1] if decided else None


def exemption_of(
    view: View, measure: Measure, due: date, *, is_fixed: bool = False
) -> FollowUpExemption | None:
    """
    Return the exemption from the follow-up due on a day, or None.

    After its last day an exemption has no effect: the follow-up is due again. A day of a fixed grid
    stays exempt, because the next one follows in any case.
    """
    return next(
        (
            exemption
            for exemption in view.case.follow_up_exemptions
            if (not exemption.concerns or measure.id in exemption.concerns)
            and exemption.from_ <= due
            and (exemption.until is None or (due if is_fixed else view.on) < exemption.until)
        ),
        None,
    )
