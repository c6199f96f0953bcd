"""The written form of what a case costs."""

from datetime import date
from itertools import chain
from typing import Annotated, Final, Literal, NotRequired, TypedDict

from herningmodel.core.fields import Between, OneOf, WrittenAs
from herningmodel.core.findings import FindingDict
from herningmodel.core.spans import Span
from herningmodel.core.written_values import WrittenAmount, WrittenPath
from herningmodel.costs.cost_lines import Origin
from herningmodel.costs.price_choice import GapReason
from herningmodel.costs.price_list import DayCount, Payer, Service
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.model.decisions import DecisionStatus
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Rate
from herningmodel.model.steps import STEPS, Step
from herningmodel.text.texts import Text


NO_STEP: Final = "none"
"""The key of what is on no step."""

_ANY_KIND: Final = OneOf(
    "kind with a price",
    Text(da="en slags hjælp med en pris", en="a kind of help with a price"),
    frozenset(kind.value for kind in chain(PlacementKind, InterventionKind, Service)),
)
_ANY_STEP: Final = OneOf(
    "step or none",
    Text(da="nummeret på et trin, eller none", en="the number of a step, or none"),
    frozenset([NO_STEP, *(str(step.value) for step in STEPS)]),
)
_MOST: Final = 10**15

PriceKindCode = Annotated[str, _ANY_KIND]
"""The code of a kind of help with a price."""

AmountText = Annotated[str, WrittenAs(WrittenAmount)]
"""An amount in kroner, or a number of units, as decimal text."""


class MeterDict(TypedDict):
    """
    What counts a price, as it is written.

    Attributes:
        parts: The rate, in ten thousandths of a krone.
        numerator: The numerator of how much of the rate's unit one step of the position is.
        denominator: The denominator of how much of the rate's unit one step of the position is.
        by_month: Whether the position advances by months of equal price; otherwise by days.
    """

    parts: Annotated[int, Between(0, _MOST)]
    numerator: Annotated[int, Between(0, _MOST)]
    denominator: Annotated[int, Between(1, _MOST)]
    by_month: bool


CostLineDict = TypedDict(
    "CostLineDict",
    {
        "what": str,
        "kind": PriceKindCode,
        "step": Annotated[int, WrittenAs(Step)] | None,
        "status": Annotated[str, WrittenAs(DecisionStatus)],
        "from": Annotated[str, WrittenAs(date)],
        "until": Annotated[str, WrittenAs(date)],
        "quantity": AmountText,
        "rate": Annotated[str, WrittenAs(Rate)],
        "amount": AmountText,
        "payer": Annotated[str, WrittenAs(Payer)],
        "origin": Annotated[str, WrittenAs(Origin)],
        "price_year": Annotated[int, Between(0, 9999)] | None,
        "source": str | None,
        "meter": NotRequired[MeterDict],
    },
)
"""A cost line, as it is written; `meter` is absent for what is paid once."""


class RateGapDict(TypedDict):
    """
    Days without a price, as they are written.

    Attributes:
        what: The id of the intervention, placement or follow-up; of the case for an adviser's time.
        kind: The kind of help; null for an agreed price of help that the case does not have.
        step: The step of the ladder; null where it has no step, or the step is not known.
        status: Whether the help is granted, expected or a draft.
        over: The days without a price.
        why: Why there is no price.
        path: The place of the record in the case.
    """

    what: str
    kind: PriceKindCode | None
    step: Annotated[int, WrittenAs(Step)] | None
    status: Annotated[str, WrittenAs(DecisionStatus)]
    over: Annotated[str, WrittenAs(Span)]
    why: Annotated[str, WrittenAs(GapReason)]
    path: Annotated[str, WrittenAs(WrittenPath)]


class CostsDict(TypedDict):
    """
    What a case costs, in the format `herningmodel-cost/1`.

    Attributes:
        format: The name of the format.
        library: The version of the library that made it.
        case: The id of the case.
        over: The days that are costed.
        total: The sum in kroner: granted, expected and drafts together.
        incomplete: Whether something has no price, or prices of several years are added.
        wellbeing: What is known of the child's wellbeing.
        counting: How prices per month and year were spread over days.
        left_out: What the price list leaves out on purpose.
        by_status: What is granted, expected, and only drafted.
        by_payer: What each payer pays, before any reimbursement.
        by_step: The cost of each step; none: no step, or undetermined.
        by_month: What falls in each month.
        lines: What was priced. The total is the sum of the lines, to the øre.
        gaps: What had no price. It is not in the total.
        findings: What makes the total less than whole.
    """

    format: Literal["herningmodel-cost/1"]
    library: str
    case: str
    over: Annotated[str, WrittenAs(Span)]
    total: AmountText
    incomplete: bool
    wellbeing: Annotated[str, WrittenAs(WellbeingBeside)]
    counting: Annotated[str, WrittenAs(DayCount)]
    left_out: list[Annotated[str, WrittenAs(Service)]]
    by_status: dict[Annotated[str, WrittenAs(DecisionStatus)], AmountText]
    by_payer: dict[Annotated[str, WrittenAs(Payer)], AmountText]
    by_step: dict[Annotated[str, _ANY_STEP], AmountText]
    by_month: dict[Annotated[str, WrittenAs(Span)], AmountText]
    lines: list[CostLineDict]
    gaps: NotRequired[list[RateGapDict]]
    findings: list[FindingDict]
