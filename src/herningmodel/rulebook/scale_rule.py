"""
A rule for an instrument from outside: a value that it cannot give.

The library holds the values of its own instruments against their scales (`TRI004`), and knows no
others.
"""

from collections.abc import Iterable

from attrs import frozen

from herningmodel.model.measurements import WellbeingMeasurement
from herningmodel.model.people import Informant
from herningmodel.rulebook import vocabulary as v
from herningmodel.text.formatting import render
from herningmodel.wellbeing.instruments import Instrument


WHY = v.Text(
    da="Målt med {instrument} kan tallet ligge fra {lowest} til {highest}. Et tal udenfor er en tastefejl eller kommer fra en anden skala.",
    en="Measured with {instrument} the number can be from {lowest} to {highest}. One outside is a typing error, or comes from another scale.",
)


@frozen
class ScaleCheck:
    """
    *På skalaen*: the function of a rule about one instrument.

    Attributes:
        instrument: The instrument whose values are looked at.
    """

    instrument: Instrument

    def __call__(self, view: v.View, measurement: WellbeingMeasurement) -> v.Outcomes:
        """Yield a value outside the scale of the instrument."""
        if measurement.instrument != self.instrument.id or measurement.value is None:
            return
        yield v.APPLIES
        lowest, highest = self.instrument.lowest, self.instrument.highest
        if not lowest <= measurement.value <= highest:
            yield v.Fact(
                where=(view.place(measurement, "value"),),
                seen=measurement.value,
                expected=f"{lowest}-{highest}",
                values={
                    "instrument": self.instrument.label,
                    "lowest": lowest,
                    "highest": highest,
                    "on": measurement.on,
                },
            )


def measurements(view: v.View) -> Iterable[WellbeingMeasurement]:
    """Return every measurement of wellbeing."""
    return view.case.wellbeing


def scale_rule(
    instrument: Instrument, *, code: str, informant: Informant = Informant.SELF
) -> v.CaseRule[WellbeingMeasurement]:
    """
    Return the rule that flags a value outside the scale of *instrument*.

    Put it into a `RulePackage`, so that reports name the instrument with a version. It can be sent to
    another process if the instrument can.

    Args:
        instrument: An instrument of your own.
        code: A code of your own, such as `XAA001`.
        informant: Who answers it, for the examples of the rule.

    Example:
        >>> from herningmodel.wellbeing.who5 import WHO5
        >>> rule = scale_rule(WHO5, code="XAA001")
        >>> rule.name, rule.why.get("en").partition(".")[0]
        ('who5_out_of_range', 'Measured with WHO-5 the number can be from 0 to 100')
    """
    good = _example(instrument, informant, instrument.highest)
    return v.CaseRule(
        code=code,
        name=f"{instrument.id}_out_of_range",
        title=v.Text(
            da="Tallet findes ikke på en egen skala", en="The number is not on a scale of one's own"
        ),
        why=render(
            WHY,
            {
                "instrument": instrument.label,
                "lowest": instrument.lowest,
                "highest": instrument.highest,
            },
        ),
        message=v.Text(
            da="Målingen {on} har tallet {seen}, men {instrument} går fra {lowest} til {highest}.",
            en="The measurement of {on} has the number {seen}, but {instrument} goes from {lowest} to {highest}.",
        ),
        hint=v.Text(da="Angiv det tal, der blev målt.", en="State the number that was measured."),
        safe_placeholders=frozenset({"expected", "instrument", "lowest", "highest"}),
        **v.by_data(v.Severity.ERROR, instrument.source),
        each=measurements,
        check=ScaleCheck(instrument),
        good=good,
        bad=_example(instrument, informant, instrument.highest + 1),
    )


def _example(instrument: Instrument, informant: Informant, value: int) -> v.Example:
    measured = v.wellbeing(
        "w1", "2025-09-15", instrument.id, informant=informant.value, value=value
    )
    return v.example(wellbeing=[measured])
