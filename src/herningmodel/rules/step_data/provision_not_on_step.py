"""
*Paragraffen passer ikke til trinnet*: a provision used on a step that the profile does not allow.

A homecoming, and what is to come after 18, is decided about a placement: where it grants a placement,
it is on the step of that one. A provision that carries no step does not apply.

Errs on the side of reporting: the allowances of the shipped profiles come from one municipality.
"""

from typing import Final

from herningmodel.case_view.placed import runs_on
from herningmodel.law.bases import DECIDED_FOR_AFTER_18, HOMECOMING, is_known, rests_on_one_of
from herningmodel.model.decisions import Decision
from herningmodel.model.steps import Step, named
from herningmodel.rulebook import vocabulary as v


UNKNOWN = v.Text(
    da="Profilen siger ikke, hvilke trin {basis} kan bruges på.",
    en="The profile does not say which steps {basis} may be used on.",
)


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision that grants a step on which its provision may not be used."""
    if decision.legal_basis is None or decision.granted_step is None:
        return
    steps = view.profile.steps_allowed_by(decision.legal_basis) or _of_the_placement(view, decision)
    if steps is None:
        if is_known(decision.legal_basis):
            return
        yield v.Unchecked(why=UNKNOWN, values={"basis": decision.legal_basis})
        return
    yield v.APPLIES
    if decision.granted_step not in steps:
        yield v.Fact(
            where=(view.place(decision, "granted_step"), view.place(decision, "legal_basis")),
            seen=decision.granted_step,
            expected=f"step {', '.join(str(step.value) for step in steps)}",
            values={
                "basis": decision.legal_basis,
                "steps": named(steps),
                "granted": decision.granted_step.numbered,
            },
        )


_ABOUT_A_PLACEMENT: Final = (HOMECOMING, DECIDED_FOR_AFTER_18)


def _of_the_placement(view: v.View, decision: Decision) -> tuple[Step, ...] | None:
    """Return the steps of the placement that *decision* is about, and those at home."""
    if not rests_on_one_of(decision.legal_basis, _ABOUT_A_PLACEMENT):
        return None
    placed = {
        view.profile.step_of(placement.kind)
        for placement in view.case.placements
        if runs_on(placement, decision.on)
    }
    at_home = {step for step in Step if not step.is_placement}
    return tuple(sorted(placed | at_home)) if placed else None


RULE = v.CaseRule(
    code="TRN014",
    name="provision_not_on_step",
    **v.sentences(
        title_da="Paragraffen passer ikke til det bevilgede trin",
        title_en="The provision is not for the step that was granted",
        why_da="Når en paragraf om anbringelse bruges på et trin i hjemmet, viser trappen noget andet end barnets liv.",
        why_en="Where a provision about placements is used on a step at home, the ladder shows something else than the child's life.",
        message_da="{basis} bruges efter profilen på {steps}, men der er bevilget {granted}.",
        message_en="By the profile {basis} is used on {steps}, but {granted} was granted.",
        hint_da="Ret det bevilgede trin eller paragraffen. En profil kan tillade flere trin.",
        hint_en="Correct the granted step or the provision. A profile can allow more steps.",
    ),
    **v.by_profile(v.Severity.WARNING, v.sources.OS2BOS),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=lambda view: view.case.decisions,
    check=check,
    good=v.example(decisions=[v.decision("d1", "2025-01-03", "BL § 46", granted_step=5)]),
    bad=v.example(decisions=[v.decision("d1", "2025-01-03", "BL § 46", granted_step=3)]),
)
