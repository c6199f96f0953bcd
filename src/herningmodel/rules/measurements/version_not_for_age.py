"""*Skemaet passer ikke til alderen*: a form of an SDQ that is made for other ages."""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.model.measurements import SDQ, WellbeingMeasurement
from herningmodel.rulebook.rule_sources import SDQ_VERSIONS
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, Unchecked, example
from herningmodel.text.texts import Text


BIRTH_UNKNOWN = Text(
    da="Barnets fødselsdag kendes ikke, så det vides ikke, hvilket skema der passer.",
    en="The child's day of birth is not known, so nobody knows which form fits.",
)


def check(view: View, measurement: WellbeingMeasurement) -> Iterator[Outcome]:
    """Yield a measurement with a form for other ages than the child had on the day."""
    version = measurement.version
    if measurement.instrument != SDQ or version is None:
        return
    age = view.age_on(measurement.on)
    if age is None or age < 0:
        yield Unchecked(why=BIRTH_UNKNOWN)
        return
    yield APPLIES
    if age not in version.ages:
        yield Fact(
            where=(view.place(measurement, "version"), view.place(measurement, "on")),
            seen=version,
            expected=f"a form for age {age}",
            values={"version": version, "on": measurement.on, "age": age},
        )


RULE = CaseRule(
    code="TRI006",
    name="version_not_for_age",
    title=Text(
        da="Skemaet passer ikke til barnets alder", en="The form is not for the child's age"
    ),
    why=Text(
        da="Grænserne for, hvad der er almindeligt, hører til skemaet og alderen. Et skema til en anden alder giver et tal, ingen kan læse.",
        en="The limits of what is usual belong to form and age. A form for another age gives a number that nobody can read.",
    ),
    message=Text(
        da="Skemaet er til {version}, men barnet var {age} år den {on}.",
        en="The form is for {version}, but the child was {age} on {on}.",
    ),
    hint=Text(
        da="Ret skemaets version, datoen eller barnets fødselsdag.",
        en="Correct the version of the form, the day, or the child's day of birth.",
    ),
    severity=Severity.WARNING,
    basis=Basis.DATA,
    sources=(SDQ_VERSIONS,),
    adaptable=True,
    each=lambda view: view.full_case.wellbeing,
    check=check,
    good=example(
        date(2026, 1, 15),
        wellbeing=[
            {
                "id": "w1",
                "on": "2025-05-02",
                "instrument": "sdq",
                "version": "11-17",
                "informant": "self",
                "value": 12,
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        wellbeing=[
            {
                "id": "w1",
                "on": "2025-05-01",
                "instrument": "sdq",
                "version": "11-17",
                "informant": "self",
                "value": 12,
            }
        ],
    ),
)
