"""
Find differences (*forskelle*): which cases get a different result, and what changes.

Two readings of one case are compared: by two profiles on one day, or by one profile on two days.
What is compared is what a person acts on: the step, the range, the verdict on each step, the
findings, and the rules that could not be checked. Cases with the same result are left out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from attrs import field, frozen

from herningmodel.core.arguments import argument, each
from herningmodel.core.codes import Code
from herningmodel.core.display import to_display
from herningmodel.core.findings import Finding, Json, text_as_dict
from herningmodel.core.member_paths import MemberPath
from herningmodel.ladder.bounds import Conclusion, Range
from herningmodel.model.case import Case
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import profile_of
from herningmodel.recommendation.recommend import recommend
from herningmodel.recommendation.recommendation import Recommendation
from herningmodel.recommendation.verdicts import VerdictOnStep
from herningmodel.text.formatting import Value, render
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Text
from herningmodel.validation.report import Report, RuleState
from herningmodel.validation.validate import validate


FORMAT: Final = "herningmodel-difference/1"

STEP: Final = Text(
    da="Trinnet er ændret fra {before} til {after} ({codes}).",
    en="The step has changed from {before} to {after} ({codes}).",
)
RANGE: Final = Text(
    da="Spændet er ændret fra {before} til {after} ({codes}).",
    en="The range has changed from {before} to {after} ({codes}).",
)
VERDICT: Final = Text(
    da="Om {step}: før »{before}«, nu »{after}« ({codes}).",
    en="On {step}: before “{before}”, now “{after}” ({codes}).",
)
NEW: Final = Text(da="Nyt fund, {code}: {message}", en="New finding, {code}: {message}")
GONE: Final = Text(
    da="Ikke længere et fund, {code}: {message}", en="No finding any more, {code}: {message}"
)
STATE: Final = Text(
    da="Reglen {code}: før »{before}«, nu »{after}«.",
    en="The rule {code}: before “{before}”, now “{after}”.",
)
SPAN: Final = Text(da="trin {lowest}–{highest}", en="steps {lowest}–{highest}")
NO_STEP: Final = Text(da="intet bestemt trin", en="no particular step")
CONFLICT: Final = Text(da="intet trin tilbage", en="no step left")
OUT_OF_SCOPE: Final = Text(da="uden for trappen, fyldt 18 år", en="beyond the ladder, turned 18")

_NOT_SILENT: Final = frozenset({RuleState.COULD_NOT_BE_CHECKED, RuleState.CRASHED})


class Aspect(Code):
    """*Hvad der er ændret*: in what two readings of a case differ."""

    STEP = "step", "trinnet", "the step"
    RANGE = "range", "spændet", "the range"
    VERDICT = "verdict", "vurderingen af et trin", "the verdict on a step"
    NEW_FINDING = "new_finding", "nyt fund", "new finding"
    FINDING_GONE = "finding_gone", "ikke længere et fund", "no finding any more"
    RULE_STATE = "rule_state", "regelstatus", "state of a rule"


@frozen(kw_only=True)
class ResultChange:
    """
    *Ændring*: one thing that is otherwise.

    Attributes:
        aspect: The part of the result that changes.
        step: The step that it is about, for a verdict.
        codes: The codes of the rules with a changed result.
        before: What it was, in the notation of the formats; None where there was nothing.
        after: What it is.
        text: The change in a whole sentence.
    """

    aspect: Aspect
    step: Step | None = None
    codes: tuple[str, ...]
    before: str | None
    after: str | None
    text: Text

    def as_dict(self) -> dict[str, Json]:
        """Return the change as JSON."""
        members: dict[str, Json] = {
            "aspect": self.aspect.value,
            "step": None if self.step is None else self.step.value,
            "codes": [*self.codes],
            "before": self.before,
            "after": self.after,
            "text": text_as_dict(self.text),
        }
        return {
            name: value for name, value in members.items() if name != "step" or value is not None
        }


@frozen(kw_only=True)
class Viewpoint:
    """
    *Læsning*: the profile and the day by which a case was read.

    Attributes:
        profile: The name of the profile.
        on: The day on which the case is read.
    """

    profile: str = field(repr=to_display)
    on: date

    def as_dict(self) -> dict[str, Json]:
        """Return the viewpoint as JSON."""
        return {"profile": sanitize(self.profile), "on": self.on.isoformat()}


@frozen(kw_only=True)
class Difference:
    """
    *Forskel*: a case with a different result, and everything that changes.

    Attributes:
        case: The id of the case.
        before: The profile and the day of the first reading.
        after: The profile and the day of the second reading.
        changes: The changes between the two readings.
    """

    case: str = field(repr=to_display)
    before: Viewpoint
    after: Viewpoint
    changes: tuple[ResultChange, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the rules with a changed result."""
        return tuple(sorted({code for change in self.changes for code in change.codes}))

    def as_dict(self) -> dict[str, Json]:
        """Return the difference in the format `herningmodel-difference/1`."""
        return {
            "format": FORMAT,
            "case": sanitize(self.case),
            "before": self.before.as_dict(),
            "after": self.after.as_dict(),
            "codes": [*self.codes],
            "changes": [change.as_dict() for change in self.changes],
        }


