"""Requirements of the law around a decision, as a journal records them."""

from datetime import date
from typing import Annotated, NotRequired, TypedDict, cast

from attrs import field, frozen

from herningmodel.core.display import to_display
from herningmodel.core.fields import WrittenAs
from herningmodel.core.findings import Location, TextDict, text_as_dict, without_nulls
from herningmodel.core.references import LegalReference
from herningmodel.core.sources import Certainty
from herningmodel.core.written_results import WrittenResult
from herningmodel.core.written_values import WrittenName, WrittenPath
from herningmodel.law.duties.decision_routes import DecisionRoute
from herningmodel.law.duties.duty import Duty, DutyContext, RequirementPhase, State
from herningmodel.text.formatting import render
from herningmodel.text.texts import Text


class RequirementDict(TypedDict):
    """
    A requirement around a decision, as it is written.

    Attributes:
        requirement: Its name in the journal.
        state: Whether the case shows it.
        when: Whether it belongs before or after the decision.
        paths: The routes that ask for it; empty where every open route does.
        decision: The id of the assessed decision; absent without one.
        reference: The provision of the day; absent where the model asks for it, and no provision.
        certainty: How sure it is that the provision asks for it.
        path: The location of the record that shows it, or should.
        due: The last day, where the law sets one.
        text: The requirement in a sentence of the journal.
    """

    requirement: Annotated[str, WrittenAs(WrittenName)]
    state: Annotated[str, WrittenAs(State)]
    when: Annotated[str, WrittenAs(RequirementPhase)]
    paths: list[Annotated[str, WrittenAs(DecisionRoute)]]
    decision: NotRequired[str]
    reference: NotRequired[Annotated[str, WrittenAs(LegalReference)]]
    certainty: Annotated[str, WrittenAs(Certainty)]
    path: Annotated[str, WrittenAs(WrittenPath)]
    due: NotRequired[Annotated[str, WrittenAs(date)]]
    text: TextDict


@frozen(kw_only=True, eq=False)
class Requirement(WrittenResult):
    """
    *Krav*: a requirement of the law or the model, and its state.

    Attributes:
        name: Its name in the journal.
        state: Whether the case shows it.
        when: Whether it belongs before or after the decision.
        paths: The routes that ask for it; empty where every open route does.
        decision: The id of the assessed decision; None without one.
        reference: The provision of the day; None where the model asks for it, and no provision.
        certainty: How sure it is that the provision asks for it.
        place: The location of the record that shows it, or should.
        text: The requirement in a sentence of the journal, in both languages.
        due: The last day, where the law sets one.
    """

    name: str
    state: State
    when: RequirementPhase
    paths: tuple[DecisionRoute, ...]
    decision: str | None = field(repr=to_display)
    reference: LegalReference | None
    certainty: Certainty
    place: Location
    text: Text
    due: date | None = None

    def as_dict(self) -> RequirementDict:
        """Return the requirement as a journal holds it."""
        members = without_nulls(
            {
                "requirement": self.name,
                "state": self.state.value,
                "when": self.when.value,
                "paths": [path.value for path in self.paths],
                "decision": None if self.decision is None else to_display(self.decision),
                "reference": None if self.reference is None else str(self.reference),
                "certainty": self.certainty.value,
                "path": self.place.path,
                "due": None if self.due is None else self.due.isoformat(),
                "text": text_as_dict(self.text),
            }
        )
        return cast("RequirementDict", members)


def requirement_of(
    duty: Duty, context: DutyContext, routes: tuple[DecisionRoute, ...]
) -> Requirement | None:
    """
    Return the requirement of *duty* in a case, None without one.

    Args:
        duty: The duty.
        context: The case and its decision.
        routes: The routes to the decision that are open.
    """
    version = duty.versions.version_on(context.day)
    if version is None or version.value is None or version.value.sentence is None:
        return None
    asking = tuple(route for route in routes if route in version.value.routes)
    result = duty.assess(context) if asking else None
    if result is None:
        return None
    return Requirement(
        name=duty.name,
        state=_state(duty, context, result.state),
        when=duty.phase,
        paths=() if asking == routes else asking,
        decision=None if context.decision is None else context.decision.id,
        reference=next(iter(version.references), None),
        certainty=version.certainty,
        place=result.location,
        text=render(
            version.value.sentence, {**version.value.values_on(context.day), **result.values}
        ),
        due=result.due,
    )


def _state(duty: Duty, context: DutyContext, found: State) -> State:
    # What follows a decision is not due before there is one; its day comes with the decision.
    is_later = duty.phase is RequirementPhase.AFTER and context.decision is None
    return State.NOT_DUE if is_later and found is State.MISSING else found
