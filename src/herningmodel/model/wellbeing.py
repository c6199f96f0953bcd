"""
Wellbeing (*trivsel*): what nobody measured, and what no saving may be shown without.

A measurement holds numbers only. The items of a questionnaire belong to its owner and are neither
shown nor asked here.

Source: the licence of the Strengths and Difficulties Questionnaire, sdqinfo.org (certain).
"""

from datetime import date
from typing import Annotated, Final

from attrs import frozen

from herningmodel.base.codes import Code
from herningmodel.base.members import Between, Id, LocalCode, RecordId
from herningmodel.base.records import Record
from herningmodel.model.people import Informant


SDQ: Final = "sdq"
SDQ_ITEMS: Final = 25
"""Answers of a Strengths and Difficulties Questionnaire. Source: sdqinfo.org (certain)."""


class InstrumentVersion(Code):
    """*Version*: the ages that a form is made for."""

    AGE_2_4 = "2-4", "2-4 år", "2-4 years"
    AGE_4_17 = "4-17", "4-17 år", "4-17 years"
    AGE_11_17 = "11-17", "11-17 år", "11-17 years"
    AGE_18_UP = "18+", "18 år og derover", "18 years and over"


class Form(Code):
    """*Skema*: the form for the first time, or the one for later."""

    BASELINE = "baseline", "førmåling", "baseline"
    FOLLOW_UP = "follow_up", "opfølgende måling", "follow-up"


@frozen(kw_only=True, repr=False)
class WellbeingMeasurement(Record):
    """*Trivselsmåling*: one instrument, one informant, one day; answers in the order of the items."""

    id: RecordId
    on: date
    instrument: Annotated[str, LocalCode((SDQ, "who5", "trivselslineal"))]
    informant: Informant
    version: InstrumentVersion | None = None
    form: Form | None = None
    answers: tuple[Annotated[int, Between(0, 2)] | None, ...] = ()
    impact: tuple[Annotated[int, Between(0, 3)] | None, ...] = ()
    value: int | float | None = None
    person: Id | None = None
