"""
*Sagens perioder modsiger hinanden*: a span that overlaps another, or lies outside the case.

The opening and the closing of the case are the outer ends of its spans. A span that ends before it
begins has a rule of its own.
"""

from datetime import date

from herningmodel.model.open_spans import OpenSpan
from herningmodel.rulebook import vocabulary as v


_BEFORE_OPENING = v.Text(
    da="begynder, før sagen blev åbnet", en="begins before the case was opened"
)
_AFTER_CLOSING = v.Text(
    da="slutter, efter at sagen blev lukket", en="ends after the case was closed"
)
_OVERLAP = v.Text(
    da="begynder, før den forrige periode sluttede", en="begins before the one before it ended"
)


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield each span that overlaps another, or lies outside the case."""
    case = view.full_case
    covered = date.min
    for span in sorted(case.opened_spans, key=lambda span: span.from_):
        yield v.APPLIES
        if span.from_ < case.opened:
            yield _fact(view, span, "from_", _BEFORE_OPENING)
        if case.closed is not None and (span.until or span.from_) > case.closed:
            yield _fact(view, span, "from_" if span.until is None else "until", _AFTER_CLOSING)
        if span.from_ < covered:
            yield _fact(view, span, "from_", _OVERLAP)
        covered = max(covered, span.until or case.closed or date.max)


def _fact(view: v.View, span: OpenSpan, member: str, why: v.Text) -> v.Fact:
    return v.Fact(
        where=(view.place(span, member), view.place(view.full_case, "opened")),
        seen=getattr(span, member),
        values={"start": span.from_, "why": why},
    )


GOOD = v.example(
    opened="2022-01-03",
    opened_spans=[
        {"from": "2022-01-03", "until": "2023-05-01"},
        {"from": "2024-02-05", "why": "reopened"},
    ],
)

RULE = v.CaseRule(
    code="DAT020",
    name="open_spans_contradict",
    **v.sentences(
        title_da="Sagens perioder modsiger hinanden",
        title_en="The spans of the case contradict each other",
        why_da="Frister, sagstal og rådgivere regnes fra de perioder, hvor sagen var åben. Modsiger de hinanden, bliver alt regnet forkert.",
        why_en="Deadlines, caseloads and caseworkers are counted from the spans in which the case was open. Where they contradict each other, everything is counted wrongly.",
        message_da="Perioden fra {start}, hvor sagen var åben, {why}.",
        message_en="The span from {start}, in which the case was open, {why}.",
        hint_da="Ret den dato, der er forkert.",
        hint_en="Correct the date that is wrong.",
    ),
    **v.by_data(v.Severity.WARNING),
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=GOOD,
    bad=GOOD.but(
        opened_spans=[
            {"from": "2022-01-03", "until": "2024-05-01"},
            {"from": "2024-02-05", "why": "reopened"},
        ]
    ),
)
