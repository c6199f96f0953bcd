"""
*Søskende er ikke undersøgt*: a child placed after neglect or abuse, and a younger sibling at home.

The sibling's own case must be among the cases. A sibling who is placed too is left alone, and any
child assessment of the sibling counts, also one that has only begun.

Errs on the side of reporting: that it is plainly not needed, and who lives in the home, cannot be
seen. So it is information.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from herningmodel.case_view.placed import runs_on
from herningmodel.core.findings import Json
from herningmodel.core.member_paths import MemberPath
from herningmodel.core.periods import years_between
from herningmodel.law.bases import PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT, rests_on_one_of
from herningmodel.law.duties.sibling_assessments import DUTY, UNDER
from herningmodel.model.decision_grounds import NEGLECT_OR_ABUSE
from herningmodel.model.needs import AssessmentKind
from herningmodel.rulebook import vocabulary as v


NOT_HERE = v.Text(
    da="Sagen om en søskende er ikke blandt sagerne.",
    en="The case of a sibling is not among the cases.",
)
NO_AGE = v.Text(
    da="Fødselsdagen for en søskende kendes ikke.", en="The birthday of a sibling is not known."
)

_ASSESSED = (AssessmentKind.CHILD_ASSESSMENT, AssessmentKind.YOUTH_ASSESSMENT)


@frozen(repr=False)
class _Placed:
    """*Anbragt efter omsorgssvigt*: the day of the decision, and its location."""

    on: date
    trail: MemberPath


@frozen(repr=False)
class _Child:
    """*Barn*: what the rule keeps of a case."""

    siblings: tuple[str, ...]
    born: date | None
    assessed: bool
    at_home: bool
    placed: tuple[_Placed, ...]


Children = v.Extract[_Child]


def extract(view: v.View) -> Iterator[_Child]:
    """Yield the siblings, the age, the assessments and the placement of the case."""
    placed = [
        decision
        for decision in view.case.decisions
        if decision.is_granted
        and UNDER.on(decision.on) is not None
        and rests_on_one_of(decision.legal_basis, (PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT))
        and NEGLECT_OR_ABUSE.intersection(decision.reasons)
    ]
    yield _Child(
        siblings=tuple(view.case.child.siblings),
        born=view.full_case.child.born,
        assessed=any(assessment.kind in _ASSESSED for assessment in view.full_case.assessments),
        at_home=not any(runs_on(stay, view.on) for stay in view.case.placements),
        placed=tuple(
            _Placed(decision.on, view.place(decision, "reasons").trail) for decision in placed
        ),
    )


def check(notes: Sequence[Children], _: v.Profile) -> v.Outcomes:
    """Yield each placed child with a younger sibling who was not assessed."""
    by_case: dict[str, Children] = {}
    for noted in notes:
        by_case.setdefault(noted.case, noted)
    for noted in by_case.values():
        for placed in noted.value.placed[-1:]:
            for name in noted.value.siblings:
                yield from _of_sibling(noted, placed, by_case.get(name))


def _of_sibling(noted: Children, placed: _Placed, sibling: Children | None) -> v.Outcomes:
    if sibling is None or sibling is noted:
        yield v.Unchecked(why=NOT_HERE)
        return
    if sibling.value.born is None:
        yield v.Unchecked(why=NO_AGE)
        return
    limit = UNDER.on(placed.on)
    age = years_between(sibling.value.born, placed.on)
    if limit is None or age >= limit or not sibling.value.at_home:
        return
    yield v.APPLIES
    if not sibling.value.assessed:
        yield v.Fact(
            where=(noted.place(*placed.trail), sibling.place("assessments")),
            values={"placed": noted.case, "sibling": sibling.case, "on": placed.on},
            day=placed.on,
        )


_PLACED: dict[str, Json] = {
    "id": "case-1",
    "child": {"id": "child-1", "born": "2014-05-02", "siblings": ["case-2"]},
    "decisions": [v.decision("d1", "2025-01-03", "BL § 46", reasons=["insufficient_care"])],
}
_SIBLING: dict[str, Json] = {"id": "case-2", "child": {"id": "child-2", "born": "2017-05-02"}}

RULE = v.CaseloadRule(
    code="ANB029",
    name="siblings_not_assessed",
    **v.sentences(
        title_da="Søskende er ikke undersøgt",
        title_en="Siblings were not assessed",
        why_da="Når et barn anbringes på grund af omsorgssvigt eller overgreb, lever dets søskende i det samme hjem. De skal også undersøges, medmindre det er åbenbart unødvendigt.",
        why_en="Where a child is placed because of neglect or abuse, its siblings live in the same home. They must be assessed too, unless that is plainly not needed.",
        message_da="Barnet i sagen {placed} er anbragt efter omsorgssvigt eller overgreb ved afgørelsen fra {on}. Det fremgår ikke, at en søskende under 15 år i sagen {sibling} er undersøgt.",
        message_en="The child of the case {placed} was placed after neglect or abuse by the decision of {on}. It is not recorded that a sibling under 15 in the case {sibling} was assessed.",
        hint_da="Vurder, om der skal laves en børnefaglig undersøgelse af den søskende, evt. en fælles.",
        hint_en="Consider a child assessment of the sibling, possibly a joint one.",
    ),
    **v.by_duty(v.Severity.INFO, DUTY.versions),
    may_err=v.ErrorDirection.OVER,
    extract=extract,
    check=check,
    good=v.caseload_example(
        _PLACED,
        {**_SIBLING, "assessments": [v.assessment("a1", "child_assessment", "2024-12-20")]},
    ),
    bad=v.caseload_example(_PLACED, _SIBLING),
)
