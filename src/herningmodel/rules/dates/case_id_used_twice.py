"""*Sagens id går igen*: two cases of a caseload with the same id."""

from collections.abc import Iterator, Sequence

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.profile.profile import Profile
from herningmodel.rulebook.rule_sources import DATA_QUALITY
from herningmodel.rulebook.vocabulary import (
    APPLIES,
    CaseloadRule,
    Extract,
    Fact,
    Outcome,
    caseload_example,
)
from herningmodel.text.texts import Text


def extract(_: View) -> Iterator[None]:
    """Yield nothing but that the case is there; its id goes along."""
    yield None


def check(notes: Sequence[Extract[None]], _: Profile) -> Iterator[Outcome]:
    """Yield each case whose id an earlier one has."""
    firsts: dict[str, Extract[None]] = {}
    for noted in notes:
        if firsts:
            yield APPLIES
        first = firsts.setdefault(noted.case, noted)
        if first is not noted:
            yield Fact(
                where=(noted.place("id"), first.place("id")),
                seen=noted.case,
                expected="unique id",
            )


RULE = CaseloadRule(
    code="DAT017",
    name="case_id_used_twice",
    title=Text(da="To sager har samme id", en="Two cases have the same id"),
    why=Text(
        da="Kommer en sag med to gange, tælles barnet to gange, og ingen ved, hvilken af de to der gælder.",
        en="Where a case comes along twice the child is counted twice, and nobody knows which of the two holds.",
    ),
    message=Text(
        da="En sag længere oppe hedder også {seen}.",
        en="A case further up is called {seen} too.",
    ),
    hint=Text(
        da="Send hver sag én gang, og giv hvert barns sag sit eget id.",
        en="Send each case once, and give each child's case an id of its own.",
    ),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(DATA_QUALITY,),
    extract=extract,
    check=check,
    good=caseload_example({"id": "case-1"}, {"id": "case-2"}),
    bad=caseload_example({"id": "case-1"}, {"id": "case-1"}),
)
