"""Define the thresholds of a profile, each with its source."""

from typing import Annotated

from attrs import frozen

from herningmodel.core.fields import Between, Id
from herningmodel.core.periods import Interval
from herningmodel.model.needs import Rating
from herningmodel.schema.records import Record


@frozen(kw_only=True, repr=False)
class Months(Record):
    """
    *Måneder*: a threshold in whole months.

    Attributes:
        source: The id of the source of the threshold.
        months: The number of months, 1-120.
    """

    source: Id
    months: Annotated[int, Between(1, 120)]

    @property
    def interval(self) -> Interval:
        """The threshold as an interval."""
        return Interval(months=self.months)


@frozen(kw_only=True, repr=False)
class Days(Record):
    """
    *Dage*: a threshold in whole days.

    Attributes:
        source: The id of the source of the threshold.
        days: The number of days, 1-366.
    """

    source: Id
    days: Annotated[int, Between(1, 366)]


@frozen(kw_only=True, repr=False)
class Weeks(Record):
    """
    *Uger*: a threshold in whole weeks.

    Attributes:
        source: The id of the source of the threshold.
        weeks: The number of weeks, 1-52.
    """

    source: Id
    weeks: Annotated[int, Between(1, 52)]

    @property
    def interval(self) -> Interval:
        """The threshold as an interval."""
        return Interval(weeks=self.weeks)


@frozen(kw_only=True, repr=False)
class Changes(Record):
    """
    *Skift*: how many changes there may be within so many months.

    Attributes:
        source: The id of the source of the limit.
        most: The highest number of changes that is accepted.
        months: The months within which the changes are counted.
    """

    source: Id
    most: Annotated[int, Between(0, 100)]
    months: Annotated[int, Between(1, 120)]

    @property
    def interval(self) -> Interval:
        """The time within which the changes are counted."""
        return Interval(months=self.months)


@frozen(kw_only=True, repr=False)
class RatingThreshold(Record):
    """
    *Vurderingstærskel*: a threshold on the scale of ratings.

    Attributes:
        source: The id of the source of the threshold.
        rating: The rating from which it applies, 0-4.
    """

    source: Id
    rating: Rating


@frozen(kw_only=True, repr=False)
class AgeThreshold(Record):
    """
    *Alderstærskel*: the age for the teenager condition, without exclusions.

    Attributes:
        source: The id of the source of the threshold.
        years: The age in whole years, 10-17.
    """

    source: Id
    years: Annotated[int, Between(10, 17)]


@frozen(kw_only=True, repr=False)
class Thresholds(Record):
    """
    *Tærskler*: limits of ladder rules, practice and schedule.

    Attributes:
        answers_hold: How long an answer of an assessment holds.
        due_soon: How long before its last day a deadline is shown as near.
        failed_attempts_count: How long a failed attempt counts.
        intensive_support_from: The rating from which step 3 asks for intensive support.
        support_package_from: The rating of the child from which step 4 asks for a support package.
        reinforced_foster_family_from: The rating of the child that calls for a reinforced foster
            family.
        specialised_foster_family_from: The rating of the child that calls for a specialised foster
            family.
        treatment_expects: The rating of the child that treatment day and night is expected to go
            with.
        teenagers_from: The age from which the condition about teenagers is shown.
        one_move_within: Two placements with less time than this between them are one move.
        caseworker_changes: How many changes of caseworker are accepted, within which time.
        caseworker_gap: From how long a time without a caseworker weighs more; absent: from none.
        gap_while_at_risk: The same while the child is placed, or is not safe at home.
        notification_handled: From how long without an assessment a notification is not handled;
            absent: never.
        notification_settled: Within how long of its assessment a notification leads to something;
            absent: no time.
        adult_life_begun: How long after the 16th birthday the preparation of adult life is to have
            begun; absent: no time.
        after_the_end: How long after the end of help a record about it may be dated; absent: no time.
        place_decided_within: How long before or after its decision a place may be chosen; absent: any
            time.
        acute_danger_acted_on: How long after it was found an acute danger must be acted on; absent: at
            once.
        unsafe_acted_on: The same for a child that is not safe at home; absent: at once.
        safety_plan_agreed: How long after the answer that asks for it a safety plan may begin; absent:
            no time.
        safety_plan_looked_at: How long a safety plan may run without follow-up; absent: any time.
    """

    answers_hold: Months
    due_soon: Days
    failed_attempts_count: Months
    intensive_support_from: RatingThreshold
    support_package_from: RatingThreshold
    reinforced_foster_family_from: RatingThreshold
    specialised_foster_family_from: RatingThreshold
    treatment_expects: RatingThreshold
    teenagers_from: AgeThreshold
    one_move_within: Weeks
    caseworker_changes: Changes
    caseworker_gap: Days | None = None
    gap_while_at_risk: Days | None = None
    notification_handled: Days | None = None
    notification_settled: Weeks | None = None
    adult_life_begun: Months | None = None
    after_the_end: Days | None = None
    place_decided_within: Months | None = None
    acute_danger_acted_on: Days | None = None
    unsafe_acted_on: Days | None = None
    safety_plan_agreed: Days | None = None
    safety_plan_looked_at: Weeks | None = None

    @property
    def days_after_end(self) -> int:
        """The days after help within which its records may be dated."""
        return 0 if self.after_the_end is None else self.after_the_end.days

    def days_to_act(self, *, is_acute: bool) -> int:
        """Return the days within which a danger must be acted on."""
        within = self.acute_danger_acted_on if is_acute else self.unsafe_acted_on
        return 0 if within is None else within.days

    @property
    def days_to_agree(self) -> int:
        """The days within which a safety plan must begin."""
        return 0 if self.safety_plan_agreed is None else self.safety_plan_agreed.days
