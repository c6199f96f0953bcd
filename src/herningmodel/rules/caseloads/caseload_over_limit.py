"""
*For mange sager*: a caseworker with more open cases on the day than the profile's limit.

Few cases are what the rest of the model rests on. A profile without a limit is not asked.

Errs on the side of missing: only the cases at hand are counted, and a case that came along twice
counts once.
"""

from collections.abc import Iterator, Sequence

from attrs import frozen

from herningmodel.case_view.case_spans import is_open
from herningmodel.core.findings import Json
from herningmodel.core.member_paths import MemberPath
from herningmodel.core.periods import Period
from herningmodel.rulebook import vocabulary as v


@frozen(repr=False)
class OpenCase:
    """
    *Åben sag*: who has it, and where that is written.

    Attributes:
        worker: The pseudonymous id of the caseworker.
        trail: The place of the caseworker in the case.
    """

    worker: str
    trail: MemberPath


def extract(view: v.View) -> Iterator[OpenCase]:
    """Yield each caseworker who has the case on the day, if it is open."""
    if not is_open(view.case, view.on):
        return
    for caseworker in view.case.caseworkers:
        if Period(caseworker.since, caseworker.until).holds(view.on):
            yield OpenCase(caseworker.worker, view.place(caseworker, "worker").trail)


def check(notes: Sequence[v.Extract[OpenCase]], profile: v.Profile) -> v.Outcomes:
    """Yield every caseworker who has too many open cases."""
    limit = profile.caseload
    assert limit is not None, "the rule applies only where the profile has a limit"
    by_worker: dict[str, dict[str, v.Extract[OpenCase]]] = {}
    for noted in notes:
        yield v.APPLIES
        by_worker.setdefault(noted.value.worker, {}).setdefault(noted.case, noted)
    for worker, cases in by_worker.items():
        if len(cases) > limit.most:
            yield v.Fact(
                where=tuple(noted.place(*noted.value.trail) for noted in cases.values()),
                seen=f"{len(cases)} cases",
                expected=f"at most {limit.most}",
                values={
                    "worker": worker,
                    "count": len(cases),
                    "most": limit.most,
                    "source": profile.source(limit.source).label,
                },
            )


def _open_cases(count: int) -> tuple[dict[str, Json], ...]:
    return tuple(
        {"id": f"case-{number}", "caseworkers": [{"worker": "adviser-1", "since": "2022-01-03"}]}
        for number in range(1, count + 1)
    )


RULE = v.CaseloadRule(
    code="SAG001",
    name="caseload_over_limit",
    **v.sentences(
        title_da="En rådgiver har for mange sager",
        title_en="An adviser has too many cases",
        why_da="Tæt opfølgning og kontakt til barnet tager tid. Det, der virkede i Herning, var få sager til hver rådgiver, og uden dem er resten af modellen kun ord.",
        why_en="Close follow-up and contact with the child take time. What worked in Herning was few cases for each adviser, and without them the rest of the model is words.",
        message_da="{worker} har {count} åbne sager. Profilens grænse er {most}. {source}.",
        message_en="{worker} has {count} open cases. The limit of the profile is {most}. {source}.",
        hint_da="Fordel sagerne, eller skriv until på dem, der er givet videre.",
        hint_en="Share out the cases, or write until on those that were handed on.",
        advice_da="Fordel sagerne, eller angiv, hvornår de er givet videre.",
        advice_en="Share out the cases, or state when they were handed on.",
    ),
    **v.by_profile(v.Severity.WARNING, v.sources.FEW_CASES),
    may_err=v.ErrorDirection.UNDER,
    adaptable=True,
    applies=lambda profile: profile.caseload is not None,
    extract=extract,
    check=check,
    good=v.caseload_example(*_open_cases(25), profile="herning"),
    bad=v.caseload_example(*_open_cases(26), profile="herning"),
)
