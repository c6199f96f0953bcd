"""
*Et CPR-nummer i en tekst*: a free text that holds something in the form of a personal number.

Neither the number nor the text is shown. Errs on the side of reporting: a number with the form and
a possible date is taken for one, also when it is a journal number.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.free_text import free_texts
from herningmodel.case_view.view import View
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.rule_sources import CPR_FORM
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example, whole_case
from herningmodel.text.privacy import looks_like_cpr
from herningmodel.text.texts import Text


def check(view: View, _: View) -> Iterator[Outcome]:
    """Yield the place of every free text that holds something like a CPR number."""
    for place, holds_cpr in free_texts(view, looks_like_cpr):
        yield APPLIES
        if holds_cpr:
            yield Fact(where=(place,), expected="text without a CPR number")


RULE = CaseRule(
    code="DAT012",
    name="text_holds_cpr",
    title=Text(da="Et CPR-nummer i en tekst", en="A CPR number in a text"),
    why=Text(
        da="Sagen kan behandles uden CPR-numre. Står der ét i en begrundelse, følger det med overalt, hvor teksten læses, og ingen ved, at det er der.",
        en="The case can be handled without CPR numbers. One that stands in a reason goes wherever the text is read, and nobody knows that it is there.",
    ),
    message=Text(
        da="Teksten her rummer noget, der ligner et CPR-nummer.",
        en="The text here holds something that looks like a CPR number.",
    ),
    hint=Text(
        da="Skriv, hvem det er, med ord eller med et pseudonym.",
        en="Say who it is in words, or by a pseudonym.",
    ),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(CPR_FORM,),
    may_err=ErrorDirection.OVER,
    each=whole_case,
    check=check,
    good=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-06", "purpose": "ro om skolegangen"}],
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-06", "purpose": "samme hjem som 0203110000"}],
    ),
)
