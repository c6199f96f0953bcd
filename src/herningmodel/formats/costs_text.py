"""
Costs as plain text: lines, sums, gaps, and wellbeing beside them.

A lower cost is called a saving only with a verdict on wellbeing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from herningmodel.core.money import kroner_label
from herningmodel.core.spans import Span
from herningmodel.costs.business_case import BusinessCase
from herningmodel.costs.case_costs import Costs
from herningmodel.costs.caseload_costs import CaseloadCosts
from herningmodel.costs.cost_lines import CostLine
from herningmodel.costs.cost_rules.rate_missing import AGREED
from herningmodel.costs.decomposition import MIX, PRICE, VOLUME, Decomposition
from herningmodel.costs.price_list import DayCount, Service
from herningmodel.costs.reimbursement import Reimbursement
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.model.decisions import DecisionStatus
from herningmodel.model.steps import Step
from herningmodel.text.formatting import Value, render
from herningmodel.text.texts import Language, Named, Text, verbatim


CASE: Final = Text(
    da="Udgifter i sag {case}, {over}: {total}", en="Costs of case {case}, {over}: {total}"
)
CASELOAD: Final = Text(
    da="Udgifter i {count} sager, {over}: {total}", en="Costs of {count} cases, {over}: {total}"
)
ONE_CASE: Final = Text(
    da="Udgifter i 1 sag, {over}: {total}", en="Costs of 1 case, {over}: {total}"
)
UNREAD: Final = Text(
    da="Dokumenter, der ikke kunne læses og ikke er regnet med: {count}",
    en="Documents that could not be read and are not counted: {count}",
)
LINE: Final = Text(
    da="{kind}, {span}: {quantity} × {rate} = {amount} ({origin})",
    en="{kind}, {span}: {quantity} × {rate} = {amount} ({origin})",
)
BY_STEP: Final = Text(da="Trin for trin:", en="Step by step:")
BY_KIND: Final = Text(da="Fordelt efter type:", en="By kind:")
BY_MONTH: Final = Text(da="Måned for måned:", en="Month by month:")
ON_STEP: Final = Text(da="{step}, {label}: {amount}", en="{step}, {label}: {amount}")
AMOUNT_OF: Final = Text(da="{name}: {amount}", en="{name}: {amount}")
NO_STEP: Final = Text(da="uden trin", en="on no step")
EQUIVALENTS: Final = Text(
    da="{kind}: {amount} ({children} helårspersoner, {each} hver)",
    en="{kind}: {amount} ({children} full-year equivalents, {each} each)",
)
PLACED: Final = Text(da="Helårsanbragte: {children}", en="Full-year placed children: {children}")
STATUS: Final = Text(da="Heraf {parts}", en="Of which {parts}")
NOT_WHOLE: Final = Text(da="Summen er ufuldstændig:", en="The total is incomplete:")
GAP: Final = Text(
    da="{kind}: {why} (sager: {cases}, dage: {days})",
    en="{kind}: {why} (cases: {cases}, days: {days})",
)
SEVERAL_YEARS: Final = Text(
    da="Priser fra flere år er lagt sammen: {years}.",
    en="Prices of several years are added: {years}.",
)
LEFT_OUT: Final = Text(
    da="Prislisten udelader bevidst: {services}.",
    en="The price list leaves this out on purpose: {services}.",
)
COUNTED: Final = {
    DayCount.EVEN: Text(
        da="Hver dag koster det samme: et år er 365 dage, en måned en tolvtedel af dem.",
        en="Every day costs the same: a year is 365 days, a month a twelfth of them.",
    ),
    DayCount.CALENDAR: Text(
        da="Hver måned koster det samme, og en dag sin del af måneden.",
        en="Every month costs the same, and a day its share of the month.",
    ),
}
BESIDE: Final = {
    WellbeingBeside.NOT_ASSESSED: Text(
        da="Trivsel: ikke vurderet. Et lavere beløb er ikke en besparelse, før børnenes trivsel er vurderet.",
        en="Wellbeing: not assessed. A lower amount is no saving until the children's wellbeing is assessed.",
    ),
    WellbeingBeside.IMPROVED: Text(da="Trivsel: bedre.", en="Wellbeing: improved."),
    WellbeingBeside.NOT_WORSE: Text(da="Trivsel: ikke dårligere.", en="Wellbeing: not worse."),
    WellbeingBeside.TOO_THIN: Text(
        da="Trivsel: for lidt at bygge på. Et lavere beløb kan ikke kaldes en besparelse.",
        en="Wellbeing: too thin to tell. A lower amount cannot be called a saving.",
    ),
    WellbeingBeside.WORSENED: Text(
        da="Trivsel: dårligere. Et lavere beløb er ikke en besparelse.",
        en="Wellbeing: worsened. A lower amount is no saving.",
    ),
}
CHANGE: Final = Text(
    da="Udgiften til hjælp gik fra {before} til {after}: {change}",
    en="The cost of help went from {before} to {after}: {change}",
)
OUTSIDE: Final = Text(
    da="Ved siden af, og ikke fordelt på børn: {amount}",
    en="Beside it, and not counted by the child: {amount}",
)
KIND_CHANGED: Final = Text(
    da="{kind}: {change} Årsbørn {before} til {after}, andel {share_before} til {share_after} %.",
    en="{kind}: {change}. Child-years {before} to {after}, share {share_before} to {share_after} %.",
)
NOT_WHOLE_CHANGE: Final = Text(
    da="Der mangler takster, eller priser fra flere år er lagt sammen, så ændringen er ufuldstændig.",
    en="Prices are missing, or of several years are added, so the change is incomplete.",
)
OTHER_PRICES: Final = Text(
    da="De to tidsrum er i forskellige års priser. Delen for pris rummer derfor også den almindelige prisstigning.",
    en="The two spans are in the prices of different years. So the part of the price holds the general rise of prices too.",
)
LESS: Final = Text(
    da="Hjælpen koster {amount} mindre over {years} år.",
    en="Help costs {amount} less over {years} years.",
)
MORE: Final = Text(
    da="Hjælpen koster {amount} mere over {years} år.",
    en="Help costs {amount} more over {years} years.",
)
FAILED: Final = Text(
    da="Heri er trukket {amount}, som det koster, når hjælpen ikke slår til.",
    en="From this {amount} is deducted, which it costs where the help does not suffice.",
)
INVESTED: Final = Text(da="Investeringen er {amount}", en="The investment is {amount}")
NET: Final = Text(
    da="Tilbage er {net}, mellem {low} og {high} efter skønnene.",
    en="What is left is {net}, between {low} and {high} by the estimates.",
)
PAID_BACK: Final = Text(
    da="Investeringen er tjent ind i {year}.", en="The investment is paid back in {year}."
)
NOT_PAID_BACK: Final = Text(
    da="Investeringen tjenes ikke ind i de år.",
    en="The investment is not paid back in these years.",
)
DISCOUNTED: Final = Text(
    da="Beløbene er diskonteret med {percent} % om året, {when}.",
    en="Amounts are discounted by {percent} % a year, {when}.",
)
NOT_DISCOUNTED: Final = Text(da="Beløbene er ikke diskonteret.", en="Amounts are not discounted.")
PAYER: Final = Text(da="{payer}: {amount}", en="{payer}: {amount}")
BY_PAYER: Final = Text(da="Fordelt på betalere:", en="By payer:")
SENSITIVE: Final = Text(da="Det betyder mest:", en="What matters most:")
SWINGS: Final = Text(da="{label}: fra {low} til {high}", en="{label}: from {low} to {high}")
REIMBURSED: Final = Text(da="Refusion, {over}: {total}", en="Reimbursement, {over}: {total}")
LIMITS_USED: Final = Text(
    da="Grænserne for {year} er fra: {source}.", en="The limits of {year} are from: {source}."
)


def costs_text(costs: Costs, language: Language) -> str:
    """Return what a case costs, line by line, ending in a newline."""
    values: dict[str, Value] = {
        "case": costs.case,
        "over": costs.over,
        "total": kroner_label(costs.total),
    }
    return _text(
        [
            render(CASE, values),
            *_indented(_line(line) for line in costs.lines),
            *_statuses(costs.by_status()),
            *(_indented([finding.message for finding in costs.findings], NOT_WHOLE)),
            *_how(costs.left_out, costs.counting, costs.wellbeing),
        ],
        language,
    )


def caseload_text(costs: CaseloadCosts, language: Language, *, unread: int = 0) -> str:
    """
    Return a caseload's costs by step, kind and month.

    Args:
        costs: The costs.
        language: The language.
        unread: How many documents could not be read as a case, and are not among them.
    """
    values: dict[str, Value] = {
        "count": costs.cases,
        "over": costs.over,
        "total": kroner_label(costs.total),
    }
    return _text(
        [
            render(ONE_CASE if costs.cases == 1 else CASELOAD, values),
            *([render(UNREAD, {"count": unread})] if unread else []),
            *_statuses(costs.by_status()),
            *_indented(_steps(costs.by_step()), BY_STEP),
            *_indented(_kinds(costs), BY_KIND),
            *([render(PLACED, {"children": _number(costs.placed)})] if costs.placed else []),
            *_indented(_months(costs.by_month()), BY_MONTH),
            *_indented(_not_whole(costs), NOT_WHOLE),
            *_how(costs.left_out, costs.counting, costs.wellbeing),
        ],
        language,
    )


def refusion_text(reimbursed: Reimbursement, language: Language) -> str:
    """Return the reimbursement and its limits as text."""
    values: dict[str, Value] = {"over": reimbursed.over, "total": kroner_label(reimbursed.total)}
    return _text(
        [
            render(REIMBURSED, values),
            *(
                render(LIMITS_USED, {"year": limits.year, "source": limits.source.label})
                for limits in reimbursed.limits
            ),
            *_indented([finding.message for finding in reimbursed.findings], NOT_WHOLE),
            BESIDE[reimbursed.wellbeing],
        ],
        language,
    )


def decomposition_text(found: Decomposition, language: Language) -> str:
    """Return why costs changed, ending in a newline."""
    values: dict[str, Value] = {
        "before": kroner_label(found.before),
        "after": kroner_label(found.after),
        "change": kroner_label(found.change),
    }
    parts = ((VOLUME, found.volume), (MIX, found.mix), (PRICE, found.price))
    before, after = found.price_years
    return _text(
        [
            render(CHANGE, values),
            *_indented(_amount(name, amount) for name, amount in parts),
            *_indented(
                (
                    render(
                        KIND_CHANGED,
                        {
                            "kind": kind.kind,
                            "change": kroner_label(kind.change),
                            "before": _number(kind.children_before),
                            "after": _number(kind.children_after),
                            "share_before": _number(100 * kind.share_before),
                            "share_after": _number(100 * kind.share_after),
                        },
                    )
                    for kind in found.kinds
                ),
                BY_KIND,
            ),
            *([render(OUTSIDE, {"amount": kroner_label(found.outside)})] if found.outside else []),
            *([OTHER_PRICES] if before != after else []),
            *([NOT_WHOLE_CHANGE] if found.incomplete else []),
            BESIDE[found.wellbeing],
        ],
        language,
    )


def business_text(case: BusinessCase, language: Language) -> str:
    """Return an investment's cost, effects and uncertainty as text."""
    percent = case.discount.percent
    return _text(
        [
            render(
                LESS if case.gross >= 0 else MORE,
                {"amount": kroner_label(abs(case.gross)), "years": len(case.years)},
            ),
            *([render(FAILED, {"amount": kroner_label(case.failed)})] if case.failed > 0 else []),
            render(INVESTED, {"amount": kroner_label(case.invested)}),
            render(
                NET,
                {
                    "net": kroner_label(case.net),
                    "low": kroner_label(case.lowest.net),
                    "high": kroner_label(case.highest.net),
                },
            ),
            NOT_PAID_BACK
            if case.payback_year is None
            else render(PAID_BACK, {"year": case.payback_year}),
            *_indented(
                (
                    render(PAYER, {"payer": payer, "amount": kroner_label(years[-1].cumulated)})
                    for payer, years in case.by_payer.items()
                ),
                BY_PAYER,
            ),
            *_indented(
                (
                    render(
                        SWINGS,
                        {
                            "label": entry.label,
                            "low": kroner_label(entry.low),
                            "high": kroner_label(entry.high),
                        },
                    )
                    for entry in case.sensitivity
                ),
                SENSITIVE,
            ),
            render(DISCOUNTED, {"percent": percent, "when": case.discount.when})
            if percent
            else NOT_DISCOUNTED,
            BESIDE[case.wellbeing],
        ],
        language,
    )


