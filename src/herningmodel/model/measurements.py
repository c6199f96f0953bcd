"""
Wellbeing (*trivsel*): measurements, required before a saving is shown.

A measurement holds numbers only. The items of a questionnaire belong to its owner and are neither
shown nor asked here.

Source: the licence of the Strengths and Difficulties Questionnaire, sdqinfo.org (certain).
"""

from datetime import date
from typing import Annotated, Final

from attrs import frozen

from herningmodel.core.codes import Code, required
from herningmodel.core.fields import Between, Dated, Id, LocalCode, Number, RecordId
from herningmodel.model.corrections import Correction
from herningmodel.model.people import Informant, InformantRole
from herningmodel.schema.records import Record
from herningmodel.text.texts import Text


SDQ: Final = "sdq"
SDQ_ITEMS: Final = 25
"""Answers of a Strengths and Difficulties Questionnaire. Source: sdqinfo.org (certain)."""
SDQ_SCALES: Final = (
    (Text(da="følelsesmæssige symptomer", en="emotional symptoms"), (3, 8, 13, 16, 24)),
    (Text(da="adfærd", en="conduct"), (5, 7, 12, 18, 22)),
    (Text(da="hyperaktivitet", en="hyperactivity"), (2, 10, 15, 21, 25)),
    (Text(da="kammerater", en="peers"), (6, 11, 14, 19, 23)),
    (Text(da="social adfærd", en="prosocial behaviour"), (1, 4, 9, 17, 20)),
)
"""The five SDQ scales with their item numbers. Source: sdqinfo.org (certain)."""
SDQ_FEWEST_ANSWERS: Final = 3
"""With fewer answers a scale has no score. Source: sdqinfo.org (certain)."""


class InstrumentVersion(Code):
    """
    *Version*: the ages that a form is made for.

    Attributes:
        ages: The whole years of age that the form is made for.
    """

    AGE_2_4 = "2-4", "2-4 år", "2-4 years", range(2, 5)
    AGE_4_17 = "4-17", "4-17 år", "4-17 years", range(4, 18)
    AGE_11_17 = "11-17", "11-17 år", "11-17 years", range(11, 18)
    AGE_18_UP = "18+", "18 år og derover", "18 years and over", range(18, 200)

    def __init__(self, code: str, _da: str = "", _en: str = "", ages: range | None = None) -> None:
        """Take the whole years of age that the form is made for."""
        self.ages: range = required(ages, code)


class QuestionnaireForm(Code):
    """*Skema*: the form for the first time, or the one for later."""

    BASELINE = "baseline", "førmåling", "baseline"
    FOLLOW_UP = "follow_up", "opfølgende måling", "follow-up"


@frozen(kw_only=True, repr=False)
class WellbeingMeasurement(Record):
    """
    *Trivselsmåling*: one instrument, one informant, one day; answers in the order of the items.

    Attributes:
        id: The id of the measurement, unique in the case.
        on: The day on which the instrument was answered.
        instrument: `sdq`, `who5`, `trivselslineal`, or a code of your own.
        informant: Who answered; only answers of the same kind of informant are compared.
        informant_role: Whether the informant also assessed the child; absent: not recorded.
        version: The ages that the form is made for; absent: not recorded.
        form: The form for the first time or for later; absent: not recorded.
        answers: The 25 answers of an SDQ in item order, 0-2 each; None: not answered.
        impact: The answers of the impact supplement, 0-3 each; None: not answered.
        value: The score, where it is recorded instead of the answers, in the range of the
            instrument.
        person: The pseudonymous id of the informant, to tell whether the same person answered
            again.
        correction: What this record replaces, or that it is withdrawn; absent: neither.
    """

    id: RecordId
    on: Annotated[date, Dated()]
    instrument: Annotated[str, LocalCode((SDQ, "who5", "trivselslineal"))]
    informant: Informant
    informant_role: InformantRole | None = None
    version: InstrumentVersion | None = None
    form: QuestionnaireForm | None = None
    answers: tuple[Annotated[int, Between(0, 2)] | None, ...] = ()
    impact: tuple[Annotated[int, Between(0, 3)] | None, ...] = ()
    value: Number | None = None
    person: Id | None = None
    correction: Correction | None = None
