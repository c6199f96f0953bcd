"""Reasons for *could not be checked* that rules of several families share."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from herningmodel.core.findings import Location
from herningmodel.core.references import Act
from herningmodel.law.duties.deadline import NO_BIRTHDAY, Deadline, Undetermined
from herningmodel.law.duties.renewal import NO_BASIS
from herningmodel.model.placements import Placement
from herningmodel.rulebook.severity_limits import at_most
from herningmodel.rulebook.vocabulary import Fact, Outcome, Unchecked
from herningmodel.text.formatting import Value, format_value
from herningmodel.text.texts import Text, placeholders, verbatim


AGE_UNKNOWN: Final = Unchecked(why=NO_BIRTHDAY)
CUSTODY_UNKNOWN: Final = Unchecked(
    why=Text(
        da="Det fremgår ikke, hvor mange der har forældremyndigheden, så det kan ikke afgøres, om alle har samtykket.",
        en="The number of custody holders is not stated, so it cannot be determined whether all of them consented.",
    )
)
_PLACED = Text(
    da="Det fremgår ikke, efter hvilken paragraf barnet blev anbragt {started}.",
    en="The provision that the child was placed under on {started} is not stated.",
)
_UNREAD = Text(
    da="Afgørelsen er fra {on}. Hvad {act} krævede her, er ikke efterprøvet.",
    en="The decision was made on {on}. What {act} asked for here is unverified.",
)
_TRANSITION = Text(
    da="Fristen blev udløst {triggered} og udløber efter {changed}. Overgangsreglen er ikke efterprøvet.",
    en="The deadline was triggered on {triggered} and ends after {changed}. The transition clause is unverified.",
)


def unchecked(undetermined: Undetermined) -> Unchecked:
    """Return the reason for an undetermined due day."""
    return Unchecked(why=undetermined.template, values=undetermined.values)


def breach_of(
    due: Deadline,
    where: tuple[Location, ...],
    expected: str,
    values: Mapping[str, Value],
    *,
    seen: object = None,
    in_transition: Text = _TRANSITION,
) -> Outcome:
    """
    Return the fact about a deadline that was not kept, or why the deadline is undetermined.

    The fact has the act of the day that triggered the deadline, and is no heavier than it is sure.

    Args:
        due: The deadline.
        where: The places of the fact.
        expected: What would have been right.
        values: What fills the templates.
        seen: The value, None where something is missing.
        in_transition: What to say where the law changed before the due day.
    """
    if due.undetermined is not None:
        return unchecked(due.undetermined)
    if due.transition is not None:
        why = with_change(in_transition, due.transition)
        known = {**values, "triggered": due.triggered}
        return Unchecked(why=why, values={name: known[name] for name in placeholders(why)})
    return Fact(
        where=where,
        seen=seen,
        expected=expected,
        values=values,
        day=due.triggered,
        at_most=at_most(due.certainty),
    )


def no_basis(on: date) -> Unchecked:
    """Explain why the legal basis of the decision of a day is undetermined."""
    return Unchecked(why=NO_BASIS, values={"on": on})


def placed_by_nothing(placement: Placement) -> Unchecked:
    """Explain why the legal basis of a placement is undetermined."""
    return Unchecked(why=_PLACED, values={"started": placement.started})


def not_read(on: date) -> Unchecked:
    """Explain that the law of the day of a decision was not read."""
    act = next(act for act in Act if act.in_force.holds(on))
    name = verbatim(act.label.get("da"))
    return Unchecked(why=_with(_UNREAD, "act", name), values={"on": on})


def in_transition(triggered: date, changed: date) -> Unchecked:
    """Explain that the transition clause of a change of the law was not read."""
    return Unchecked(why=with_change(_TRANSITION, changed), values={"triggered": triggered})


def with_change(template: Text, changed: date) -> Text:
    """
    Return *template* with the day on which the law changed.

    Example:
        >>> with_change(Text(da="Før {changed}.", en="Before {changed}."), date(2024, 1, 1)).en
        'Before 1 January 2024.'
    """
    return _with(template, "changed", changed)


def _with(template: Text, name: str, value: Value) -> Text:
    # What the law says is no value of the case, so it is shown in redacted reports.
    return Text.of(
        lambda language: template.get(language).replace(
            f"{{{name}}}", format_value(value, language)
        )
    )
