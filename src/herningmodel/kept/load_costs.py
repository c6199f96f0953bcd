"""Read back costs."""

from datetime import date
from decimal import Decimal
from typing import Final

from herningmodel.core.member_paths import parse_path
from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import FORMAT, Costs
from herningmodel.costs.cost_lines import CostLine, Origin, RateGap
from herningmodel.costs.costs_dict import CostLineDict, CostsDict, RateGapDict
from herningmodel.costs.meters import Meter, OneOff
from herningmodel.costs.price_choice import GapReason
from herningmodel.costs.price_list import DayCount, Payer, PriceKind, Service
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.kept.kept_bounds import kept_step
from herningmodel.kept.kept_findings import kept_finding
from herningmodel.kept.read_result import ResultSource, read_result, without_hidden
from herningmodel.model.decisions import DecisionStatus
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Rate
from herningmodel.schema.faults import FaultCollector, FaultKind, Wanted
from herningmodel.text.texts import Text


_KINDS: Final[dict[str, PriceKind]] = {
    **{kind.value: kind for kind in PlacementKind},
    **{kind.value: kind for kind in InterventionKind},
    **{kind.value: kind for kind in Service},
}
_AFTER_THE_START: Final = Wanted(
    "day after from", Text(da="en dag efter from", en="a day after from")
)


def load_costs(source: ResultSource) -> Costs:
    """
    Return the costs that a kept document holds.

    They are equal to the costs that were written, and say which version of the library made them.
    Sums are computed from the lines again. The siblings of the child are not kept. Members that a
    newer version added are left out.

    Args:
        source: JSON in the format `herningmodel-cost/1`, as text, as UTF-8 bytes, or as a mapping of
            JSON values such as `Costs.as_dict` returns.

    Raises:
        ResultError: The document is not such costs; `findings` has every fault.

    Example:
        >>> from herningmodel import Span, cost, load_case, load_costs
        >>> from herningmodel.testing import example_text
        >>> from herningmodel.testing.example_prices import example_prices
        >>> mads = load_case(example_text("mads"))
        >>> costs = cost(mads, over=Span.parse("2025"), prices=example_prices())
        >>> load_costs(costs.as_dict()) == costs
        True
    """
    written = without_hidden(read_result(source, CostsDict, FORMAT, check=_check))
    return Costs(
        case=written["case"],
        over=Span.parse(written["over"]),
        lines=tuple(_line(line) for line in written["lines"]),
        gaps=tuple(_gap(gap) for gap in written.get("gaps", [])),
        findings=tuple(kept_finding(finding) for finding in written["findings"]),
        left_out=tuple(Service(service) for service in written["left_out"]),
        counting=DayCount(written["counting"]),
        wellbeing=WellbeingBeside(written["wellbeing"]),
        library=written["library"],
    )


def _check(written: CostsDict, log: FaultCollector) -> None:
    """Note each line that ends before it begins."""
    for number, line in enumerate(written["lines"]):
        if date.fromisoformat(line["until"]) <= date.fromisoformat(line["from"]):
            place = ("lines", number, "until")
            log.add(FaultKind.OUT_OF_RANGE, place, seen=line["until"], wanted=_AFTER_THE_START)


def _line(written: CostLineDict) -> CostLine:
    start, until = date.fromisoformat(written["from"]), date.fromisoformat(written["until"])
    counted = written.get("meter")
    meter: Meter | OneOff = OneOff(ore=int(Decimal(written["amount"]) * 100), due=start)
    if counted is not None:
        meter = Meter(
            parts=counted["parts"],
            numerator=counted["numerator"],
            denominator=counted["denominator"],
            by_month=counted["by_month"],
        )
    return CostLine(
        what=written["what"],
        kind=_KINDS[written["kind"]],
        step=kept_step(written["step"]),
        status=DecisionStatus(written["status"]),
        span=Span(start, until),
        rate=Rate.parse(written["rate"]),
        origin=Origin(written["origin"]),
        price_year=written["price_year"],
        source=written["source"],
        payer=Payer(written["payer"]),
        meter=meter,
    )


def _gap(written: RateGapDict) -> RateGap:
    kind = written["kind"]
    return RateGap(
        what=written["what"],
        kind=None if kind is None else _KINDS[kind],
        step=kept_step(written["step"]),
        status=DecisionStatus(written["status"]),
        span=Span.parse(written["over"]),
        why=GapReason(written["why"]),
        trail=parse_path(written["path"]),
    )