def compare_profiles(
    old: Profile, new: Profile, cases: Iterable[Case], *, on: date
) -> Iterator[Difference]:
    """
    Yield the cases whose result under *new* differs from *old*.

    One case at a time is read, so there may be any number of them.

    Args:
        old: The profile that was.
        new: The profile that is to be.
        cases: The cases.
        on: The day.

    Example:
        >>> from datetime import date
        >>> from attrs import evolve
        >>> from herningmodel import compare_profiles, load_case, shipped_profile
        >>> from herningmodel.testing import example_text
        >>> old = shipped_profile("standard")
        >>> hold = evolve(old.thresholds.answers_hold, months=3)
        >>> new = evolve(old, thresholds=evolve(old.thresholds, answers_hold=hold))
        >>> mads = load_case(example_text("mads"))
        >>> for difference in compare_profiles(old, new, [mads], on=date(2026, 1, 15)):
        ...     print(difference.case, difference.changes[0].text.en)
        case-0001 The step has changed from step 4 to no particular step (TRN001, TRN002, TRN003, TRN004, TRN005, TRN006, TRN007 and TRN010).
    """
    on = argument("on", on, date)
    old, new = argument("old", old, Profile), argument("new", new, Profile)
    listed = each("cases", cases, Case)
    return (found for case in listed for found in _difference(case, (old, on), (new, on)))


def compare_days(
    cases: Iterable[Case], *, before: date, after: date, profile: Profile | str | None = None
) -> Iterator[Difference]:
    """
    Yield the cases whose result on *after* differs from *before*.

    One case at a time is read, so there may be any number of them.

    Args:
        cases: The cases.
        before: The first day.
        after: The other day.
        profile: The municipality's profile; the national ladder if left out.

    Example:
        >>> from datetime import date
        >>> from herningmodel import compare_days, load_case
        >>> from herningmodel.testing import example_text
        >>> mads = load_case(example_text("mads"))
        >>> days = {"before": date(2026, 1, 15), "after": date(2026, 3, 1)}
        >>> [difference.codes for difference in compare_days([mads], **days)]
        [('OPF002',)]
    """
    before, after = argument("before", before, date), argument("after", after, date)
    chosen = profile_of(profile)
    earlier, later = (chosen, before), (chosen, after)
    listed = each("cases", cases, Case)
    return (found for case in listed for found in _difference(case, earlier, later))


def _difference(
    case: Case, setting: tuple[Profile, date], other: tuple[Profile, date]
) -> Iterator[Difference]:
    (old, before), (new, after) = setting, other
    advised = (recommend(case, on=before, profile=old), recommend(case, on=after, profile=new))
    reported = (validate(case, on=before, profile=old), validate(case, on=after, profile=new))
    changes = (
        *_of_range(*advised),
        *_of_verdicts(*advised),
        *_of_findings(*reported),
        *_of_states(*reported),
    )
    if changes:
        yield Difference(
            case=case.id,
            before=Viewpoint(profile=old.name, on=before),
            after=Viewpoint(profile=new.name, on=after),
            changes=changes,
        )


def _of_range(before: Recommendation, after: Recommendation) -> Iterator[ResultChange]:
    steps = [*_passed(before, after)] or [*STEPS]
    for aspect, template, was, is_ in (
        (Aspect.STEP, STEP, _step(before), _step(after)),
        (Aspect.RANGE, RANGE, _range(before), _range(after)),
    ):
        (was_written, was_shown), (is_written, is_shown) = was, is_
        if was_shown != is_shown:
            codes = _codes(_marks_on(steps, before) ^ _marks_on(steps, after))
            values: dict[str, Value] = {
                "before": was_shown,
                "after": is_shown,
                "codes": _quoted_codes(codes),
            }
            yield ResultChange(
                aspect=aspect,
                codes=codes,
                before=was_written,
                after=is_written,
                text=render(template, values),
            )


