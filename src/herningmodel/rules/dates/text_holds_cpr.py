"""
*Et CPR-nummer i en tekst*: a free text that holds something in the form of a personal number.

Neither the number nor the text is shown. Errs on the side of reporting: a number with the form and
a possible date is taken for one, also when it is a journal number.
"""

from herningmodel.case_view.free_text import free_texts
from herningmodel.rulebook import vocabulary as v
from herningmodel.text.privacy import looks_like_cpr


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield the place of every free text that holds something like a CPR number."""
    for place, holds_cpr in free_texts(view, looks_like_cpr):
        yield v.APPLIES
        if holds_cpr:
            yield v.Fact(where=(place,), expected="text without a CPR number")


RULE = v.CaseRule(
    code="DAT012",
    name="text_holds_cpr",
    **v.sentences(
        title_da="Et CPR-nummer i en tekst",
        title_en="A CPR number in a text",
        why_da="Sagen kan behandles uden CPR-numre. Står der ét i en begrundelse, følger det med overalt, hvor teksten læses, uden at nogen er klar over det.",
        why_en="The case can be handled without CPR numbers. One that is written in a reason goes wherever the text is read, without anyone being aware of it.",
        message_da="Teksten her rummer noget, der ligner et CPR-nummer.",
        message_en="The text here holds something that looks like a CPR number.",
        hint_da="Skriv, hvem det er, med ord eller med et pseudonym.",
        hint_en="Say who it is in words, or by a pseudonym.",
    ),
    **v.by_data(v.Severity.ERROR, v.sources.CPR_FORM),
    may_err=v.ErrorDirection.OVER,
    each=v.whole_case,
    check=check,
    good=v.example(decisions=[{"id": "d1", "on": "2025-01-06", "purpose": "ro om skolegangen"}]),
    bad=v.example(
        decisions=[{"id": "d1", "on": "2025-01-06", "purpose": "samme hjem som 0203110000"}]
    ),
)
