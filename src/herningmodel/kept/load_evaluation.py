"""Read back published evaluations."""

from fractions import Fraction

from herningmodel.core.spans import Span
from herningmodel.evaluation.evaluation_dict import (
    CorePartDict,
    EvaluationDict,
    FigureDict,
    RowDict,
    SheetDict,
    WellbeingDict,
)
from herningmodel.evaluation.fidelity import CorePartResult, CoreState
from herningmodel.evaluation.figures import Figure, NoFigureReason
from herningmodel.evaluation.indicators.indicator import Unit
from herningmodel.evaluation.published import FORMAT, Row
from herningmodel.kept.kept_evaluation import KeptEvaluation, KeptTable, KeptWellbeing
from herningmodel.kept.kept_findings import kept_text, text_of
from herningmodel.kept.read_result import ResultSource, read_result, without_hidden
from herningmodel.wellbeing.group_verdict import GroupVerdict, ThinReason


def load_evaluation(source: ResultSource) -> KeptEvaluation:
    """
    Return the published evaluation that a kept document holds.

    It is equal to the publication that was written, and says which version of the library made it.
    An `Evaluation` writes what may be published, so the counts behind hidden numbers do not come
    back. Members that a newer version added are left out.

    Args:
        source: JSON in the format `herningmodel-evaluation/1`, as text, as UTF-8 bytes, or as a
            mapping of JSON values such as `Evaluation.as_dict` returns.

    Raises:
        ResultError: The document is not such an evaluation; `findings` has every fault.

    Example:
        >>> from herningmodel import Span, evaluate, load_case, load_evaluation
        >>> from herningmodel.testing import example_text
        >>> mads = load_case(example_text("mads"))
        >>> evaluation = evaluate([mads], over=Span.parse("2025"))
        >>> load_evaluation(evaluation.as_dict()) == evaluation.published()
        True
    """
    written = without_hidden(read_result(source, EvaluationDict, FORMAT))
    return KeptEvaluation(
        over=Span.parse(written["over"]),
        base=_span(written["base"]),
        profile=written["profile"],
        library=written["library"],
        smallest=written["smallest"],
        unread=written["unread"],
        notes=tuple(text_of(note) for note in written["notes"]),
        conclusion=text_of(written["conclusion"]),
        wellbeing={verdict["group"]: _wellbeing(verdict) for verdict in written["wellbeing"]},
        core=tuple(_part(part) for part in written["core"]),
        tables=tuple(_table(table) for table in written["tables"]),
        written=written,
    )


def _span(written: str | None) -> Span | None:
    return None if written is None else Span.parse(written)


def _wellbeing(written: WellbeingDict) -> KeptWellbeing:
    interval = written.get("interval")
    return KeptWellbeing(
        verdict=GroupVerdict(written["verdict"]),
        is_possibly_worse=written["possible_worsening"],
        reasons=tuple(ThinReason(reason) for reason in written["reasons"]),
        interval=None if interval is None else (interval[0], interval[1]),
        text=text_of(written["text"]),
    )


def _part(written: CorePartDict) -> CorePartResult:
    return CorePartResult(
        key=written["key"],
        title=text_of(written["title"]),
        state=CoreState(written["state"]),
        why=text_of(written["why"]),
    )


def _table(written: SheetDict) -> KeptTable:
    wellbeing = written["wellbeing"]
    return KeptTable(
        indicator=written["indicator"],
        title=text_of(written["title"]),
        period=_span(written["period"]),
        unit=Unit(written["unit"]),
        definition=text_of(written["definition"]),
        left_out=text_of(written["left_out"]),
        not_measured=kept_text(written["not_measured"]),
        source=text_of(written["source"]),
        header=tuple(text_of(column) for column in written["columns"]),
        rows=tuple(_row(row) for row in written["rows"]),
        wellbeing=None if wellbeing is None else GroupVerdict(wellbeing),
    )


def _row(written: RowDict) -> Row:
    return Row(
        key=written["key"],
        group=written["group"],
        label=text_of(written["label"]),
        figures=tuple(_figure(figure) for figure in written["values"]),
    )


def _figure(written: FigureDict) -> Figure:
    value = written["value"]
    if value is None:
        return Figure(None, missing=NoFigureReason(written.get("missing", NoFigureReason.NOTHING)))
    _, _, decimals = repr(value).partition(".")
    return Figure(Fraction(repr(value)), decimals=len(decimals))