def _of_verdicts(before: Recommendation, after: Recommendation) -> Iterator[ResultChange]:
    # A young adult has no verdicts to compare; the range says so.
    for was, is_ in zip(before.verdicts, after.verdicts, strict=False):
        if was.verdict is not is_.verdict:
            # Where what speaks against it is the same, the difference is in what it takes.
            marks = {*_marks(was)} ^ {*_marks(is_)}
            codes = _codes(marks or {*_conditions(was)} ^ {*_conditions(is_)})
            yield ResultChange(
                aspect=Aspect.VERDICT,
                step=was.step,
                codes=codes,
                before=was.verdict.value,
                after=is_.verdict.value,
                text=render(
                    VERDICT,
                    {
                        "step": was.step.numbered,
                        "before": was.verdict,
                        "after": is_.verdict,
                        "codes": _quoted_codes(codes),
                    },
                ),
            )


def _of_findings(before: Report, after: Report) -> Iterator[ResultChange]:
    was, is_ = Counter(map(_mark, before.findings)), Counter(map(_mark, after.findings))
    for aspect, template, findings, more in (
        (Aspect.FINDING_GONE, GONE, before.findings, was - is_),
        (Aspect.NEW_FINDING, NEW, after.findings, is_ - was),
    ):
        for finding in findings:
            if not more[_mark(finding)]:
                continue
            more[_mark(finding)] -= 1
            place, code = finding.where[0].path, Text(da=finding.code, en=finding.code)
            yield ResultChange(
                aspect=aspect,
                codes=(finding.code,),
                before=place if aspect is Aspect.FINDING_GONE else None,
                after=place if aspect is Aspect.NEW_FINDING else None,
                text=render(template, {"code": code, "message": finding.message}),
            )


def _of_states(before: Report, after: Report) -> Iterator[ResultChange]:
    for was, is_ in zip(before.rules, after.rules, strict=True):
        if was.state is not is_.state and {was.state, is_.state} & _NOT_SILENT:
            code = Text(da=was.code, en=was.code)
            yield ResultChange(
                aspect=Aspect.RULE_STATE,
                codes=(was.code,),
                before=was.state.value,
                after=is_.state.value,
                text=render(STATE, {"code": code, "before": was.state, "after": is_.state}),
            )


def _passed(before: Recommendation, after: Recommendation) -> Iterator[Step]:
    """Yield the steps that an end of the range has passed."""
    for was, is_ in zip(_ends(before.range), _ends(after.range), strict=True):
        if was != is_:
            yield from STEPS[min(was, is_) - 1 : max(was, is_)]


def _ends(spread: Range | None) -> tuple[int, int]:
    return Conclusion(range=spread, is_possible_conflict=False).ends


def _marks_on(steps: Sequence[Step], advice: Recommendation) -> set[tuple[str, object]]:
    return {
        mark for verdict in advice.verdicts if verdict.step in steps for mark in _marks(verdict)
    }


def _step(advice: Recommendation) -> tuple[str | None, Text]:
    step = advice.step
    return (None, NO_STEP) if step is None else (str(step.value), step.numbered)


def _range(advice: Recommendation) -> tuple[str | None, Text]:
    spread = advice.range
    if spread is None:
        return None, OUT_OF_SCOPE if advice.out_of_scope else CONFLICT
    lowest, highest = spread.lowest, spread.highest
    ends = {"lowest": lowest.value, "highest": highest.value}
    label = lowest.numbered if lowest is highest else render(SPAN, ends)
    return f"{lowest.value}-{highest.value}", label


def _marks(verdict: VerdictOnStep) -> Iterator[tuple[str, object]]:
    """Yield each rule's effect on a step, without days and values."""
    for bound in verdict.reasons:
        yield bound.code, (bound.kind, bound.step, bound.certain)


def _conditions(verdict: VerdictOnStep) -> Iterator[tuple[str, object]]:
    for condition in verdict.conditions:
        yield condition.code, condition.template


def _mark(finding: Finding) -> tuple[str, str, tuple[MemberPath, ...]]:
    """Return the identity of a finding: rule, severity and places."""
    return finding.code, finding.severity, tuple(place.trail for place in finding.where)


def _codes(marks: set[tuple[str, object]]) -> tuple[str, ...]:
    return tuple(sorted({code for code, _ in marks}))


def _quoted_codes(codes: tuple[str, ...]) -> tuple[Text, ...]:
    return tuple(Text(da=code, en=code) for code in codes)
