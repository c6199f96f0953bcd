"""
*Id ligner et CPR-nummer*: an id in the form of a personal number.

The library needs no CPR number, and an id goes wherever the case goes. The value is never shown.

Errs on the side of reporting: a number with the form and a possible date is taken for one, with
whatever check digit. A reference repeats an id and is not flagged again.
"""

from herningmodel.case_view.ids import ids_in
from herningmodel.rulebook import vocabulary as v
from herningmodel.text.privacy import looks_like_cpr


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield every id that looks like a CPR number."""
    for written in ids_in(view):
        yield v.APPLIES
        if looks_like_cpr(written.id):
            yield v.Fact(where=(written.place,), seen=written.id, expected="pseudonymous id")


RULE = v.CaseRule(
    code="DAT003",
    name="id_looks_like_cpr",
    **v.sentences(
        title_da="Et id ligner et CPR-nummer",
        title_en="An id looks like a CPR number",
        why_da="Et id følger sagen overalt: i rapporter, filer og logge. Et CPR-nummer som id gør hver af dem til en samling af personnumre. Sagen kan behandles uden.",
        why_en="An id follows the case everywhere: into reports, files and logs. A CPR number as id turns each of them into a collection of personal numbers. The case can be handled without.",
        message_da="Id'et {seen} ligner et CPR-nummer.",
        message_en="The id {seen} looks like a CPR number.",
        hint_da="Brug et pseudonym, som kun jeres eget system kan føre tilbage til barnet.",
        hint_en="Use a pseudonym that only your own system can trace back to the child.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_data(v.Severity.ERROR, v.sources.CPR_FORM),
    may_err=v.ErrorDirection.OVER,
    each=v.whole_case,
    check=check,
    good=v.example(child={"id": "child-1", "born": "2011-03-02"}),
    bad=v.example(child={"id": "0203110000", "born": "2011-03-02"}),
)