def _text(lines: Iterable[Text], language: Language) -> str:
    return "\n".join(line.get(language) for line in lines) + "\n"


def _indented(lines: Iterable[Text], heading: Text | None = None) -> Iterator[Text]:
    """Yield *lines* indented below *heading*, if there are lines."""
    for number, line in enumerate(lines):
        if heading is not None and number == 0:
            yield heading
        yield line.map("    {}".format)


def _line(line: CostLine) -> Text:
    return render(
        LINE,
        {
            "kind": line.kind,
            "span": line.span,
            "quantity": Decimal(f"{line.quantity.normalize():f}"),
            "rate": line.rate,
            "amount": kroner_label(line.amount),
            "origin": line.origin,
        },
    )


def _amount(name: Named | Text, amount: Decimal) -> Text:
    return render(AMOUNT_OF, {"name": name, "amount": kroner_label(amount)})


def _statuses(amounts: Mapping[DecisionStatus, Decimal]) -> list[Text]:
    """Return the amounts by status, unless all have the same one."""
    if len(amounts) < 2:  # noqa: PLR2004 - one of them is the total
        return []
    return [render(STATUS, {"parts": [_amount(status, amounts[status]) for status in amounts]})]


def _steps(amounts: Mapping[Step | None, Decimal]) -> Iterator[Text]:
    for step in sorted((placed_on for placed_on in amounts if placed_on is not None), reverse=True):
        values: dict[str, Value] = {
            "step": step.numbered,
            "label": step.label,
            "amount": kroner_label(amounts[step]),
        }
        yield render(ON_STEP, values)
    if None in amounts:
        yield _amount(NO_STEP, amounts[None])


