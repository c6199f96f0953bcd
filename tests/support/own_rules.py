"""Rules from outside the library, as a municipality would write them: some good, some broken."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from attrs import evolve

from herningmodel.model.needs import Assessment
from herningmodel.rulebook import vocabulary as v
from herningmodel.rules.rule_package import RulePackage


OWN: Final = v.own_choice(da="Valgt til en prøve", en="Chosen for a test")


def assessments(view: v.View) -> tuple[Assessment, ...]:
    return view.case.assessments


def scale_missing(view: v.View, assessment: Assessment) -> v.Outcomes:
    yield v.APPLIES
    if assessment.scale is None:
        yield v.Fact(
            where=(view.place(assessment, "scale"),),
            expected="1-10",
            values={"on": assessment.on},
        )


GOOD: Final = v.example(assessments=[v.assessment("a1", "screening", "2025-08-25", scale=4)])

SCALE: Final = v.CaseRule(
    code="XAA001",
    name="scale_missing",
    **v.sentences(
        title_da="Skalaen mangler",
        title_en="The scale is missing",
        why_da="Vores by bruger skalaen ved hver undersøgelse.",
        why_en="Our town uses the scale at every assessment.",
        message_da="Undersøgelsen fra {on} har ingen skala.",
        message_en="The assessment of {on} has no scale.",
        hint_da="Angiv skalaen.",
        hint_en="State the scale.",
    ),
    **v.by_profile(v.Severity.WARNING, OWN),
    adaptable=True,
    each=assessments,
    check=scale_missing,
    good=GOOD,
    bad=GOOD.but_record("a1", scale=None),
)
LAMBDA: Final = evolve(SCALE, code="XAA002", each=lambda view: view.case.assessments)


def ids_of(view: v.View) -> Iterator[str]:
    yield view.case.id


def many(extracts: Any, _: v.Profile) -> v.Outcomes:
    yield v.APPLIES
    if len(extracts) > 1:
        yield v.Fact(where=(extracts[0].place("id"),), values={"count": len(extracts)})


MANY: Final = v.CaseloadRule(
    code="XAA003",
    name="many_cases",
    **v.sentences(
        title_da="Mange sager",
        title_en="Many cases",
        why_da="Vores by tæller sagerne.",
        why_en="Our town counts the cases.",
        message_da="Der er {count} sager.",
        message_en="There are {count} cases.",
    ),
    **v.by_profile(v.Severity.INFO, OWN),
    extract=ids_of,
    check=many,
    good=v.caseload_example({"id": "case-1"}),
    bad=v.caseload_example({"id": "case-1"}, {"id": "case-2"}),
)

AARHUS: Final = RulePackage(name="aarhus", version="3", rules=(SCALE,))
BY_NAME: Final = RulePackage(
    name="by-name", version="1.0", rules=(LAMBDA,), imported_from="support.own_rules:BY_NAME"
)


def that(check: Callable[[v.View, Assessment], Any], **changes: Any) -> v.CaseRule[Assessment]:
    """Return a rule that does what *check* does."""
    return evolve(SCALE, code="XZZ001", check=check, **changes)
