"""*Skemaet passer ikke til alderen*: a form of an SDQ that is made for other ages."""

from herningmodel.model.measurements import SDQ, WellbeingMeasurement
from herningmodel.rulebook import vocabulary as v


BIRTH_UNKNOWN = v.Text(
    da="Barnets fødselsdag kendes ikke, så det vides ikke, hvilket skema der passer.",
    en="The child's day of birth is not known, so it cannot be determined which form fits.",
)


def check(view: v.View, measurement: WellbeingMeasurement) -> v.Outcomes:
    """Yield a measurement with a form for other ages than the child had on the day."""
    version = measurement.version
    if measurement.instrument != SDQ or version is None:
        return
    age = view.age_on(measurement.on)
    if age is None or age < 0:
        yield v.Unchecked(why=BIRTH_UNKNOWN)
        return
    yield v.APPLIES
    if age not in version.ages:
        yield v.Fact(
            where=(view.place(measurement, "version"), view.place(measurement, "on")),
            seen=version,
            expected=f"a form for age {age}",
            values={"version": version, "on": measurement.on, "age": age},
        )


GOOD = v.example(
    wellbeing=[v.wellbeing("w1", "2025-05-02", "sdq", version="11-17", informant="self", value=12)]
)

RULE = v.CaseRule(
    code="TRI006",
    name="version_not_for_age",
    **v.sentences(
        title_da="Skemaet passer ikke til barnets alder",
        title_en="The form is not for the child's age",
        why_da="Grænserne for, hvad der er almindeligt, hører til skemaet og alderen. Et skema til en anden alder giver et tal, der ikke kan tolkes.",
        why_en="The limits of what is usual belong to form and age. A form for another age gives a number that cannot be interpreted.",
        message_da="Skemaet er til {version}, men barnet var {age} år den {on}.",
        message_en="The form is for {version}, but the child was {age} on {on}.",
        hint_da="Ret skemaets version, datoen eller barnets fødselsdag.",
        hint_en="Correct the version of the form, the day, or the child's day of birth.",
    ),
    **v.by_data(v.Severity.WARNING, v.sources.SDQ_VERSIONS),
    adaptable=True,
    each=lambda view: view.full_case.wellbeing,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("w1", on="2025-05-01"),
)