def _kinds(costs: CaseloadCosts) -> Iterator[Text]:
    each = costs.unit_costs()
    for kind, amount in costs.by_kind().items():
        if kind not in each:
            yield _amount(kind, amount)
            continue
        values: dict[str, Value] = {
            "kind": kind,
            "amount": kroner_label(amount),
            "children": _number(costs.equivalents[kind]),
            "each": kroner_label(each[kind]),
        }
        yield render(EQUIVALENTS, values)


def _months(amounts: Mapping[Span, Decimal]) -> Iterator[Text]:
    for month, amount in amounts.items():
        yield _amount(verbatim(str(month)), amount)


def _not_whole(costs: CaseloadCosts) -> Iterator[Text]:
    for gap in costs.gaps:
        values: dict[str, Value] = {
            "kind": gap.kind or AGREED,
            "why": gap.why,
            "cases": gap.cases,
            "days": gap.days,
        }
        yield render(GAP, values)
    if len(costs.price_years) > 1:
        yield render(SEVERAL_YEARS, {"years": costs.price_years})


def _how(
    left_out: Sequence[Service], counting: DayCount, wellbeing: WellbeingBeside
) -> Iterator[Text]:
    if left_out:
        yield render(LEFT_OUT, {"services": left_out})
    yield COUNTED[counting]
    yield BESIDE[wellbeing]


def _number(number: Fraction) -> Decimal:
    return Decimal(round(number * 100)).scaleb(-2)
