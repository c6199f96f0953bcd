"""
*Paragraffen passer ikke til hjælpen*: a placement on a provision that places nobody, or the other way.

What counts is placement in law: a room of one's own is one, on whatever step it stands. A provision
that the library does not know could not be checked. Support for young people is given both as stays
and as other help, by the same provisions.

Errs on the side of reporting: a decision may carry help of several kinds.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import Measure, View
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.references import LegalReference
from herningmodel.core.sources import Basis
from herningmodel.law.bases import YOUTH_SUPPORT, is_known, is_placement, rests_on_one_of
from herningmodel.model.placements import Placement
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, Unchecked, example
from herningmodel.text.texts import Text


UNKNOWN = Text(
    da="Biblioteket kender ikke {basis} og ved ikke, hvilken hjælp den giver.",
    en="The library does not know {basis}, nor what help it gives.",
)


def check(view: View, measure: Measure) -> Iterator[Outcome]:
    """Yield a measure whose decision rests on a provision for another kind of help."""
    decision = view.decision_of(measure)
    if decision is None or decision.legal_basis is None:
        return
    basis = decision.legal_basis
    if not is_known(basis) and not is_placement(basis):
        yield Unchecked(why=UNKNOWN, values={"basis": basis})
        return
    yield APPLIES
    wanted = _wanted(measure, basis)
    if wanted is not None:
        yield Fact(
            where=(view.place(measure, "kind"), view.place(decision, "legal_basis")),
            seen=basis,
            expected=wanted,
            values={"kind": measure.kind, "basis": basis},
        )


def _wanted(measure: Measure, basis: LegalReference) -> str | None:
    if isinstance(measure, Placement):
        return None if is_placement(basis) else "provision for a placement"
    if is_placement(basis) and not rests_on_one_of(basis, YOUTH_SUPPORT):
        return "provision for support"
    provisions = measure.kind.provision.references
    wanted = [provision for provision in provisions if provision.act is basis.act]
    if not wanted or any(basis.may_lie_within(provision) for provision in wanted):
        return None
    return " | ".join(str(provision) for provision in wanted)


RULE = CaseRule(
    code="TRN013",
    name="provision_not_for_kind",
    title=Text(da="Paragraffen passer ikke til hjælpen", en="The provision is not for this help"),
    why=Text(
        da="Paragraffen afgør, hvem der skal samtykke, hvornår der skal følges op, og hvad barnet kan klage over. En anbringelse efter en paragraf om støtte i hjemmet har ingen af delene.",
        en="The provision decides who must consent, when follow-up is due, and what the child can complain about. A placement by a provision about support at home has none of it.",
    ),
    message=Text(
        da="Hjælpen ({kind}) gives ikke efter {basis}.",
        en="That help ({kind}) is not given by {basis}.",
    ),
    hint=Text(
        da="Ret afgørelsens paragraf eller hjælpens type. Hjælp, der gives ved siden af en anbringelse, har sin egen afgørelse.",
        en="Correct the provision of the decision or the kind of help. Help given beside a placement has a decision of its own.",
    ),
    severity=Severity.WARNING,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("32"),
        barnets_lov("46"),
        serviceloven("52"),
    ),
    may_err=ErrorDirection.OVER,
    each=View.measures,
    check=check,
    good=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 32 stk. 1 nr. 5"}],
        interventions=[
            {"id": "i1", "kind": "family_treatment", "started": "2025-01-06", "decision": "d1"}
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 32 stk. 1 nr. 5"}],
        placements=[
            {"id": "p1", "kind": "general_foster_family", "started": "2025-01-06", "decision": "d1"}
        ],
    ),
)
