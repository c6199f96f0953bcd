"""What the law of the day asks for around a decision, and whether the case shows it."""

from collections.abc import Callable, Mapping
from datetime import date

from attrs import field, frozen

from herningmodel.case_view.view import Measure, View
from herningmodel.core.codes import Code
from herningmodel.core.display import to_display
from herningmodel.core.findings import Json, Location, text_as_dict, without_nulls
from herningmodel.core.legal_versions import Versions
from herningmodel.core.references import Act, LegalReference
from herningmodel.core.sources import Certainty
from herningmodel.model.decisions import Decision
from herningmodel.model.steps import Step
from herningmodel.text.texts import Text, Value, render


class State(Code):
    """*Opfyldt*: whether the case shows that a requirement is met."""

    MET = "met", "er på plads", "is in place"
    MISSING = "missing", "mangler", "is missing"
    UNKNOWN = "unknown", "fremgår ikke af sagen", "cannot be seen from the case"


class RequirementPhase(Code):
    """*Hvornår*: whether it belongs before or after the decision."""

    BEFORE = "before", "før afgørelsen", "before the decision"
    AFTER = "after", "efter afgørelsen", "after the decision"


class DecisionRoute(Code):
    """*Vej til afgørelsen*: how the law lets the help be decided."""

    SUPPORT = "support", "støttende indsats", "supporting intervention"
    WITH_CONSENT = "with_consent", "anbringelse med samtykke", "placement with consent"
    WITH_CONSENT_AT_ONCE = (
        "with_consent_at_once",
        "akut anbringelse med samtykke",
        "placement at once with consent",
    )
    WITHOUT_CONSENT = "without_consent", "anbringelse uden samtykke", "placement without consent"
    BY_THE_CHAIR = (
        "by_the_chair",
        "akut anbringelse uden samtykke",
        "placement at once without consent",
    )


@frozen(kw_only=True)
class Requirement:
    """
    *Lovkrav*: one thing that the law asks for, and whether the case shows it.

    Attributes:
        name: What it is called in the journal.
        state: Whether the case shows it.
        when: Whether it belongs before or after the decision.
        paths: The ways of deciding that ask for it; empty where every way that is open does.
        decision: The id of the decision that is judged; None while there is none.
        reference: The provision of the day.
        certainty: How sure it is that the provision asks for it.
        place: Where it stands, or should stand.
        due: The last day, where the law sets one.
    """

    name: str
    state: State
    when: RequirementPhase
    paths: tuple[DecisionRoute, ...]
    decision: str | None = field(repr=to_display)
    reference: LegalReference
    certainty: Certainty
    place: Location
    text: Text
    due: date | None = None

    def as_dict(self) -> dict[str, Json]:
        """Return the requirement as it stands in a journal."""
        return without_nulls(
            {
                "requirement": self.name,
                "state": self.state.value,
                "when": self.when.value,
                "paths": [path.value for path in self.paths],
                "decision": None if self.decision is None else to_display(self.decision),
                "reference": str(self.reference),
                "certainty": self.certainty.value,
                "path": self.place.path,
                "due": None if self.due is None else self.due.isoformat(),
                "text": text_as_dict(self.text),
            }
        )


@frozen(kw_only=True)
class Asked:
    """*Det spurgte*: the case, the step and the decision that the law is asked about."""

    view: View
    step: Step
    decision: Decision | None
    measures: tuple[Measure, ...] = ()
    """The help that the decision carries."""

    @property
    def day(self) -> date:
        """The day whose law is asked: that of the decision, or today while there is none."""
        return self.view.on if self.decision is None else self.decision.on

    @property
    def age(self) -> int | None:
        """The child's age on that day."""
        return self.view.age_on(self.day)

    def place(self, member: str) -> Location:
        """Return the place of a member of the decision, or of the decisions while there is none."""
        if self.decision is None:
            return self.view.place(self.view.case, "decisions")
        return self.view.place(self.decision, member)


@frozen(kw_only=True)
class Answered:
    """*Besvaret*: what the case says about a duty."""

    state: State
    place: Location
    values: Mapping[str, Value] = field(factory=dict[str, Value])
    due: date | None = None


@frozen(kw_only=True)
class Duty:
    """
    *Pligt*: what the law asks for, on which ways of deciding, and how to see it in a case.

    Attributes:
        by: The provision by day; a duty that an act does not have is not asked for under it.
        certainty: How sure the provision of barnets lov is.
        certainty_until_2024: How sure that of serviceloven is.
        look: Says what the case shows, or None where the duty does not apply to the child.
    """

    name: str
    paths: tuple[DecisionRoute, ...]
    when: RequirementPhase
    template: Text
    by: Versions[LegalReference]
    look: Callable[[Asked], Answered | None]
    certainty: Certainty = Certainty.CERTAIN
    certainty_until_2024: Certainty = Certainty.CERTAIN

    def requirement(self, asked: Asked, paths: tuple[DecisionRoute, ...]) -> Requirement | None:
        """Return the requirement that the duty makes of a case, if it makes one."""
        reference = self.by.on(asked.day)
        answered = None if reference is None else self.look(asked)
        if reference is None or answered is None:
            return None
        is_new = reference.act is Act.BL
        return Requirement(
            name=self.name,
            state=answered.state,
            when=self.when,
            paths=paths,
            decision=None if asked.decision is None else asked.decision.id,
            reference=reference,
            certainty=self.certainty if is_new else self.certainty_until_2024,
            place=answered.place,
            text=render(self.template, answered.values),
            due=answered.due,
        )
