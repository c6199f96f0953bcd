"""
*Id ligner et CPR-nummer*: an id in the form of a personal number.

The library needs no CPR number, and an id goes wherever the case goes. The value is never shown.

Errs on the side of reporting: a number with the form and a possible date is taken for one, with
whatever check digit. A reference repeats an id and is not flagged again.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.ids import ids_in
from herningmodel.case_view.view import View
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.rule_sources import CPR_FORM
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example, whole_case
from herningmodel.text.privacy import looks_like_cpr
from herningmodel.text.texts import Text


def check(view: View, _: View) -> Iterator[Outcome]:
    """Yield every id that looks like a CPR number."""
    for written in ids_in(view):
        yield APPLIES
        if looks_like_cpr(written.id):
            yield Fact(where=(written.place,), seen=written.id, expected="pseudonymous id")


RULE = CaseRule(
    code="DAT003",
    name="id_looks_like_cpr",
    title=Text(da="Et id ligner et CPR-nummer", en="An id looks like a CPR number"),
    why=Text(
        da="Et id følger sagen overalt: i rapporter, filer og logge. Et CPR-nummer som id gør hver af dem til en samling af personnumre. Sagen kan behandles uden.",
        en="An id follows the case everywhere: into reports, files and logs. A CPR number as id turns each of them into a collection of personal numbers. The case can be handled without.",
    ),
    message=Text(
        da="Id'et {seen} ligner et CPR-nummer.", en="The id {seen} looks like a CPR number."
    ),
    hint=Text(
        da="Brug et pseudonym, som kun jeres eget system kan føre tilbage til barnet.",
        en="Use a pseudonym that only your own system can trace back to the child.",
    ),
    safe_placeholders=frozenset({"expected"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(CPR_FORM,),
    may_err=ErrorDirection.OVER,
    each=whole_case,
    check=check,
    good=example(date(2026, 1, 15), child={"id": "child-1", "born": "2011-03-02"}),
    bad=example(date(2026, 1, 15), child={"id": "0203110000", "born": "2011-03-02"}),
)
