"""The work list of a caseload: every open task, urgent first."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Final

from attrs import field, frozen

from herningmodel.core.arguments import argument, each, optional
from herningmodel.core.display import to_display
from herningmodel.model.case import Case
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import profile_of
from herningmodel.scheduling.entries import Entry, urgency
from herningmodel.scheduling.plan_case import schedule
from herningmodel.scheduling.schedule import Schedule
from herningmodel.text.formatting import render
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Language, Text, verbatim


_LINE: Final = Text(da="{case}: {sentence}", en="{case}: {sentence}")
_NOTHING: Final = Text(da="Intet står åbent.", en="Nothing is open.")


@frozen(kw_only=True)
class Task:
    """
    *Opgave*: one deadline that is open in a case.

    Attributes:
        case: The id of the case.
        entry: The deadline in the schedule of the case.
        caseworkers: The ids of those assigned to the case on the day; empty without one.
    """

    case: str = field(repr=to_display)
    entry: Entry
    caseworkers: tuple[str, ...] = field(default=(), repr=to_display)

    @property
    def text(self) -> Text:
        """The task as a sentence, with its case."""
        values = {"case": verbatim(sanitize(self.case)), "sentence": self.entry.text}
        return render(_LINE, values)


def tasks_of(plan: Schedule) -> tuple[Task, ...]:
    """Return what is open in a case."""
    return tuple(
        Task(case=plan.case, entry=entry, caseworkers=plan.caseworkers) for entry in plan.open
    )


def in_order(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """Return *tasks*, the most urgent first."""
    return tuple(
        sorted(tasks, key=lambda task: (*urgency(task.entry)[:2], task.case, urgency(task.entry)))
    )


def is_of(task: Task, caseworkers: Collection[str], due_by: date | None) -> bool:
    """
    Tell whether *task* is theirs and due by a day.

    What has no due day, because it is not decided, is always among what is due.
    """
    is_theirs = not caseworkers or not set(caseworkers).isdisjoint(task.caseworkers)
    due = task.entry.due
    return is_theirs and (due_by is None or due is None or due <= due_by)


@frozen(kw_only=True)
class WorkList:
    """
    *Arbejdsliste*: the open tasks of a caseload on a day.

    Attributes:
        on: The day.
        tasks: The tasks, the most urgent first.
        unassigned: How many open tasks lie in cases without a caseworker on the day, and so on no
            one's list.
    """

    on: date
    tasks: tuple[Task, ...]
    unassigned: int

    def explain(self, language: Language) -> str:
        """Return the tasks in sentences, one a line."""
        lines = [task.text for task in self.tasks] or [_NOTHING]
        return "".join(f"{line.get(language)}\n" for line in lines)


def work_list(
    cases: Iterable[Case],
    *,
    on: date,
    profile: Profile | str | None = None,
    caseworkers: Collection[str] = (),
    due_by: date | None = None,
) -> WorkList:
    """
    Return the open tasks of *cases*, the most urgent first.

    Cases are read one at a time and not kept.

    Args:
        cases: The cases.
        on: The day.
        profile: The municipality's profile; the national ladder if left out.
        caseworkers: The ids of the caseworkers whose tasks are listed, such as those of a team;
            every case if left out.
        due_by: The last due day that is listed; what has none is always listed.

    Example:
        >>> from datetime import date
        >>> from herningmodel import load_case, work_list
        >>> from herningmodel.testing import example_text
        >>> cases = [load_case(example_text(name)) for name in ("mads", "emil")]
        >>> listed = work_list(cases, on=date(2026, 1, 15), due_by=date(2026, 2, 28))
        >>> print(listed.explain("en"), end="")
        case-0001: Next follow-up (family treatment) by 5 February 2026. [OPF002, BL § 95 stk. 3]
        case-0001: Next follow-up (network foster family) by 5 February 2026. [OPF002, BL § 95 stk. 3]
    """
    on = argument("on", on, date)
    due_by = optional("due_by", due_by, date)
    workers = frozenset(each("caseworkers", caseworkers, str))
    chosen = profile_of(profile)
    tasks: list[Task] = []
    for case in each("cases", cases, Case):
        tasks += tasks_of(schedule(case, on=on, profile=chosen))
    return WorkList(
        on=on,
        tasks=in_order(task for task in tasks if is_of(task, workers, due_by)),
        unassigned=sum(not task.caseworkers for task in tasks),
    )
