"""*Sagens id går igen*: two cases of a caseload with the same id."""

from collections.abc import Iterator, Sequence

from herningmodel.rulebook import vocabulary as v


def extract(_: v.View) -> Iterator[None]:
    """Yield nothing but that the case is there; its id goes along."""
    yield None


def check(notes: Sequence[v.Extract[None]], _: v.Profile) -> v.Outcomes:
    """Yield each case whose id an earlier one has."""
    firsts: dict[str, v.Extract[None]] = {}
    for noted in notes:
        if firsts:
            yield v.APPLIES
        first = firsts.setdefault(noted.case, noted)
        if first is not noted:
            yield v.Fact(
                where=(noted.place("id"), first.place("id")), seen=noted.case, expected="unique id"
            )


RULE = v.CaseloadRule(
    code="DAT017",
    name="case_id_used_twice",
    **v.sentences(
        title_da="To sager har samme id",
        title_en="Two cases have the same id",
        why_da="Er en sag med to gange, tælles barnet to gange, og det kan ikke afgøres, hvilken af de to der gælder.",
        why_en="Where a case is delivered twice the child is counted twice, and it cannot be determined which of the two applies.",
        message_da="En sag længere oppe hedder også {seen}.",
        message_en="A case further up is called {seen} too.",
        hint_da="Send hver sag én gang, og giv hvert barns sag sit eget id.",
        hint_en="Send each case once, and give each child's case an id of its own.",
        advice_da="Giv fejlen videre til systemets leverandør.",
        advice_en="Pass the fault on to the supplier of the system.",
    ),
    **v.by_data(v.Severity.ERROR),
    extract=extract,
    check=check,
    good=v.caseload_example({"id": "case-1"}, {"id": "case-2"}),
    bad=v.caseload_example({"id": "case-1"}, {"id": "case-1"}),
)
