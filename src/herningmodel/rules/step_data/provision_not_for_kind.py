"""
*Paragraffen passer ikke til hjælpen*: a placement on a provision for other help, or the other way.

What counts is placement in law: a room of one's own is one, on any step. A provision
that the library does not know could not be checked. Support for young people is given both as stays
and as other help, by the same provisions. Help whose basis has changed is judged by each decision that it has rested on.

Errs on the side of reporting: a decision may carry help of several kinds.
"""

from herningmodel.core.references import LegalReference
from herningmodel.law.bases import YOUTH_SUPPORT, is_known, is_placement, rests_on_one_of
from herningmodel.model.placements import Placement
from herningmodel.rulebook import vocabulary as v


UNKNOWN = v.Text(
    da="Biblioteket kender ikke {basis} og ved ikke, hvilken hjælp den giver.",
    en="The library does not know {basis}, nor what help it gives.",
)


def check(view: v.View, measure: v.Measure) -> v.Outcomes:
    """Yield each decision of a measure on a provision for another kind of help."""
    for decision in view.decisions_of(measure):
        basis = decision.legal_basis
        if basis is None:
            continue
        if not is_known(basis) and not is_placement(basis):
            yield v.Unchecked(why=UNKNOWN, values={"basis": basis})
            continue
        yield v.APPLIES
        wanted = _wanted(measure, basis)
        if wanted is not None:
            yield v.Fact(
                where=(view.place(measure, "kind"), view.place(decision, "legal_basis")),
                seen=basis,
                expected=wanted,
                values={"kind": measure.kind, "basis": basis},
            )


def _wanted(measure: v.Measure, basis: LegalReference) -> str | None:
    if isinstance(measure, Placement):
        return None if is_placement(basis) else "provision for a placement"
    if is_placement(basis) and not rests_on_one_of(basis, YOUTH_SUPPORT):
        return "provision for support"
    kind = measure.kind
    provisions = [
        cited for versions in (kind.provision, *kind.also) for cited in versions.references
    ]
    wanted = [provision for provision in provisions if provision.act is basis.act]
    if not wanted or any(basis.may_lie_within(provision) for provision in wanted):
        return None
    return " | ".join(str(provision) for provision in wanted)


RULE = v.CaseRule(
    code="TRN013",
    name="provision_not_for_kind",
    **v.sentences(
        title_da="Paragraffen passer ikke til hjælpen",
        title_en="The provision is not for this help",
        why_da="Paragraffen afgør, hvem der skal samtykke, hvornår der skal følges op, og hvad barnet kan klage over. En anbringelse efter en paragraf om støtte i hjemmet har ingen af delene.",
        why_en="The provision decides who must consent, when follow-up is due, and what the child can complain about. A placement by a provision about support at home has none of it.",
        message_da="Hjælpen ({kind}) gives ikke efter {basis}.",
        message_en="That help ({kind}) is not provided under {basis}.",
        hint_da="Ret afgørelsens paragraf eller hjælpens type. Hjælp, der gives ved siden af en anbringelse, har sin egen afgørelse.",
        hint_en="Correct the provision of the decision or the kind of help. Help given beside a placement has a decision of its own.",
    ),
    **v.statutory(
        v.Severity.WARNING, v.barnets_lov("32"), v.barnets_lov("46"), v.serviceloven("52")
    ),
    may_err=v.ErrorDirection.OVER,
    each=v.View.measures,
    check=check,
    good=v.example(
        decisions=[v.decision("d1", "2025-01-03", "BL § 32 stk. 1 nr. 5")],
        interventions=[v.measure("i1", "family_treatment", "2025-01-06", decision="d1")],
    ),
    bad=v.example(
        decisions=[v.decision("d1", "2025-01-03", "BL § 32 stk. 1 nr. 5")],
        placements=[v.measure("p1", "general_foster_family", "2025-01-06", decision="d1")],
    ),
)
